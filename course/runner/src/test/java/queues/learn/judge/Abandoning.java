package queues.learn.judge;

import java.nio.file.Path;
import java.util.stream.Collectors;
import queues.learn.course.Course;
import queues.learn.fixture.Fixture;

/** A tool that is killed in the middle of a check: names its worker, and waits for that. */
final class Abandoning {
    private Abandoning() {}

    public static void main(String[] args) throws InterruptedException {
        Course course = Course.find(Path.of(args[0]));
        Judge judge = Judge.open(course);
        Thread check = new Thread(() -> judge.check(Fixture.only(course), new Answer.Learner(), Options.all()));
        check.start();
        while (ProcessHandle.current().children().findAny().isEmpty()) {
            Thread.onSpinWait();
        }
        System.out.println(ProcessHandle.current()
                .children()
                .map(each -> Long.toString(each.pid()))
                .collect(Collectors.joining(" ")));
        System.out.flush();
        check.join();
    }
}
