package io.closeout.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "asset_state_change")
class StateChangeEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long assetId;

    @Enumerated(EnumType.STRING)
    private AssetVerb verb;

    @Enumerated(EnumType.STRING)
    private AssetState fromState;

    @Enumerated(EnumType.STRING)
    private AssetState toState;

    private String actor;
    private String reason;
    private String proof;
    private Instant changedAt;

    protected StateChangeEntity() {}

    StateChangeEntity(long assetId, AssetVerb verb, AssetState from, AssetState to, Change change, Instant at) {
        this.assetId = assetId;
        this.verb = verb;
        this.fromState = from;
        this.toState = to;
        this.actor = change.actor();
        this.reason = change.why();
        this.proof = change.proof();
        this.changedAt = at;
    }

    StateChange toStateChange() {
        return new StateChange(verb, fromState, toState, actor, reason, proof, changedAt);
    }
}
