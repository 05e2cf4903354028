package io.closeout.register;

import io.closeout.organisation.Reach;
import java.util.Set;

/**
 * How much of the register somebody sees. What is out of sight does not exist for them: it is not found, not listed, not
 * counted and not written out.
 *
 * @param reach  as far as their posts reach
 * @param beside ids of single assets beyond that, which they have to decide on
 */
public record Sight(Reach reach, Set<Long> beside) {
    public static Sight of(Reach reach) {
        return new Sight(reach, Set.of());
    }

    public static Sight ofCompany(String company) {
        return of(Reach.ofCompany(company));
    }

    public boolean covers(AssetCard card) {
        return reach.covers(card.company(), card.branch()) || beside.contains(card.id());
    }
}
