package queues.learn.cli;

/** The few colours there are. Without colour every one of them is plain text. */
public record Ink(boolean coloured) {
    private static final String ESCAPE = "\u001b[";

    public String bold(String text) {
        return in("1", text);
    }

    public String dim(String text) {
        return in("2", text);
    }

    public String italic(String text) {
        return in("3", text);
    }

    public String red(String text) {
        return in("31", text);
    }

    public String green(String text) {
        return in("32", text);
    }

    public String yellow(String text) {
        return in("33", text);
    }

    public String cyan(String text) {
        return in("36", text);
    }

    /** Resets only what was set, so that one may stand inside another. */
    private String in(String code, String text) {
        if (!coloured || text.isEmpty()) {
            return text;
        }
        String end = code.length() == 2 ? "39" : code.equals("3") ? "23" : "22";
        return ESCAPE + code + "m" + text + ESCAPE + end + "m";
    }
}
