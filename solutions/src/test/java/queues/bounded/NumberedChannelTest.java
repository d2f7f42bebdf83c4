package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import queues.bounded.NumberedChannel.Numbered;
import queues.kit.Crew;
import queues.kit.RuleBroken;

/**
 * The lock you held: the watchdog finds a producer that waits for room with the lock in its hand that its consumer needs,
 * and names both. What it says is held against {@code docs/transcripts/held-lock.txt}. Run with
 * {@code -Dtranscripts.write=true} to write that file anew.
 */
class NumberedChannelTest {
    private final BoundedBlockingQueue<Numbered<String>> queue = new BoundedBlockingQueue<>(1);

    @Test
    void worksWhileThereIsRoom() throws InterruptedException {
        NumberedChannel<String> channel = new NumberedChannel<>(queue);
        channel.send("a");
        assertThat(channel.underWay()).isEqualTo(1);
        assertThat(channel.receive()).isEqualTo(new Numbered<>(1, "a"));
        channel.send("b");
        channel.reportDone();
        assertThat(channel.underWay()).isEqualTo(1);
        assertThat(channel.receive()).isEqualTo(new Numbered<>(2, "b"));
    }

    @Test
    void theWatchdogNamesWhoHoldsWhat() throws IOException {
        RuleBroken broken = stuck(new NumberedChannel<>(new ArrayBlockingQueue<>(1)));
        assertThat(broken.story())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("consumer")
                        .containsPattern("ReentrantLock +producer +NumberedChannel.reportDone"));
        assertThat(broken.story())
                .anySatisfy(line -> assertThat(line).startsWith("producer").contains("NumberedChannel.send"));
        compare(broken.story());
    }

    @Test
    void namesItWithOurOwnQueueToo() {
        RuleBroken broken = stuck(new NumberedChannel<>(queue));
        assertThat(broken.story())
                .anySatisfy(line -> assertThat(line).startsWith("producer").contains("BoundedBlockingQueue.put"));
    }

    /** Room for one, and one in the consumer's hands: the third is one too many. */
    private static RuleBroken stuck(NumberedChannel<String> channel) {
        CountDownLatch longWork = new CountDownLatch(1);
        long[][] circle = new long[1][];
        RuleBroken broken = catchThrowableOfType(RuleBroken.class, () -> {
            try (Crew crew = Crew.of("NumberedChannel")) {
                crew.start("the first element", () -> channel.send("a")).awaitEnd();
                Crew.Worker consumer = crew.start("consumer", () -> {
                            channel.receive();
                            longWork.await();
                            channel.reportDone();
                        })
                        .awaitBlocked();
                crew.start("producer", () -> {
                            channel.send("b");
                            channel.send("c");
                        })
                        .awaitBlocked();
                longWork.countDown();
                consumer.awaitBlocked();
                circle[0] = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
                crew.join();
            }
        });
        assertThat(circle[0])
                .as("what the JVM's own search for deadlocks finds: room is nobody's")
                .isNull();
        assertThat(broken).as("what the watchdog says").isNotNull();
        return broken;
    }

    private static void compare(List<String> story) throws IOException {
        Path recorded = root().resolve("docs/transcripts/held-lock.txt");
        if (Boolean.getBoolean("transcripts.write")) {
            Files.write(recorded, story);
        }
        assertThat(story).as(recorded.toString()).isEqualTo(Files.readAllLines(recorded));
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("docs/transcripts"))) {
            here = here.getParent();
        }
        return here;
    }
}
