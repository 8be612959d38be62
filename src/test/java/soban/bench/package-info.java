/// Figures that a stranger repeats: `mvn verify -Pbench`. Each bench prints its tables, each
/// measured thing beside a baseline of the same run, and writes them as JSON into `target/bench`.
/// That something is slow fails nothing; that something is lost, doubled or paid twice does.
@NullMarked
package soban.bench;

import org.jspecify.annotations.NullMarked;
