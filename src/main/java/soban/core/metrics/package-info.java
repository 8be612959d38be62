/// What is measured, in the form that Prometheus reads. The only package that knows the library for
/// it; what there is to measure is known to whoever puts the core together.
@NullMarked
package soban.core.metrics;

import org.jspecify.annotations.NullMarked;
