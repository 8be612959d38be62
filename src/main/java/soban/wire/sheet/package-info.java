/// Tables as spreadsheets save them: read here alone, for the operator's files and for the first
/// start's form. A mistake is told with its line; what a sheet means for a shop is decided
/// elsewhere.
@NullMarked
package soban.wire.sheet;

import org.jspecify.annotations.NullMarked;
