package queues.bounded;

import java.util.ArrayDeque;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Every event puts the messages that follow from it into an outbox, and takes out those that it overtakes. */
public class CreditFlow<T> implements Flow.Processor<T, T> {
    private enum Kind {
        HELLO,
        ELEMENT,
        END,
        REQUEST,
        CANCEL
    }

    private record Message(Kind kind, int number, Runnable call) {}

    private final int capacity;
    private final Executor executor;
    private final Lock lock;
    private final Queue<T> waiting = new ArrayDeque<>();
    private final List<Message> outbox = new LinkedList<>();
    private boolean posting;
    private int room;
    private int credit;
    private long demand;
    private boolean hadUpstream;
    private boolean hadSubscriber;
    private boolean closed;
    private boolean told;
    private Throwable failure;
    private Flow.Subscription upstream;
    private Flow.Subscriber<? super T> subscriber;

    public CreditFlow(int capacity, Executor executor) {
        this(capacity, executor, new ReentrantLock());
    }

    CreditFlow(int capacity, Executor executor, Lock lock) {
        if (capacity <= 0) {
            throw new IllegalArgumentException("no room");
        }
        this.capacity = capacity;
        this.room = capacity;
        this.executor = Objects.requireNonNull(executor);
        this.lock = Objects.requireNonNull(lock);
    }

    private void event(Runnable facts) {
        boolean post;
        lock.lock();
        try {
            facts.run();
            post = !posting && !outbox.isEmpty();
            posting |= post;
        } finally {
            lock.unlock();
        }
        if (post) {
            try {
                executor.execute(this::post);
            } catch (RejectedExecutionException refused) {
                locked(() -> fail(refused));
                post();
            }
        }
    }

    private void locked(Runnable facts) {
        lock.lock();
        try {
            facts.run();
        } finally {
            lock.unlock();
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
    public void subscribe(Flow.Subscriber<? super T> newcomer) {
        Objects.requireNonNull(newcomer);
        boolean[] second = new boolean[1];
        event(() -> {
            second[0] = hadSubscriber;
            hadSubscriber = true;
            if (!second[0]) {
                subscriber = newcomer;
                Flow.Subscription given = new Demand();
                outbox.add(new Message(Kind.HELLO, 0, () -> newcomer.onSubscribe(given)));
                handOn();
            }
        });
        if (second[0]) {
            apart(() -> {
                newcomer.onSubscribe(new Nothing());
                newcomer.onError(new IllegalStateException("for one subscriber"));
            });
        }
    }

    private static final class Nothing implements Flow.Subscription {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        Objects.requireNonNull(subscription);
        boolean[] second = new boolean[1];
        event(() -> {
            second[0] = hadUpstream;
            hadUpstream = true;
            if (!second[0]) {
                upstream = subscription;
                ask();
            }
        });
        if (second[0]) {
            apart(subscription::cancel);
        }
    }

    private void ask() {
        Flow.Subscription source = upstream;
        if (source == null) {
            return;
        }
        if (closed) {
            upstream = null;
            outbox.removeIf(each -> each.kind() == Kind.REQUEST);
            outbox.add(new Message(Kind.CANCEL, 0, source::cancel));
        } else if (2L * room >= capacity) {
            int more = room;
            room = 0;
            outbox.add(new Message(Kind.REQUEST, more, () -> source.request(more)));
        }
    }

    @Override
    public void onNext(T element) {
        Objects.requireNonNull(element);
        event(() -> {
            if (closed) {
                return;
            }
            if (credit == 0) {
                fail(new IllegalStateException("not asked for"));
            } else {
                credit--;
                waiting.add(element);
                handOn();
            }
        });
    }

    @Override
    public void onComplete() {
        event(() -> {
            upstreamHasGone();
            closed = true;
            handOn();
        });
    }

    @Override
    public void onError(Throwable thrown) {
        Objects.requireNonNull(thrown);
        event(() -> {
            upstreamHasGone();
            if (!closed) {
                fail(thrown);
            }
        });
    }

    private void upstreamHasGone() {
        upstream = null;
        outbox.removeIf(each -> each.kind() == Kind.REQUEST || each.kind() == Kind.CANCEL);
    }

    private void handOn() {
        Flow.Subscriber<? super T> receiver = subscriber;
        if (receiver == null) {
            return;
        }
        for (; demand > 0 && !waiting.isEmpty(); demand--) {
            T element = waiting.remove();
            outbox.add(new Message(Kind.ELEMENT, 1, () -> receiver.onNext(element)));
        }
        if (closed && waiting.isEmpty() && outbox.stream().noneMatch(each -> each.kind() == Kind.END)) {
            Throwable thrown = failure;
            outbox.add(new Message(Kind.END, 0, () -> {
                if (thrown == null) {
                    receiver.onComplete();
                } else {
                    receiver.onError(thrown);
                }
            }));
        }
    }

    private void fail(Throwable thrown) {
        if (failure == null && !told) {
            failure = thrown;
            closed = true;
            waiting.clear();
            outbox.removeIf(each -> each.kind() == Kind.ELEMENT || each.kind() == Kind.END);
            ask();
            handOn();
        }
    }

    private void leave() {
        subscriber = null;
        told = true;
        closed = true;
        waiting.clear();
        outbox.removeIf(each -> each.kind() == Kind.ELEMENT || each.kind() == Kind.END);
        ask();
    }

    public int size() {
        lock.lock();
        try {
            return waiting.size()
                    + (int) outbox.stream()
                            .filter(each -> each.kind() == Kind.ELEMENT)
                            .count();
        } finally {
            lock.unlock();
        }
    }

    private final class Demand implements Flow.Subscription {
        @Override
        public void request(long n) {
            event(() -> {
                if (n > 0) {
                    demand = Long.MAX_VALUE - n < demand ? Long.MAX_VALUE : demand + n;
                    handOn();
                } else {
                    fail(new IllegalArgumentException(n + " requested"));
                }
            });
        }

        @Override
        public void cancel() {
            event(CreditFlow.this::leave);
        }
    }

    private void post() {
        try {
            for (Message next = next(); next != null; next = next()) {
                next.call().run();
            }
        } catch (RuntimeException | Error thrown) {
            locked(this::leave);
            post();
            throw thrown;
        }
    }

    private Message next() {
        lock.lock();
        try {
            posting = !outbox.isEmpty();
            if (!posting) {
                return null;
            }
            Message next = outbox.remove(0);
            if (next.kind() == Kind.REQUEST) {
                credit += next.number();
            } else if (next.kind() == Kind.ELEMENT) {
                room++;
                ask();
            } else if (next.kind() == Kind.END) {
                told = true;
                subscriber = null;
            }
            return next;
        } finally {
            lock.unlock();
        }
    }
}
