package io.closeout.disposal;

import io.closeout.disposal.RestrictionPolicy.Effect;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.Restriction;
import io.closeout.register.RestrictionKind;
import io.closeout.time.BusinessClock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/** 处置限制: what others have a say in does not leave behind their backs. */
@Component
class Restrictions {
    private static final String NEXT = ", ";

    private final RestrictionPolicy policy;
    private final BusinessClock clock;

    Restrictions(RestrictionPolicy policy, BusinessClock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * For a decision that may strike assets.
     *
     * @throws Refusal if a restriction that holds today keeps one of the assets from leaving
     */
    void requireNoneBlocks(List<AssetCard> assets, Leaving leaving) {
        blocked(assets, leaving).forEach((kind, named) -> {
            throw new Refusal("disposal.restricted", "struckAssets", kind, named);
        });
    }

    /**
     * For the confirmation, which strikes nothing.
     *
     * @throws Refusal if a restriction that holds today keeps one of the assets from leaving
     */
    void requireNoneBlocksConfirmation(List<AssetCard> assets, Leaving leaving) {
        blocked(assets, leaving).forEach((kind, named) -> {
            throw new Refusal("disposal.restricted-at-confirmation", "confirmation", kind, named);
        });
    }

    /** The assets whose restrictions hold today and only warn, by kind of restriction. */
    Map<RestrictionKind, String> warnings(List<AssetCard> assets, Leaving leaving) {
        return holding(assets, leaving, Effect.WARN);
    }

    private Map<RestrictionKind, String> blocked(List<AssetCard> assets, Leaving leaving) {
        return holding(assets, leaving, Effect.BLOCK);
    }

    private Map<RestrictionKind, String> holding(List<AssetCard> assets, Leaving leaving, Effect effect) {
        Map<RestrictionKind, StringJoiner> named = new EnumMap<>(RestrictionKind.class);
        for (AssetCard asset : assets) {
            for (Restriction restriction : asset.restrictions()) {
                if (restriction.holdsOn(clock.today())) {
                    named.computeIfAbsent(restriction.kind(), kind -> new StringJoiner(NEXT))
                            .add(named(asset, restriction));
                }
            }
        }
        Map<RestrictionKind, String> found = new EnumMap<>(RestrictionKind.class);
        named.forEach((kind, codes) -> {
            if (policy.effectOf(kind, leaving) == effect) {
                found.put(kind, codes.toString());
            }
        });
        return found;
    }

    /** Code and last day, in letters that every language has: {@code SRV-001 (~2027-12-31)}. */
    private static String named(AssetCard asset, Restriction restriction) {
        return restriction.until() == null ? asset.code() : asset.code() + " (~" + restriction.until() + ")";
    }
}
