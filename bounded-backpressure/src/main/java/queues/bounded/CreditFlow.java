package queues.bounded;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
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
    private final Executor executor;
    private final Lock lock;

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
        this.executor = Objects.requireNonNull(executor, "the executor");
        this.lock = Objects.requireNonNull(lock, "the lock");
        throw new UnsupportedOperationException("TODO 1: begin empty, or refuse the capacity");
    }

    /** Takes the subscriber, or refuses it if there has been one. It is told in a task. */
    @Override
    public void subscribe(Flow.Subscriber<? super T> newcomer) {
        throw new UnsupportedOperationException("TODO 2: take the subscriber, and tell it so in a task");
    }

    /** Takes upstream's subscription and asks for as much as there is room for, or cancels it if there has been one. */
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        throw new UnsupportedOperationException("TODO 3: take the subscription, and ask for what there is room for");
    }

    /** Takes an element for which there is credit. */
    @Override
    public void onNext(T element) {
        throw new UnsupportedOperationException("TODO 4: take the element, or refuse it if there is no credit for it");
    }

    /** Upstream has sent its last element. */
    @Override
    public void onComplete() {
        throw new UnsupportedOperationException("TODO 7: tell the subscriber after the last element");
    }

    /** Upstream has failed. */
    @Override
    public void onError(Throwable thrown) {
        throw new UnsupportedOperationException("TODO 8: drop what is inside, and tell the subscriber next");
    }

    /** The number of elements inside. */
    public int size() {
        throw new UnsupportedOperationException("TODO 9: count what is inside");
    }

    /** What the subscriber holds. It leads to the processor, and from there to nobody after the end. */
    private final class Demand implements Flow.Subscription {
        @Override
        public void request(long n) {
            throw new UnsupportedOperationException("TODO 5: demand has grown; hand on what is inside");
        }

        @Override
        public void cancel() {
            throw new UnsupportedOperationException("TODO 6: drop what is inside, cancel upstream, forget the rest");
        }
    }
}
