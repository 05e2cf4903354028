package io.closeout.change;

import io.closeout.organisation.Post;
import io.closeout.refusal.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

@Entity
@Table(name = "asset_change")
class ChangeEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String changeNumber;
    private String company;
    private String branch;
    private String applicant;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    /** Null where it says nothing beside its kind. */
    @Embedded
    private ChangeTerms terms;

    private String note;

    @Enumerated(EnumType.STRING)
    private ChangeStatus status;

    private String reviewedBy;
    private Long roundId;
    private YearMonth effectiveMonth;
    private int vouchersPrepared;

    /** False while the voucher prepared last is cancelled and no other is made, or there is nothing to post. */
    private boolean voucherStands;

    private Instant requestedAt;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "change_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<ChangeLineEntity> lines = new ArrayList<>();

    /** Groups of the posts that were asked to sign: they see it. */
    @ElementCollection
    @CollectionTable(name = "asset_change_asked", joinColumns = @JoinColumn(name = "change_id"))
    @Column(name = "post")
    private Set<String> asked = new HashSet<>();

    protected ChangeEntity() {}

    ChangeEntity(
            String number,
            String company,
            String branch,
            String applicant,
            ChangeRequest request,
            String note,
            List<Long> assets,
            Instant requestedAt) {
        this.changeNumber = number;
        this.company = company;
        this.branch = branch;
        this.applicant = applicant;
        this.kind = request.kind();
        this.terms = request.terms();
        this.note = note;
        this.status = ChangeStatus.REQUESTED;
        this.requestedAt = requestedAt;
        assets.forEach(asset -> lines.add(new ChangeLineEntity(asset)));
    }

    void require(ChangeStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            throw new Refusal("change.wrong-status", "", changeNumber, status);
        }
    }

    void enter(ChangeStatus next) {
        status = next;
        if (next.over()) {
            lines.forEach(ChangeLineEntity::close);
        }
    }

    void reviewed(String reviewer) {
        reviewedBy = reviewer;
    }

    void signOffOpened(long round, Collection<Post> posts) {
        roundId = round;
        posts.forEach(post -> asked.add(post.group()));
    }

    void tookEffect(YearMonth month) {
        effectiveMonth = month;
    }

    boolean isInEffect() {
        return effectiveMonth != null;
    }

    /** @return its permanent key */
    String nextVoucher() {
        vouchersPrepared++;
        voucherStands = true;
        return lastVoucherKey();
    }

    void withoutVoucher() {
        voucherStands = false;
    }

    /** Of the one prepared last, cancelled or not; null before the first. */
    String lastVoucherKey() {
        return vouchersPrepared == 0 ? null : changeNumber + "-V" + vouchersPrepared;
    }

    /** Null if there is none to wait for. */
    String voucherKey() {
        return voucherStands ? lastVoucherKey() : null;
    }

    long id() {
        return id;
    }

    String number() {
        return changeNumber;
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

    ChangeKind kind() {
        return kind;
    }

    ChangeTerms terms() {
        return Objects.requireNonNullElse(terms, ChangeTerms.NONE);
    }

    ChangeStatus status() {
        return status;
    }

    String note() {
        return note;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    long round() {
        return roundId;
    }

    YearMonth effectiveMonth() {
        return effectiveMonth;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    List<Long> assets() {
        return lines.stream().map(ChangeLineEntity::assetId).toList();
    }
}
