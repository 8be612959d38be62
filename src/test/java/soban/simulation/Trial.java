package soban.simulation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.time.Duration;

/// Looks for a fault. It runs in a class loader of its own, in which the fault is.
public final class Trial {
    private static final Duration SHORT = Duration.ofMinutes(75);

    private Trial() {}

    /// What is wrong with that seed; empty when nothing is.
    public static String seed(long seed) {
        try (var town = new Town(seed, SHORT)) {
            town.run();
            return "";
        } catch (AssertionError | RuntimeException found) {
            var cause = found.getCause() == null ? found : found.getCause();
            return String.valueOf(cause.getMessage());
        }
    }

    /// What is wrong by that test; empty when it passes.
    public static String test(String name) throws ReflectiveOperationException {
        int end = name.indexOf('#');
        Class<?> type = Class.forName(name.substring(0, end));
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object test = constructor.newInstance();
        try {
            prepare(type, test);
            each(type, test, BeforeEach.class);
            Method method = type.getDeclaredMethod(name.substring(end + 1));
            method.setAccessible(true);
            method.invoke(test);
            return "";
        } catch (InvocationTargetException found) {
            return String.valueOf(found.getCause());
        } finally {
            each(type, test, AfterEach.class);
        }
    }

    private static void prepare(Class<?> type, Object test) throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(TempDir.class)) {
                field.setAccessible(true);
                try {
                    field.set(test, Files.createTempDirectory("trial"));
                } catch (java.io.IOException problem) {
                    throw new IllegalStateException(problem);
                }
            }
        }
    }

    private static void each(Class<?> type, Object test, Class<? extends Annotation> when)
            throws ReflectiveOperationException {
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(when)) {
                method.setAccessible(true);
                method.invoke(test);
            }
        }
    }
}
