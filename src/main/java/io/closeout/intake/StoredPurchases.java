package io.closeout.intake;

import io.closeout.audit.AuditTrail;
import io.closeout.audit.ContentHash;
import io.closeout.depreciation.Charge;
import io.closeout.depreciation.DepreciationBook;
import io.closeout.organisation.Reach;
import io.closeout.organisation.Sequences;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Cards;
import io.closeout.register.Change;
import io.closeout.register.Register;
import io.closeout.time.BusinessClock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredPurchases implements Purchases {
    static final String SOURCE = "source_document";

    private static final int LONGEST_REASON = 2000;

    private final PurchaseDocuments documents;
    private final Keepers keepers;
    private final Cards cards;
    private final Register register;
    private final DepreciationBook book;
    private final Sequences sequences;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredPurchases(
            PurchaseDocuments documents,
            Keepers keepers,
            Cards cards,
            Register register,
            DepreciationBook book,
            Sequences sequences,
            AuditTrail audit,
            BusinessClock clock) {
        this.documents = documents;
        this.keepers = keepers;
        this.cards = cards;
        this.register = register;
        this.book = book;
        this.sequences = sequences;
        this.audit = audit;
        this.clock = clock;
    }

    /** A refusal of the last asset takes back those before it. */
    @Override
    @Transactional
    public Received receive(Purchase purchase, String actor) {
        String company = purchase.company();
        Reach kept = keepers.require(company, actor);
        requireComplete(purchase);
        PurchaseEntity document = document(company, purchase.sourceDocument());
        String fingerprint = fingerprint(purchase);
        if (document.cancelled()) {
            throw new Refusal("intake.source-cancelled", SOURCE, purchase.sourceDocument());
        }
        List<AssetCard> before = register.fromSource(company, purchase.sourceDocument());
        if (document.received() && !(document.receivedAs(fingerprint) && areKept(kept, before))) {
            throw new Refusal("intake.source-differs", SOURCE, purchase.sourceDocument());
        }
        boolean first = !document.received();
        if (first) {
            Change change = new Change(actor, "", SOURCE + "/" + purchase.sourceDocument());
            for (CardValues asset : purchase.assets()) {
                cards.register(company, completed(purchase, asset), change);
            }
            document.received(fingerprint, clock.now());
            documents.saveAndFlush(document);
        }
        return new Received(
                first,
                register.fromSource(company, purchase.sourceDocument()).stream()
                        .map(AssetCard::code)
                        .toList());
    }

    private static boolean areKept(Reach kept, List<AssetCard> assets) {
        return assets.stream().allMatch(asset -> kept.covers(asset.company(), asset.branch()));
    }

    private static void requireComplete(Purchase purchase) {
        if (purchase.sourceDocument().isBlank()) {
            throw new Refusal("register.value-missing", SOURCE);
        }
        if (purchase.assets().isEmpty()) {
            throw new Refusal("register.value-missing", "assets");
        }
    }

    private PurchaseEntity document(String company, String sourceDocument) {
        return documents
                .findByCompanyAndSourceDocument(company, sourceDocument)
                .orElseGet(() -> new PurchaseEntity(company, sourceDocument));
    }

    private static String fingerprint(Purchase purchase) {
        return ContentHash.of(
                purchase.assets().stream().map(CardValues::fingerprint).collect(Collectors.joining("\n")));
    }

    private CardValues completed(Purchase purchase, CardValues asset) {
        CardValues sourced = asset.with(CardField.SOURCE_DOCUMENT, purchase.sourceDocument());
        if (sourced.has(CardField.ASSET_CODE)) {
            return sourced;
        }
        int year = clock.today().getYear();
        long number = sequences.next(purchase.company(), "asset/" + year);
        return sourced.with(CardField.ASSET_CODE, "A-%d-%06d".formatted(year, number));
    }

    @Override
    public List<Stopped> cancel(String company, String number, String why, String actor) {
        Reach kept = keepers.require(company, actor);
        String sourceDocument = Purchase.number(number);
        String reason = WrittenText.lines(why, "reason", LONGEST_REASON);
        if (reason.isBlank()) {
            throw new Refusal("register.value-missing", "reason");
        }
        PurchaseEntity document = document(company, sourceDocument);
        List<AssetCard> assets = register.fromSource(company, sourceDocument);
        if (!kept.whole() && (assets.isEmpty() || !areKept(kept, assets))) {
            throw new Refusal("intake.unknown-source", SOURCE, sourceDocument);
        }
        assets.forEach(StoredPurchases::requireStoppable);
        if (!document.cancelled()) {
            Change change = new Change(actor, reason, SOURCE + "/" + sourceDocument);
            assets.stream().filter(asset -> asset.state() != AssetState.REVOKED).forEach(asset -> stop(asset, change));
            document.cancelled(clock.now());
            documents.saveAndFlush(document);
            audit.record(company, actor, "purchase.cancelled", SOURCE + "/" + sourceDocument, reason);
        }
        return register.fromSource(company, sourceDocument).stream()
                .map(asset -> new Stopped(
                        asset.code(),
                        asset.state() == AssetState.REVOKED
                                ? Stopped.Outcome.REVOKED
                                : Stopped.Outcome.CHARGED_NO_MORE))
                .toList();
    }

    private static void requireStoppable(AssetCard asset) {
        boolean stoppable = asset.state() == AssetState.IN_USE
                || asset.state() == AssetState.IDLE
                || asset.state() == AssetState.REVOKED;
        if (!stoppable) {
            throw new Refusal("intake.asset-on-its-way-out", SOURCE, asset.code(), asset.state());
        }
    }

    private void stop(AssetCard asset, Change change) {
        List<Charge> charged = book.postedAfter(asset.id(), asset.addedIn().minusMonths(1));
        if (charged.isEmpty()) {
            register.revoke(asset.id(), change);
        } else {
            register.stopCharging(asset.id(), charged.get(charged.size() - 1).month(), change);
        }
    }
}
