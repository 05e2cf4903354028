package io.closeout.depreciation;

import io.closeout.depreciation.MonthCharges.Span;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Both books of a company charged as a run charges them, one transaction per part; what a benchmark may touch of them. */
public final class BooksInParts {
    private final MonthCharges months;
    private final TransactionTemplate apart;
    private final String company;
    private final List<Span> parts;

    /** @param size cards of a part */
    public BooksInParts(ApplicationContext application, String company, int size) {
        this.months = application.getBean(MonthCharges.class);
        this.apart = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        this.company = company;
        List<Long> firsts = application
                .getBean(JdbcTemplate.class)
                .queryForList(
                        "select id from (select id, row_number() over (order by id) as place from asset_card where"
                                + " company = ?) numbered where mod(place - 1, ?) = 0 order by id",
                        Long.class,
                        company,
                        size);
        this.parts = IntStream.range(0, firsts.size())
                .mapToObj(i -> new Span(
                        company, firsts.get(i), i + 1 == firsts.size() ? Long.MAX_VALUE : firsts.get(i + 1) - 1))
                .toList();
    }

    /** The cards of every part, both ends included. */
    public List<long[]> parts() {
        return parts.stream()
                .map(part -> new long[] {part.firstId(), part.lastId()})
                .toList();
    }

    /** @return rows of both books */
    public int charge(YearMonth month) {
        int rows = 0;
        for (Span part : parts) {
            rows += apart.execute(status -> {
                MonthCharges.Charged charged = months.charge(part, month, "bench/" + company + "/" + month);
                if (!charged.notCharged().isEmpty()) {
                    throw new IllegalStateException("not charged: " + charged.notCharged());
                }
                return charged.rows();
            });
        }
        return rows;
    }
}
