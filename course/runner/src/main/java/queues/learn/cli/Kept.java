package queues.learn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import queues.learn.course.Exercise;

/** Puts starters back, and never without a copy of what stood there. */
final class Kept {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss", Locale.ROOT);
    private final Exercise exercise;
    private final Path kept;

    /** @param state copies go to {@code kept/<exercise>/<timestamp>} in this folder */
    Kept(Exercise exercise, Path state) {
        this.exercise = exercise;
        this.kept = state.resolve("kept").resolve(exercise.id());
    }

    /**
     * Copies whatever differs from its starter, then puts the starters back.
     *
     * @return the copies, as many as there were files to keep
     * @throws Unwritable if a copy or a starter cannot be written; then no file of the learner's has been changed
     */
    List<Path> reset(LocalDateTime now) {
        List<String> changed = exercise.files().stream()
                .filter(file -> !LearnerFiles.same(exercise.learnerFile(file), exercise.starterFile(file)))
                .toList();
        try {
            List<Path> copies = new ArrayList<>();
            Path folder = null;
            for (String file : changed) {
                if (Files.exists(exercise.learnerFile(file))) {
                    folder = folder == null ? fresh(now) : folder;
                    copies.add(copy(exercise.learnerFile(file), folder.resolve(file)));
                }
            }
            for (String file : changed) {
                put(exercise.starterFile(file), exercise.learnerFile(file));
            }
            return copies;
        } catch (IOException failed) {
            throw new Unwritable(
                    "A file could not be written, so the starter was not put back; nothing is lost: "
                            + failed.getMessage(),
                    failed);
        }
    }

    /** A folder that was not there before, even when it is asked for twice in a second. */
    private Path fresh(LocalDateTime now) throws IOException {
        String name = STAMP.format(now);
        for (int number = 1; ; number++) {
            Path folder = kept.resolve(number == 1 ? name : name + "-" + number);
            if (Files.notExists(folder)) {
                return Files.createDirectories(folder);
            }
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        return Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** In one step: a reader sees the old file or the new one. */
    private static void put(Path starter, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path beside = target.resolveSibling("." + target.getFileName() + ".new");
        Files.copy(starter, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
