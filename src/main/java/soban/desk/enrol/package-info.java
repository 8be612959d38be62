/// How a desk comes to a station or a cluster for the first time: it trades the code that the
/// operator has handed out for who it is and how it comes there, and keeps that in a file of its
/// own. Nothing here knows of boards or windows.
@NullMarked
package soban.desk.enrol;

import org.jspecify.annotations.NullMarked;
