package soban.simulation;

import soban.domain.shop.ShopCommand.EnrolShop;
import soban.simulation.kafka.SimKafka;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// All rules, each time as they are before they have seen anything.
record Rules(
        SimKafka kafka,
        SimGateway gateway,
        SimProvider provider,
        List<EnrolShop> shops,
        Fates fates,
        OffersRule offers,
        Waited waited,
        InstantSource clock,
        Optional<Downtime> downtime)
        implements Supplier<List<Rule>> {
    @Override
    public List<Rule> get() {
        fates.forget();
        offers.forget();
        var rules =
                new ArrayList<Rule>(
                        List.of(
                                new ChainRule(),
                                fates,
                                new StepsRule(),
                                new AskedRule(),
                                new HeldRule(waited),
                                new MoneyRule(gateway, fates, kafka.isLossy()),
                                new StockRule(shops, fates),
                                new MessagesRule(provider, kafka.isLossy()),
                                new TimeRule(clock),
                                new TimersRule(),
                                offers,
                                new DecidedRule()));
        downtime.ifPresent(rules::add);
        return rules;
    }
}
