package soban.console.kitchen;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import soban.console.kitchen.GridPlan.Row;
import soban.desk.Ticket;
import soban.domain.order.OrderId;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The board of tickets, oldest first, row by row. Only tickets in sight hang as nodes; a node
/// stays with its order as long as it is in sight, then serves another. Cells are layout roots: a
/// tick of their clocks lays out nothing else.
final class TicketGrid extends Region {
    /// Room for the outline of a new ticket, which is drawn outside of it.
    static final double MARGIN = 5;

    private final Supplier<TicketCell> maker;
    private final Region freeSlot;
    private final GridBar bar = new GridBar(this::scrollTo);
    private final Deque<TicketCell> spare = new ArrayDeque<>();
    private final Map<OrderId, Double> heights = new HashMap<>();
    private final ReadOnlyIntegerWrapper below = new ReadOnlyIntegerWrapper();
    private Map<OrderId, TicketCell> hung = new LinkedHashMap<>();
    private List<TicketCard> cards = List.of();
    private @Nullable OrderId toReveal;
    private double scale = 1;
    private double measuredWidth;
    private double offset;

    /// @param freeSlot stands where the next ticket will hang
    TicketGrid(Supplier<TicketCell> maker, Region freeSlot) {
        this.maker = maker;
        this.freeSlot = freeSlot;
        getStyleClass().add("ticket-grid");
        setMinSize(0, 0);
        freeSlot.setManaged(false);
        getChildren().addAll(freeSlot, bar);
        addEventHandler(ScrollEvent.SCROLL, event -> scrollTo(offset - event.getDeltaY()));
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// How many tickets end below what is in sight.
    ReadOnlyIntegerProperty below() {
        return below.getReadOnlyProperty();
    }

    void show(List<TicketCard> fresh, double textScale) {
        OrderId picked = picked(fresh);
        boolean reveals = picked != null && !picked.equals(picked(cards));
        boolean moves = reveals || textScale != scale || !tickets(fresh).equals(tickets(cards));
        if (textScale != scale) {
            heights.clear();
        }
        cards = fresh;
        scale = textScale;
        toReveal = reveals ? picked : toReveal;
        for (TicketCard card : fresh) {
            TicketCell cell = hung.get(card.ticket().order());
            if (cell != null && cell.show(card)) {
                heights.remove(card.ticket().order());
                moves = true;
            }
        }
        if (moves) {
            requestLayout();
        }
    }

    void page(int screens) {
        scrollTo(offset + screens * (room() + GridPlan.GAP));
    }

    /// One beat of the outlines of new tickets.
    void beat(boolean faint) {
        hung.values().forEach(cell -> cell.beat(faint));
    }

    @Override
    protected void layoutChildren() {
        GridPlan plan = GridPlan.of(getWidth() - 2 * MARGIN - GridBar.WIDTH, room(), scale);
        if (plan.cellWidth() != measuredWidth) {
            heights.clear();
            measuredWidth = plan.cellWidth();
        }
        heights.keySet().retainAll(cards.stream().map(card -> card.ticket().order()).toList());
        hang(settled(plan), plan);
        List<Row> rows = settled(plan);
        hang(rows, plan);
        place(rows, plan);
    }

    private double room() {
        return getHeight() - 2 * MARGIN;
    }

    private void scrollTo(double to) {
        if (to != offset) {
            offset = to;
            requestLayout();
        }
    }

    /// The rows as far as heights are known, with the offset brought to a place that exists.
    private List<Row> settled(GridPlan plan) {
        List<Row> rows =
                plan.rows(
                        cards.size(),
                        i -> heights.getOrDefault(cards.get(i).ticket().order(), 0.0));
        for (Row row : rows) {
            if (cards.subList(row.first(), row.end()).stream()
                    .anyMatch(card -> card.ticket().order().equals(toReveal))) {
                offset = Math.clamp(offset, Math.min(row.bottom() - room(), row.top()), row.top());
            }
        }
        offset = Math.clamp(offset, 0, lowest(rows));
        return rows;
    }

    private double lowest(List<Row> rows) {
        return rows.isEmpty() ? 0 : Math.max(0, rows.getLast().bottom() - room());
    }

    /// Hangs what is in sight, and measures what changed; what is out of sight gives its node away.
    private void hang(List<Row> rows, GridPlan plan) {
        Map<OrderId, TicketCell> before = hung;
        hung = new LinkedHashMap<>();
        List<TicketCard> inSight =
                rows.stream()
                        .filter(this::inSight)
                        .flatMap(row -> cards.subList(row.first(), row.end()).stream())
                        .toList();
        inSight.forEach(card -> hung.computeIfAbsent(card.ticket().order(), before::remove));
        before.values().forEach(this::takeDown);
        for (int i = 0; i < inSight.size(); i++) {
            TicketCard card = inSight.get(i);
            TicketCell cell = hung.get(card.ticket().order());
            if (cell == null) {
                cell = spare.isEmpty() ? maker.get() : spare.pop();
                cell.show(card);
                hung.put(card.ticket().order(), cell);
                getChildren().add(i, cell.node());
                cell.node().applyCss();
            }
            TicketCell hanging = cell;
            heights.computeIfAbsent(card.ticket().order(), _ -> hanging.heightAt(plan.cellWidth()));
        }
    }

    private void takeDown(TicketCell cell) {
        if (cell.hasFocus()) {
            requestFocus();
        }
        getChildren().remove(cell.node());
        spare.push(cell);
    }

    private boolean inSight(Row row) {
        return row.bottom() > offset && row.top() < offset + room();
    }

    private void place(List<Row> rows, GridPlan plan) {
        int hidden = 0;
        for (Row row : rows) {
            hidden += row.bottom() > offset + room() + 1 ? row.end() - row.first() : 0;
            for (int i = row.first(); i < row.end(); i++) {
                TicketCell cell = hung.get(cards.get(i).ticket().order());
                if (cell != null) {
                    cell.node()
                            .resizeRelocate(
                                    MARGIN + plan.left(i - row.first()),
                                    MARGIN + row.top() - offset,
                                    plan.cellWidth(),
                                    row.height());
                }
            }
        }
        below.set(hidden);
        placeFreeSlot(rows, plan);
        bar.show(offset, lowest(rows), room());
        bar.resizeRelocate(getWidth() - GridBar.WIDTH, MARGIN, GridBar.WIDTH, room());
        TicketCell revealed = toReveal == null ? null : hung.get(toReveal);
        toReveal = null;
        if (revealed != null) {
            revealed.focus();
        }
    }

    /// The rest of the last row, or a row of its own where one fits; the whole board when nothing
    /// hangs.
    private void placeFreeSlot(List<Row> rows, GridPlan plan) {
        int used = cards.size() % plan.columns();
        double width = getWidth() - 2 * MARGIN - GridBar.WIDTH;
        double left = used == 0 ? 0 : plan.left(used);
        double top = 0;
        double height = room();
        if (!rows.isEmpty()) {
            Row last = rows.getLast();
            top = (used == 0 ? last.bottom() + GridPlan.GAP : last.top()) - offset;
            height = used == 0 ? plan.rowHeight() : last.height();
        }
        freeSlot.setVisible(top + height <= room() + 1);
        freeSlot.resizeRelocate(MARGIN + left, MARGIN + top, width - left, height);
    }

    private static @Nullable OrderId picked(List<TicketCard> cards) {
        return cards.stream()
                .filter(TicketCard::picked)
                .map(card -> card.ticket().order())
                .findFirst()
                .orElse(null);
    }

    private static List<Ticket> tickets(List<TicketCard> cards) {
        return cards.stream().map(TicketCard::ticket).toList();
    }
}
