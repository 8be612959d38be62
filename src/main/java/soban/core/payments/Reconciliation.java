package soban.core.payments;

import soban.core.payments.Finding.Kind;
import soban.domain.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The comparison of the gateway's book with ours.
///
/// @param compared how many attempts were looked at
public record Reconciliation(int compared, List<Finding> findings) {
    public Reconciliation {
        findings = List.copyOf(findings);
    }

    public boolean agrees() {
        return findings.isEmpty();
    }

    static Reconciliation of(
            Set<String> attempts, Map<String, Account> there, Map<String, Account> here) {
        var findings = new ArrayList<Finding>();
        for (String attempt : new TreeSet<>(attempts)) {
            compare(
                    attempt,
                    there.getOrDefault(attempt, Account.NOTHING),
                    here.getOrDefault(attempt, Account.NOTHING),
                    findings);
        }
        return new Reconciliation(attempts.size(), findings);
    }

    private static void compare(
            String attempt, Account there, Account here, List<Finding> findings) {
        if (!there.charged().equals(here.charged())) {
            Kind kind =
                    kind(
                            there.charged(),
                            here.charged(),
                            Kind.CHARGED_THERE_NOT_HERE,
                            Kind.PAID_HERE_NOT_THERE,
                            Kind.CHARGES_DIFFER);
            findings.add(
                    new Finding(
                            kind, attempt, "", there.charged(), here.charged(), here.standing()));
        }
        var refunds = new TreeSet<>(there.refunds().keySet());
        refunds.addAll(here.refunds().keySet());
        for (String refund : refunds) {
            Money back = there.refunds().getOrDefault(refund, Money.NONE);
            Money ours = here.refunds().getOrDefault(refund, Money.NONE);
            if (!back.equals(ours)) {
                Kind kind =
                        kind(
                                back,
                                ours,
                                Kind.REFUNDED_THERE_NOT_HERE,
                                Kind.REFUNDED_HERE_NOT_THERE,
                                Kind.REFUNDS_DIFFER);
                findings.add(new Finding(kind, attempt, refund, back, ours, here.standing()));
            }
        }
    }

    private static Kind kind(Money there, Money here, Kind onlyThere, Kind onlyHere, Kind both) {
        if (here.equals(Money.NONE)) {
            return onlyThere;
        }
        return there.equals(Money.NONE) ? onlyHere : both;
    }
}
