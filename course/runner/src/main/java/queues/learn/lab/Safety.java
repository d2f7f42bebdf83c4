package queues.learn.lab;

/**
 * One way to enqueue.
 *
 * @param name as in the table
 * @param told what is done, in a few words
 * @param writes whether a record is handed to the operating system
 * @param batch after how many records the device is waited for; 0 if it never is
 */
record Safety(String name, String told, boolean writes, int batch) {
    static final Safety MEMORY = new Safety("memory", "into a queue in memory, and nowhere else", false, 0);
    static final Safety WRITE = new Safety("write", "and written to a file: it outlives the process", true, 0);
    static final Safety FSYNC =
            new Safety("fsync", "and the device is waited for, each time: it outlives the machine", true, 1);

    static Safety batch(int records) {
        return new Safety(
                "fsync-" + records,
                "the device is waited for once in " + Scale.number(records) + " records",
                true,
                records);
    }
}
