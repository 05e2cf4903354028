package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Organisation;
import io.closeout.register.AssetCard;
import io.closeout.voucher.AccountDetermination;
import io.closeout.voucher.AccountDetermination.Purpose;
import io.closeout.voucher.AccountDetermination.Question;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands on 固定资产清理 for each asset that a case wrote off, from its posted vouchers. */
@Component
class ClearingBalances {
    private final CaseFile file;
    private final Vouchers vouchers;
    private final Organisation organisation;
    private final AccountDetermination accounts;

    ClearingBalances(CaseFile file, Vouchers vouchers, Organisation organisation, AccountDetermination accounts) {
        this.file = file;
        this.vouchers = vouchers;
        this.organisation = organisation;
        this.accounts = accounts;
    }

    /** The assets that the case wrote off and that have not come back. */
    List<AssetCard> writtenOff(DisposalCaseEntity entity) {
        return file
                .assets(entity.lines().stream()
                        .filter(DisposalLineEntity::disposed)
                        .toList())
                .stream()
                .filter(asset -> asset.kind().onTheBooks())
                .toList();
    }

    /** By the code of the asset: debit less credit. */
    Map<String, Money> of(DisposalCaseEntity entity) {
        AccountingStandard standard = organisation.company(entity.company()).standard();
        String clearing =
                accounts.accountFor(Question.of(standard, Purpose.CLEARING)).code();
        Map<String, Money> open = new HashMap<>();
        writtenOff(entity).forEach(asset -> open.put(asset.code(), Money.ZERO));
        vouchers.about(entity.company(), entity.number()).stream()
                .filter(voucher -> voucher.status() == VoucherStatus.POSTED)
                .flatMap(voucher -> voucher.entries().stream())
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().code().equals(clearing))
                .forEach(line -> open.computeIfPresent(line.asset(), (asset, balance) -> balance.plus(line.debit())
                        .minus(line.credit())));
        return open;
    }

    boolean allZero(DisposalCaseEntity entity) {
        return of(entity).values().stream().allMatch(Money::isZero);
    }
}
