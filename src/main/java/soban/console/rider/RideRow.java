package soban.console.rider;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Deed;
import soban.domain.order.OrderId;

/// A delivery of this rider as it is to be read, word by word.
///
/// @param title its number and shop, as one says it at the counter
/// @param state what it waits for
/// @param place the district and the address; empty as long as the shop has not given it, like all
///   that follows
/// @param address as it is copied
/// @param contact who it is for and how to reach them
/// @param phone as it is copied
/// @param alarm what forbids to go on; empty for nothing
/// @param hold what is awaited where the big button will be; empty when there is one, or none comes
/// @param next the one big button
/// @param carried the goods are with the rider
/// @param chosen what keys act on
/// @param copied what was just copied from here
record RideRow(
        OrderId order,
        String title,
        String fee,
        String state,
        String place,
        String address,
        String contact,
        String phone,
        String note,
        String alarm,
        String hold,
        @Nullable Deed next,
        @Nullable Deed back,
        boolean carried,
        boolean chosen,
        boolean pending,
        String copied) {}
