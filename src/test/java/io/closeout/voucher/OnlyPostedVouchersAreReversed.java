package io.closeout.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnlyPostedVouchersAreReversed {
    private static final Account LOSS = new Account("6711", "营业外支出", "");
    private static final Account CLEARING = new Account("1606", "固定资产清理", "");
    private static final Money TEN = Money.of("10.00");

    @ParameterizedTest
    @EnumSource(value = VoucherStatus.class, names = "POSTED", mode = EnumSource.Mode.EXCLUDE)
    void whatNoLedgerHasTakenIsCancelledInstead(VoucherStatus status) {
        assertThatThrownBy(() -> Reversal.of(voucher(status), Set.of(), List.of("A"), ReversalStyle.RED))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void inRedOnTheSameSide() {
        assertThat(Reversal.of(voucher(VoucherStatus.POSTED), Set.of(), List.of("A"), ReversalStyle.RED))
                .containsExactly(
                        Line.debit(LOSS, TEN.negate(), "IT", "A"), Line.credit(CLEARING, TEN.negate(), "IT", "A"));
    }

    @Test
    void orOnTheOtherSide() {
        assertThat(Reversal.of(voucher(VoucherStatus.POSTED), Set.of(), List.of("A"), ReversalStyle.OPPOSITE))
                .containsExactly(Line.credit(LOSS, TEN, "IT", "A"), Line.debit(CLEARING, TEN, "IT", "A"));
    }

    @Test
    void ofOtherAssetsAndStepsNothing() {
        Voucher posted = voucher(VoucherStatus.POSTED);
        assertThat(Reversal.of(posted, Set.of(), List.of("B"), ReversalStyle.RED))
                .isEmpty();
        assertThat(Reversal.of(posted, Set.of(Step.SETTLE), List.of("A"), ReversalStyle.RED))
                .isEmpty();
    }

    private static Voucher voucher(VoucherStatus status) {
        JournalEntry entry = new JournalEntry(
                Step.SETTLE, List.of(Line.debit(LOSS, TEN, "IT", "A"), Line.credit(CLEARING, TEN, "IT", "A")));
        return new Voucher(
                "K-1",
                "1000",
                "",
                "D-1",
                null,
                status,
                YearMonth.of(2025, 6),
                List.of(entry),
                "a",
                "b",
                LocalDate.of(2025, 6, 10),
                null,
                null,
                null,
                Instant.EPOCH,
                null);
    }
}
