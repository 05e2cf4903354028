package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.TaxClass;
import java.time.YearMonth;
import java.util.Optional;

/** What the tax law lets be deducted; answered by decision tables. */
public interface TaxPolicy {
    /**
     * @param given as the card has it, or null: the asset class decides
     * @return empty if no rule covers it
     */
    Optional<Life> lifeOf(TaxClass given, String assetClass);

    /** @return empty if the election is not open to such an asset */
    Optional<Treatment> treatmentOf(TaxElection election, TaxClass taxClass, YearMonth addedIn);

    boolean suspends(TaxPause cause, TaxClass taxClass);

    /**
     * The rate at which a difference is shown as deferred tax, as 1/10,000.
     *
     * @throws io.closeout.refusal.Refusal if no rule covers the month
     */
    long rateBasisPoints(String company, YearMonth month);

    /** @param minimumMonths 0: none */
    record Life(TaxClass taxClass, int minimumMonths) {}

    enum Method {
        SL,
        DDB,
        SYD,
        ONE_OFF
    }

    /**
     * @param lifeBasisPoints of the minimum life, as 1/10,000
     * @param limit           the tax basis up to which it is open; zero: none
     */
    record Treatment(Method method, int lifeBasisPoints, Money limit) {}
}
