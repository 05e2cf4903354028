package io.closeout.register;

import java.time.Instant;

/** One row of an asset's history. */
public record StateChange(
        AssetVerb verb, AssetState from, AssetState to, String actor, String why, String proof, Instant at) {}
