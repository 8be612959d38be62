package soban.simulate;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/// Reads a length of time as people write it: `90s`, `5m`, `1h30m`.
final class Length implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        try {
            return Duration.parse("PT" + text);
        } catch (DateTimeParseException problem) {
            throw new TypeConversionException(
                    "'" + text + "' is not a length of time such as 60s or 5m");
        }
    }
}
