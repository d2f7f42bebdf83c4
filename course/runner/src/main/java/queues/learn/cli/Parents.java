package queues.learn.cli;

/** Ends this process when the script that started it is gone, so that nothing stays behind a closed terminal. */
final class Parents {
    private static final int TERMINATED = 143;

    private Parents() {}

    static void endWithThem() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(TERMINATED)));
    }
}
