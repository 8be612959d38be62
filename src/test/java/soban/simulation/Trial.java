package soban.simulation;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// Looks for a fault. It runs in a class loader of its own, in which the fault is.
public final class Trial {
    private static final Duration SHORT = Duration.ofMinutes(150);

    private final Class<?> type;
    private final Object test;
    private final Path folder;

    private Trial(Class<?> type, Object test, Path folder) {
        this.type = type;
        this.test = test;
        this.folder = folder;
    }

    /// What is wrong with that seed; empty when nothing is.
    public static String seed(long seed) {
        return wrong(() -> new Town(seed, SHORT));
    }

    /// What is wrong with that seed where power cuts lose records; empty when nothing is.
    public static String powerCuts(long seed) {
        return wrong(() -> new Town(seed, Course.POWER_CUTS, SHORT));
    }

    private static String wrong(Supplier<Town> towns) {
        try (var town = towns.get()) {
            town.run();
            return "";
        } catch (AssertionError | RuntimeException found) {
            var cause = found.getCause() == null ? found : found.getCause();
            return String.valueOf(cause.getMessage());
        }
    }

    /// What is wrong by that test; empty when it passes.
    ///
    /// @param folder where it may write
    public static String test(String name, Path folder)
            throws ReflectiveOperationException, IOException {
        int end = name.indexOf('#');
        Class<?> type = Class.forName(name.substring(0, end));
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return new Trial(type, constructor.newInstance(), folder).of(name.substring(end + 1));
    }

    private String of(String method) throws ReflectiveOperationException, IOException {
        try {
            giveFolders();
            call(BeforeAll.class);
            call(BeforeEach.class);
            call(type.getDeclaredMethod(method));
            return "";
        } catch (InvocationTargetException found) {
            return String.valueOf(found.getCause());
        } finally {
            call(AfterEach.class);
            call(AfterAll.class);
        }
    }

    private void giveFolders() throws ReflectiveOperationException, IOException {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(TempDir.class)) {
                field.setAccessible(true);
                field.set(test, Files.createTempDirectory(folder, "trial"));
            }
        }
    }

    private void call(Class<? extends Annotation> when)
            throws ReflectiveOperationException, IOException {
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(when)) {
                call(method);
            }
        }
    }

    /// All that a test may be given is a folder.
    private void call(Method method) throws ReflectiveOperationException, IOException {
        var arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = Files.createTempDirectory(folder, "trial");
        }
        method.setAccessible(true);
        method.invoke(test, arguments);
    }
}
