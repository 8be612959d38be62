/// What a desk makes of events and presses, as plain values: orders on the board, the hoped-for
/// outcome of a press, the check of the feed's numbers, the picture. Nothing here touches a disk, a
/// network, a clock or a thread.
@NullMarked
package soban.desk.board;

import org.jspecify.annotations.NullMarked;
