package queues.labs.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;

/** TeaVM, as strict as Java is: an index out of bounds is an exception there as well. */
final class Compiler {
    private static final String FILE = "labs.js";

    private Compiler() {}

    /** A module for Node that exports the main method of that class. Takes some seconds. */
    static Path toJavaScript(Class<?> main, Path folder) throws TeaVMToolException {
        TeaVMTool tool = new TeaVMTool();
        tool.setMainClass(main.getName());
        tool.setClassLoader(main.getClassLoader());
        tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
        tool.setJsModuleType(JSModuleType.COMMON_JS);
        tool.setStrict(true);
        tool.setObfuscated(false);
        tool.setTargetDirectory(folder.toFile());
        tool.setTargetFileName(FILE);
        tool.setLog(new EmptyTeaVMToolLog());
        tool.generate();
        assertThat(tool.getProblemProvider().getProblems())
                .extracting(Problem::getText)
                .isEmpty();
        return folder.resolve(FILE);
    }
}
