package queues.kit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The shortest way by which one object keeps another alive, over fields, arrays and collections. What the module system
 * keeps closed (the insides of the JDK's classes) is not looked into.
 */
final class Held {
    private static final int SHOWN = 5;
    private static final int MOST = 1_000_000;

    private final Object wanted;
    private final Deque<Way> ways = new ArrayDeque<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Held(Object wanted) {
        this.wanted = wanted;
    }

    /** For example {@code CircularArrayQueue.slots → [2]}; empty if no way was found. */
    static Optional<String> path(Object holder, Object wanted) {
        return new Held(wanted).search(holder);
    }

    private Optional<String> search(Object holder) {
        go(null, "", holder);
        while (!ways.isEmpty() && seen.size() < MOST) {
            Way way = ways.remove();
            if (way.to == wanted) {
                return Optional.of(way.told());
            }
            next(way);
        }
        return Optional.empty();
    }

    private void go(Way from, String step, Object to) {
        if (to != null && seen.add(to)) {
            ways.add(new Way(from, step, to));
        }
    }

    private void next(Way way) {
        if (way.to instanceof Object[] slots) {
            for (int i = 0; i < slots.length; i++) {
                go(way, "[" + i + "]", slots[i]);
            }
        } else if (way.to instanceof AtomicReference<?> reference) {
            go(way, "", reference.get());
        } else if (way.to instanceof AtomicReferenceArray<?> slots) {
            for (int i = 0; i < slots.length(); i++) {
                go(way, "[" + i + "]", slots.get(i));
            }
        } else if (way.to instanceof Collection<?> elements && isTheJdks(way.to.getClass())) {
            for (Object each : elements) {
                go(way, "an element", each);
            }
        } else {
            for (Class<?> type = way.to.getClass(); type != null && !isTheJdks(type); type = type.getSuperclass()) {
                fields(way, type);
            }
        }
    }

    private void fields(Way way, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            boolean mayHold = !field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers());
            if (mayHold && field.trySetAccessible()) {
                try {
                    go(way, type.getSimpleName() + "." + field.getName(), field.get(way.to));
                } catch (IllegalAccessException closed) {
                    throw new AssertionError("was made accessible: " + field, closed);
                }
            }
        }
    }

    private static boolean isTheJdks(Class<?> type) {
        return type.getClassLoader() == null;
    }

    /** How an object was come to: over which step, from where. */
    private record Way(Way from, String step, Object to) {
        String told() {
            List<Way> chain = new ArrayList<>();
            for (Way way = this; way != null; way = way.from) {
                chain.add(0, way);
            }
            List<String> steps = new ArrayList<>(chain.subList(start(chain) + 1, chain.size()).stream()
                    .map(Way::step)
                    .filter(step -> !step.isEmpty())
                    .toList());
            if (steps.size() > SHOWN) {
                steps.subList(2, steps.size() - 2).clear();
                steps.add(2, "…");
            }
            return String.join(" → ", steps);
        }

        /** A record that holds several subjects is the test's; the way begins at the subject. */
        private static int start(List<Way> chain) {
            int start = 0;
            if (chain.get(0).to instanceof Record) {
                do {
                    start++;
                } while (isTheJdks(chain.get(start).to.getClass()) && start < chain.size() - 1);
            }
            return start;
        }
    }
}
