package io.closeout.voucher;

import io.closeout.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** Which VAT the sale of an asset bears; answered by a decision table whose rows are dated. */
public interface VatDetermination {
    /** @return empty if no rule covers the question: such a taxpayer cannot choose such a method on that day */
    Optional<Vat> vatFor(Question question);

    enum Taxpayer {
        /** 一般纳税人. */
        GENERAL,
        /** 小规模纳税人. */
        SMALL_SCALE
    }

    enum Property {
        MOVABLE,
        /** 不动产. */
        REAL_ESTATE
    }

    /**
     * @param method the method that was chosen, empty: the usual one of the taxpayer
     * @param date   day of the sale
     */
    record Question(Taxpayer taxpayer, String method, Property property, LocalDate date) {}

    /**
     * @param method           GENERAL or SIMPLIFIED
     * @param priceBasisPoints rate that a price including VAT contains, in 1/10,000
     * @param basisPoints      rate that is paid, in 1/10,000: lower than the former where a relief applies
     * @param detail           sub-account of VAT payable
     */
    record Vat(String method, long priceBasisPoints, long basisPoints, String detail) {
        private static final long WHOLE = 10_000;

        /** The VAT on a price that does not contain it, half-up to the fen. */
        public Money on(Money priceExcludingVat) {
            return priceExcludingVat.share(basisPoints, WHOLE);
        }

        /** The VAT in a price that contains it, half-up to the fen. */
        public Money within(Money priceIncludingVat) {
            return priceIncludingVat.share(basisPoints, WHOLE + priceBasisPoints);
        }

        /** What the buyer pays for a price that does not contain VAT. */
        public Money including(Money priceExcludingVat) {
            return priceExcludingVat.plus(priceExcludingVat.share(priceBasisPoints, WHOLE));
        }

        /** Whether less is paid than the price contains. */
        public boolean relieved() {
            return basisPoints < priceBasisPoints;
        }

        /**
         * The same with a rate that was named. Under the general method the price contains it; otherwise it only replaces
         * what is paid (3 % instead of 2 % by who forgoes the relief).
         */
        public Vat at(long namedBasisPoints) {
            long inPrice = method.equals("GENERAL") ? namedBasisPoints : Math.max(priceBasisPoints, namedBasisPoints);
            return new Vat(method, inPrice, namedBasisPoints, detail);
        }
    }
}
