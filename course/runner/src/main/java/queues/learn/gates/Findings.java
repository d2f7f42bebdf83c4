package queues.learn.gates;

import java.util.ArrayList;
import java.util.List;

/** What a trial has found: complaints, or what was seen where there are none. */
final class Findings {
    private final List<String> complaints = new ArrayList<>();
    private String seen = "";

    Findings add(String complaint) {
        complaints.add(complaint);
        return this;
    }

    Findings addAll(List<String> more) {
        complaints.addAll(more);
        return this;
    }

    Findings check(boolean holds, String otherwise) {
        return holds ? this : add(otherwise);
    }

    Findings seen(String what) {
        seen = what;
        return this;
    }

    boolean isEmpty() {
        return complaints.isEmpty();
    }

    String told() {
        return complaints.isEmpty() ? seen : String.join("\n", complaints);
    }
}
