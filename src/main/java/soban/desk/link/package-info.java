/// The desk's side of Kafka: it reads the shop's feed, sends the outbox and says honestly how the
/// line is. It decides nothing about orders and keeps nothing: what came goes to the desk, what is
/// to be sent comes from there.
@NullMarked
package soban.desk.link;

import org.jspecify.annotations.NullMarked;
