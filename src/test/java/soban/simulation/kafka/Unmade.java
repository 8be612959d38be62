package soban.simulation.kafka;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/// Answers of the admin client that only Kafka itself can make.
final class Unmade {
    private Unmade() {}

    /// @param type has one constructor, over its answers
    static <T> T of(Class<T> type, Map<?, ?> answers) {
        try {
            var constructor = type.getDeclaredConstructor(Map.class);
            constructor.setAccessible(true);
            return constructor.newInstance(answers);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
