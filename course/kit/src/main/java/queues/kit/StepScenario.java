package queues.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;

/** What a scenario asked for: locks, threads, interrupts, checks. */
final class StepScenario implements Interleavings.Run {
    final List<StepAgent> agents = new ArrayList<>();
    final List<StepAgent> interrupts = new ArrayList<>();
    final List<Crew.Body> checks = new ArrayList<>();
    final StepTime time = new StepTime();
    private final StepRun run;
    private int locks;

    StepScenario(StepRun run) {
        this.run = run;
    }

    @Override
    public Lock lock() {
        locks++;
        return new StepLock(run, locks == 1 ? "the lock" : "lock " + locks);
    }

    @Override
    public HandClock clock() {
        return time.asked();
    }

    @Override
    public void thread(String name, Crew.Body body) {
        agents.add(new StepAgent(name, body));
    }

    @Override
    public void interrupt(String name) {
        interrupts.add(agents.stream()
                .filter(agent -> agent.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no thread is called " + name)));
    }

    @Override
    public void afterwards(Crew.Body check) {
        checks.add(check);
    }

    @Override
    public <T> T call(String told, Callable<T> body) throws Exception {
        run.tell(told + ":");
        try {
            T result = body.call();
            run.tell("→ " + result);
            return result;
        } catch (Exception | AssertionError thrown) {
            run.tell("→ " + thrown.getClass().getSimpleName());
            throw thrown;
        }
    }

    @Override
    public void call(String told, Crew.Body body) throws Exception {
        call(told, () -> {
            body.run();
            return "done";
        });
    }
}
