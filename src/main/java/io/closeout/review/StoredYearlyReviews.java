package io.closeout.review;

import io.closeout.audit.AuditTrail;
import io.closeout.change.AssetChanges;
import io.closeout.change.ChangeKind;
import io.closeout.depreciation.DepreciationBook;
import io.closeout.organisation.Company;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.CardField;
import io.closeout.register.Register;
import io.closeout.register.Sight;
import io.closeout.register.StateChange;
import io.closeout.register.UseStatus;
import io.closeout.time.BusinessClock;
import io.closeout.time.UtcColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredYearlyReviews implements YearlyReviews {
    private static final int LONGEST_REASON = 2000;
    private static final int AT_ONCE = 500;
    private static final int UNKNOWN = -1;
    private static final Set<Role> KEEPERS =
            EnumSet.of(Role.ASSET_KEEPER, Role.FINANCE_REVIEWER, Role.FINANCE_CONTROLLER);
    private static final Set<AssetState> LOOKED_AT =
            EnumSet.of(AssetState.IN_USE, AssetState.IDLE, AssetState.UNDER_RENOVATION, AssetState.HELD_FOR_SALE);
    private static final String COLUMNS = "review_number, company, review_year, status, looked, begun_by, begun_at,"
            + " concluded_by, concluded_at, conclusion";

    private final JdbcTemplate jdbc;
    private final Organisation organisation;
    private final Register register;
    private final DepreciationBook book;
    private final AssetChanges changes;
    private final ReviewPolicy policy;
    private final ReviewFlow flow;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredYearlyReviews(
            JdbcTemplate jdbc,
            Organisation organisation,
            Register register,
            DepreciationBook book,
            AssetChanges changes,
            ReviewPolicy policy,
            ReviewFlow flow,
            AuditTrail audit,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.register = register;
        this.book = book;
        this.changes = changes;
        this.policy = policy;
        this.flow = flow;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public YearlyReview begin(String company, String actor) {
        requireKeeper(company, actor);
        int year = clock.today().getYear();
        String number = number(company, year);
        return find(number).orElseGet(() -> begun(number, company, year, actor));
    }

    @Override
    public void beginDue() {
        int year = clock.today().getYear();
        for (Company company : organisation.companies()) {
            String number = number(company.code(), year);
            if (find(number).isEmpty()
                    && !register.cardsAfter(Sight.ofCompany(company.code()), "", 1)
                            .isEmpty()) {
                begun(number, company.code(), year, Organisation.SYSTEM);
            }
        }
    }

    private static String number(String company, int year) {
        return "Y-%s-%d".formatted(company, year);
    }

    private YearlyReview begun(String number, String company, int year, String actor) {
        jdbc.update(
                "insert into yearly_review (review_number, company, review_year, status, looked, begun_by, begun_at)"
                        + " values (?, ?, ?, ?, 0, ?, ?)",
                number,
                company,
                year,
                ReviewStatus.GATHERING.name(),
                actor,
                UtcColumn.of(clock.now()));
        audit.record(company, actor, "review.begun", "review/" + number, "");
        YearlyReview review = find(number).orElseThrow();
        flow.begin(review);
        return review;
    }

    private void requireKeeper(String company, String actor) {
        if (!organisation.actsForAllOf(company, actor, KEEPERS)) {
            throw new Refusal("review.not-your-role", "", organisation.nameOf(actor), company);
        }
    }

    @Override
    public void gather(String number) {
        YearlyReview review = locked(number);
        if (review.status() != ReviewStatus.GATHERING) {
            return;
        }
        int looked = 0;
        Map<ReviewPolicy.Question, List<ReviewPolicy.Finding>> answered = new HashMap<>();
        String after = "";
        Sight all = Sight.ofCompany(review.company());
        for (List<AssetCard> next = register.cardsAfter(all, after, AT_ONCE);
                !next.isEmpty();
                next = register.cardsAfter(all, after, AT_ONCE)) {
            for (AssetCard asset : next) {
                if (asset.kind().onTheBooks() && LOOKED_AT.contains(asset.state())) {
                    looked++;
                    answered.computeIfAbsent(question(asset), policy::findings)
                            .forEach(finding -> add(number, asset, finding));
                }
            }
            after = next.get(next.size() - 1).code();
        }
        jdbc.update(
                "update yearly_review set status = ?, looked = ? where review_number = ?",
                ReviewStatus.OPEN.name(),
                looked,
                number);
    }

    private void add(String number, AssetCard asset, ReviewPolicy.Finding finding) {
        jdbc.update(
                "insert into yearly_review_row (review_number, asset_id, misfit, suggestion) values (?, ?, ?, ?)",
                number,
                asset.id(),
                finding.misfit().name(),
                finding.suggestion() == null ? null : finding.suggestion().name());
    }

    private ReviewPolicy.Question question(AssetCard asset) {
        YearMonth now = clock.thisMonth();
        return new ReviewPolicy.Question(
                asset.assetClass(),
                asset.state(),
                useStatus(asset),
                asset.state() == AssetState.IN_USE ? 0 : months(stateSince(asset), now),
                book.lastCharge(asset)
                        .map(last -> Math.max(0, months(now, last) + 1))
                        .orElse((long) UNKNOWN),
                months(asset.addedIn(), now),
                asset.values().yes(CardField.PROVISIONAL_COST));
    }

    private static UseStatus useStatus(AssetCard asset) {
        UseStatus written = asset.values().choice(CardField.USE_STATUS, UseStatus.class);
        return written == null ? UseStatus.IN_USE : written;
    }

    private YearMonth stateSince(AssetCard asset) {
        List<StateChange> history = register.history(asset.id());
        return history.isEmpty()
                ? asset.addedIn()
                : YearMonth.from(clock.dateOf(history.get(history.size() - 1).at()));
    }

    private static long months(YearMonth from, YearMonth to) {
        return ChronoUnit.MONTHS.between(from, to);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<YearlyReview> find(String number) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from yearly_review where review_number = ?",
                        StoredYearlyReviews::review,
                        number)
                .stream()
                .findFirst();
    }

    /** Two decisions about one review wait for each other. */
    private YearlyReview locked(String number) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from yearly_review where review_number = ? for update",
                        StoredYearlyReviews::review,
                        number)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("review.unknown", "", number));
    }

    @Override
    @Transactional(readOnly = true)
    public List<YearlyReview> of(String company) {
        return jdbc.query(
                "select " + COLUMNS + " from yearly_review where company = ? order by review_year desc",
                StoredYearlyReviews::review,
                company);
    }

    private static YearlyReview review(ResultSet row, int index) throws SQLException {
        return new YearlyReview(
                row.getString("review_number"),
                row.getString("company"),
                row.getInt("review_year"),
                ReviewStatus.valueOf(row.getString("status")),
                row.getInt("looked"),
                row.getString("begun_by"),
                UtcColumn.read(row, "begun_at"),
                row.getString("concluded_by"),
                row.getTimestamp("concluded_at") == null ? null : UtcColumn.read(row, "concluded_at"),
                row.getString("conclusion"));
    }

    private record Stored(
            long id, long asset, Misfit misfit, ChangeKind suggestion, String keptBy, Instant keptAt, String reason) {}

    @Override
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public List<ReviewRow> rows(String number) {
        YearlyReview review = find(number).orElseThrow(() -> new Refusal("review.unknown", "", number));
        List<Stored> stored = jdbc.query(
                "select id, asset_id, misfit, suggestion, kept_by, kept_at, reason from yearly_review_row"
                        + " where review_number = ?",
                StoredYearlyReviews::stored,
                number);
        Map<Long, AssetCard> assets =
                register.cards(stored.stream().map(Stored::asset).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(AssetCard::id, Function.identity()));
        Map<Long, String> changed = changes.askedSince(review.company(), review.begunAt());
        return stored.stream()
                .map(row -> new ReviewRow(
                        row.id,
                        assets.get(row.asset),
                        row.misfit,
                        row.suggestion,
                        changed.get(row.asset),
                        row.keptBy,
                        row.keptAt,
                        row.reason))
                .sorted(Comparator.comparing(ReviewRow::settled)
                        .thenComparing(row -> row.asset().code())
                        .thenComparing(ReviewRow::misfit))
                .toList();
    }

    private static Stored stored(ResultSet row, int index) throws SQLException {
        String suggestion = row.getString("suggestion");
        return new Stored(
                row.getLong("id"),
                row.getLong("asset_id"),
                Misfit.valueOf(row.getString("misfit")),
                suggestion == null ? null : ChangeKind.valueOf(suggestion),
                row.getString("kept_by"),
                row.getTimestamp("kept_at") == null ? null : UtcColumn.read(row, "kept_at"),
                row.getString("reason"));
    }

    @Override
    public void keep(String number, long row, String reason, String actor) {
        String written = WrittenText.lines(reason, "reason", LONGEST_REASON);
        YearlyReview review = locked(number);
        requireKeeper(review.company(), actor);
        requireOpen(review);
        if (written.isBlank()) {
            throw new Refusal("review.reason-missing", "reason");
        }
        ReviewRow found = rows(number).stream()
                .filter(candidate -> candidate.id() == row)
                .findFirst()
                .orElseThrow(() -> new Refusal("review.unknown", "", number));
        if (found.settled()) {
            throw new Refusal("review.row-settled", "reason", found.asset().code());
        }
        jdbc.update(
                "update yearly_review_row set kept_by = ?, kept_at = ?, reason = ? where id = ? and review_number = ?",
                actor,
                UtcColumn.of(clock.now()),
                written,
                row,
                number);
        audit.record(review.company(), actor, "review.kept", "review/" + number, row + " " + written);
    }

    @Override
    public void conclude(String number, String conclusion, String actor) {
        YearlyReview review = locked(number);
        if (!organisation.actsForAllOf(review.company(), actor, Set.of(Role.FINANCE_REVIEWER))) {
            throw new Refusal("review.not-your-role", "", organisation.nameOf(actor), review.company());
        }
        requireOpen(review);
        if (conclusion.isBlank()) {
            throw new Refusal("review.reason-missing", "reviewConclusion");
        }
        long open = rows(number).stream().filter(row -> !row.settled()).count();
        if (open > 0) {
            throw new Refusal("review.rows-open", "reviewConclusion", open);
        }
        jdbc.update(
                "update yearly_review set status = ?, concluded_by = ?, concluded_at = ?, conclusion = ?"
                        + " where review_number = ?",
                ReviewStatus.CONCLUDED.name(),
                actor,
                UtcColumn.of(clock.now()),
                conclusion,
                number);
        audit.record(review.company(), actor, "review.concluded", "review/" + number, conclusion);
    }

    private static void requireOpen(YearlyReview review) {
        if (review.status() != ReviewStatus.OPEN) {
            throw new Refusal("review.not-open", "", review.number(), review.status());
        }
    }
}
