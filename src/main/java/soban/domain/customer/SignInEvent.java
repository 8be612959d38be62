package soban.domain.customer;

import soban.domain.person.Personal;

import java.time.Instant;

/// What happened around a customer's one-time codes.
public sealed interface SignInEvent extends CustomerEvent {
    /// A code is to be sent to this phone.
    record CodeIssued(
            String challenge,
            Channel channel,
            Personal name,
            Personal phone,
            Instant at,
            Instant until)
            implements SignInEvent {
        public CodeIssued(
                String challenge,
                Channel channel,
                String name,
                String phone,
                Instant at,
                Instant until) {
            this(challenge, channel, Personal.of(name), Personal.of(phone), at, until);
        }
    }

    record CodeSettled(String challenge, boolean sent, String reason) implements SignInEvent {}

    /// The right code is used up with it; a wrong one is counted.
    record CodeTried(String challenge, boolean right) implements SignInEvent {}
}
