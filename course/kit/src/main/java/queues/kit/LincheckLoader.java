package queues.kit;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jetbrains.kotlinx.lincheck.ExecutionClassLoader;
import org.jetbrains.lincheck.jvm.agent.LincheckClassFileTransformer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets Lincheck find classes that are not on the class path. The code that it makes to call the operations is loaded by
 * a loader whose parent is the system's, which knows nothing of classes that were compiled a moment ago and stand in a
 * loader of their own. Here that parent becomes the context loader of the thread that asks for the check.
 *
 * <p>One constructor of Lincheck's is changed for it, in memory, by the instrumentation that Lincheck itself has put in
 * place. Should a later version have no such constructor, {@link EngineFailed} says so.
 */
final class LincheckLoader {
    private static final String CHANGED = ExecutionClassLoader.class.getName().replace('.', '/');
    private static boolean done;

    private LincheckLoader() {}

    /**
     * Forgets the classes of earlier checks. Lincheck keeps what it made of a class under the name of the class alone: one
     * that was edited, compiled and loaded again would be replaced, silently, by what it was before.
     */
    static void forgetEarlierClasses() {
        LincheckClassFileTransformer.INSTANCE
                .getTransformedClassesCache()
                .keySet()
                .removeIf(name -> !name.startsWith("java"));
    }

    /** Makes the change once; to be called after Lincheck has attached its agent. */
    static synchronized void followContext() {
        if (done) {
            return;
        }
        Change change = new Change();
        try {
            Instrumentation instrumentation = ByteBuddyAgent.getInstrumentation();
            instrumentation.addTransformer(change, true);
            instrumentation.retransformClasses(ExecutionClassLoader.class);
        } catch (Exception | LinkageError failed) {
            throw new EngineFailed("Lincheck cannot be shown classes outside the class path: " + failed, failed);
        }
        if (!change.made) {
            throw new EngineFailed("This version of Lincheck cannot be shown classes outside the class path", null);
        }
        done = true;
    }

    private static final class Change implements ClassFileTransformer {
        private volatile boolean made;

        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> known, ProtectionDomain domain, byte[] bytes) {
            if (!CHANGED.equals(name)) {
                return null;
            }
            ClassReader reader = new ClassReader(bytes);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new OtherParent(this, writer), 0);
            return writer.toByteArray();
        }
    }

    /** Replaces {@code super()} by {@code super(Thread.currentThread().getContextClassLoader())}. */
    private static final class OtherParent extends ClassVisitor {
        private final Change change;

        OtherParent(Change change, ClassVisitor next) {
            super(Opcodes.ASM9, next);
            this.change = change;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
            MethodVisitor next = super.visitMethod(access, name, type, generic, thrown);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitMethodInsn(int code, String owner, String called, String signature, boolean itf) {
                    boolean construction = name.equals("<init>") && owner.equals("java/lang/ClassLoader");
                    if (!construction || !called.equals("<init>") || !signature.equals("()V")) {
                        super.visitMethodInsn(code, owner, called, signature, itf);
                        return;
                    }
                    String thread = "java/lang/Thread";
                    String contextLoader = "getContextClassLoader";
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, thread, "currentThread", "()Ljava/lang/Thread;", false);
                    super.visitMethodInsn(
                            Opcodes.INVOKEVIRTUAL, thread, contextLoader, "()Ljava/lang/ClassLoader;", false);
                    super.visitMethodInsn(code, owner, called, "(Ljava/lang/ClassLoader;)V", itf);
                    change.made = true;
                }
            };
        }
    }
}
