package io.closeout.voucher;

import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.DepartmentUse;

/** Which account an amount goes to; answered by a decision table. */
public interface AccountDetermination {
    /**
     * @throws io.closeout.refusal.Refusal if no rule covers the question
     */
    Account accountFor(Question question);

    enum Purpose {
        FIXED_ASSET,
        ACCUMULATED_DEPRECIATION,
        /** Not under {@link AccountingStandard#SMALL}. */
        IMPAIRMENT,
        CLEARING,
        CONSTRUCTION,
        /** Not under {@link AccountingStandard#SMALL}. */
        HELD_FOR_SALE,
        /** Not under {@link AccountingStandard#SMALL}. */
        IMPAIRMENT_LOSS,
        /** Of the parts that a renovation takes out. */
        REPLACED_PARTS,
        DISPOSAL_RESULT,
        DEPRECIATION_EXPENSE,
        BANK,
        PAYABLE,
        MATERIALS,
        INSURANCE_CLAIM,
        COMPENSATION_CLAIM,
        /** Its detail is a matter of {@link VatDetermination}. */
        VAT_PAYABLE,
        INPUT_VAT,
        INPUT_VAT_TRANSFER,
        PENDING_LOSS,
        /** Not under {@link AccountingStandard#SMALL}. */
        PRIOR_YEAR_ADJUSTMENT,
        /** Not under {@link AccountingStandard#SMALL}. */
        SURPLUS_RESERVE,
        /** Not under {@link AccountingStandard#SMALL}. */
        RETAINED_EARNINGS
    }

    /**
     * @param leaving how the asset leaves, null where it does not matter
     * @param gain    whether the disposal ends in a gain, null where it does not matter
     * @param use     what the department's costs are charged as, null where it does not matter
     */
    record Question(AccountingStandard standard, Purpose purpose, String leaving, Boolean gain, DepartmentUse use) {
        public static Question of(AccountingStandard standard, Purpose purpose) {
            return new Question(standard, purpose, null, null, null);
        }

        public static Question expense(AccountingStandard standard, DepartmentUse use) {
            return new Question(standard, Purpose.DEPRECIATION_EXPENSE, null, null, use);
        }

        public static Question result(AccountingStandard standard, String leaving, boolean gain) {
            return new Question(standard, Purpose.DISPOSAL_RESULT, leaving, gain, null);
        }
    }
}
