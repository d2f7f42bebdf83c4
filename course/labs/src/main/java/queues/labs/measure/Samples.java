package queues.labs.measure;

/** A series of values that are seen at moments, such as the latency of each task when it is done. Each counts the same. */
public final class Samples extends Series {
    public Samples(String name, String unit, int windows, double width) {
        super(name, unit, new Windows(windows, width));
    }

    /** A value was seen at that time. */
    public void add(double now, double value) {
        windows().add(windows().at(now), value, 1);
    }
}
