package soban.console.owner;

import org.jspecify.annotations.Nullable;

import soban.console.owner.SettingField.Choice;
import soban.console.owner.SettingField.Good;
import soban.console.owner.SettingField.Writing;
import soban.console.owner.SettingField.Wrong;
import soban.console.screen.Phrasebook;
import soban.domain.customer.Channel;
import soban.domain.message.MessageScope;
import soban.domain.money.Money;
import soban.domain.shop.Carrier;
import soban.domain.shop.DeliveryTerms;
import soban.domain.shop.OfferTime;
import soban.domain.shop.Settings;
import soban.domain.shop.Telling;
import soban.domain.shop.Windows;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Which settings belong together, how they are written, and between which bounds they lie: those
/// of the core, so that nothing is sent that it would refuse.
final class SettingsForms {
    private static final long HIGHEST_FEE = 1_000_000_000;
    private static final int LONGEST_PHONE = 40;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final TypedLength lengths;

    SettingsForms(Phrasebook book) {
        lengths = new TypedLength(book);
    }

    /// @param currency in which the fees are
    /// @param districts those of the shop's area
    SettingsForm delivery(String currency, TypedDistricts districts) {
        return new SettingsForm(
                List.of(
                        SettingField.chosen(
                                "settings.carrier",
                                List.of(
                                        new Choice("RIDERS", "settings.carrier.riders"),
                                        new Choice("SHOP", "settings.carrier.shop")),
                                s -> s.delivery().carrier().name(),
                                (s, text) -> good(s, carried(s.delivery(), Carrier.valueOf(text)))),
                        SettingField.chosen(
                                "settings.offered",
                                List.of(
                                        new Choice("PAID", "settings.offered.paid"),
                                        new Choice("ACCEPTED", "settings.offered.accepted"),
                                        new Choice("READY", "settings.offered.ready")),
                                s -> s.delivery().offered().name(),
                                (s, text) ->
                                        good(s, offered(s.delivery(), OfferTime.valueOf(text)))),
                        SettingField.written(
                                "settings.fee",
                                s -> TypedMoney.text(s.delivery().fee(), currency),
                                fee(currency, SettingsForms::charged)),
                        SettingField.written(
                                "settings.rider-fee",
                                s ->
                                        s.delivery().riderFee() == null
                                                ? ""
                                                : TypedMoney.text(
                                                        s.delivery().forRider(), currency),
                                riderFee(currency)),
                        SettingField.written(
                                "settings.districts",
                                s -> districts.text(s.delivery().districts()),
                                (s, text) -> served(s, districts, text))));
    }

    private static SettingField.Written served(
            Settings settings, TypedDistricts districts, String text) {
        return districts
                .read(text)
                .<SettingField.Written>map(ids -> good(settings, settings.delivery().serving(ids)))
                .orElseGet(() -> new Wrong("settings.wrong.districts"));
    }

    private static Writing riderFee(String currency) {
        return (s, text) ->
                text.isEmpty()
                        ? good(s, paid(s.delivery(), null))
                        : fee(currency, SettingsForms::paid).into(s, text);
    }

    private static Writing fee(
            String currency, BiFunction<DeliveryTerms, Money, DeliveryTerms> write) {
        return (s, text) ->
                TypedMoney.read(text, currency)
                        .filter(fee -> fee.amount() >= 0 && fee.amount() <= HIGHEST_FEE)
                        .<SettingField.Written>map(fee -> good(s, write.apply(s.delivery(), fee)))
                        .orElseGet(() -> new Wrong("settings.wrong.fee"));
    }

    private static DeliveryTerms carried(DeliveryTerms t, Carrier carrier) {
        return new DeliveryTerms(carrier, t.offered(), t.fee(), t.riderFee(), t.districts());
    }

    private static DeliveryTerms offered(DeliveryTerms t, OfferTime offered) {
        return new DeliveryTerms(t.carrier(), offered, t.fee(), t.riderFee(), t.districts());
    }

    private static DeliveryTerms charged(DeliveryTerms t, Money fee) {
        return new DeliveryTerms(t.carrier(), t.offered(), fee, t.riderFee(), t.districts());
    }

    private static DeliveryTerms paid(DeliveryTerms t, @Nullable Money fee) {
        return new DeliveryTerms(t.carrier(), t.offered(), t.fee(), fee, t.districts());
    }

