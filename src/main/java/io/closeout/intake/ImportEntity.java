package io.closeout.intake;

import io.closeout.intake.RegisterImport.ClassTotal;
import io.closeout.money.Money;
import io.closeout.organisation.Reach;
import io.closeout.refusal.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A stored import. Whoever changes it has locked its row: a person's word and the run's progress wait for each other. */
@Entity
@Table(name = "register_import")
class ImportEntity {
    /** A run that is over, in thousandths. */
    static final int FULL = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String company;
    private boolean wholeCompany;

    /** Whose assets it may bring in where it is not one of the whole company. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "register_import_branch", joinColumns = @JoinColumn(name = "import_id"))
    @Column(name = "branch")
    private Set<String> branches = new HashSet<>();

    private long documentId;
    private String fileName;
    private ImportProfile profile;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    private boolean stopAsked;
    private int progress;
    private int rowsRead;
    private int rowsGood;
    private int rowsFaulty;
    private int rowsUnchanged;
    private int rowsWarned;
    private int rowsApplied;
    private String sentence = "";
    private String sentenceEn = "";
    private String askedSetting = "";
    private String proposal = "";
    private String assumed = "";
    private String assumedEn = "";
    private boolean goodOnly;

    @Column(name = "ledger_cost_fen")
    private Money ledgerCost;

    @Column(name = "ledger_accumulated_fen")
    private Money ledgerAccumulated;

    @Column(name = "ledger_impairment_fen")
    private Money ledgerImpairment;

    @Column(name = "taken_cost_fen")
    private Money takenCost;

    @Column(name = "taken_accumulated_fen")
    private Money takenAccumulated;

    @Column(name = "taken_impairment_fen")
    private Money takenImpairment;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "import_class_total", joinColumns = @JoinColumn(name = "import_id"))
    @OrderBy("assetClass")
    private List<ClassTotal> totals = new ArrayList<>();

    private String startedBy;
    private Instant startedAt;
    private Instant beatAt;
    private String node;
    private Instant queuedAt;
    private String appliedBy;
    private String signedBy;
    private String signedFor;

    protected ImportEntity() {}

    ImportEntity(Reach reach, long documentId, String fileName, ImportProfile profile, String startedBy, Instant at) {
        this.company = reach.company();
        this.wholeCompany = reach.whole();
        this.branches = new HashSet<>(reach.branches());
        this.documentId = documentId;
        this.fileName = fileName;
        this.profile = profile;
        this.status = ImportStatus.CHECKING;
        this.startedBy = startedBy;
        this.startedAt = at;
        this.beatAt = at;
    }

    void require(ImportStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            throw new Refusal("intake.wrong-status", "", fileName, status);
        }
    }

    /**
     * @param applied cards registered since the last word
     * @return false if a person asked to stop
     */
    boolean advance(int thousandths, int applied, Instant at) {
        progress = Math.max(progress, Math.min(FULL, thousandths));
        rowsApplied += applied;
        beatAt = at;
        return !stopAsked;
    }

    void checked(ImportProfile decided, DryRunResult result) {
        profile = decided;
        rowsRead = result.rows();
        rowsGood = result.good();
        rowsFaulty = result.faulty();
        rowsUnchanged = result.unchanged();
        rowsWarned = result.warned();
        assumed = said(result.assumed(), Locale.SIMPLIFIED_CHINESE);
        assumedEn = said(result.assumed(), Locale.ENGLISH);
        totals.clear();
        totals.addAll(result.totals());
        enter(ImportStatus.CHECKED);
        progress = FULL;
    }

    private static String said(List<Refusal> assumptions, Locale language) {
        return assumptions.stream()
                .map(assumption -> assumption.sentence(language))
                .collect(Collectors.joining("\n"));
    }

    /** It waits its turn on a node that runs one import after the other. */
    void queued(String onNode, Instant at) {
        node = onNode;
        queuedAt = at;
        beatAt = at;
    }

    /** Its turn has come. */
    void begun(Instant at) {
        queuedAt = null;
        beatAt = at;
    }

    /** A run came to its end before it was over. */
    void ended(Refusal why) {
        says(why);
        if (status == ImportStatus.APPLYING) {
            enter(ImportStatus.STOPPED);
        } else {
            enter(stopAsked ? ImportStatus.DISCARDED : ImportStatus.UNREADABLE);
        }
    }

    private void says(Refusal refusal) {
        sentence = refusal.sentence(Locale.SIMPLIFIED_CHINESE);
        sentenceEn = refusal.sentence(Locale.ENGLISH);
    }

