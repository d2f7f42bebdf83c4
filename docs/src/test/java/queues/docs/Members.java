package queues.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Cuts a member out of a Java source by name, with the compiler's own parser, so that the sources need no markers. */
final class Members {
    private Members() {}

    /** The first member called {@code name}, without its Javadoc, moved to the left margin. */
    static Optional<String> text(Path file, String name) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            List<Tree> found = new ArrayList<>();
            new Finder(name, found).scan(unit, null);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            String source = unit.getSourceFile().getCharContent(true).toString();
            return found.stream().findFirst().map(tree -> cut(source, positions, unit, tree));
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    private static String cut(String source, SourcePositions positions, CompilationUnitTree unit, Tree tree) {
        int start = (int) positions.getStartPosition(unit, tree);
        int end = (int) positions.getEndPosition(unit, tree);
        int lineStart = source.lastIndexOf('\n', start) + 1;
        return source.substring(lineStart, end).stripIndent();
    }

    private static final class Finder extends TreeScanner<Void, Void> {
        private final String name;
        private final List<Tree> found;

        Finder(String name, List<Tree> found) {
            this.name = name;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            add(method, method.getName().toString());
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            add(variable, variable.getName().toString());
            return super.visitVariable(variable, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            add(type, type.getSimpleName().toString());
            return super.visitClass(type, nothing);
        }

        private void add(Tree tree, String itsName) {
            if (itsName.equals(name)) {
                found.add(tree);
            }
        }
    }
}