    private static Good good(Settings settings, DeliveryTerms terms) {
        return new Good(settings.with(terms));
    }

    SettingsForm telling() {
        var ways =
                List.of(
                        new Choice("KAKAO", "settings.channel.kakao"),
                        new Choice("SMS", "settings.channel.sms"),
                        new Choice("NONE", "settings.channel.none"));
        return new SettingsForm(
                List.of(
                        SettingField.written(
                                "settings.phone",
                                s -> s.telling().sellerPhone(),
                                (s, text) ->
                                        text.matches("[0-9+() -]{0," + LONGEST_PHONE + "}")
                                                ? new Good(s.with(phone(s.telling(), text)))
                                                : new Wrong("settings.wrong.phone")),
                        SettingField.chosen(
                                "settings.seller-channel",
                                ways,
                                s -> s.telling().sellerChannel().name(),
                                (s, text) ->
                                        new Good(
                                                s.with(
                                                        seller(
                                                                s.telling(),
                                                                Channel.valueOf(text))))),
                        SettingField.chosen(
                                "settings.scope",
                                List.of(
                                        new Choice("ALL", "settings.scope.all"),
                                        new Choice("MILESTONES", "settings.scope.milestones")),
                                s -> s.telling().scope().name(),
                                (s, text) ->
                                        new Good(
                                                s.with(
                                                        scope(
                                                                s.telling(),
                                                                MessageScope.valueOf(text))))),
                        SettingField.chosen(
                                "settings.channel",
                                ways,
                                s -> s.telling().channel().name(),
                                (s, text) ->
                                        new Good(
                                                s.with(
                                                        channel(
                                                                s.telling(),
                                                                Channel.valueOf(text)))))));
    }

    private static Telling phone(Telling t, String phone) {
        return new Telling(t.scope(), t.channel(), t.sellerChannel(), phone);
    }

    private static Telling seller(Telling t, Channel channel) {
        return new Telling(t.scope(), t.channel(), channel, t.sellerPhone());
    }

    private static Telling scope(Telling t, MessageScope scope) {
        return new Telling(scope, t.channel(), t.sellerChannel(), t.sellerPhone());
    }

    private static Telling channel(Telling t, Channel channel) {
        return new Telling(t.scope(), channel, t.sellerChannel(), t.sellerPhone());
    }

    SettingsForm windows() {
        return new SettingsForm(
                List.of(
                        window("settings.window.promise", Windows::promise, 2, SECOND, WEEK),
                        window("settings.window.answer", Windows::answer, 1, SECOND, DAY),
                        window("settings.window.payment", Windows::payment, 0, SECOND, DAY),
                        window("settings.window.undo", Windows::undo, 3, Duration.ZERO, DAY),
                        window(
                                "settings.window.cancel-answer",
                                Windows::cancelAnswer,
                                4,
                                SECOND,
                                Duration.ofMinutes(10)),
                        window("settings.window.hold-alarm", Windows::holdAlarm, 5, SECOND, WEEK),
                        window("settings.window.claim", Windows::claim, 6, SECOND, DAY),
                        window("settings.window.progress", Windows::progress, 7, SECOND, DAY),
                        window(
                                "settings.window.completion",
                                Windows::completion,
                                8,
                                SECOND,
                                Duration.ofDays(30))));
    }

    /// @param place among the windows
    private SettingField window(
            String label,
            Function<Windows, Duration> of,
            int place,
            Duration least,
            Duration most) {
        return SettingField.written(
                label,
                s -> lengths.text(of.apply(s.windows())),
                (s, text) ->
                        lengths.read(text)
                                .filter(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0)
                                .<SettingField.Written>map(
                                        d -> new Good(s.with(with(s.windows(), place, d))))
                                .orElseGet(() -> new Wrong(wrong(most))));
    }

    private static String wrong(Duration most) {
        if (most.compareTo(DAY) > 0) {
            return most.equals(WEEK) ? "settings.wrong.week" : "settings.wrong.month";
        }
        return most.equals(DAY) ? "settings.wrong.day" : "settings.wrong.ten";
    }

    private static Windows with(Windows w, int place, Duration changed) {
        Duration[] all = {
            w.payment(),
            w.answer(),
            w.promise(),
            w.undo(),
            w.cancelAnswer(),
            w.holdAlarm(),
            w.claim(),
            w.progress(),
            w.completion()
        };
        all[place] = changed;
        return new Windows(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8]);
    }
}
