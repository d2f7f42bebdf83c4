package queues.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a learner might look at when this test is red: one or two sentences that point, and do not tell. Every test of
 * an exercise carries one, next to a display name that states the rule; the gates check both.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TryNext {
    String value();
}
