package queues.labs;

import java.util.List;
import queues.labs.incidents.Agency;
import queues.labs.incidents.FiveConsumers;
import queues.labs.incidents.FortyGigabytes;
import queues.labs.incidents.Levels127;
import queues.labs.incidents.LittlesLaw;
import queues.labs.incidents.LockYouHeld;
import queues.labs.incidents.NineDecember;
import queues.labs.incidents.PriorityInversion;
import queues.labs.incidents.ThunderingHerd;
import queues.labs.incidents.TwelveSecondEmail;
import queues.labs.incidents.TwoLanes;

/** All labs, in the order of the course. */
public final class Labs {
    private static final List<Lab> ALL = List.of(
            new FiveConsumers(),
            new PriorityInversion(),
            new Levels127(),
            new TwoLanes(),
            new FortyGigabytes(),
            new LockYouHeld(),
            new LittlesLaw(),
            new Agency(),
            new ThunderingHerd(),
            new TwelveSecondEmail(),
            new NineDecember());

    private Labs() {}

    public static List<Lab> all() {
        return ALL;
    }

    /** The lab with that name; null if there is none. */
    public static Lab named(String name) {
        for (Lab lab : ALL) {
            if (lab.card().name().equals(name)) {
                return lab;
            }
        }
        return null;
    }
}
