package soban.console.rider;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Deed;
import soban.domain.order.OrderId;

/// An offer as it is to be read, word by word.
///
/// @param route how far the shop is, and to which district it goes
/// @param when since when it is offered
/// @param state why it can't be claimed, or what becomes of it; empty for a plain offer
/// @param fresh nobody has seen it yet
/// @param claim absent when it is gone: then it stays for a moment, or until it is put away
record OfferRow(
        OrderId order,
        String shop,
        String fee,
        String route,
        String when,
        String state,
        boolean fresh,
        boolean picked,
        boolean pending,
        @Nullable Deed claim) {
    boolean isGone() {
        return claim == null;
    }
}
