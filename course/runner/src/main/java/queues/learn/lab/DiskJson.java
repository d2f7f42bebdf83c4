package queues.learn.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import queues.labs.Card;
import queues.learn.fork.Machine;

/** What was measured on the disk, for tools: times in seconds, names as in {@link LabJson}. */
final class DiskJson {
    private DiskJson() {}

    static String of(DiskChoices choices, List<Enqueued> all, DiskPlace place, Machine machine, boolean ascii) {
        Card card = FiftyTimes.CARD;
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("lab", card.name());
        told.put("title", card.title());
        told.put("story", card.story());
        told.put("question", card.question());
        told.put("machine", machine.told());
        told.put("folder", place.parent().toString());
        told.put("file_system", place.type());
        told.put("remark", place.remark());
        told.put("records", choices.records());
        told.put("size_bytes", choices.size());
        told.put("runs", all.stream().map(each -> run(each, all.get(0))).toList());
        told.put("elsewhere", FiftyTimes.ELSEWHERE);
        told.put("notice", card.notice());
        told.put("left_out", card.leftOut());
        told.put("fix", card.fix());
        return LabJson.write(told, ascii);
    }

    private static Map<String, Object> run(Enqueued run, Enqueued memory) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("variant", run.safety().name());
        told.put("told", run.safety().told());
        told.put("batch", run.safety().batch());
        told.put("records", run.records());
        told.put("seconds", run.nanos() / 1e9);
        told.put("per_second", run.perSecond());
        told.put("median_s", run.median() / 1e9);
        told.put("p99_s", run.p99() / 1e9);
        told.put("times_memory", run.times(memory));
        return told;
    }

    /** Its entry in the list of labs. */
    static Map<String, Object> entry() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("lab", FiftyTimes.NAME);
        told.put("title", FiftyTimes.CARD.title());
        told.put("chapter", FiftyTimes.CHAPTER);
        told.put("fix", FiftyTimes.CARD.fix());
        told.put("measures", true);
        return told;
    }
}
