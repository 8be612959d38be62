package soban.core.orders;

import soban.domain.unit.Answer;

import java.time.Instant;

/// An answer that was given, so that the same command gets it again. The fingerprint tells a
/// repetition from another command under the same id.
///
/// @param fingerprint empty when it is not known any more
record Remembered(String id, long number, String fingerprint, Answer answer, Instant at) {
    boolean isOf(String print) {
        return fingerprint.isEmpty() || fingerprint.equals(print);
    }
}
