package soban.dist;

import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.KeyEvent;

/// Presses keys on the display that it is started on, one for each of its words: `TAB`, `F2`. A
/// word of digits is a pause of so many milliseconds. Run from its source, since only this process
/// has a display.
final class Hands {
    private static final int PACE = 80;

    private Hands() {}

    static void main(String[] words) throws AWTException, ReflectiveOperationException {
        var robot = new Robot();
        robot.setAutoDelay(PACE);
        for (String word : words) {
            if (word.matches("\\d{3,}")) {
                robot.delay(Integer.parseInt(word));
            } else {
                int key = KeyEvent.class.getField("VK_" + word).getInt(null);
                robot.keyPress(key);
                robot.keyRelease(key);
            }
        }
    }
}
