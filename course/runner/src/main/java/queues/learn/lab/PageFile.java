package queues.learn.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import queues.learn.cli.Unwritable;
import queues.learn.course.CourseError;

/**
 * Where a page is written to. What stands there already is replaced only if it is a page of ours, and only by a whole one: a page is
 * written beside it first, and then takes its place.
 */
final class PageFile {
    /** By this line, in its first kilobyte, a page is known as ours. */
    static final String MARKER = "<meta name=\"generator\" content=\"From FIFO to DLQ: ./learn lab\">";

    private static final int BEGINNING = 1024;
    private final Path file;
    private final String typed;

    private PageFile(Path file, String typed) {
        this.file = file;
        this.typed = typed;
    }

    /**
     * Looks whether a page may be written there, so that nobody waits for a run whose result cannot be kept.
     *
     * @param from the folder in which the user stands
     * @throws CourseError with a sentence, if it may not
     * @throws Unwritable with a sentence, if the system does not let us
     */
    static PageFile at(Path from, String typed) {
        if (typed.isBlank() || typed.startsWith("-")) {
            throw new CourseError(
                    "--html needs the name of a file, such as --html lab.html; you gave '" + typed + "'.");
        }
        try {
            PageFile page = new PageFile(from.resolve(typed).toAbsolutePath().normalize(), typed);
            page.check();
            return page;
        } catch (InvalidPathException impossible) {
            throw new CourseError("'" + typed + "' cannot be the name of a file.", impossible);
        }
    }

    private void check() {
        if (Files.isDirectory(file)) {
            throw new CourseError(
                    typed + " is a folder; name a file in it, such as " + Path.of(typed, "lab.html") + ".");
        }
        Path folder = file.getParent();
        if (!Files.isDirectory(folder)) {
            throw new CourseError(
                    Files.exists(folder)
                            ? folder + " is a file, and no folder to write a page into."
                            : "There is no folder " + folder + "; make it first.");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            checkReplaceable();
        }
        if (!Files.isWritable(folder)) {
            throw new Unwritable("Nothing may be written in " + folder + ".", null);
        }
    }

    private void checkReplaceable() {
        if (!isOurs()) {
            throw new CourseError(
                    typed + " is not a page of a lab, and is left as it is. Choose another name, or remove it first.");
        }
        if (!Files.isWritable(file)) {
            throw new Unwritable(typed + " is write-protected.", null);
        }
    }

    private boolean isOurs() {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).contains(MARKER);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Writes the page and says where it is and how long, for the user.
     *
     * @throws Unwritable with a sentence, if it cannot be written; what was there is still there then
     */
    String write(String page) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        Path half = null;
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file;
            half = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            Files.write(half, bytes, StandardOpenOption.CREATE_NEW);
            move(half, target);
        } catch (IOException failed) {
            remove(half);
            throw new Unwritable("The page could not be written to " + file + ": " + reason(failed) + ".", failed);
        }
        return file + ", " + Scale.number(Math.rint(bytes.length / 1000.0)) + " kB";
    }

    private static void move(Path half, Path target) throws IOException {
        try {
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException rare) {
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path half) {
        try {
            if (half != null) {
                Files.deleteIfExists(half);
            }
        } catch (IOException stays) {
            // Its name says what it is, and the sentence that follows says that the page was not written.
        }
    }

    private static String reason(IOException failed) {
        String said = failed instanceof FileSystemException system ? system.getReason() : failed.getMessage();
        return said != null
                ? said
                : failed instanceof AccessDeniedException
                        ? "permission denied"
                        : "the system refused (" + failed.getClass().getSimpleName() + ")";
    }
}
