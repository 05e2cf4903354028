package io.closeout.depreciation;

import io.closeout.register.TaxClass;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks the tax tables each question once, until another version of them is in force: a run has a million cards. */
@Component
class KnownTaxPolicy {
    private final TaxPolicy policy;
    private volatile Answers answers = new Answers("", null);

    KnownTaxPolicy(TaxPolicy policy) {
        this.policy = policy;
    }

    /** @param rules the versions in force */
    Answers under(String rules) {
        Answers known = answers;
        if (!known.rules.equals(rules)) {
            known = new Answers(rules, policy);
            answers = known;
        }
        return known;
    }

    private record Treated(TaxElection election, TaxClass taxClass, YearMonth addedIn) {}

    private record Classed(TaxClass given, String assetClass) {}

    private record Paused(TaxPause cause, TaxClass taxClass) {}

    static final class Answers {
        private final String rules;
        private final TaxPolicy policy;
        private final Map<Object, Object> known = new ConcurrentHashMap<>();

        private Answers(String rules, TaxPolicy policy) {
            this.rules = rules;
            this.policy = policy;
        }

        @SuppressWarnings("unchecked")
        private <Q, A> A answer(Q question, Function<Q, A> ask) {
            return (A) known.computeIfAbsent(question, asked -> ask.apply((Q) asked));
        }

        Optional<TaxPolicy.Life> lifeOf(TaxClass given, String assetClass) {
            return answer(new Classed(given, assetClass), asked -> policy.lifeOf(asked.given, asked.assetClass));
        }

        Optional<TaxPolicy.Treatment> treatmentOf(TaxElection election, TaxClass taxClass, YearMonth addedIn) {
            return answer(
                    new Treated(election, taxClass, addedIn),
                    asked -> policy.treatmentOf(asked.election, asked.taxClass, asked.addedIn));
        }

        boolean suspends(TaxPause cause, TaxClass taxClass) {
            return answer(new Paused(cause, taxClass), asked -> policy.suspends(asked.cause, asked.taxClass));
        }
    }
}
