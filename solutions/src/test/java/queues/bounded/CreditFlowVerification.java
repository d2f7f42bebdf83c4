package queues.bounded;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.IdentityFlowProcessorVerification;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/**
 * The processor as the Reactive Streams TCK wants to see it: for {@link CreditFlowTckTest}, which runs it. It waits for ten
 * seconds for what should come, which takes that long only if it does not come, and for a twentieth of a second for what
 * should not.
 */
@Test
public class CreditFlowVerification extends IdentityFlowProcessorVerification<Integer> {
    private static final long COMES = 10_000;
    private static final long COMES_NOT = 50;
    private static final long POLL = 20;
    private static final long COLLECTED = 500;

    private ExecutorService executor;

    public CreditFlowVerification() {
        super(new TestEnvironment(COMES, COMES_NOT, POLL), COLLECTED);
    }

    @BeforeClass
    public void start() {
        executor = Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "TCK");
            thread.setDaemon(true);
            return thread;
        });
    }

    @AfterClass
    public void stop() {
        executor.shutdownNow();
    }

    @Override
    protected Flow.Processor<Integer, Integer> createIdentityFlowProcessor(int bufferSize) {
        return new CreditFlow<>(bufferSize, executor);
    }

    @Override
    protected Flow.Publisher<Integer> createFailedFlowPublisher() {
        CreditFlow<Integer> failed = new CreditFlow<>(1, executor);
        failed.onError(new IllegalStateException("there is no upstream"));
        return failed;
    }

    @Override
    public ExecutorService publisherExecutorService() {
        return executor;
    }

    @Override
    public Integer createElement(int element) {
        return element;
    }

    /** One, by contract: what the TCK asks of several is skipped, and says so. */
    @Override
    public long maxSupportedSubscribers() {
        return 1;
    }
}
