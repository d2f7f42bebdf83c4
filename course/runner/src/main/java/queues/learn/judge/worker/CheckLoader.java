package queues.learn.judge.worker;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The classes of one check: the answer, freshly compiled, before anything on the disk; then the tests and the given
 * types. JUnit and the kit come from the parent, once for all checks.
 */
final class CheckLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> answer;
    private final List<String> owned;

    /** @param owned the answer's top-level classes, of which a stale file on the disk is never taken */
    CheckLoader(Map<String, byte[]> answer, List<String> owned, List<Path> folders, ClassLoader parent) {
        super(folders.stream().map(CheckLoader::url).toArray(URL[]::new), parent);
        this.answer = answer;
        this.owned = owned;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = answer.get(name);
        if (bytes != null) {
            return defineClass(name, bytes, 0, bytes.length);
        }
        int nested = name.indexOf('$');
        if (owned.contains(nested < 0 ? name : name.substring(0, nested))) {
            throw new ClassNotFoundException(name);
        }
        return super.findClass(name);
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** Closing frees the archives; the classes stay usable to threads that are still inside them. */
    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException nothingLost) {
            // Only archives are closed here, and there are none.
        }
    }
}
