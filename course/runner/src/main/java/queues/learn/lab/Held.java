package queues.learn.lab;

import queues.labs.Published;
import queues.labs.Run;
import queues.labs.Unit;

/**
 * A published figure beside ours, in words.
 *
 * @param what the variant and the figure, and who says so if not those who were there
 * @param within how far ours may be off
 */
record Held(String what, String published, String here, String within, boolean isMet) {
    static Held against(Published published, Run run) {
        Run.Figure figure = run.figures().stream()
                .filter(one -> one.name().equals(published.figure()))
                .findFirst()
                .orElseThrow();
        String source = published.source().equals(Published.REPORT) ? "" : " (" + published.source() + ")";
        Unit unit = figure.unit();
        return new Held(
                published.variant() + ": " + published.figure() + source,
                LabList.show(unit, published.value()),
                LabList.show(unit, figure.value()),
                published.tolerance() == 0 ? "exact" : "±" + Scale.number(100 * published.tolerance()) + " %",
                published.isMetBy(figure.value()));
    }
}
