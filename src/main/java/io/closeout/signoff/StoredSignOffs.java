package io.closeout.signoff;

import io.closeout.audit.AuditTrail;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.SegregationOfDuties;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredSignOffs implements SignOffs {
    private final SignOffTables.Rounds rounds;
    private final SignOffTables.Seats seats;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredSignOffs(
            SignOffTables.Rounds rounds,
            SignOffTables.Seats seats,
            Organisation organisation,
            AuditTrail audit,
            BusinessClock clock) {
        this.rounds = rounds;
        this.seats = seats;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public long open(Subject subject, Set<String> barred, List<PlannedSeat> plan) {
        if (plan.isEmpty()) {
            throw new Refusal("signoff.no-seats", "", subject.number());
        }
        for (PlannedSeat seat : plan) {
            if (barred.containsAll(organisation.holders(Set.of(seat.post())))) {
                throw new Refusal(
                        "signoff.nobody-can-sign",
                        "",
                        seat.department().name(),
                        seat.post().group());
            }
        }
        RoundEntity round = rounds.save(new RoundEntity(subject, barred, clock.now()));
        plan.forEach(seat -> seats.save(new SeatEntity(round.id(), seat)));
        audit.record(
                subject.company(),
                "system",
                "signoff.opened",
                subject.type() + "/" + subject.number(),
                String.join(" ", plan.stream().map(seat -> seat.post().group()).toList()));
        return round.id();
    }

    @Override
    public void sign(long seatId, String actor, Vote vote) {
        SeatEntity entity = seats.findById(seatId).orElseThrow();
        Seat seat = entity.toSeat();
        RoundEntity round = rounds.findById(seat.round()).orElseThrow();
        if (!seat.open()) {
            throw new Refusal(
                    "signoff.already-signed", "", seat.departmentName(), organisation.nameOf(seat.signedBy()));
        }
        if (!(outcome(seat.round()) instanceof Outcome.Open)) {
            throw new Refusal("signoff.round-over", "");
        }
        SegregationOfDuties.APPLICANT_AND_SIGNER.require(round.barred(), actor, "vote", organisation.nameOf(actor));
        if (!organisation.holders(Set.of(seat.post())).contains(actor)) {
            throw new Refusal("signoff.not-your-seat", "vote", organisation.nameOf(actor), seat.departmentName());
        }
        if (!(vote instanceof Vote.Agree) && vote.opinion().isBlank()) {
            throw new Refusal("signoff.reason-missing", "opinion");
        }
        entity.sign(actor, vote, clock.now());
        Subject subject = round.subject();
        audit.record(
                subject.company(),
                actor,
                "signoff.signed",
                subject.type() + "/" + subject.number(),
                seat.departmentName() + " " + vote);
    }

    @Override
    @Transactional(readOnly = true)
    public Seat seat(long seat) {
        return seats.findById(seat).orElseThrow().toSeat();
    }

    @Override
    @Transactional(readOnly = true)
    public Subject subjectOf(long seat) {
        return rounds.findById(seat(seat).round()).orElseThrow().subject();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Seat> seats(long round) {
        return seats.findByRoundIdOrderByLevelAscIdAsc(round).stream()
                .map(SeatEntity::toSeat)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Seat> seats(Subject subject) {
        return seats.findBySubject(subject.company(), subject.type(), subject.number()).stream()
                .map(SeatEntity::toSeat)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean levelDecided(long round, int level) {
        return Count.of(seats(round).stream()
                        .filter(seat -> seat.level() == level)
                        .toList())
                .decided();
    }

    @Override
    @Transactional(readOnly = true)
    public Outcome outcome(long round) {
        return Count.of(seats(round)).outcome();
    }
}
