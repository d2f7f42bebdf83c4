package queues.learn.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;

/** The gate for what surrounds an exercise: everything a learner will look for is there, under its name. */
final class FormGate {
    private static final int WRONG_ANSWERS = 6;
    private static final List<String> HINTS = List.of("Hint 1", "Hint 2", "Hint 3");
    private static final Pattern TODO = Pattern.compile("\\bTODO (\\d+)\\b");

    private final Exercise exercise;

    private FormGate(Exercise exercise) {
        this.exercise = exercise;
    }

    static List<Trial> trials(Exercise exercise, boolean author) {
        FormGate gate = new FormGate(exercise);
        List<Trial> trials = new ArrayList<>();
        trials.add(gate.trial("task.md", findings -> gate.text(exercise.task(), findings)));
        trials.add(gate.trial("why.md", findings -> gate.text(exercise.why(), findings)));
        trials.add(gate.trial("hints.md", gate::hints));
        trials.add(gate.trial("chapter", gate::chapter));
        trials.add(gate.trial("TODO numbers", gate::todos));
        trials.add(gate.trial("names of the tests", findings -> TestNames.check(exercise, findings)));
        trials.add(gate.trial("how many answers", gate::answers));
        trials.add(gate.trial("kill matrix", findings -> Matrix.check(exercise, findings)));
        if (author) {
            trials.add(gate.trial("src/main is the starter", gate::untouched));
        }
        return trials;
    }

    private interface Question {
        void ask(Findings findings);
    }

    private Trial trial(String subject, Question question) {
        return new Trial(exercise, Gate.FORM, subject, judge -> {
            Findings findings = new Findings();
            question.ask(findings);
            return findings;
        });
    }

    private String text(Path file, Findings findings) {
        if (!Files.isRegularFile(file)) {
            findings.add(file + " is missing.");
            return "";
        }
        try {
            String text = Files.readString(file);
            findings.check(!text.isBlank(), file + " is empty.");
            return text;
        } catch (IOException unreadable) {
            throw new CourseError(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private void hints(Findings findings) {
        String text = text(exercise.hints(), findings);
        List<String> headings = Headings.of(text);
        findings.check(
                headings.equals(HINTS),
                exercise.hints() + " must have exactly the headings ## Hint 1, ## Hint 2, ## Hint 3; it has "
                        + headings);
        findings.check(
                !Pattern.compile("## Hint \\d\\s*(## |\\z)").matcher(text).find(), "A hint says nothing.");
    }

    private void chapter(Findings findings) {
        String[] parts = exercise.chapter().split("#", 2);
        Path file = exercise.root().resolve(parts[0]);
        String text = text(file, findings);
        if (!text.isEmpty() && parts.length == 2) {
            findings.check(
                    Headings.anchors(text).contains(parts[1]), file + " has no heading with the anchor #" + parts[1]);
        }
        findings.check(parts.length == 2, "The chapter '" + exercise.chapter() + "' names no anchor.");
    }

    private void todos(Findings findings) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String file : exercise.files()) {
            Matcher todo = TODO.matcher(text(exercise.starterFile(file), findings));
            while (todo.find()) {
                numbers.add(Integer.valueOf(todo.group(1)));
            }
        }
        findings.check(!numbers.isEmpty(), "The starter has no TODO.");
        findings.check(
                numbers.isEmpty() || numbers.first() == 1 && numbers.last() == numbers.size(),
                "The TODOs of the starter must be numbered from 1 without a gap; they are " + numbers);
    }

    private void answers(Findings findings) {
        int wrong = exercise.wrong().size();
        findings.check(wrong >= WRONG_ANSWERS, "There are " + wrong + " wrong answers; there must be 6 or more.");
        findings.check(!exercise.right().isEmpty(), "There is no right answer built differently.");
    }

    private void untouched(Findings findings) {
        for (String file : exercise.files()) {
            findings.check(
                    text(exercise.learnerFile(file), findings).equals(text(exercise.starterFile(file), findings)),
                    exercise.learnerFile(file) + " is not the starter as it is handed out.");
        }
    }
}
