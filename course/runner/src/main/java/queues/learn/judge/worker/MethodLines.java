package queues.learn.judge.worker;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects where methods begin, so that a failure without a frame of the learner's can still point somewhere. */
final class MethodLines extends TreeScanner<Void, String> {
    private final SourcePositions positions;
    private final Map<String, String> found = new LinkedHashMap<>();
    private CompilationUnitTree file;

    MethodLines(Trees trees) {
        positions = trees.getSourcePositions();
    }

    void add(CompilationUnitTree unit) {
        file = unit;
        scan(unit, "");
    }

    Map<String, String> found() {
        return found;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
        return super.visitClass(type, type.getSimpleName().toString());
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
        long start = positions.getStartPosition(file, method.getBody() == null ? method : method.getBody());
        if (start >= 0) {
            String path = file.getSourceFile().getName().replace('\\', '/');
            String at = path.substring(path.lastIndexOf('/') + 1)
                    + ":"
                    + file.getLineMap().getLineNumber(start);
            found.putIfAbsent(type + "." + method.getName(), at);
        }
        return super.visitMethod(method, type);
    }
}
