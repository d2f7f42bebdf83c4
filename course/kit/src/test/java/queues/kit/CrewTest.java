package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import queues.sample.Trouble;

class CrewTest {
    private final Trouble trouble = new Trouble();

    @AfterEach
    void release() {
        trouble.release();
    }

    @Test
    void joinsEverybody() {
        AtomicInteger ended = new AtomicInteger();
        try (Crew crew = Crew.of("a counter")) {
            crew.start("a", ended::incrementAndGet);
            crew.start("b", ended::incrementAndGet);
            crew.join();
        }
        assertThat(ended).hasValue(2);
    }

    @Test
    void startsTogether() {
        AtomicInteger ended = new AtomicInteger();
        Map<String, Crew.Body> bodies = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            bodies.put("worker-" + i, ended::incrementAndGet);
        }
        try (Crew crew = Crew.of("a counter")) {
            crew.startTogether(bodies);
            crew.join();
        }
        assertThat(ended).hasValue(8);
    }

    @Test
    void aCrewOfNobodyProvesNothing() {
        Crew crew = Crew.of("nothing");
        assertThatThrownBy(crew::join).isInstanceOf(RuleBroken.class).hasMessageContaining("no threads ran");
    }

    @Test
    void throwsWhatAThreadThrew() {
        IllegalStateException broken = new IllegalStateException("broken");
        assertThat(failureOf(Map.of("a", () -> {
                    throw broken;
                })))
                .isSameAs(broken)
                .hasSuppressedException(broken.getSuppressed()[0])
                .satisfies(it -> assertThat(it.getSuppressed()[0]).hasToString("in thread a"));
    }

    @Test
    void ofOneThatIsAloneTheThreadIsNotNamed() {
        IllegalStateException broken = new IllegalStateException("broken");
        assertThatThrownBy(() -> Crew.alone("nothing", () -> {
                    throw broken;
                }))
                .isSameAs(broken)
                .hasNoSuppressedExceptions();
    }

    @Test
    void aTodoComesBeforeTheThreadsThatItLeavesWaiting() {
        assertThat(failureOf(Map.of("producer", trouble::todo, "consumer", trouble::awaitsASignalThatNeverComes)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("TODO 3");
    }

    @Test
    void aTodoComesBeforeEarlierFailures() {
        Throwable thrown = catchThrowable(() -> {
            try (Crew crew = Crew.of("trouble")) {
                crew.start("consumer", () -> {
                    Thread.currentThread().join(20);
                    throw new AssertionError("polled null");
                });
                crew.start("producer", () -> {
                    try {
                        trouble.awaitsASignalThatNeverComes();
                    } catch (InterruptedException over) {
                        trouble.todoInside();
                    }
                });
                crew.join();
            }
        });
        assertThat(thrown)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("TODO 3: take the first element");
        assertThat(thrown.getSuppressed()).anyMatch(AssertionError.class::isInstance);
    }

    @Test
    void errorsAreToldAsThemselves() {
        assertThat(failureOf(Map.of("a", () -> trouble.overflowsTheStack(0)))).isInstanceOf(StackOverflowError.class);
        assertThat(failureOf(Map.of("a", trouble::needsTooMuchMemory, "b", trouble::awaitsASignalThatNeverComes)))
                .isInstanceOf(RuleBroken.class)
                .cause()
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aFailureInTheTestItselfStaysFirst() {
        assertThatThrownBy(() -> {
                    try (Crew crew = Crew.of("trouble")) {
                        crew.start("a", trouble::todo).awaitEnd();
                    }
                })
                .isInstanceOf(UnsupportedOperationException.class);
        AssertionError own = new AssertionError("the test's own");
        assertThatThrownBy(() -> {
                    try (Crew crew = Crew.of("trouble")) {
                        crew.start("a", trouble::todo);
                        throw own;
                    }
                })
                .isSameAs(own)
                .satisfies(it -> assertThat(it.getSuppressed()).anyMatch(FailureReport::isTodo));
    }

    @Test
    void closeInterruptsWhoIsStillWaiting() {
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
        Crew.Worker worker;
        try (Crew crew = Crew.of("ArrayBlockingQueue")) {
            worker = crew.start("consumer", queue::take).awaitBlocked();
        }
        assertThat(worker.hasEnded()).isTrue();
    }

    @Test
    void closeThrowsWhatNobodyHasSeenYet() {
        assertThatThrownBy(() -> {
                    try (Crew crew = Crew.of("trouble")) {
                        crew.start("a", trouble::todo);
                    }
                })
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aThreadThatDoesNotEndIsNamedAndLeft() {
        assertThatThrownBy(() -> {
                    try (Crew crew = Crew.of("trouble")) {
                        crew.start("stubborn", trouble::swallowsInterrupts).awaitBlocked();
                    }
                })
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("interrupted")
                .hasMessageContaining("stubborn")
                .hasMessageContaining("Trouble.");
    }

    @Test
    void anInterruptByTheTestIsNoFailure() {
        try (Crew crew = Crew.of("trouble")) {
            Crew.Worker worker =
                    crew.start("a", trouble::awaitsASignalThatNeverComes).awaitBlocked();
            worker.interrupt();
            worker.awaitEnd();
            assertThat(worker.thrown()).isInstanceOf(InterruptedException.class);
            crew.join();
        }
    }

    @Test
    void anInterruptOutOfNowhereIsAFailure() {
        assertThat(failureOf(Map.of("a", () -> {
                    throw new InterruptedException("made up");
                })))
                .isInstanceOf(InterruptedException.class);
    }

    private static Throwable failureOf(Map<String, Crew.Body> bodies) {
        return catchThrowable(() -> {
            try (Crew crew = Crew.of("trouble")) {
                crew.startTogether(bodies);
                crew.join();
            }
        });
    }
}
