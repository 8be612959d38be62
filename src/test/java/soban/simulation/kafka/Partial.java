package soban.simulation.kafka;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Makes a large interface out of an object that has only those of its methods that are used. The
/// others throw.
final class Partial {
    private record Called(Class<?> target, Method method) {}

    private static final Map<Called, Optional<Method>> FOUND = new ConcurrentHashMap<>();

    private Partial() {}

    static <T> T of(Class<T> type, Object target) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        Method own =
                FOUND.computeIfAbsent(new Called(target.getClass(), method), Partial::find)
                        .orElseThrow(() -> new UnsupportedOperationException(method.toString()));
        try {
            return own.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Optional<Method> find(Called called) {
        Class<?> type = called.target();
        while (type != null) {
            try {
                Method own =
                        type.getDeclaredMethod(
                                called.method().getName(), called.method().getParameterTypes());
                own.setAccessible(true);
                return Optional.of(own);
            } catch (NoSuchMethodException above) {
                type = type.getSuperclass();
            }
        }
        return Optional.empty();
    }
}
