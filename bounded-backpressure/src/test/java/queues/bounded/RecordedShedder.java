package queues.bounded;

import java.util.List;
import java.util.function.Supplier;
import queues.kit.RuleBroken;
import queues.kit.Story;

/** The learner's shedder, with every call written into the story, and every count added up. */
final class RecordedShedder {
    private final LoadShedder subject;

    RecordedShedder(long capacity, double shedFrom, double resumeAt) {
        String call = "new LoadShedder(" + capacity + ", " + shedFrom + ", " + resumeAt + ")";
        subject = told("the constructor", call, () -> new LoadShedder(capacity, shedFrom, resumeAt));
    }

    /** Work that may be shed. */
    boolean admit(long size) {
        return admit(size, false);
    }

    boolean admitEssential(long size) {
        return admit(size, true);
    }

    boolean admit(long size, boolean essential) {
        return told("admit", "admit(" + size + ", " + essential + ")", () -> subject.admit(size, essential));
    }

    void release(long size) {
        told("release", "release(" + size + ")", () -> {
            subject.release(size);
            return "done";
        });
    }

    ShedderCounts counts() {
        ShedderCounts counts = told("counts", "counts()", subject::counts);
        mustAddUp(counts);
        return counts;
    }

    static void mustAddUp(ShedderCounts counts) {
        long sum = counts.admitted() + counts.shed() + counts.rejected();
        if (counts.offered() != sum) {
            throw new RuleBroken(
                    "Always offered = admitted + shed + rejected",
                    List.of(told(counts), "offered is " + counts.offered() + ", and the others together are " + sum));
        }
    }

    static String told(ShedderCounts counts) {
        return counts.inUse() + " in use, " + (counts.shedding() ? "shedding" : "open") + "; " + counts.offered()
                + " offered, " + counts.admitted() + " admitted, " + counts.shed() + " shed, " + counts.rejected()
                + " rejected";
    }

    private static <T> T told(String method, String call, Supplier<T> made) {
        try {
            T answer = made.get();
            String told = answer instanceof ShedderCounts counts ? told(counts) : String.valueOf(answer);
            Story.add(method, call, answer instanceof LoadShedder ? "done" : told);
            return answer;
        } catch (RuntimeException thrown) {
            Story.add(method, call, "threw " + thrown.getClass().getSimpleName());
            throw thrown;
        }
    }
}
