package queues.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * What may happen next in a run. The natural course is that a thread goes on until it cannot, and then any other does;
 * everything against it costs one turn of the budget.
 */
final class StepChooser {
    private static final int STEPS_IN_A_ROW = 60;

    private final StepRun run;
    private final StepChoices choices;
    private int inARow;

    StepChooser(StepRun run, StepChoices choices) {
        this.run = run;
        this.choices = choices;
    }

    /** A thread that goes on, or, where {@code event} is not null, something that happens to it. */
    private record Option(StepAgent agent, int cost, Runnable event) {}

    /** Who goes on after {@code from}; null if nobody ever can. */
    StepAgent choose(StepAgent from) {
        while (true) {
            List<Option> options = options(from);
            if (options.isEmpty()) {
                return null;
            }
            Option picked =
                    options.get(choices.pick(options.stream().map(Option::cost).toList()));
            if (picked.event() == null) {
                inARow = picked.agent() == from ? inARow + 1 : 0;
                return picked.agent();
            }
            picked.event().run();
        }
    }

    private List<Option> options(StepAgent from) {
        List<StepAgent> others = run.scenario.agents.stream()
                .filter(agent -> agent != from && agent.canGo())
                .toList();
        boolean canStay = from != run.test() && from.canGo();
        boolean stays = canStay && (inARow < STEPS_IN_A_ROW || others.isEmpty());
        List<Option> options = new ArrayList<>();
        if (stays) {
            options.add(new Option(from, 0, null));
        }
        others.forEach(agent -> options.add(new Option(agent, stays ? 1 : 0, null)));
        int cost = options.isEmpty() ? 0 : 1;
        addInterrupts(options, cost);
        addExpiries(options, cost);
        addLateOnes(options);
        if (!options.isEmpty() && !run.somebodyWokeForNoReason) {
            addWakesForNoReason(options);
        }
        return options;
    }

    private void addInterrupts(List<Option> options, int cost) {
        for (StepAgent agent : run.scenario.interrupts) {
            if (!agent.ended && !agent.wasInterrupted) {
                options.add(new Option(agent, cost, () -> {
                    run.tell(agent, "(interrupted)");
                    agent.interrupt();
                }));
            }
        }
    }

    /** On the clock of a run, time passes only where nobody can go on. */
    private void addExpiries(List<Option> options, int cost) {
        StepTime time = run.scenario.time;
        List<StepAgent> timed =
                waiting().stream().filter(agent -> agent.wait.timed).toList();
        List<StepAgent> expired = time.expired(timed);
        if (expired.isEmpty() && cost == 0) {
            expired = time.next(timed);
        }
        for (StepAgent agent : expired) {
            options.add(new Option(agent, cost, () -> {
                time.passUntil(agent.wait);
                run.tell(agent, time.told());
                agent.wait.wake(StepWait.End.TIME);
            }));
        }
    }

    private void addLateOnes(List<Option> options) {
        if (run.scenario.time.isPlayed()) {
            return;
        }
        for (StepAgent agent : run.scenario.agents) {
            if (!agent.ended && agent.wait != null && agent.wait.mayBeLate()) {
                options.add(new Option(agent, 1, () -> {
                    run.tell(agent, "(time runs out)");
                    agent.wait.beLate();
                    agent.lateForReal = choices.isNarrow();
                }));
            }
        }
    }

    private void addWakesForNoReason(List<Option> options) {
        for (StepAgent agent : waiting()) {
            if (agent.wait.mayWakeForNoReason) {
                options.add(new Option(agent, 1, () -> {
                    run.somebodyWokeForNoReason = true;
                    run.tell(agent, StepWait.End.NO_REASON.told);
                    agent.wait.wake(StepWait.End.NO_REASON);
                }));
            }
        }
    }

    private List<StepAgent> waiting() {
        return run.scenario.agents.stream()
                .filter(agent -> !agent.ended && agent.wait != null && !agent.wait.over())
                .toList();
    }
}
