/// The contract: topics, envelopes, type names with versions, and JSON. Whatever two processes say
/// to each other is here. It knows what is said, not how it travels; the Kafka clients stand in
/// `soban.wire.kafka`.
@NullMarked
package soban.wire;

import org.jspecify.annotations.NullMarked;
