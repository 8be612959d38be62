/// Who stands at a desk: the names known there, "I am …" with one press, and the end of a shift.
/// Every window has it, so it knows no role's board but what a rider is asked at the end.
@NullMarked
package soban.console.people;

import org.jspecify.annotations.NullMarked;
