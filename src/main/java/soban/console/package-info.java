/// The windows. This package composes them and starts the toolkit; `screen` is what all windows
/// share, `sound` rings, `kitchen` is the kitchen's window. Windows know `soban.desk.Desk` and
/// nothing below it: no Kafka, HTTP, SQLite here.
@NullMarked
package soban.console;

import org.jspecify.annotations.NullMarked;
