package soban.console.owner;

import soban.console.owner.SettingField.Choice;
import soban.console.owner.SettingField.Good;
import soban.console.owner.SettingField.Wrong;
import soban.domain.customer.Channel;
import soban.domain.message.MessageScope;
import soban.domain.shop.Telling;

import java.util.List;

/// What customers are told, and how they and the seller are reached.
final class TellingForm {
    private static final int LONGEST_PHONE = 40;

    private TellingForm() {}

    static SettingsForm make() {
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
}
