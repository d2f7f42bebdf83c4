package queues.learn.lab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that grows. */
final class FileJournal implements Journal {
    private final FileChannel file;
    private final ByteBuffer record;

    /** A new file for records of that many bytes. */
    FileJournal(Path path, int size) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        record = ByteBuffer.allocateDirect(size);
        for (int at = 0; at < size; at++) {
            record.put((byte) ('a' + at % 26));
        }
    }

    @Override
    public void write() throws IOException {
        record.rewind();
        while (record.hasRemaining()) {
            file.write(record);
        }
    }

    @Override
    public void sync() throws IOException {
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
