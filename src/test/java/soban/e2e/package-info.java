/// The whole product as its users have it: a real station in processes of its own, customers over
/// HTTP, desks over Kafka, and a checker that knows only what can be seen from outside.
@NullMarked
package soban.e2e;

import org.jspecify.annotations.NullMarked;
