package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;

import java.util.List;

/// On what terms a shop delivers.
///
/// @param fee what the customer pays for the delivery
/// @param riderFee what the rider gets, the customer's fee when nothing else is set
/// @param districts ids of the districts that are served, all of the area when empty
public record DeliveryTerms(
        Carrier carrier,
        OfferTime offered,
        Money fee,
        @Nullable Money riderFee,
        List<String> districts) {
    public DeliveryTerms {
        districts = List.copyOf(districts);
    }

    public Money forRider() {
        return riderFee == null ? fee : riderFee;
    }

    public DeliveryTerms serving(List<String> ids) {
        return new DeliveryTerms(carrier, offered, fee, riderFee, ids);
    }

    DeliveryTerms withoutFees() {
        return new DeliveryTerms(carrier, offered, Money.NONE, null, districts);
    }

    public boolean serves(String district) {
        return districts.isEmpty() || districts.contains(district);
    }
}
