package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.organisation.Post;
import io.closeout.refusal.Refusal;
import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@Entity
@Table(name = "disposal_case")
class DisposalCaseEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String caseNumber;
    private String company;
    private String branch;
    private String applicant;

    @Enumerated(EnumType.STRING)
    private DisposalReason reason;

    private String note;
    private LocalDate stoppedOn;

    @Enumerated(EnumType.STRING)
    private Leaving leaving;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private String reviewedBy;

    @Enumerated(EnumType.STRING)
    private DerecognitionBasis basis;

    private YearMonth derecognitionMonth;

    @Column(name = "cleaning_cost_fen")
    private Money cleaningCost = Money.ZERO;

    @Column(name = "scrap_material_fen")
    private Money scrapMaterial = Money.ZERO;

    private boolean moreExpected;

    @Enumerated(EnumType.STRING)
    private PriorYear priorYear;

    private String earlierYears = "";

    @Column(name = "sign_off_round")
    private Long round;

    /** What the posts are called that were asked to sign: their holders see the case, wherever they are. */
    @ElementCollection
    @CollectionTable(name = "disposal_case_asked", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "post")
    private Set<String> asked = new HashSet<>();

    private int vouchersPrepared;
    private String followUpOf;
    private Instant reportedAt;
    private Instant isolatedAt;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<DisposalLineEntity> lines = new ArrayList<>();

    protected DisposalCaseEntity() {}

    DisposalCaseEntity(
            String caseNumber,
            String branch,
            String applicant,
            DisposalReport report,
            DerecognitionBasis basis,
            List<Long> assets,
            Instant reportedAt) {
        this.caseNumber = caseNumber;
        this.company = report.company();
        this.branch = branch;
        this.applicant = applicant;
        this.reason = report.reason();
        this.note = report.note();
        this.stoppedOn = report.stoppedOn();
        this.leaving = Leaving.SCRAP;
        this.basis = basis;
        this.status = CaseStatus.REPORTED;
        this.reportedAt = reportedAt;
        assets.forEach(asset -> lines.add(new DisposalLineEntity(asset)));
    }

    /** Moves struck lines into a case of their own, which begins with a new appraisal. */
    DisposalCaseEntity split(String newNumber, List<DisposalLineEntity> struck, String why, Instant at) {
        DisposalCaseEntity followUp = new DisposalCaseEntity();
        followUp.caseNumber = newNumber;
        followUp.company = company;
        followUp.branch = branch;
        followUp.applicant = applicant;
        followUp.reason = reason;
        followUp.note = why;
        followUp.stoppedOn = stoppedOn;
        followUp.leaving = leaving;
        followUp.basis = basis;
        followUp.status = CaseStatus.REPORTED;
        followUp.followUpOf = caseNumber;
        followUp.reportedAt = at;
        followUp.isolatedAt = isolatedAt;
        struck.forEach(line -> followUp.lines.add(line.followUp()));
        return followUp;
    }

    void require(CaseStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            throw new Refusal("disposal.wrong-status", "", caseNumber, status);
        }
    }

    void enter(CaseStatus next) {
        status = next;
    }

    void reviewed(String reviewer, Review review) {
        reviewedBy = reviewer;
        basis = review.basis();
        cleaningCost = review.cleaningCost();
        scrapMaterial = review.scrapMaterial();
        moreExpected = review.moreExpected();
        priorYear = review.priorYear();
    }

    /**
     * Whoever says so answers for the amounts from now on.
     *
     * @return false if all is as it was
     */
    boolean amountsArrived(String reviewer, Money cost, Money material, boolean more) {
        boolean changed = !cost.equals(cleaningCost) || !material.equals(scrapMaterial) || more != moreExpected;
        if (changed) {
            reviewedBy = reviewer;
            cleaningCost = cost;
            scrapMaterial = material;
            moreExpected = more;
        }
        return changed;
    }

    /** Null where finance had nothing to choose. */
    PriorYear priorYear() {
        return priorYear;
    }

    void concernsYears(List<Integer> years) {
        earlierYears = years.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    void expectMore(boolean expected) {
        moreExpected = expected;
    }

    /** Whether costs or proceeds come after the write-off: 固定资产清理 stays open until they have. */
    boolean moreExpected() {
        return moreExpected;
    }

    void isolatedAt(Instant at) {
        isolatedAt = at;
    }

    void signOffOpened(long newRound, Collection<Post> posts) {
        round = newRound;
        posts.forEach(post -> asked.add(post.group()));
    }

    void derecogniseIn(YearMonth month) {
        derecognitionMonth = month;
    }

    void nextVoucher() {
        vouchersPrepared++;
    }

    /** Permanent key of the voucher prepared last: one case may need several until one is confirmed. */
    String voucherKey() {
        return vouchersPrepared == 0 ? null : caseNumber + "-V" + vouchersPrepared;
    }

    Long id() {
        return id;
    }

    String number() {
        return caseNumber;
    }

    String company() {
        return company;
    }

    String branch() {
        return branch;
    }

    String applicant() {
        return applicant;
    }

    LocalDate stoppedOn() {
        return stoppedOn;
    }

    Leaving leaving() {
        return leaving;
    }

    CaseStatus status() {
        return status;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    DerecognitionBasis basis() {
        return basis;
    }

    YearMonth derecognitionMonth() {
        return derecognitionMonth;
    }

    /** Whether finance expects costs or materials, which need a voucher to be booked in. */
    boolean expectsAmounts() {
        return moreExpected || !cleaningCost.isZero() || !scrapMaterial.isZero();
    }

    Money cleaningCost() {
        return cleaningCost;
    }

    Money scrapMaterial() {
        return scrapMaterial;
    }

    Long round() {
        return round;
    }

    Instant isolatedAt() {
        return isolatedAt;
    }

    List<DisposalLineEntity> openLines() {
        return lines.stream().filter(DisposalLineEntity::open).toList();
    }

    /** The open lines that go on when the given ones are struck, and those that a seat has asked to strike. */
    List<DisposalLineEntity> linesWithout(Collection<DisposalLineEntity> struck) {
        return openLines().stream()
                .filter(line -> !struck.contains(line) && !line.strikeAsked())
                .toList();
    }

    DisposalLineEntity line(long lineId) {
        return openLines().stream()
                .filter(line -> line.id() == lineId)
                .findFirst()
                .orElseThrow(() -> new Refusal("disposal.no-such-line", "", caseNumber));
    }

    DisposalCase toCase(List<DisposalLine> caseLines, List<CaseStep> journal) {
        return new DisposalCase(
                caseNumber,
                company,
                branch,
                applicant,
                reason,
                note,
                stoppedOn,
                leaving,
                status,
                reviewedBy,
                basis,
                derecognitionMonth,
                cleaningCost,
                scrapMaterial,
                moreExpected,
                priorYear,
                earlierYears,
                round,
                voucherKey(),
                followUpOf,
                reportedAt,
                caseLines,
                journal);
    }

    List<DisposalLineEntity> lines() {
        return List.copyOf(lines);
    }
}
