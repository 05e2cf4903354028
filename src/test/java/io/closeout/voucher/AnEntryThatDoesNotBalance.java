package io.closeout.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnEntryThatDoesNotBalance {
    private static final Account CLEARING = new Account("1606", "固定资产清理", "");
    private static final Account LOSS = new Account("6711", "营业外支出", "");

    @Test
    void cannotBeBuilt() {
        assertThatThrownBy(() -> new JournalEntry(Step.SETTLE, List.of(debit("100.00"), credit("99.99"))))
                .isInstanceOf(OutOfBalance.class)
                .hasMessageContaining("100.00")
                .hasMessageContaining("99.99");
    }

    @Test
    void holdsNegativeLinesOnlyAsAReversal() {
        List<Line> negative = List.of(debit("-1.00"), credit("-1.00"));

        assertThatThrownBy(() -> new JournalEntry(Step.SETTLE, negative)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new JournalEntry(Step.TAKE_BACK, negative).lines()).hasSize(2);
    }

    @Test
    void hasNoZeroLinesAndNoLineOnBothSides() {
        assertThatThrownBy(() -> debit("0.00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Line(LOSS, Money.of("1.00"), Money.of("1.00"), "IT", "A"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Line debit(String amount) {
        return Line.debit(LOSS, Money.of(amount), "IT", "A");
    }

    private static Line credit(String amount) {
        return Line.credit(CLEARING, Money.of(amount), "IT", "A");
    }
}
