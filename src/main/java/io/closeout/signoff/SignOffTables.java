package io.closeout.signoff;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored rounds, one interface per table. */
final class SignOffTables {
    private SignOffTables() {}

    interface Rounds extends Repository<RoundEntity, Long> {
        RoundEntity save(RoundEntity round);

        Optional<RoundEntity> findById(Long id);
    }

    interface Seats extends Repository<SeatEntity, Long> {
        SeatEntity save(SeatEntity seat);

        Optional<SeatEntity> findById(Long id);

        List<SeatEntity> findByRoundIdOrderByLevelAscIdAsc(long roundId);

        @Query("select s from SeatEntity s, RoundEntity r where s.roundId = r.id and r.company = :company"
                + " and r.subjectType = :type and r.subjectNumber = :number order by r.id, s.level, s.id")
        List<SeatEntity> findBySubject(String company, String type, String number);
    }
}
