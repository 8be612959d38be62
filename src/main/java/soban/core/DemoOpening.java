package soban.core;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Ending;
import soban.core.setup.DemoShops;
import soban.core.setup.DemoTown;
import soban.core.setup.Enrolment;
import soban.core.views.CustomerViews;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.unit.Answer;

import java.time.Duration;

/// The shops and riders of the demo, taken in as any others are.
final class DemoOpening {
    private static final Logger LOG = LoggerFactory.getLogger(DemoOpening.class);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration TO_ENROL = Duration.ofSeconds(60);

    private final Enrolment enrolment;
    private final CustomerViews views;

    DemoOpening(Enrolment enrolment, CustomerViews views) {
        this.enrolment = enrolment;
        this.views = views;
    }

    /// Its shops take orders when it returns; false when the end came first.
    boolean open(Ending ending) {
        enrolment
                .enrol(DemoTown.all(), TO_ENROL, ending)
                .forEach((newcomer, answer) -> tell(newcomer.unit(), answer));
        while (!ending.isAsked() && !DemoShops.all().stream().allMatch(this::isKnown)) {
            ending.pause(LOOK);
        }
        return !ending.isAsked();
    }

    private static void tell(String unit, Answer answer) {
        if (answer.refusal() != null) {
            LOG.warn("the demo's {} is refused: {}", unit, answer.refusal());
        }
    }

    private boolean isKnown(EnrolShop shop) {
        return views.knowsShop(shop.shop());
    }
}
