package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Crew.Worker;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/** How a thread waits. The lock that is handed to the queue tells what is done with it, and lets a passer-by in. */
class BlockingFifoWaitTest {
    private static final long LONG = TimeUnit.MINUTES.toNanos(30);
    private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int ROUNDS = 3;

    private final ReentrantLock real = new ReentrantLock();
    private final AtomicLong shortestWait = new AtomicLong(Long.MAX_VALUE);
    private final AtomicReference<Thread> waiting = new AtomicReference<>();
    private final AtomicReference<Integer> taken = new AtomicReference<>();
    private volatile boolean passerBy;
    private final BlockingFifo<Integer> queue = new BlockingFifo<>(watched(Lock.class, this::onLock));
    private final Crew crew = Crew.of("BlockingFifo");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    private static <T> T watched(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Object onLock(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object answer = call(real, method, arguments);
        if (answer instanceof Condition condition) {
            return watched(Condition.class, (self, called, how) -> onCondition(condition, called, how));
        }
        if (method.getName().equals("unlock")) {
            letPasserByIn();
        }
        return answer;
    }

    private Object onCondition(Condition condition, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("await") && arguments != null) {
            shortestWait.accumulateAndGet(nanos(arguments), Math::min);
        }
        return call(condition, method, arguments);
    }

    private static long nanos(Object... howLong) {
        if (howLong.length == 2) {
            return ((TimeUnit) howLong[1]).toNanos((Long) howLong[0]);
        }
        return howLong[0] instanceof Date until
                ? TimeUnit.MILLISECONDS.toNanos(until.getTime() - System.currentTimeMillis())
                : (Long) howLong[0];
    }

    /** In the moment in which the waiting thread has let go of the lock, somebody else may be quicker. */
    private void letPasserByIn() {
        if (passerBy && Thread.currentThread() == waiting.get() && !real.isHeldByCurrentThread()) {
            passerBy = false;
            queue.poll();
        }
    }

    private List<Callable<Integer>> waits() {
        return List.of(queue::take, () -> queue.poll(1, TimeUnit.HOURS));
    }

    private Worker start(Crew.Body body) {
        return crew.start("waiter", () -> {
            waiting.set(Thread.currentThread());
            body.run();
        });
    }

    private void offer(int element) {
        crew.start("offerer", () -> queue.offer(element)).awaitEnd();
    }

    @Test
    @Order(1)
    @DisplayName("A waiting thread sets no alarm: nothing but an element, an interrupt or the end of its time wakes it")
    @TryNext("What is the second look for? An offer that reaches nobody is not mended by looking again later.")
    void setsNoAlarm() {
        for (Callable<Integer> call : waits()) {
            Worker waiter = start(() -> taken.set(call.call())).awaitBlocked();
            if (shortestWait.get() < LONG) {
                throw new RuleBroken(
                        "A waiting thread sleeps until it is woken",
                        List.of(
                                "one thread waits in take() or in poll(1 hour), and nobody offers anything",
                                "it waits on its condition for "
                                        + TimeUnit.NANOSECONDS.toMillis(shortestWait.get())
                                        + " ms, to look and to wait again"));
            }
            offer(1);
            waiter.awaitEnd();
            assertThat(taken.getAndSet(null))
                    .as("what the one that waited took")
                    .isEqualTo(1);
        }
    }

    @Test
    @Order(2)
    @DisplayName("A wait may end for no reason: a thread that is unparked finds no element and waits on")
    @TryNext("What does the thread look at when it comes back, and what if there is nothing?")
    void wakesForNoReason() {
        for (Callable<Integer> call : waits()) {
            Worker waiter = start(() -> taken.set(call.call())).awaitBlocked();
            for (int round = 0; round < ROUNDS; round++) {
                LockSupport.unpark(waiting.get());
                waiter.awaitBlocked();
            }
            offer(1);
            waiter.awaitEnd();
            assertThat(taken.getAndSet(null))
                    .as("what the one that waited took")
                    .isEqualTo(1);
        }
    }

    @Test
    @Order(3)
    @DisplayName("To find an element and to take it is one step: whoever is too late in between waits on")
    @TryNext("How often does the method take the lock between its look and its element?")
    void takesWhatItFound() {
        for (int round = 0; round < ROUNDS; round++) {
            passerBy = true;
            Worker waiter = start(this::pollForASecond);
            offer(1);
            waiter.awaitEnd();
        }
    }

    private void pollForASecond() throws InterruptedException {
        long began = System.nanoTime();
        Integer element = queue.poll(1, TimeUnit.SECONDS);
        if (element == null && System.nanoTime() - began < A_SECOND / 2) {
            throw new RuleBroken(
                    "poll(1 s) answers null when its second is over, not before",
                    List.of(
                            "one thread calls poll(1 s), another one offers an element",
                            "the first finds it, lets go of the lock, and a passer-by polls the element away",
                            "poll(1 s) answers null with more than half of its time left"));
        }
    }

    @Test
    @Order(4)
    @DisplayName("A call that has to wait for the lock sleeps as well, until the lock is free")
    @TryNext("Who keeps asking a lock whether it is free waits with the processor in the hand.")
    void sleepsUntilTheLockIsFree() {
        whileTheLockIsHeld("offer(1)", () -> queue.offer(1));
        whileTheLockIsHeld("peek()", queue::peek);
        whileTheLockIsHeld("size()", queue::size);
        whileTheLockIsHeld("iterator()", queue::iterator);
        whileTheLockIsHeld("take()", queue::take);
        whileTheLockIsHeld("poll()", queue::poll);
        whileTheLockIsHeld("poll(0 s)", () -> queue.poll(0, TimeUnit.SECONDS));
    }

    /** A call that needs neither the lock nor the monitor comes back, and waits here. */
    private void whileTheLockIsHeld(String told, Callable<?> call) {
        CountDownLatch free = new CountDownLatch(1);
        Worker holder = crew.start("holder", () -> holdUntil(free)).awaitBlocked();
        Worker caller = crew.start("the caller of " + told, () -> {
                    call.call();
                    free.await();
                })
                .awaitBlocked();
        free.countDown();
        holder.awaitEnd();
        caller.awaitEnd();
    }

    private void holdUntil(CountDownLatch free) throws InterruptedException {
        real.lock();
        try {
            synchronized (queue) {
                free.await();
            }
        } finally {
            real.unlock();
        }
    }
}
