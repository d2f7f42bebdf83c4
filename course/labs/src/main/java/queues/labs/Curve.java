package queues.labs;

/**
 * A result over a range of one parameter, where a few points would hide the shape.
 *
 * @param xUnit unit of {@code x}
 * @param yUnit unit of {@code y}
 */
public record Curve(String name, String xName, Unit xUnit, String yName, Unit yUnit, double[] x, double[] y) {}
