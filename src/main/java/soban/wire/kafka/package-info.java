/// The one place where Kafka clients are built and messages become Kafka records, so that every
/// consumer of decisions reads only what was committed, and no client waits a minute for what is
/// not there.
@NullMarked
package soban.wire.kafka;

import org.jspecify.annotations.NullMarked;
