package queues.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import queues.kit.HistoryLog.Kind;
import queues.kit.HistoryLog.Op;

/** Looks through a finished history for an element that was invented, duplicated, lost or reordered. */
final class HistoryCheck {
    private final Map<Integer, Op> offers = new LinkedHashMap<>();
    private final Map<Integer, List<Op>> polls = new LinkedHashMap<>();
    private final Map<Integer, Op> uncertain = new LinkedHashMap<>();

    /** What was found, and the elements it is about. */
    record Finding(String sentence, List<Integer> elements) {}

    /** @param ops all operations, by their start */
    HistoryCheck(List<Op> ops) {
        for (Op op : ops) {
            if (op.kind() == Kind.OFFERED && offers.putIfAbsent(op.element(), op) != null) {
                throw new IllegalArgumentException(
                        op.element() + " was offered twice: a history needs elements that differ from one another");
            } else if (op.kind() == Kind.OFFER_THREW) {
                uncertain.put(op.element(), op);
            } else if (op.kind() == Kind.POLLED) {
                polls.computeIfAbsent(op.element(), any -> new ArrayList<>()).add(op);
            }
        }
    }

    /** The gravest finding, with a count of all of its kind, or null if all is well. */
    Finding finding() {
        for (List<Finding> kind : List.of(invented(), duplicated(), lost())) {
            if (!kind.isEmpty()) {
                return counted(kind);
            }
        }
        List<Finding> reordered = reordered();
        return reordered.isEmpty() ? null : counted(reordered);
    }

    private Finding counted(List<Finding> findings) {
        Finding first = findings.get(0);
        String among = findings.size() == 1
                ? ""
                : "   (and %d more of the kind, among %d elements)".formatted(findings.size() - 1, offers.size());
        return new Finding(first.sentence() + among, first.elements());
    }

    private List<Finding> invented() {
        return polls.values().stream()
                .map(list -> list.get(0))
                .filter(poll -> !offers.containsKey(poll.element()) && !uncertain.containsKey(poll.element()))
                .map(poll -> new Finding(
                        "invented: %d was polled by %s and never accepted from anybody"
                                .formatted(poll.element(), poll.thread()),
                        List.of(poll.element())))
                .toList();
    }

    private List<Finding> duplicated() {
        return polls.values().stream()
                .filter(list -> list.size() > 1)
                .map(list -> new Finding(
                        "duplicated: %d was polled by %s and again by %s"
                                .formatted(
                                        list.get(0).element(),
                                        list.get(0).thread(),
                                        list.get(1).thread()),
                        List.of(list.get(0).element())))
                .toList();
    }

    private List<Finding> lost() {
        return offers.values().stream()
                .filter(offer -> !polls.containsKey(offer.element()))
                .map(offer -> new Finding(
                        "lost: %d was offered by %s and never polled".formatted(offer.element(), offer.thread()),
                        List.of(offer.element())))
                .toList();
    }

    private List<Finding> reordered() {
        Map<String, List<Op>> byProducer = new LinkedHashMap<>();
        offers.values()
                .forEach(offer -> byProducer
                        .computeIfAbsent(offer.thread(), any -> new ArrayList<>())
                        .add(polls.get(offer.element()).get(0)));
        return byProducer.entrySet().stream()
                .flatMap(producer -> reordered(producer.getKey(), producer.getValue()).stream())
                .toList();
    }

    /**
     * Walks one producer's elements from the last to the first and remembers, of those offered later, the poll that
     * returned earliest. An element polled only after that one had returned was overtaken.
     */
    private static Collection<Finding> reordered(String producer, List<Op> pollsInOrderOfOffer) {
        List<Finding> found = new ArrayList<>();
        Op earliest = null;
        for (int i = pollsInOrderOfOffer.size() - 1; i >= 0; i--) {
            Op poll = pollsInOrderOfOffer.get(i);
            if (earliest != null && earliest.before(poll)) {
                found.add(0, overtaken(producer, poll, earliest));
            }
            if (earliest == null || poll.end() - earliest.end() < 0) {
                earliest = poll;
            }
        }
        return found;
    }

    private static Finding overtaken(String producer, Op poll, Op overtaking) {
        String when = poll.thread().equals(overtaking.thread())
                ? "before %d".formatted(poll.element())
                : "before %s asked and got %d".formatted(poll.thread(), poll.element());
        return new Finding(
                "reordered: %s polled %d %s, both from %s, which offered %d first"
                        .formatted(overtaking.thread(), overtaking.element(), when, producer, poll.element()),
                List.of(poll.element(), overtaking.element()));
    }
}
