package soban.console.owner;

import org.jspecify.annotations.Nullable;

import soban.console.owner.SettingField.Choice;
import soban.console.owner.SettingField.Good;
import soban.console.owner.SettingField.Writing;
import soban.console.owner.SettingField.Wrong;
import soban.domain.money.Money;
import soban.domain.shop.Carrier;
import soban.domain.shop.DeliveryTerms;
import soban.domain.shop.OfferTime;
import soban.domain.shop.Settings;

import java.util.List;
import java.util.function.BiFunction;

/// Who carries what the shop sells, when that is offered, and for which fees; a fee lies within the
/// bounds of the core, so that nothing is sent that it would refuse.
final class DeliveryForm {
    private static final long HIGHEST_FEE = 1_000_000_000;

    private DeliveryForm() {}

    /// @param currency in which the fees are
    /// @param districts those of the shop's area
    static SettingsForm make(String currency, TypedDistricts districts) {
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
                                fee(currency, DeliveryForm::charged)),
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
                        : fee(currency, DeliveryForm::paid).into(s, text);
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
}
