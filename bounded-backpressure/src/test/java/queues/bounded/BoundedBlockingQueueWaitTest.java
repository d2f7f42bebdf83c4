package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
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
class BoundedBlockingQueueWaitTest {
    private static final long LONG = TimeUnit.MINUTES.toNanos(30);
    private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int ROUNDS = 3;

    private final ReentrantLock real = new ReentrantLock();
    private final AtomicLong shortestWait = new AtomicLong(Long.MAX_VALUE);
    private final AtomicReference<Thread> waiting = new AtomicReference<>();
    private final AtomicReference<Integer> got = new AtomicReference<>();
    private volatile Runnable passerBy;
    private final BoundedBlockingQueue<Integer> queue =
            new BoundedBlockingQueue<>(1, watched(Lock.class, this::onLock));
    private final Crew crew = Crew.of("BoundedBlockingQueue");

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
        Runnable quicker = passerBy;
        if (quicker != null && Thread.currentThread() == waiting.get() && !real.isHeldByCurrentThread()) {
            passerBy = null;
            quicker.run();
        }
    }

    private Worker start(Crew.Body body) {
        return crew.start("waiter", () -> {
            waiting.set(Thread.currentThread());
            body.run();
        });
    }

    private void act(Crew.Body body) {
        crew.start("passer-by", body).awaitEnd();
    }

    private void isServed(Worker waiter, Waiting way) {
        act(() -> way.serve(queue));
        waiter.awaitEnd();
        assertThat(got.getAndSet(null)).as("what came of " + way).isEqualTo(way.served());
    }

    @Test
    @Order(1)
    @DisplayName("A waiting thread sets no alarm: nothing but a wake-up, an interrupt or the end of its time wakes it")
    @TryNext("What is the second look for? A change that reaches nobody is not mended by looking again later.")
    void setsNoAlarm() {
        for (Waiting way : Waiting.values()) {
            act(() -> way.prepare(queue));
            Worker waiter = start(() -> got.set(way.on(queue))).awaitBlocked();
            if (shortestWait.get() < LONG) {
                throw new RuleBroken(
                        "A waiting thread sleeps until it is woken",
                        List.of(
                                "one thread waits in " + way + ", and nobody does anything",
                                "it waits on its condition for "
                                        + TimeUnit.NANOSECONDS.toMillis(shortestWait.get())
                                        + " ms, to look and to wait again"));
            }
            isServed(waiter, way);
        }
    }

    @Test
    @Order(2)
    @DisplayName("A wait may end for no reason: a thread that is unparked finds nothing for it and waits on")
    @TryNext("What does the thread look at when it comes back, and what if there is nothing?")
    void wakesForNoReason() {
        for (Waiting way : Waiting.values()) {
            act(() -> way.prepare(queue));
            Worker waiter = start(() -> got.set(way.on(queue))).awaitBlocked();
            for (int round = 0; round < ROUNDS; round++) {
                LockSupport.unpark(waiting.get());
                waiter.awaitBlocked();
            }
            isServed(waiter, way);
            act(() -> assertThat(queue.size()).as("size() after " + way).isEqualTo(way.forRoom() ? 1 : 0));
        }
    }

    @Test
    @Order(3)
    @DisplayName("To find what one waits for and to use it is one step: whoever is too late in between waits on")
    @TryNext("How often does the method take the lock between its look and its element?")
    void usesWhatItFound() {
        for (boolean forRoom : new boolean[] {false, true}) {
            Waiting side = forRoom ? Waiting.OFFER : Waiting.POLL;
            for (int round = 0; round < ROUNDS; round++) {
                act(() -> side.prepare(queue));
                passerBy = () -> side.unserve(queue);
                Worker waiter = start(() -> waitForASecond(forRoom));
                act(() -> serveOnce(side));
                waiter.awaitEnd();
                passerBy = null;
            }
        }
    }

    /** The waiter may not have come yet; then it finds what it wants at once. */
    private void serveOnce(Waiting side) {
        if (side.forRoom()) {
            queue.poll();
        } else {
            queue.offer(Waiting.OLD);
        }
    }

    private void waitForASecond(boolean forRoom) throws InterruptedException {
        long began = System.nanoTime();
        boolean served =
                forRoom ? queue.offer(Waiting.NEW, 1, TimeUnit.SECONDS) : queue.poll(1, TimeUnit.SECONDS) != null;
        if (!served && System.nanoTime() - began < A_SECOND / 2) {
            throw new RuleBroken(
                    "A wait of a second ends in vain when the second is over, not before",
                    List.of(
                            forRoom
                                    ? "one thread calls offer(9, 1 s) on a full queue, another one polls"
                                    : "one thread calls poll(1 s) on an empty queue, another one offers an element",
                            "the first finds it, lets go of the lock, and a passer-by is quicker",
                            "it answers " + (forRoom ? "false" : "null") + " with more than half of its time left"));
        }
    }

    @Test
    @Order(4)
    @DisplayName("A call that has to wait for the lock sleeps as well, until the lock is free")
    @TryNext("Who keeps asking a lock whether it is free waits with the processor in the hand.")
    void sleepsUntilTheLockIsFree() {
        whileTheLockIsHeld("offer(1)", () -> queue.offer(1));
        whileTheLockIsHeld("offer(2), full", () -> queue.offer(2));
        whileTheLockIsHeld("peek()", queue::peek);
        whileTheLockIsHeld("size()", queue::size);
        whileTheLockIsHeld("remainingCapacity()", queue::remainingCapacity);
        whileTheLockIsHeld("iterator()", queue::iterator);
        whileTheLockIsHeld("take()", queue::take);
        whileTheLockIsHeld("put(1)", () -> {
            queue.put(1);
            return null;
        });
        whileTheLockIsHeld("poll()", queue::poll);
        whileTheLockIsHeld("poll(0 s)", () -> queue.poll(0, TimeUnit.SECONDS));
        whileTheLockIsHeld("offer(1, 0 s)", () -> queue.offer(1, 0, TimeUnit.SECONDS));
        whileTheLockIsHeld("drainTo(target)", () -> queue.drainTo(new ArrayList<>()));
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
