package queues.learn.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Notices what was saved under some folders, by looking: that works alike on every system, in containers, and on shared
 * folders, where the system's own notifications come late or never. A look at some hundred files takes a millisecond or
 * two.
 */
final class Saves {
    private final List<Path> folders;
    private Map<Path, Look> seen;
    private Set<Path> unsettled = new HashSet<>();

    /** What a file looked like: enough to see that it was written. */
    private record Look(long modified, long size, Object key) {}

    /** @param folders the source folders; what lies in them now counts as seen */
    Saves(List<Path> folders) {
        this.folders = List.copyOf(folders);
        this.seen = look();
    }

    /**
     * What was written, made or deleted since the last time, as soon as it holds still for one look: an editor may write
     * a file in several steps.
     */
    Set<Path> settled() {
        Map<Path, Look> now = look();
        Set<Path> changed = new HashSet<>();
        for (Path each : union(now.keySet(), seen.keySet())) {
            Look before = seen.get(each);
            if (before == null || !before.equals(now.get(each))) {
                changed.add(each);
            }
        }
        seen = now;
        if (!changed.isEmpty()) {
            unsettled.addAll(changed);
            return Set.of();
        }
        Set<Path> settled = unsettled;
        unsettled = new HashSet<>();
        return settled;
    }

    private static Set<Path> union(Set<Path> one, Set<Path> other) {
        Set<Path> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private Map<Path, Look> look() {
        Map<Path, Look> found = new HashMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                look(folder, found);
            }
        }
        return found;
    }

    private static void look(Path folder, Map<Path, Look> found) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(each -> each.toString().endsWith(".java")).forEach(each -> found.put(each, look(each)));
        } catch (IOException | UncheckedIOException changedMeanwhile) {
            // The next look, a moment later, sees it as it is then.
        }
    }

    private static Look look(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(attributes.lastModifiedTime().toMillis(), attributes.size(), attributes.fileKey());
        } catch (IOException gone) {
            return new Look(0, -1, null);
        }
    }
}
