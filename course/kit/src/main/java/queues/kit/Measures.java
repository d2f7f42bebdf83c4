package queues.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a benchmark method measures, in words that can stand above a chart. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Measures {
    /** A phrase, as {@code an element goes through a queue that is never empty}. */
    String value();

    /** The auxiliary counter that is the score, or empty where JMH's own is. */
    String counter() default "";
}
