package queues.learn.loop;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import queues.labs.Run;
import queues.labs.Unit;
import queues.labs.measure.Recorded;
import queues.labs.measure.Series;

/** A run on its way from one JVM to another; what arrives has the same fingerprint. */
record WrittenRun(List<WrittenFigure> figures, List<WrittenSeries> series, List<String> happened) {
    record WrittenFigure(String name, Unit unit, double value) {}

    record WrittenSeries(
            String name, String unit, boolean rate, double width, double[] min, double[] max, double[] mean) {
        static WrittenSeries of(Series series) {
            return new WrittenSeries(
                    series.name(),
                    series.unit(),
                    series.isRate(),
                    series.width(),
                    windows(series, series::min),
                    windows(series, series::max),
                    windows(series, series::mean));
        }

        private static double[] windows(Series series, IntToDoubleFunction value) {
            return IntStream.range(0, series.length()).mapToDouble(value).toArray();
        }

        Series series() {
            return new Recorded(name, unit, rate, width, min, max, mean);
        }
    }

    static WrittenRun of(Run run) {
        return new WrittenRun(
                run.figures().stream()
                        .map(each -> new WrittenFigure(each.name(), each.unit(), each.value()))
                        .toList(),
                run.series().stream().map(WrittenSeries::of).toList(),
                run.happened());
    }

    Run run() {
        Run run = new Run();
        figures.forEach(each -> run.figure(each.name(), each.unit(), each.value()));
        series.forEach(each -> run.series(each.series()));
        happened.forEach(run::happened);
        return run;
    }
}
