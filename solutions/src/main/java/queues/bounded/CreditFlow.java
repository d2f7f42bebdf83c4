package queues.bounded;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A buffer of fixed capacity between a publisher that may be fast and a subscriber that may be slow: a {@link
 * Flow.Processor} for one upstream and one subscriber, which hands on every element in the order in which they came.
 * Numbers in brackets are rules of the Reactive Streams specification for the JVM, 1.0.4, which it keeps.
 *
 * <p><b>Credit and demand.</b> An element is <i>inside</i> from the {@link #onNext} that brings it until the
 * subscriber's {@code onNext} begins. <i>Demand</i> is what the subscriber has requested and not been handed yet.
 * <i>Credit</i> is what was requested upstream and has not come yet. Demand takes elements out of the buffer and room
 * in the buffer becomes credit; nothing else connects the two, so that a subscriber which requests {@code
 * Long.MAX_VALUE} makes no buffer grow. Inside and credit together are never more than the capacity. Credit is given
 * from the moment there is an upstream, whether or not anybody has subscribed, one by one or several at once; but at
 * rest, which is when the executor has no task left to run, and as long as upstream goes on, they are together more
 * than half of the capacity. Demand adds up, to {@code Long.MAX_VALUE} at most (3.17). At rest nothing is inside that
 * there is demand for.
 *
 * <p><b>Who calls whom.</b> A call to this class takes effect before it returns: an element is inside, demand has
 * grown, what is dropped has gone. It calls nobody but the executor. Every signal to the subscriber, {@code
 * onSubscribe} included, and every call to the upstream's subscription is made by a task of the executor, one after
 * another, also if the executor runs its tasks on many threads (1.3, 2.7), and without a lock held. No task waits for
 * another. So calls made from inside a signal are as good as any others, and never lead to signals inside signals
 * (3.3), not even with an executor that runs each task in the caller's thread.
 *
 * <p><b>The end.</b> After {@link #onComplete} the subscriber is handed what is inside, as it demands it, and told
 * {@code onComplete} after the last, for which no demand is needed. {@link #onError} drops what is inside, and is the
 * next thing that the subscriber is told, with or without demand (4.2). If the subscriber cancels, what is inside is
 * dropped, upstream is cancelled, and no further signal is made; at most one that was on its way still arrives (3.12).
 * An upstream is cancelled once at most, and not called after its {@code onComplete} or {@code onError}, even if a
 * cancel was due. After upstream's end nothing that it says has an effect; after the subscriber's, told or cancelled,
 * nothing at all has, and a subscription that comes then is cancelled. An end that comes before a subscriber is kept
 * for it. A subscriber is not kept reachable after its end (3.13), nor an element that left or was dropped.
 *
 * <p><b>Who breaks the rules.</b> The capacity holds whatever others do.
 *
 * <ul>
 *   <li>A {@code request} of less than 1 ends the stream: as {@code onError} does, with {@link
 *       IllegalArgumentException}, and upstream is cancelled (3.9).
 *   <li>So does an element without credit (1.1), with {@link IllegalStateException}.
 *   <li>A second subscription to an upstream is cancelled, and the first goes on (2.5).
 *   <li>A second subscriber, even if the first has gone, is given a subscription that does nothing and then {@code
 *       onError} with {@link IllegalStateException} (1.9). Should it throw, the first goes on. What becomes of the same
 *       subscriber twice is left open (1.10).
 *   <li>A subscriber that throws is taken to have cancelled, and what it threw comes out of the executor's task (2.13).
 *   <li>An executor that refuses a task with {@link RejectedExecutionException} ends the stream, as {@code onError}
 *       with that exception does, and upstream is cancelled; the thread whose call was in need of the task makes these
 *       calls itself.
 *   <li>Null is refused with {@link NullPointerException}, and nothing changes (1.9, 2.13).
 * </ul>
 *
 * <p>Every method may be called from every thread. Each costs constant time beyond what it drops.
 *
 * @param <T> the elements
 */
public class CreditFlow<T> implements Flow.Processor<T, T> {
    /*
     * Facts change under the lock, in the caller's thread; calls to others are made without it, in a task. What is due follows
     * from the facts alone: due() is one list of questions, asked again after every call. So it does not matter who changed
     * what, and in which order: a subscriber that requests inside its onNext, or an upstream that sends inside its
     * request, changes facts and returns, and the loop that is on the stack already finds out.
     *
     * There is one such loop at a time, and "working" says so. It is set under the lock by whoever hands the task over, and
     * cleared under the same hold of the lock in which due() found nothing. Between the two a change would find "working" set,
     * rely on the loop, and the loop would be gone: an element would lie inside, demanded, until somebody happens to call.
     *
     * Each fact is settled in due() before its call is made. Credit grows before upstream is asked, because a publisher may
     * send before its request has returned. The subscriber is forgotten before it is told the end, so nothing can follow.
     *
     * Credit is given back when half of the buffer is free to be asked for. One by one would be right as well, and is a call
     * upstream for every element, which is a message if upstream is another machine. Waiting for the whole buffer to be
     * empty would let it run dry: upstream would begin to send when there is nothing left to hand on.
     */
    private final int capacity;
    private final Executor executor;
    private final Lock lock;
    private final AtomicBoolean connected = new AtomicBoolean();
    private final AtomicBoolean subscribed = new AtomicBoolean();
    private final Queue<T> inside = new ArrayDeque<>();
    private int credit;
    private long demand;

    /** Whether a task is handed over or at work. */
    private boolean working;

    /** Null until it comes, and from its end on. */
    private Flow.Subscription upstream;

    /** No more elements are let in: upstream has ended, or is to be cancelled. */
    private boolean closed;

    private Throwable failure;

    /** Null until it comes, and from its end on. */
    private Flow.Subscriber<? super T> subscriber;

    private boolean introduced;

    /**
     * Begins empty, with neither upstream nor subscriber.
     *
     * @param capacity how many elements may be inside, at least 1
     * @param executor runs the tasks that call the subscriber and the upstream
     * @throws IllegalArgumentException if the capacity is less than 1
     */
    public CreditFlow(int capacity, Executor executor) {
        this(capacity, executor, new ReentrantLock());
    }

    /** The same, with the lock under which to look and to change; so that a test can choose who goes first. */
    CreditFlow(int capacity, Executor executor, Lock lock) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a buffer for at least 1 element: " + capacity);
        }
        this.capacity = capacity;
        this.executor = Objects.requireNonNull(executor, "the executor");
        this.lock = Objects.requireNonNull(lock, "the lock");
    }

    /** Takes the subscriber, or refuses it if there has been one. It is told in a task. */
    @Override
    public void subscribe(Flow.Subscriber<? super T> newcomer) {
        Objects.requireNonNull(newcomer, "the subscriber (1.9)");
        if (subscribed.getAndSet(true)) {
            handOver(() -> refuse(newcomer));
        } else {
            change(() -> subscriber = newcomer);
        }
    }

    private static void refuse(Flow.Subscriber<?> newcomer) {
        newcomer.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                // Nothing will ever come.
            }

            @Override
            public void cancel() {
                // Nothing has begun.
            }
        });
        newcomer.onError(new IllegalStateException("there has been a subscriber, and this is for one"));
    }

    /** Takes upstream's subscription and asks for as much as there is room for, or cancels it if there has been one. */
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        Objects.requireNonNull(subscription, "the subscription (2.13)");
        if (connected.getAndSet(true)) {
            handOver(subscription::cancel);
        } else {
            change(() -> upstream = subscription);
        }
    }

    /** Takes an element for which there is credit. */
    @Override
    public void onNext(T element) {
        Objects.requireNonNull(element, "an element (2.13)");
        change(() -> {
            if (!closed && credit == 0) {
                fail(new IllegalStateException("an element that nobody has requested (1.1)"));
            } else if (!closed) {
                credit--;
                inside.add(element);
            }
        });
    }

    /** Upstream has sent its last element. */
    @Override
    public void onComplete() {
        change(() -> {
            upstream = null;
            closed = true;
        });
    }

    /** Upstream has failed. */
    @Override
    public void onError(Throwable thrown) {
        Objects.requireNonNull(thrown, "what was thrown (2.13)");
        change(() -> {
            upstream = null;
            if (!closed) {
                fail(thrown);
            }
        });
    }

    /** The number of elements inside. */
    public int size() {
        lock.lock();
        try {
            return inside.size();
        } finally {
            lock.unlock();
        }
    }

    /** What the subscriber holds. It leads to the processor, and from there to nobody after the end. */
    private final class Demand implements Flow.Subscription {
        @Override
        public void request(long n) {
            change(() -> {
                if (n < 1) {
                    fail(new IllegalArgumentException("at least 1 has to be requested (3.9): " + n));
                } else {
                    demand = n > Long.MAX_VALUE - demand ? Long.MAX_VALUE : demand + n;
                }
            });
        }

        @Override
        public void cancel() {
            change(CreditFlow.this::leave);
        }
    }

    /** Changes facts, and sees to it that a task makes the calls that are due now. */
    private void change(Runnable facts) {
        boolean begin;
        lock.lock();
        try {
            facts.run();
            begin = !working;
            working = true;
        } finally {
            lock.unlock();
        }
        if (begin) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException refused) {
                underLock(() -> fail(refused));
                work();
            }
        }
    }

    private void underLock(Runnable facts) {
        lock.lock();
        try {
            facts.run();
        } finally {
            lock.unlock();
        }
    }

    /** The first failure is the one that is told. */
    private void fail(Throwable thrown) {
        failure = failure == null ? thrown : failure;
        closed = true;
        inside.clear();
    }

    private void leave() {
        subscriber = null;
        closed = true;
        inside.clear();
    }

    /** A task that is no part of the stream. */
    private void handOver(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException refused) {
            task.run();
            change(() -> fail(refused));
        }
    }

    /** Makes one call after another until none is due. Nobody else does meanwhile. */
    private void work() {
        try {
            for (Runnable call = next(); call != null; call = next()) {
                call.run();
            }
        } catch (RuntimeException | Error thrown) {
            underLock(this::leave);
            work();
            throw thrown;
        }
    }

    private Runnable next() {
        lock.lock();
        try {
            Runnable call = due();
            working = call != null;
            return call;
        } finally {
            lock.unlock();
        }
    }

    /** The next call to make, its consequences settled; null if there is none. */
    private Runnable due() {
        Runnable call = dueUpstream(upstream);
        return call != null || subscriber == null ? call : dueDownstream(subscriber);
    }

    private Runnable dueUpstream(Flow.Subscription source) {
        int room = capacity - inside.size() - credit;
        if (source == null || !closed && room < capacity - room) {
            return null;
        }
        if (closed) {
            upstream = null;
            return source::cancel;
        }
        credit += room;
        return () -> source.request(room);
    }

    private Runnable dueDownstream(Flow.Subscriber<? super T> receiver) {
        if (!introduced) {
            introduced = true;
            return () -> receiver.onSubscribe(new Demand());
        }
        if (closed && inside.isEmpty()) {
            subscriber = null;
            Throwable thrown = failure;
            return thrown == null ? receiver::onComplete : () -> receiver.onError(thrown);
        }
        if (inside.isEmpty() || demand == 0) {
            return null;
        }
        demand--;
        T element = inside.remove();
        return () -> receiver.onNext(element);
    }
}
