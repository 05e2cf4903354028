package io.closeout.whatif;

import io.closeout.depreciation.SupposedLives;
import io.closeout.depreciation.TaxPolicy;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetClass;
import io.closeout.register.Cards;
import io.closeout.register.DepreciationPolicy;
import io.closeout.register.Register;
import io.closeout.register.Sight;
import io.closeout.time.BusinessClock;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Prices questions behind the pages, one after the other, part by part of the register. */
@Component
class WhatIfRuns {
    private static final Logger LOG = LoggerFactory.getLogger(WhatIfRuns.class);
    private static final int PART = 500;

    private final WhatIfRows rows;
    private final SupposedLives lives;
    private final TaxPolicy taxPolicy;
    private final Register register;
    private final Cards cards;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService runs = Executors.newSingleThreadExecutor(run -> new Thread(run, "what-if"));

    WhatIfRuns(
            WhatIfRows rows,
            SupposedLives lives,
            TaxPolicy taxPolicy,
            Register register,
            Cards cards,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.lives = lives;
        this.taxPolicy = taxPolicy;
        this.register = register;
        this.cards = cards;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Goes to work once the transaction that asks for it has ended. */
    void start(WhatIf question, DepreciationPolicy version, Locale language) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runs.execute(() -> run(question, version, language));
            }
        });
    }

    private void run(WhatIf question, DepreciationPolicy version, Locale language) {
        Pricing pricing = new Pricing(
                lives,
                month -> taxPolicy.rateBasisPoints(question.company(), month),
                version,
                cards.classes(question.company()).stream()
                        .collect(Collectors.toMap(AssetClass::code, Function.identity())),
                question.from(),
                question.months(),
                language);
        try {
            boolean all = price(question, pricing);
            finish(question, all ? WhatIfStatus.PRICED : WhatIfStatus.STOPPED, pricing);
        } catch (RuntimeException failure) {
            LOG.error("what-if {} failed", question.id(), failure);
            finish(question, WhatIfStatus.STOPPED, pricing);
        }
    }

    /** @return false if a person stopped it */
    private boolean price(WhatIf question, Pricing pricing) {
        Sight all = Sight.ofCompany(question.company());
        long total = Math.max(1, register.count(all, new Register.Search(null, "")));
        List<AssetCard> part = register.cardsAfter(all, "", PART);
        while (!part.isEmpty()) {
            part.forEach(pricing::add);
            int progress = (int) Math.min(WhatIf.FULL, WhatIf.FULL * pricing.cards() / total);
            if (!advance(question, progress, pricing)) {
                return false;
            }
            part = register.cardsAfter(all, part.get(part.size() - 1).code(), PART);
        }
        return true;
    }

    private boolean advance(WhatIf question, int progress, Pricing pricing) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> rows.advance(question.id(), progress, pricing.cards(), pricing.affected(), clock.now())));
    }

    private void finish(WhatIf question, WhatIfStatus status, Pricing pricing) {
        transaction.executeWithoutResult(done -> rows.finish(
                question.id(),
                status,
                status == WhatIfStatus.PRICED ? pricing.effects() : List.of(),
                pricing.notPriced()));
    }

    @PreDestroy
    void stop() {
        runs.shutdownNow();
    }
}
