package queues.learn.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import queues.labs.Run;
import queues.labs.Variant;
import queues.learn.cli.Screen;
import queues.learn.cli.Text;
import queues.learn.loop.Guest;
import queues.learn.loop.Whose;

/** What is said of the classes that were put into a lab, and of those that were not. */
final class GuestReport {
    private static final int LONGEST = 60;
    private final Screen screen;
    private final Guests guests;
    private final List<Guest> came;

    GuestReport(Screen screen, Guests guests, List<Guest> came) {
        this.screen = screen;
        this.guests = guests;
        this.came = came;
    }

    /** @param runs of the variants and the guests */
    void tell(Map<String, Run> runs) {
        for (Guest each : came) {
            String head = "  " + screen.ink().bold(each.whose().word()) + ": ";
            screen.lines(Text.wrap(told(guests, each, runs), screen.prose(), head, "    "));
        }
    }

    /** Whose class it was, and how it went. */
    static String told(Guests guests, Guest guest, Map<String, Run> runs) {
        return (guest.run() == null ? without(guest) : with(guests, guest, runs)) + printed(guest);
    }

    private static String without(Guest guest) {
        String told = guest.told();
        String says = guest.says().endsWith(".") ? guest.says() : guest.says() + ".";
        return "no run. " + Character.toUpperCase(told.charAt(0)) + told.substring(1) + " " + says
                + " The lab went on without it.";
    }

    private static String with(Guests guests, Guest guest, Map<String, Run> runs) {
        String repair = guests.seam().lab().repair();
        String told = guest.told() + ", where " + repair + " has the model's own.";
        String check = "'./learn check " + guest.exercise().id() + "'";
        boolean mine = guest.whose() == Whose.MINE;
        String same = twin(guests, guest, runs);
        if (same.equals(repair)) {
            return told + " The run is the same as that of " + repair + ", to the last bit"
                    + (mine ? "; it is one history, and " + check + " tries many." : ".");
        }
        if (!same.isEmpty()) {
            return told + " The run is the same as that of " + same + ", to the last bit, and not as that of " + repair
                    + ".";
        }
        return !runs.containsKey(repair)
                ? told
                : told + " The run is not the same as that of " + repair
                        + (mine ? "; " + check + " says whether a rule is broken." : ".");
    }

    /** The variant that went the same way; empty if none did. */
    private static String twin(Guests guests, Guest guest, Map<String, Run> runs) {
        List<String> same = guests.seam().lab().variants().stream()
                .map(Variant::name)
                .filter(each -> runs.containsKey(each)
                        && runs.get(each).fingerprint().equals(guest.run().fingerprint()))
                .toList();
        String repair = guests.seam().lab().repair();
        return same.contains(repair) ? repair : same.isEmpty() ? "" : same.get(0);
    }

    private static String printed(Guest guest) {
        if (guest.lines() == 0) {
            return "";
        }
        String first = guest.printed().isEmpty() ? "" : guest.printed().get(0).strip();
        String shortly = first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first;
        return " It printed " + (guest.lines() == 1 ? "a line" : Scale.number(guest.lines()) + " lines")
                + (shortly.isEmpty() ? "" : ", the first: " + shortly);
    }

    /** What else could be put in; nothing if no class fits into the lab. */
    void invite(String lab) {
        if (guests.seam() == null || !came.isEmpty()) {
            return;
        }
        String type = guests.seam().exercise().title();
        String command = "'./learn lab " + lab + " --with ";
        screen.labelled(
                "Class",
                guests.untouched()
                        ? "nobody's. Your " + type + " is as it was handed out; when you have begun, it runs here too. "
                                + command + "reference' shows ours."
                        : "nobody's. " + command + "mine' puts your " + type + " in, --with reference ours.");
    }

    /** For tools. */
    static List<Map<String, Object>> json(Guests guests, List<Guest> came) {
        return came.stream().map(each -> json(guests, each)).toList();
    }

    private static Map<String, Object> json(Guests guests, Guest guest) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("whose", guest.whose().word());
        told.put("exercise", guest.exercise().id());
        told.put("number", guest.exercise().number());
        told.put("in_place_of", guests.seam().lab().repair());
        told.put("outcome", guest.outcome().name().toLowerCase(Locale.ROOT));
        told.put("says", guest.says());
        told.put("printed_lines", guest.lines());
        return told;
    }
}
