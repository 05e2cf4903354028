package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.DepartmentShare;
import io.closeout.register.DepreciableCard;
import io.closeout.voucher.Account;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the accounting book charges a card for a month, to each department that used a part of it then. */
final class CardMonths {
    private CardMonths() {}

    static List<Charge> shared(
            DepreciableCard card, LifeStory story, YearMonth month, Money amount, Function<String, Account> accounts) {
        List<DepartmentShare> shares = story.sharesIn(month, card.shares());
        if (shares.size() == 1) {
            String department = shares.get(0).department();
            return List.of(new Charge(card.id(), month, amount, accounts.apply(department), department));
        }
        List<Money> amounts =
                amount.sharedBy(shares.stream().map(DepartmentShare::weight).toList());
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (!amounts.get(i).isZero()) {
                String department = shares.get(i).department();
                charges.add(new Charge(card.id(), month, amounts.get(i), accounts.apply(department), department));
            }
        }
        return charges;
    }

    /** What a month is priced from: nothing that happens later, and so one basis until something happens. */
    static String basisOf(ScheduleRequest life, YearMonth month) {
        if (life.events().isEmpty()) {
            return BasisText.of(life);
        }
        boolean ofTheMonth = life.settings().convention() != Convention.NEXT_MONTH;
        List<LifeEvent> acting = life.events().stream()
                .filter(event -> event.period().isBefore(month)
                        || ofTheMonth && event.period().equals(month))
                .toList();
        return BasisText.of(new ScheduleRequest(
                life.asset(), life.terms(), life.inService(), life.workload(), acting, life.settings(), life.takeOn()));
    }
}
