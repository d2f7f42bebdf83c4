package queues.bounded;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Lock;

/** A monitor, a ring with three counters for a buffer, and a request upstream for each element that leaves. */
public class CreditFlow<T> implements Flow.Processor<T, T> {
    private enum Stage {
        OPEN,
        COMPLETED,
        FAILED,
        LEFT,
        TOLD
    }

    private final Object[] ring;
    private final Executor executor;
    private long in;
    private long out;
    private long askedFor;
    private long wanted;
    private boolean busy;
    private boolean hasUpstream;
    private boolean hadSubscriber;
    private boolean met;
    private Stage stage = Stage.OPEN;
    private Throwable failure;
    private Flow.Subscription source;
    private Flow.Subscriber<? super T> sink;

    public CreditFlow(int capacity, Executor executor) {
        if (capacity <= 0) {
            throw new IllegalArgumentException();
        }
        this.ring = new Object[capacity];
        this.executor = Objects.requireNonNull(executor);
    }

    CreditFlow(int capacity, Executor executor, Lock ignored) {
        this(capacity, executor);
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber);
        boolean second;
        synchronized (this) {
            second = hadSubscriber;
            hadSubscriber = true;
            sink = second ? sink : subscriber;
        }
        if (second) {
            apart(() -> {
                subscriber.onSubscribe(new Credit(false));
                subscriber.onError(new IllegalStateException());
            });
        } else {
            next();
        }
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
        boolean second;
        synchronized (this) {
            second = hasUpstream;
            hasUpstream = true;
            source = second ? source : subscription;
        }
        if (second) {
            apart(subscription::cancel);
        } else {
            next();
        }
    }

    @Override
    public void onNext(T element) {
        Objects.requireNonNull(element);
        synchronized (this) {
            if (stage == Stage.OPEN && in == askedFor) {
                end(Stage.FAILED, new IllegalStateException());
            } else if (stage == Stage.OPEN) {
                ring[(int) (in++ % ring.length)] = element;
            }
        }
        next();
    }

    @Override
    public void onError(Throwable thrown) {
        Objects.requireNonNull(thrown);
        synchronized (this) {
            source = null;
            if (stage == Stage.OPEN) {
                end(Stage.FAILED, thrown);
            }
        }
        next();
    }

    @Override
    public void onComplete() {
        synchronized (this) {
            source = null;
            stage = stage == Stage.OPEN ? Stage.COMPLETED : stage;
        }
        next();
    }

    public synchronized int size() {
        return (int) (in - out);
    }

    private void end(Stage how, Throwable why) {
        if (stage == Stage.OPEN || stage == Stage.COMPLETED || how == Stage.LEFT) {
            stage = how;
            failure = why;
            Arrays.fill(ring, null);
            out = in;
        }
    }

    private final class Credit implements Flow.Subscription {
        private final boolean real;

        Credit(boolean real) {
            this.real = real;
        }

        @Override
        public void request(long n) {
            if (real) {
                synchronized (CreditFlow.this) {
                    if (n <= 0) {
                        end(Stage.FAILED, new IllegalArgumentException());
                    } else {
                        wanted = Math.max(0, n + wanted) == 0 ? Long.MAX_VALUE : n + wanted;
                    }
                }
                next();
            }
        }

        @Override
        public void cancel() {
            if (real) {
                synchronized (CreditFlow.this) {
                    if (stage != Stage.TOLD) {
                        end(Stage.LEFT, null);
                    }
                    sink = null;
                }
                next();
            }
        }
    }

    private void next() {
        synchronized (this) {
            if (busy) {
                return;
            }
            busy = true;
        }
        try {
            executor.execute(this::all);
        } catch (RejectedExecutionException refused) {
            synchronized (this) {
                end(Stage.FAILED, refused);
            }
            all();
        }
    }

    private void all() {
        boolean more = true;
        while (more) {
            more = make(call());
        }
    }

    private boolean make(Runnable call) {
        if (call == null) {
            return false;
        }
        try {
            call.run();
        } catch (RuntimeException | Error thrown) {
            synchronized (this) {
                end(Stage.LEFT, null);
                sink = null;
            }
            all();
            throw thrown;
        }
        return true;
    }

    private synchronized Runnable call() {
        Runnable call = sinkCall();
        call = call == null ? sourceCall() : call;
        busy = call != null;
        return call;
    }

    private Runnable sourceCall() {
        Flow.Subscription to = source;
        if (to == null) {
            return null;
        }
        if (stage != Stage.OPEN) {
            source = null;
            return to::cancel;
        }
        if (askedFor - out == ring.length) {
            return null;
        }
        askedFor++;
        return () -> to.request(1);
    }

    private Runnable sinkCall() {
        Flow.Subscriber<? super T> to = sink;
        if (to == null) {
            return null;
        }
        if (!met) {
            met = true;
            return () -> to.onSubscribe(new Credit(true));
        }
        if (in > out) {
            return wanted == 0 ? null : element(to);
        }
        if (stage == Stage.OPEN) {
            return null;
        }
        Throwable why = failure;
        boolean failed = stage == Stage.FAILED;
        stage = Stage.TOLD;
        sink = null;
        return failed ? () -> to.onError(why) : to::onComplete;
    }

    private Runnable element(Flow.Subscriber<? super T> to) {
        wanted--;
        int slot = (int) (out++ % ring.length);
        @SuppressWarnings("unchecked")
        T element = (T) ring[slot];
        ring[slot] = null;
        return () -> to.onNext(element);
    }
}
