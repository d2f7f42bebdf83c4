package queues.bounded;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;

/**
 * Without a lock, as the libraries do it: a counter of work, and whoever raises it from 0 has the loop run. How the stream has
 * ended is one reference; null means that it has not.
 */
public class CreditFlow<T> implements Flow.Processor<T, T> {
    private static final Throwable COMPLETED = new Throwable("completed", null, false, false) {
        private static final long serialVersionUID = 1L;
    };
    private static final Throwable CANCELLED = new Throwable("cancelled", null, false, false) {
        private static final long serialVersionUID = 1L;
    };

    private final int capacity;
    private final Executor executor;
    private final Queue<T> elements = new ConcurrentLinkedQueue<>();
    private final AtomicInteger work = new AtomicInteger();
    private final AtomicInteger credit = new AtomicInteger();
    private final AtomicInteger unused = new AtomicInteger();
    private final AtomicLong demand = new AtomicLong();
    private final AtomicReference<Throwable> end = new AtomicReference<>();
    private final AtomicReference<Flow.Subscription> upstream = new AtomicReference<>();
    private final AtomicReference<Flow.Subscriber<? super T>> subscriber = new AtomicReference<>();
    private final AtomicInteger upstreams = new AtomicInteger();
    private final AtomicInteger subscribers = new AtomicInteger();
    private boolean introduced;
    private volatile boolean over;

    public CreditFlow(int capacity, Executor executor) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
        this.executor = Objects.requireNonNull(executor);
        unused.set(capacity);
    }

    CreditFlow(int capacity, Executor executor, Lock ignored) {
        this(capacity, executor);
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> newcomer) {
        Objects.requireNonNull(newcomer);
        if (subscribers.getAndIncrement() == 0) {
            subscriber.set(newcomer);
            somethingToDo();
        } else {
            apart(() -> {
                newcomer.onSubscribe(new Inert());
                newcomer.onError(new IllegalStateException("taken"));
            });
        }
    }

    private record Inert() implements Flow.Subscription {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }

    private void apart(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException refused) {
            task.run();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        Objects.requireNonNull(subscription);
        if (upstreams.getAndIncrement() == 0) {
            upstream.set(subscription);
            somethingToDo();
        } else {
            apart(subscription::cancel);
        }
    }

    @Override
    public void onNext(T element) {
        Objects.requireNonNull(element);
        if (end.get() != null) {
            return;
        }
        if (credit.getAndUpdate(n -> Math.max(0, n - 1)) == 0) {
            endWith(new IllegalStateException("not requested"));
        } else {
            elements.add(element);
            if (end.get() != null && end.get() != COMPLETED) {
                elements.clear();
            }
        }
        somethingToDo();
    }

    @Override
    public void onError(Throwable thrown) {
        Objects.requireNonNull(thrown);
        upstream.set(null);
        if (end.get() == null) {
            endWith(thrown);
        }
        somethingToDo();
    }

    @Override
    public void onComplete() {
        upstream.set(null);
        end.compareAndSet(null, COMPLETED);
        somethingToDo();
    }

    private void endWith(Throwable why) {
        if (end.compareAndSet(null, why) || end.compareAndSet(COMPLETED, why)) {
            elements.clear();
        }
    }

    private void leave() {
        over = true;
        end.set(CANCELLED);
        subscriber.set(null);
        elements.clear();
    }

    public int size() {
        return elements.size();
    }

    private void request(long n) {
        if (n <= 0) {
            endWith(new IllegalArgumentException("request(" + n + ")"));
        } else {
            demand.updateAndGet(have -> have + n < 0 ? Long.MAX_VALUE : have + n);
        }
        somethingToDo();
    }

    private void somethingToDo() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        try {
            executor.execute(this::drain);
        } catch (RejectedExecutionException refused) {
            endWith(refused);
            drain();
        }
    }

    private void drain() {
        int seen = work.get();
        while (seen != 0) {
            try {
                boolean more = true;
                while (more) {
                    more = callUpstream() || callSubscriber();
                }
            } catch (RuntimeException | Error thrown) {
                leave();
                drain();
                throw thrown;
            }
            seen = work.addAndGet(-seen);
        }
    }

    private boolean callUpstream() {
        Flow.Subscription source = upstream.get();
        if (source == null) {
            return false;
        }
        if (end.get() != null) {
            if (upstream.compareAndSet(source, null)) {
                source.cancel();
            }
            return true;
        }
        int room = unused.get();
        if (2L * room < capacity) {
            return false;
        }
        unused.addAndGet(-room);
        credit.addAndGet(room);
        source.request(room);
        return true;
    }

    private boolean callSubscriber() {
        Flow.Subscriber<? super T> receiver = subscriber.get();
        if (receiver == null) {
            return false;
        }
        if (!introduced) {
            introduced = true;
            receiver.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long n) {
                    CreditFlow.this.request(n);
                }

                @Override
                public void cancel() {
                    leave();
                    somethingToDo();
                }
            });
            return true;
        }
        Throwable why = end.get();
        boolean dropped = why != null && why != COMPLETED;
        T element = dropped || demand.get() == 0 ? null : elements.poll();
        if (element != null) {
            unused.incrementAndGet();
            if (demand.get() != Long.MAX_VALUE) {
                demand.decrementAndGet();
            }
            receiver.onNext(element);
            return true;
        }
        if (why == null || over || !dropped && !elements.isEmpty()) {
            return false;
        }
        over = true;
        subscriber.set(null);
        if (dropped) {
            receiver.onError(why);
        } else {
            receiver.onComplete();
        }
        return true;
    }
}
