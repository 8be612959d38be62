package soban.console.session;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Strings;
import soban.console.session.SessionState.Place;
import soban.console.session.SessionState.Staff;
import soban.console.session.SessionState.Town;
import soban.desk.DeskIdentity;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;

/// What stands on the sheet, in final words.
///
/// @param town absent where everybody is real
record SessionPicture(
        String title,
        String about,
        String trouble,
        @Nullable TownPicture town,
        List<DeskRow> desks) {
    SessionPicture {
        desks = List.copyOf(desks);
    }

    /// The simulated people.
    record TownPicture(
            boolean customers,
            String pace,
            boolean slower,
            boolean faster,
            boolean staff,
            String staffState) {}

    /// The desks of one place.
    record DeskRow(String place, List<DeskButton> buttons) {}

    /// A desk that can be opened.
    record DeskButton(DeskIdentity desk, String text) {}

    static SessionPicture of(SessionState state, Strings strings) {
        return new SessionPicture(
                strings.text(
                        switch (state.kind()) {
                            case DEMO -> "session.demo";
                            case SHOP -> "session.shop";
                            case JOINED -> "session.joined";
                        }),
                strings.text(
                        switch (state.kind()) {
                            case DEMO -> "session.demo.about";
                            case SHOP -> "session.shop.about";
                            case JOINED -> "session.joined.about";
                        }),
                state.trouble(),
                Optional.ofNullable(state.town()).map(town -> town(town, strings)).orElse(null),
                state.places().stream().map(place -> row(place, strings)).toList());
    }

    private static TownPicture town(Town town, Strings strings) {
        var number = NumberFormat.getInstance(strings.language().locale());
        number.setMaximumFractionDigits(1);
        return new TownPicture(
                town.customers(),
                number.format(town.ordersPerMinute()),
                SessionModel.slower(town).isPresent(),
                SessionModel.faster(town).isPresent(),
                town.staff() == Staff.AT_WORK || town.staff() == Staff.COMING,
                town.staffTrouble().isEmpty()
                        ? strings.text(
                                switch (town.staff()) {
                                    case AWAY -> "session.staff.away";
                                    case COMING -> "session.staff.coming";
                                    case AT_WORK -> "session.staff.at-work";
                                    case LEAVING -> "session.staff.leaving";
                                })
                        : strings.text("session.staff.trouble", town.staffTrouble()));
    }

    private static DeskRow row(Place place, Strings strings) {
        return new DeskRow(
                place.name().isEmpty() ? strings.text("session.riders") : place.name(),
                place.desks().stream()
                        .map(desk -> new DeskButton(desk, word(desk, strings)))
                        .toList());
    }

    private static String word(DeskIdentity desk, Strings strings) {
        return switch (desk.role()) {
            case OWNER -> strings.text("role.owner");
            case KITCHEN -> strings.text("role.kitchen");
            case RIDER, CUSTOMER, OPERATOR, SYSTEM -> desk.place();
        };
    }
}
