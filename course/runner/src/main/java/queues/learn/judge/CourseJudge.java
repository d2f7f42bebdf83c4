package queues.learn.judge;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import queues.learn.course.Course;
import queues.learn.course.Exercise;
import queues.learn.course.Module;

/** The judge of a course on the disk: a JVM for each module that is asked for, and a memory of what was judged before. */
final class CourseJudge implements Judge {
    private final Course course;
    private final VerdictCache cache;
    private final Map<String, ModuleJudge> judges = new ConcurrentHashMap<>();

    CourseJudge(Course course) {
        this.course = course;
        this.cache = new VerdictCache(course.root());
    }

    @Override
    public Verdict check(Exercise exercise, Answer answer, Options options) {
        long began = System.nanoTime();
        Module module = course.moduleOf(exercise);
        Sources sources = Sources.of(exercise, answer);
        String key = options.cache() ? ContentKey.of(course, module, exercise, answer, sources, options) : null;
        Verdict known = cache.get(key);
        if (known != null) {
            return known;
        }
        Protocol protocol = judge(module).check(exercise, sources, options);
        Verdict verdict = Verdicts.of(
                exercise.id(),
                answer instanceof Answer.Reference,
                protocol,
                Duration.ofNanos(System.nanoTime() - began));
        cache.put(key, verdict);
        return verdict;
    }

    private ModuleJudge judge(Module module) {
        return judges.computeIfAbsent(module.name(), name -> new ModuleJudge(course.root(), module));
    }

    @Override
    public void warm(Module module) {
        judge(module).warm();
    }

    @Override
    public void close() {
        judges.values().forEach(ModuleJudge::close);
    }
}
