package queues.labs.javascript;

import queues.labs.Lab;
import queues.labs.Labs;
import queues.labs.Run;
import queues.labs.Settings;

/** Runs labs and prints what came out: the program that is compiled to JavaScript. */
public final class Told {
    private Told() {}

    /** @param names a lab, one of its variants, another lab, one of its variants, and so on */
    public static void main(String[] names) {
        for (int at = 0; at < names.length; at += 2) {
            Lab lab = Labs.named(names[at]);
            System.out.println(of(names[at], names[at + 1], lab.run(names[at + 1], Settings.preset(lab))));
        }
    }

    /** A run in one line: its fingerprint, and all of its figures and sentences as a reader sees them. */
    static String of(String lab, String variant, Run run) {
        StringBuilder line = new StringBuilder(lab + " " + variant + " " + run.fingerprint());
        for (Run.Figure figure : run.figures()) {
            line.append("; ").append(figure.name()).append(' ').append(figure.show());
        }
        for (String sentence : run.happened()) {
            line.append("; ").append(sentence);
        }
        return line.toString();
    }
}
