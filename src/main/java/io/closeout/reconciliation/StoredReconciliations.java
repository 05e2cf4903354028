package io.closeout.reconciliation;

import io.closeout.audit.AuditTrail;
import io.closeout.money.Money;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import io.closeout.sheet.SheetRows;
import io.closeout.sheet.Sheets;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination.Purpose;
import io.closeout.voucher.PostedLedger;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredReconciliations implements Reconciliations {
    private static final Set<Role> FINANCE = EnumSet.of(Role.FINANCE_REVIEWER, Role.FINANCE_CONTROLLER);
    private static final Set<Role> READERS =
            EnumSet.of(Role.FINANCE_REVIEWER, Role.FINANCE_CONTROLLER, Role.ASSET_SUPERVISOR, Role.AUDITOR);
    private static final int LONGEST_NOTE = 500;

    private final ReconciliationRows rows;
    private final Comparison comparison;
    private final PostedLedger posted;
    private final Sheets sheets;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredReconciliations(
            ReconciliationRows rows,
            Comparison comparison,
            PostedLedger posted,
            Sheets sheets,
            Organisation organisation,
            AuditTrail audit,
            BusinessClock clock) {
        this.rows = rows;
        this.comparison = comparison;
        this.posted = posted;
        this.sheets = sheets;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public int takeIn(String company, YearMonth month, Path file, String actor) {
        requireFinance(company, actor);
        requireBegun(month);
        Map<Purpose, Account> accounts = comparison.accounts(company);
        Set<String> credits = Stream.of(Purpose.ACCUMULATED_DEPRECIATION, Purpose.IMPAIRMENT)
                .filter(accounts::containsKey)
                .map(purpose -> accounts.get(purpose).code())
                .collect(Collectors.toSet());
        List<LedgerBalance> balances;
        try (SheetRows table = sheets.open(file)) {
            balances = new BalanceFile(table, credits).read();
        }
        rows.replaceBalances(company, month, balances);
        audit.record(company, actor, "ledger.balances-taken-in", "period/" + month, balances.size() + " accounts");
        return balances.size();
    }

    @Override
    public Reconciliation compare(String company, YearMonth month, String actor) {
        requireFinance(company, actor);
        requireBegun(month);
        if (rows.comparedAfter(company, month)) {
            throw new Refusal("reconciliation.later-month-compared", "month", month);
        }
        List<LedgerBalance> balances = rows.balances(company, month);
        Map<Purpose, Account> accounts = comparison.accounts(company);
        Map<Purpose, Money> ours = comparison.ours(company, month, accounts);
        List<AccountCheck> checks = new ArrayList<>();
        accounts.forEach((purpose, account) -> {
            AccountCheck check = new AccountCheck(
                    account.code(), account.name(), ours.get(purpose), balanceOf(account.code(), balances));
            checks.add(check);
            if (check.ledger() != null) {
                keep(company, month, account, comparison.explain(company, month, purpose, account, check.difference()));
            }
        });
        rows.replaceChecks(company, month, actor, clock.now(), balances.size(), checks);
        Reconciliation outcome = rows.found(company, month).orElseThrow();
        audit.record(
                company,
                actor,
                "ledger.compared",
                "period/" + month,
                outcome.ties() ? "ties" : outcome.differences().size() + " differences");
        return outcome;
    }

    /**
     * The balance of an account: its own row, else the sum of the lowest rows below it; a table may name parents beside
     * their children.
     *
     * @return null if the table names neither
     */
    private static Money balanceOf(String code, List<LedgerBalance> balances) {
        List<LedgerBalance> own =
                balances.stream().filter(balance -> balance.code().equals(code)).toList();
        List<LedgerBalance> counted = own.isEmpty()
                ? balances.stream()
                        .filter(balance -> balance.code().startsWith(code))
                        .filter(balance -> balances.stream()
                                .noneMatch(below ->
                                        below != balance && below.code().startsWith(balance.code())))
                        .toList()
                : own;
        return counted.stream().map(LedgerBalance::closing).reduce(Money::plus).orElse(null);
    }

    private void keep(String company, YearMonth month, Account account, List<FoundDifference> found) {
        List<Difference> known = rows.openDifferences(company, account.code());
        for (FoundDifference part : found) {
            known.stream()
                    .filter(part::is)
                    .findFirst()
                    .ifPresentOrElse(
                            before -> rows.stillThere(before.id(), month, part.amount()),
                            () -> rows.seen(company, month, clock.today(), account.code(), part));
        }
        known.stream()
                .filter(before -> found.stream().noneMatch(part -> part.is(before)))
                .forEach(gone -> rows.settled(gone.id(), month.minusMonths(1), clock.today()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Reconciliation> of(String company, YearMonth month, String viewer) {
        requireReader(company, viewer);
        return rows.found(company, month);
    }

    @Override
    @Transactional(readOnly = true)
    public MonthLedger ledger(String company, YearMonth month, String viewer) {
        requireReader(company, viewer);
        Map<Purpose, Account> accounts = comparison.accounts(company);
        return new MonthLedger(
                posted.turnovers(company, month, month),
                posted.open(company, accounts.get(Purpose.CLEARING).code(), month),
                posted.open(company, accounts.get(Purpose.PENDING_LOSS).code(), month));
    }

    @Override
    public void assign(long difference, String company, String owner, String note, String actor) {
        requireFinance(company, actor);
        Difference known = rows.difference(company, difference)
                .orElseThrow(() -> new Refusal("reconciliation.unknown-difference", "", difference));
        Person person = organisation
                .namedPerson(company, owner)
                .orElseThrow(() -> new Refusal("reconciliation.unknown-owner", "owner", owner));
        String written = WrittenText.lines(note, "note", LONGEST_NOTE);
        if (written.isEmpty()) {
            throw new Refusal("reconciliation.note-missing", "note");
        }
        rows.assign(known.id(), person.login(), written);
        audit.record(company, actor, "difference.assigned", "difference/" + known.id(), person.login() + " " + written);
    }

    private void requireBegun(YearMonth month) {
        if (month.isAfter(clock.thisMonth())) {
            throw new Refusal("reconciliation.month-to-come", "month", month);
        }
    }

    private void requireReader(String company, String viewer) {
        requireOneOf(READERS, company, viewer, "reconciliation.not-yours-to-see");
    }

    private void requireFinance(String company, String actor) {
        requireOneOf(FINANCE, company, actor, "reconciliation.not-your-role");
    }

    private void requireOneOf(Set<Role> roles, String company, String person, String refusal) {
        if (!organisation.actsForAllOf(company, person, roles)) {
            throw new Refusal(refusal, "", organisation.nameOf(person), company);
        }
    }
}
