package queues.learn.judge.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/**
 * The wire between the tool and its worker: a socket on the loopback interface. Standard output will not do, because the
 * learner's code and the JVM itself write there.
 */
public final class Channel implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    public Channel(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    public Message receive() throws IOException {
        return Message.readFrom(in);
    }

    /** May be called by any thread. */
    public void send(Message message) throws IOException {
        synchronized (out) {
            message.writeTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
