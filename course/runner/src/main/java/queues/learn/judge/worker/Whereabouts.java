package queues.learn.judge.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where a thread turns in circles, or stands: told by its stack, looked at a few times. The lowest frame that moves between
 * two looks is the one with the loop in it. What it calls may be the answer's code, and come back each time.
 */
final class Whereabouts {
    private static final int SHOWN = 4;

    private final List<StackTraceElement[]> stacks;
    private final Compiled answer;

    /** @param stacks of one thread, at different times; at least one */
    Whereabouts(List<StackTraceElement[]> stacks, Compiled answer) {
        this.stacks = stacks;
        this.answer = answer;
    }

    /** Adds to a message: the answer's line ("at"), its frames ("frames"), and a loop that is a test's ("testsLoop"). */
    Message addTo(Message dump) {
        StackTraceElement owner = owner();
        boolean theirs = owner != null && answer.has(owner.getClassName());
        List<StackTraceElement> frames = frames();
        if (owner != null && !theirs) {
            dump.with("testsLoop", Frames.told(owner));
        } else {
            dump.with("at", theirs ? Frames.at(owner) : frames.isEmpty() ? null : Frames.at(frames.get(0)));
        }
        return dump.withAll(
                "frames", frames.stream().limit(SHOWN).map(Frames::told).toList());
    }

    private List<StackTraceElement> frames() {
        return List.of(stacks.get(stacks.size() - 1)).stream()
                .filter(each -> answer.has(each.getClassName()) && each.getLineNumber() > 0)
                .toList();
    }

    /** The answer's or the test's frame that moves, or that waits for library code that does; null if there is none. */
    private StackTraceElement owner() {
        StackTraceElement[] last = stacks.get(stacks.size() - 1);
        for (int height = moving(); height >= 1; height--) {
            StackTraceElement frame = last[last.length - height];
            if (answer.has(frame.getClassName()) || isTests(frame)) {
                return frame;
            }
        }
        return null;
    }

    private boolean isTests(StackTraceElement frame) {
        return answer.classes().keySet().stream()
                .map(each -> each.substring(0, each.lastIndexOf('.') + 1))
                .anyMatch(own -> !own.isEmpty() && frame.getClassName().startsWith(own));
    }

    /** How high, counted from the bottom, the lowest frame is that moves; the top if nothing does. */
    private int moving() {
        int lowest = stacks.stream().mapToInt(each -> each.length).min().orElse(0);
        for (int height = 1; height <= lowest; height++) {
            List<StackTraceElement> frames = at(height);
            StackTraceElement first = frames.get(0);
            if (frames.stream().anyMatch(each -> !sameMethod(each, first))) {
                return height - 1;
            }
            if (frames.stream().anyMatch(each -> each.getLineNumber() != first.getLineNumber())) {
                return height;
            }
        }
        return lowest;
    }

    private List<StackTraceElement> at(int height) {
        List<StackTraceElement> frames = new ArrayList<>();
        stacks.forEach(each -> frames.add(each[each.length - height]));
        return frames;
    }

    private static boolean sameMethod(StackTraceElement one, StackTraceElement other) {
        return Objects.equals(one.getClassName(), other.getClassName())
                && Objects.equals(one.getMethodName(), other.getMethodName());
    }
}
