package soban.console.print;

import javafx.geometry.Rectangle2D;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;

import soban.console.print.PrintFailure.Reason;
import soban.console.screen.PrinterChoice;

import java.util.List;

/// A printer that this computer's system knows, through JavaFX. The ticket is as wide as on a
/// receipt printer; one that is taller than a page goes on on the next.
final class SystemPrinter {
    private static final double POINTS_PER_DOT = 72.0 / 203;
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    List<String> names() {
        return javafx.print.Printer.getAllPrinters().stream()
                .map(javafx.print.Printer::getName)
                .sorted()
                .toList();
    }

    void print(PrinterChoice choice, Raster ticket) throws PrintFailure {
        var printer =
                javafx.print.Printer.getAllPrinters().stream()
                        .filter(each -> each.getName().equals(choice.system()))
                        .findFirst()
                        .orElseThrow(() -> PrintFailure.before(Reason.NOT_HERE, choice.system()));
        PrinterJob job = PrinterJob.createPrinterJob(printer);
        if (job == null) {
            throw PrintFailure.before(Reason.NOT_TAKEN, choice.system());
        }
        PageLayout page = printer.getDefaultPageLayout();
        WritableImage image = image(ticket);
        boolean taken = true;
        for (int copy = 0; copy < choice.copies() && taken; copy++) {
            taken = pages(job, page, image);
        }
        if (!taken || !job.endJob()) {
            job.cancelJob();
            throw PrintFailure.amid(Reason.NOT_TAKEN, choice.system());
        }
    }

    private static boolean pages(PrinterJob job, PageLayout page, WritableImage image) {
        double scale = Math.min(POINTS_PER_DOT, page.getPrintableWidth() / image.getWidth());
        double dots = Math.max(1, Math.floor(page.getPrintableHeight() / scale));
        boolean taken = true;
        for (double top = 0; top < image.getHeight() && taken; top += dots) {
            var part = new ImageView(image);
            part.setViewport(
                    new Rectangle2D(
                            0, top, image.getWidth(), Math.min(dots, image.getHeight() - top)));
            part.getTransforms().add(new Scale(scale, scale));
            taken = job.printPage(page, part);
        }
        return taken;
    }

    private static WritableImage image(Raster ticket) {
        var image = new WritableImage(ticket.width(), ticket.height());
        int[] argb = new int[ticket.width() * ticket.height()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = ticket.isBlack(i % ticket.width(), i / ticket.width()) ? BLACK : WHITE;
        }
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        ticket.width(),
                        ticket.height(),
                        PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        ticket.width());
        return image;
    }
}
