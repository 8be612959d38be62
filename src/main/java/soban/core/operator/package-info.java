/// What the commands of an operator are made of: looking at an installation from outside, which
/// reads what is there and then ends, and asking its units for something. Kafka stays behind it.
@NullMarked
package soban.core.operator;

import org.jspecify.annotations.NullMarked;
