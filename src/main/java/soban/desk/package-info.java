/// A desk without a window: what a kitchen or an owner sees and presses, kept on this machine and
/// linked to the core. `Desk` and its views are all that windows and terminals know; storage and
/// Kafka live in the packages below.
@NullMarked
package soban.desk;

import org.jspecify.annotations.NullMarked;