    void asks(Question question) {
        says(question.asked());
        askedSetting = question.setting();
        proposal = question.proposal();
        enter(ImportStatus.ASKING);
    }

    /** The dry run begins anew with what a person said. */
    void answered(String answer) {
        profile = profile.answering(askedSetting, answer);
        enter(ImportStatus.CHECKING);
    }

    /** @param taken what the register holds of the take-on once the file is in */
    void chosen(TrialBalance ledger, TrialBalance taken, boolean goodRowsOnly, String actor) {
        goodOnly = goodRowsOnly;
        appliedBy = actor;
        takenCost = taken.cost();
        takenAccumulated = taken.accumulated();
        takenImpairment = taken.impairment();
        if (ledger != null) {
            ledgerCost = ledger.cost();
            ledgerAccumulated = ledger.accumulated();
            ledgerImpairment = ledger.impairment();
        }
    }

    void signed(String reason, String actor) {
        signedBy = actor;
        signedFor = reason;
    }

    /** A run that is alive stops at its next part; one that has not begun, or is gone, ends here. */
    void askToStop(Instant silence) {
        boolean running = isUnderWay() && queuedAt == null && !silentSince(silence);
        stopAsked = running;
        if (!running) {
            enter(status == ImportStatus.APPLYING ? ImportStatus.STOPPED : ImportStatus.DISCARDED);
        }
    }

    /** A dry run begins anew; a registration passes over what is in already, and its progress stays until it is beyond. */
    void goOn() {
        int before = progress;
        enter(status == ImportStatus.CHECKING ? ImportStatus.CHECKING : ImportStatus.APPLYING);
        progress = status == ImportStatus.APPLYING ? before : 0;
    }

    private boolean isUnderWay() {
        return status == ImportStatus.CHECKING || status == ImportStatus.APPLYING;
    }

    void enter(ImportStatus next) {
        status = next;
        if (isUnderWay()) {
            stopAsked = false;
            progress = 0;
            sentence = "";
            sentenceEn = "";
        }
    }

    Long id() {
        return id;
    }

    String company() {
        return company;
    }

    /** Whose assets it may bring in. */
    Reach reach() {
        return wholeCompany ? Reach.ofCompany(company) : Reach.ofBranches(company, branches);
    }

    String fileName() {
        return fileName;
    }

    long documentId() {
        return documentId;
    }

    ImportProfile profile() {
        return profile;
    }

    ImportStatus status() {
        return status;
    }

    int rowsFaulty() {
        return rowsFaulty;
    }

    String startedBy() {
        return startedBy;
    }

    String appliedBy() {
        return appliedBy;
    }

    String node() {
        return node;
    }

    /** Null unless it waits its turn. */
    Instant queuedAt() {
        return queuedAt;
    }

    /** True if the node that ran it is gone: a living one says so after every part, for those that wait too. */
    boolean silentSince(Instant instant) {
        return isUnderWay() && beatAt.isBefore(instant);
    }

    /** What the good rows add up to. */
    TrialBalance total() {
        return totals.stream()
                .map(total -> new TrialBalance(total.cost(), total.accumulated(), total.impairment()))
                .reduce(TrialBalance.ZERO, TrialBalance::plus);
    }

    private TrialBalance taken(Supplier<TrialBalance> inTheRegister) {
        if (takenCost != null) {
            return new TrialBalance(takenCost, takenAccumulated, takenImpairment);
        }
        return status == ImportStatus.CHECKING ? TrialBalance.ZERO : inTheRegister.get();
    }

    /**
     * @param taken   what the register holds of the take-on with the rows of the file; asked for only between the dry run
     *                and the choice
     * @param ahead   how many imports it waits for
     * @param silence nodes that said nothing since then are gone
     */
    RegisterImport toImport(Supplier<TrialBalance> taken, int ahead, Instant silence, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new RegisterImport(
                id,
                company,
                fileName,
                profile,
                status,
                silentSince(silence),
                ahead,
                progress,
                new RegisterImport.Counts(rowsRead, rowsGood, rowsFaulty, rowsUnchanged, rowsWarned, rowsApplied),
                english ? sentenceEn : sentence,
                new RegisterImport.Asked(askedSetting, proposal),
                english ? assumedEn : assumed,
                goodOnly,
                ledgerCost == null ? null : new TrialBalance(ledgerCost, ledgerAccumulated, ledgerImpairment),
                taken(taken),
                List.copyOf(totals),
                startedBy,
                startedAt,
                appliedBy,
                signedBy,
                signedFor);
    }
}
