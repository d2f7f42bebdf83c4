package queues.learn.gates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import queues.learn.course.Course;
import queues.learn.course.Exercise;
import queues.learn.course.WrongAnswer;
import queues.learn.judge.Judge;

/**
 * Puts the tests themselves on trial. Every exercise stands five gates; each is tried on its committed files, never on
 * what a learner has made of them.
 */
public final class Gates implements AutoCloseable {
    /**
     * How strictly, and how.
     *
     * @param author whether {@code src/main} must still be the starter
     * @param updateGolden whether transcripts are written instead of compared
     * @param workers how many trials run side by side, each in a JVM of its own
     */
    public record Settings(boolean author, boolean updateGolden, int workers) {
        public static Settings usual() {
            return new Settings(false, false, 2);
        }
    }

    private final Course course;
    private final Settings settings;
    private final ExecutorService threads;
    private final BlockingQueue<Bench> benches = new LinkedBlockingQueue<>();

    public Gates(Course course, Settings settings) {
        this.course = course;
        this.settings = settings;
        this.threads = Executors.newFixedThreadPool(settings.workers(), body -> {
            Thread thread = new Thread(body, "gates");
            thread.setDaemon(true);
            return thread;
        });
        for (int each = 0; each < settings.workers(); each++) {
            benches.add(new Bench());
        }
    }

    /** A judge, with JVMs for one module at a time. */
    private final class Bench {
        private Judge judge;
        private String module = "";

        Judge judge(String wanted) {
            if (!wanted.equals(module)) {
                close();
                judge = Judge.open(course);
                module = wanted;
            }
            return judge;
        }

        void close() {
            if (judge != null) {
                judge.close();
            }
        }
    }

    /** Everything that is put on trial for an exercise, in the order of the gates. */
    public List<Trial> trials(Exercise exercise) {
        List<Trial> trials = new ArrayList<>();
        trials.add(AnswerGates.starter(exercise));
        trials.add(AnswerGates.reference(exercise));
        exercise.wrong().forEach(each -> trials.add(WrongGate.trial(exercise, each, settings.updateGolden())));
        exercise.right().forEach(each -> trials.add(AnswerGates.right(exercise, each)));
        trials.addAll(FormGate.trials(exercise, settings.author()));
        return trials;
    }

    /** Starts a trial as soon as a JVM is free for it. */
    public Future<GateResult> submit(Trial trial) {
        return submit(trial.exercise(), trial::run);
    }

    private <T> Future<T> submit(Exercise exercise, Function<Judge, T> work) {
        return threads.submit(() -> {
            Bench bench = benches.take();
            try {
                return work.apply(bench.judge(exercise.module()));
            } finally {
                benches.add(bench);
            }
        });
    }

    /**
     * Holds every trial of the exercises.
     *
     * @param progress is told each result as soon as it is known, in order
     * @throws queues.learn.course.CourseError if the course is not built
     */
    public List<GateResult> run(List<Exercise> exercises, Consumer<GateResult> progress) {
        List<Future<GateResult>> pending = exercises.stream()
                .flatMap(each -> trials(each).stream())
                .map(this::submit)
                .toList();
        List<GateResult> results = new ArrayList<>();
        for (Future<GateResult> each : pending) {
            results.add(result(each));
            progress.accept(results.get(results.size() - 1));
        }
        return results;
    }

    /** Waits for a result; what the trial threw is thrown here. */
    public static <T> T result(Future<T> pending) {
        try {
            return pending.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a trial", interrupted);
        }
    }

    /**
     * Runs every test on every wrong answer and writes who catches whom, as Markdown. Slow.
     *
     * @param progress is told what is being written, in order
     */
    public String matrix(Consumer<String> progress) {
        Map<WrongAnswer, Future<Set<String>>> killers = new LinkedHashMap<>();
        for (Exercise exercise : course.exercises()) {
            for (WrongAnswer wrong : exercise.wrong()) {
                killers.put(wrong, submit(exercise, judge -> new Killers(judge, exercise).of(wrong)));
            }
        }
        return Matrix.page(course, (exercise, wrong) -> {
            progress.accept(exercise.id() + " / " + wrong.name());
            return result(killers.get(wrong));
        });
    }

    /** The same page without running anything: what the wrong answers' own headers say, which the gates hold them to. */
    public String matrixOfNames() {
        return Matrix.page(course, (exercise, wrong) -> null);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        benches.forEach(Bench::close);
    }
}
