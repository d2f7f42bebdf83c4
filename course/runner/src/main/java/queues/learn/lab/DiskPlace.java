package queues.learn.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import queues.learn.course.CourseError;
import queues.learn.fork.Scratch;

/**
 * A folder on the disk that is measured. It is gone when the measurement is over, however it ends.
 *
 * @param scratch the folder itself
 * @param parent the folder it lies in
 * @param type what the operating system calls the file system: {@code ext4}, {@code tmpfs}
 */
record DiskPlace(Scratch scratch, Path parent, String type) implements AutoCloseable {
    private static final Map<String, String> REMARKS = Map.of(
            "tmpfs",
                    "tmpfs is memory: an fsync has nothing to wait for and costs nothing. Choose a folder on a disk with --dir.",
            "ramfs",
                    "ramfs is memory: an fsync has nothing to wait for and costs nothing. Choose a folder on a disk with --dir.",
            "overlay",
                    "overlay is the file system of a container: what an fsync waits for is the disk below it, if there is one.",
            "nfs", "nfs is a network: an fsync waits for another machine.",
            "nfs4", "nfs4 is a network: an fsync waits for another machine.");

    /**
     * Makes the folder.
     *
     * @param wanted where; null for the system's folder for temporary files
     * @param bytes how much will be written
     * @throws CourseError with a sentence if it cannot be made, or has no room for so much
     */
    static DiskPlace open(Path wanted, double bytes) {
        Path parent = wanted == null
                ? Path.of(System.getProperty("java.io.tmpdir"))
                : wanted.toAbsolutePath().normalize();
        if (!Files.isDirectory(parent)) {
            throw new CourseError(
                    Files.exists(parent)
                            ? parent + " is not a folder; --dir needs one."
                            : "There is no folder " + parent + "; --dir needs one that exists.");
        }
        try {
            double room = Files.getFileStore(parent).getUsableSpace();
            if (room < bytes) {
                throw new CourseError("There are " + DiskChoices.megabytes(room) + " free in " + parent + ", and up to "
                        + DiskChoices.megabytes(bytes)
                        + " would be written. Choose fewer --records, or another --dir.");
            }
            String type = Files.getFileStore(parent).type();
            return new DiskPlace(Scratch.in(parent, FiftyTimes.NAME), parent, type);
        } catch (IOException | UncheckedIOException refused) {
            throw new CourseError(
                    "Nothing can be written in " + parent + ": choose another folder with --dir.", refused);
        }
    }

    Journal journal(String name, int size) throws IOException {
        return new FileJournal(scratch.directory().resolve(name), size);
    }

    /** What to know about such a file system; empty if there is nothing. */
    String remark() {
        return REMARKS.getOrDefault(type.toLowerCase(Locale.ROOT), "");
    }

    @Override
    public void close() {
        scratch.close();
    }
}
