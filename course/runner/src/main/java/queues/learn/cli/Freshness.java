package queues.learn.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import queues.learn.course.Module;

/**
 * Whether something that Maven compiles has changed since the last build: poms, the machinery, the tests. What learners
 * write, the references and the exercises' folders are compiled and read on every check and need no build.
 *
 * <p>A build that somebody else made while this program runs counts too: our own classes are old then.
 *
 * <p>Folders count as well as files, so that a file that went away is noticed.
 */
final class Freshness {
    private final Path root;
    private final List<Module> modules;
    private final Path stamp;
    private FileTime first;

    /**
     * @param modules the modules of exercises; the machinery is looked at in any case
     * @param stamp a file that was written when the last build began; where there is none, nothing is stale
     */
    Freshness(Path root, List<Module> modules, Path stamp) {
        this.root = root;
        this.modules = modules;
        this.stamp = stamp;
    }

    boolean isStale() {
        try {
            FileTime built = Files.getLastModifiedTime(stamp);
            first = first == null ? built : first;
            if (!built.equals(first)) {
                return true;
            }
            for (Path each : sources()) {
                if (newer(each, built)) {
                    return true;
                }
            }
            return false;
        } catch (IOException noStamp) {
            return false;
        }
    }

    private List<Path> sources() {
        List<Path> found = new ArrayList<>();
        found.add(root.resolve("pom.xml"));
        for (String each : List.of("kit", "labs", "runner")) {
            found.add(root.resolve("course").resolve(each).resolve("pom.xml"));
            found.add(root.resolve("course").resolve(each).resolve("src/main"));
        }
        modules.forEach(module -> {
            found.add(module.directory().resolve("pom.xml"));
            found.add(module.directory().resolve("src/test"));
        });
        return found;
    }

    private static boolean newer(Path start, FileTime built) throws IOException {
        if (!Files.exists(start)) {
            return false;
        }
        Search search = new Search(built);
        Files.walkFileTree(start, search);
        return search.found;
    }

    private static final class Search extends SimpleFileVisitor<Path> {
        private final FileTime built;
        private boolean found;

        Search(FileTime built) {
            this.built = built;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return look(attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return look(attributes);
        }

        private FileVisitResult look(BasicFileAttributes attributes) {
            found |= attributes.lastModifiedTime().compareTo(built) > 0;
            return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
