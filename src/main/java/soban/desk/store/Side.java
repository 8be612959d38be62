package soban.desk.store;

import soban.desk.board.Hopes;
import soban.desk.board.Picture;
import soban.desk.board.Wish;
import soban.domain.order.OrderId;
import soban.domain.unit.RefusalCode;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is particular to the desk of a shop, or of a rider: what it makes of its events, what its
/// presses are about, and its picture. Everything here happens within a transaction of the desk.
interface Side {
    /// What one event makes of it. Answers and devices were taken care of before.
    void apply(EventRecord record, Instant now);

    /// The board is what the whole state says, and nothing else. What this desk remembers stays.
    void replace(Recovery.Whole whole, Instant time);

    /// What this desk has to say about cancels of which it was asked since the last time.
    List<Wish> answers();

    /// Why this desk itself refuses a press; empty when it does not.
    Optional<RefusalCode> objection(Wish wish, Instant now);

    /// Where an order stands in the eyes of the person here, if this desk knows it.
    Optional<Hopes.Hoped> hoped(OrderId order);

    /// What people call the thing that a wish concerns: `#42`, the product's name.
    String subject(Wish wish);

    /// From when on a wish makes no sense any more, if there is such a time.
    Optional<Instant> deadline(Wish wish, Instant now);

    /// Somebody has pressed something about this order.
    void pressed(OrderId order);

    Picture picture(String person);

    /// The area whose offers this desk wants to hear, if any.
    Optional<String> area();

    /// What is offered in that area.
    void offered(List<EventRecord> records, Instant now);

    /// What was heard of an order, from its beginning.
    List<EventRecord> story(OrderId order);

    /// At the end of a transaction.
    void flush();

    /// Memory is again what the disk says.
    void reload();
}
