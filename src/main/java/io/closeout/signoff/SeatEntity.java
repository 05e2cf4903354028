package io.closeout.signoff;

import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

@Entity
@Table(name = "sign_off_seat")
class SeatEntity {
    private enum Decision {
        AGREE,
        RETURN,
        REJECT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long roundId;
    private String company;
    private String department;
    private String departmentName;

    @Column(name = "seat_level")
    private int level;

    @Enumerated(EnumType.STRING)
    @Column(name = "seat_mode")
    private SeatMode mode;

    private String postBranch;
    private String postDepartment;

    @Enumerated(EnumType.STRING)
    private Role postRole;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String returnTarget;
    private String opinion;
    private String signedBy;
    private Instant signedAt;

    protected SeatEntity() {}

    SeatEntity(long roundId, PlannedSeat plan) {
        this.roundId = roundId;
        this.company = plan.post().company();
        this.department = plan.department().code();
        this.departmentName = plan.department().name();
        this.level = plan.level();
        this.mode = plan.mode();
        this.postBranch = plan.post().branch();
        this.postDepartment = plan.post().department();
        this.postRole = plan.post().role();
    }

    void sign(String actor, Vote vote, Instant at) {
        signedBy = actor;
        signedAt = at;
        opinion = vote.opinion();
        if (vote instanceof Vote.Return back) {
            decision = Decision.RETURN;
            returnTarget = back.target();
        } else {
            decision = vote instanceof Vote.Agree ? Decision.AGREE : Decision.REJECT;
        }
    }

    Seat toSeat() {
        return new Seat(
                id,
                roundId,
                department,
                departmentName,
                level,
                mode,
                new Post(company, postBranch, postDepartment, postRole),
                vote(),
                signedBy,
                signedAt);
    }

    private Vote vote() {
        if (decision == null) {
            return null;
        }
        return switch (decision) {
            case AGREE -> new Vote.Agree(opinion);
            case RETURN -> new Vote.Return(returnTarget, opinion);
            case REJECT -> new Vote.Reject(opinion);
        };
    }
}
