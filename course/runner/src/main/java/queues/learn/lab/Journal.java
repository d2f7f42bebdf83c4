package queues.learn.lab;

import java.io.Closeable;
import java.io.IOException;

/** Where records are written down, one behind the other. */
interface Journal extends Closeable {
    /** Hands a record to the operating system. When this returns, the process may die; the machine may not. */
    void write() throws IOException;

    /** Waits until the device says that it has everything: fsync, not fdatasync. */
    void sync() throws IOException;
}
