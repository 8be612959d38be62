package soban.console.kitchen;

import soban.desk.DeskAction;
import soban.desk.Ticket;

/// What the one big button of a ticket does next.
enum Step {
    START,
    FINISH,
    HAND_OVER,
    ACKNOWLEDGE;

    static Step of(Ticket ticket) {
        return switch (ticket.status()) {
            case AWAITING_PAYMENT, RECEIVED, ACCEPTED -> START;
            case PREPARING -> FINISH;
            case READY, ON_THE_WAY, HANDED_OVER, DELIVERED, COMPLETED -> HAND_OVER;
            case CANCELLED, REJECTED, EXPIRED -> ACKNOWLEDGE;
        };
    }

    DeskAction on(Ticket ticket) {
        return switch (this) {
            case START -> new DeskAction.Start(ticket.order());
            case FINISH -> new DeskAction.Finish(ticket.order());
            case HAND_OVER -> new DeskAction.HandOver(ticket.order());
            case ACKNOWLEDGE -> new DeskAction.Touch(ticket.order());
        };
    }

    /// Whether the ticket leaves its place, and another slides under the finger.
    boolean clearsPlace() {
        return this != START;
    }
}
