package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepartmentShare;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has happened to one asset, as it was entered, and as schedules want to know it. */
final class LifeStory {
    static final LifeStory NOTHING_HAPPENED = new LifeStory(List.of());

    private final List<LifeEvent> entered;

    /** @param entered in the order in which it was entered; sorted here by month and by the order within a month */
    LifeStory(List<LifeEvent> entered) {
        this.entered = entered.stream()
                .sorted(Comparator.comparing(LifeEvent::period).thenComparing(event -> order(event, entered)))
                .toList();
    }

    /** What comes back from an earlier month is there when the month's other events happen. */
    private static int order(LifeEvent event, List<LifeEvent> entered) {
        boolean begunBefore = event instanceof LifeEvent.RenovationFinished
                && entered.stream()
                        .noneMatch(other -> other instanceof LifeEvent.Renovation
                                && other.period().equals(event.period()));
        return begunBefore ? 0 : event.order();
    }

    static boolean isNotPriced(LifeEvent event) {
        return event instanceof LifeEvent.RenovationFinished
                || event instanceof LifeEvent.SaleWithdrawn
                || event instanceof LifeEvent.Idle
                || event instanceof LifeEvent.Reused
                || event instanceof LifeEvent.Transfer;
    }

    boolean isEmpty() {
        return entered.isEmpty();
    }

    List<LifeEvent> entered() {
        return entered;
    }

    LifeStory with(LifeEvent next) {
        List<LifeEvent> longer = new ArrayList<>(entered);
        longer.add(next);
        return new LifeStory(longer);
    }

    /**
     * As the accounting book knows it: a renovation is one event from its beginning to its end, and a sale that was
     * withdrawn never was.
     *
     * @throws Refusal if something ends that had not begun
     */
    List<LifeEvent> inTheBooks() {
        List<LifeEvent> told = new ArrayList<>();
        for (LifeEvent event : entered) {
            if (event instanceof LifeEvent.RenovationFinished finished) {
                LifeEvent.Renovation begun = removeLast(told, LifeEvent.Renovation.class, finished);
                told.add(new LifeEvent.Renovation(
                        begun.period(),
                        finished.period(),
                        finished.capitalised(),
                        finished.replacedCarrying(),
                        finished.terms()));
            } else if (event instanceof LifeEvent.SaleWithdrawn) {
                removeLast(told, LifeEvent.HeldForSale.class, event);
            } else if (!isNotPriced(event)) {
                told.add(event);
            }
        }
        return List.copyOf(told);
    }

    /** Amounts that were lost, by month. */
    Map<YearMonth, Money> impairments() {
        Map<YearMonth, Money> losses = new HashMap<>();
        for (LifeEvent event : entered) {
            if (event instanceof LifeEvent.Impairment loss) {
                losses.merge(loss.period(), loss.amount(), Money::plus);
            }
        }
        return losses;
    }

    /** @throws Refusal if it is laid idle twice, or used again twice; a card may have come in idle */
    void requireIdleInTurns() {
        Boolean idle = null;
        for (LifeEvent event : entered) {
            if (event instanceof LifeEvent.Idle || event instanceof LifeEvent.Reused) {
                boolean now = event instanceof LifeEvent.Idle;
                if (idle != null && idle == now) {
                    throw notPossible(event.period());
                }
                idle = now;
            }
        }
    }

    /** Whether what was entered last about its use is that it was laid idle. */
    boolean isIdle() {
        return entered.stream()
                .filter(event -> event instanceof LifeEvent.Idle || event instanceof LifeEvent.Reused)
                .reduce((earlier, later) -> later)
                .filter(LifeEvent.Idle.class::isInstance)
                .isPresent();
    }

    /**
     * Who bears a month.
     *
     * @param now who bears the months after the last transfer
     */
    List<DepartmentShare> sharesIn(YearMonth month, List<DepartmentShare> now) {
        for (LifeEvent event : entered) {
            if (event instanceof LifeEvent.Transfer transfer
                    && !transfer.period().isBefore(month)) {
                return DepartmentShare.listed(transfer.before());
            }
        }
        return now;
    }

    /** True if the asset is charged nothing after the given month of a renovation, up to the month it is ready in. */
    boolean isUnderRenovationIn(YearMonth month) {
        return inTheBooks().stream()
                .anyMatch(event -> event instanceof LifeEvent.Renovation renovation
                        && month.isAfter(renovation.period())
                        && (renovation.end() == null || !month.isAfter(renovation.end())));
    }

    private static <E extends LifeEvent> E removeLast(List<LifeEvent> told, Class<E> kind, LifeEvent end) {
        for (int i = told.size() - 1; i >= 0; i--) {
            LifeEvent event = told.get(i);
            boolean over = event instanceof LifeEvent.Renovation renovation && renovation.end() != null;
            if (kind.isInstance(event) && !over) {
                return kind.cast(told.remove(i));
            }
        }
        throw notPossible(end.period());
    }

    private static Refusal notPossible(YearMonth month) {
        return new Refusal("depreciation.event-not-possible", LifeEvent.FIELD, month);
    }
}
