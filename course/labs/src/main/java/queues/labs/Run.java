package queues.labs;

import java.util.ArrayList;
import java.util.List;
import queues.labs.measure.Fingerprint;
import queues.labs.measure.Series;

/** What came out of a run: figures, series, and what happened in it, in words. */
public final class Run {
    private final List<Figure> figures = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final List<String> happened = new ArrayList<>();

    /** One number of a run; not a number if there was nothing to measure. */
    public record Figure(String name, Unit unit, double value) {
        /** The number as it is shown, with its unit. */
        public String show() {
            return unit.show(value);
        }
    }

    public Run figure(String name, Unit unit, double value) {
        figures.add(new Figure(name, unit, value));
        return this;
    }

    public Run series(Series one) {
        series.add(one);
        return this;
    }

    /** Something that happened, in one sentence. */
    public Run happened(String sentence) {
        happened.add(sentence);
        return this;
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** The value of the figure with that name. */
    public double get(String name) {
        for (Figure figure : figures) {
            if (figure.name().equals(name)) {
                return figure.value();
            }
        }
        throw new IllegalArgumentException("no figure is called " + name);
    }

    public List<Series> series() {
        return List.copyOf(series);
    }

    /** What happened, in the order in which it did. */
    public List<String> happened() {
        return List.copyOf(happened);
    }

    /** All of it as sixteen hexadecimal digits: the same on every machine. */
    public String fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        for (Figure figure : figures) {
            fingerprint.add(figure.value());
        }
        for (Series one : series) {
            fingerprint.add(one);
        }
        return fingerprint.digits();
    }
}
