package io.closeout.voucher;

import io.closeout.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredPostedLedger implements PostedLedger {
    private static final String LINES =
            " from voucher_line l join voucher v on v.id = l.voucher_id where v.company = ? and v.status = 'POSTED'";

    private final JdbcTemplate jdbc;
    private final VoucherTable vouchers;

    StoredPostedLedger(JdbcTemplate jdbc, VoucherTable vouchers) {
        this.jdbc = jdbc;
        this.vouchers = vouchers;
    }

    @Override
    public List<Turnover> turnovers(String company, YearMonth from, YearMonth to) {
        return jdbc.query(
                "select l.account_code, max(l.account_name),"
                        + " sum(case when v.period_month < ? then l.debit_fen - l.credit_fen else 0 end),"
                        + " sum(case when v.period_month >= ? then l.debit_fen else 0 end),"
                        + " sum(case when v.period_month >= ? then l.credit_fen else 0 end)"
                        + LINES + " and v.period_month <= ? group by l.account_code order by l.account_code",
                (row, index) -> new Turnover(
                        row.getString(1),
                        row.getString(2),
                        Money.ofFen(row.getLong(3)),
                        Money.ofFen(row.getLong(4)),
                        Money.ofFen(row.getLong(5))),
                from.toString(),
                from.toString(),
                from.toString(),
                company,
                to.toString());
    }

    @Override
    public List<Open> open(String company, String account, YearMonth upTo) {
        return jdbc.query(
                "select l.asset, sum(l.debit_fen - l.credit_fen), min(v.period_month)" + LINES
                        + " and l.account_code = ? and v.period_month <= ? group by l.asset"
                        + " having sum(l.debit_fen - l.credit_fen) <> 0 order by 3, 1",
                (row, index) ->
                        new Open(row.getString(1), Money.ofFen(row.getLong(2)), YearMonth.parse(row.getString(3))),
                company,
                account,
                upTo.toString());
    }

    @Override
    public List<String> leftAfter(String company, String fixedAssets, YearMonth month) {
        return jdbc.queryForList(
                "select l.asset" + LINES + " and l.account_code = ? and v.period_month > ? group by l.asset"
                        + " having sum(l.debit_fen - l.credit_fen) < 0 order by 1",
                String.class,
                company,
                fixedAssets,
                month.toString());
    }

    @Override
    public boolean knows(String voucherKey) {
        return vouchers.findByVoucherKey(voucherKey).isPresent();
    }

    @Override
    public List<Voucher> onTheWay(String company, YearMonth upTo) {
        return vouchers
                .findByCompanyAndStatusInAndPeriodLessThanEqualOrderById(
                        company, Set.of(VoucherStatus.CONFIRMED, VoucherStatus.REFUSED), upTo)
                .stream()
                .map(VoucherEntity::toVoucher)
                .toList();
    }
}
