package io.closeout.depreciation;

import io.closeout.organisation.Reach;
import io.closeout.refusal.Refusal;
import io.closeout.voucher.Vouchers;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** 待确认的核销凭证 of the month: once it is closed they are priced again in the next one. */
@Component
class WaitingVouchers implements RunCheck {
    /** More are not read before a month is run. */
    private static final int SHOWN = 200;

    private final Vouchers vouchers;

    WaitingVouchers(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    @Override
    public List<CheckPoint> open(String company, YearMonth month) {
        return vouchers.waiting(Reach.ofCompany(company), month, 0, SHOWN).stream()
                .map(voucher -> new CheckPoint(
                        "voucher",
                        voucher.subject(),
                        new Refusal(
                                "depreciation.check-voucher",
                                "",
                                voucher.subject(),
                                voucher.total().grouped())))
                .toList();
    }
}
