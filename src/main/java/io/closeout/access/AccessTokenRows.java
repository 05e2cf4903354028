package io.closeout.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccessTokenRows extends Repository<AccessTokenEntity, Long> {
    AccessTokenEntity save(AccessTokenEntity token);

    Optional<AccessTokenEntity> findById(long id);

    List<AccessTokenEntity> findByLoginOrderByIdDesc(String login);

    /** One write a minute, however often a program calls. */
    @Modifying
    @Query("update AccessTokenEntity t set t.lastUsedAt = :now where t.id = :id"
            + " and (t.lastUsedAt is null or t.lastUsedAt < :aMinuteAgo)")
    void used(long id, Instant now, Instant aMinuteAgo);
}
