package io.closeout.register;

import io.closeout.audit.AuditTrail;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredRegister implements Register {
    private final RegisterTables.Cards cards;
    private final RegisterTables.StateChanges changes;
    private final FieldHistory fields;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredRegister(
            RegisterTables.Cards cards,
            RegisterTables.StateChanges changes,
            FieldHistory fields,
            AuditTrail audit,
            BusinessClock clock) {
        this.cards = cards;
        this.changes = changes;
        this.fields = fields;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AssetCard> find(String company, String code) {
        return cards.findByCompanyAndCode(company, code).map(AssetCardEntity::toCard);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AssetCard> lookUp(Sight sight, String label) {
        return find(sight.reach().company(), label).filter(sight::covers).or(() -> formerly(sight, label));
    }

    /** A card without a former code keeps an empty one, which is nobody's; a revoked card never was one. */
    private Optional<AssetCard> formerly(Sight sight, String label) {
        List<AssetCardEntity> had =
                label == null || label.isEmpty() ? List.of() : cards.findFormerly(sight, label, Limit.of(2));
        return had.size() == 1 ? Optional.of(had.get(0).toCard()) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public AssetCard card(long id) {
        return entity(id).toCard();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssetCard> cards(Collection<Long> ids) {
        return cards.findByIdInOrderByCode(ids).stream()
                .map(AssetCardEntity::toCard)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssetCard> cards(String company) {
        return cards.findByCompanyOrderByCode(company).stream()
                .map(AssetCardEntity::toCard)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> ids(String company) {
        return cards.findIds(company);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssetCard> stopped(String company) {
        return cards.findStopped(company).stream().map(AssetCardEntity::toCard).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssetCard> cardsAfter(Sight sight, String after, int limit) {
        return cards.findAfter(sight, after, Limit.of(limit)).stream()
                .map(AssetCardEntity::toCard)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public long count(Sight sight, Search search) {
        return cards.countFound(sight, search.state(), inSmallLetters(search));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssetCard> found(Sight sight, Search search, int page, int size) {
        return cards.findFound(sight, search.state(), inSmallLetters(search), PageRequest.of(page, size)).stream()
                .map(AssetCardEntity::toCard)
                .toList();
    }

    private static String inSmallLetters(Search search) {
        return search.text().strip().toLowerCase(Locale.ROOT);
    }

    @Override
    @Transactional(readOnly = true)
    public List<StateTotal> totals(Sight sight) {
        return cards.sumByState(sight).stream()
                .map(sum ->
                        new StateTotal(AssetState.valueOf(sum.getState()), sum.getAssets(), Money.ofFen(sum.getCost())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssetCard> components(Sight sight, String parentCode) {
        return cards.findComponents(sight, parentCode).stream()
                .map(AssetCardEntity::toCard)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssetCard> fromSource(String company, String sourceDocument) {
        return cards.findByCompanyAndSourceDocumentOrderByCode(company, sourceDocument).stream()
                .map(AssetCardEntity::toCard)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StateChange> history(long id) {
        return changes.findByAssetIdOrderById(id).stream()
                .map(StateChangeEntity::toStateChange)
                .toList();
    }

    @Override
    public void layIdle(long id, Change change) {
        use(id, AssetVerb.LAY_IDLE, change);
    }

    @Override
    public void reuse(long id, Change change) {
        use(id, AssetVerb.REUSE, change);
    }

    @Override
    public void beginRenovation(long id, Change change) {
        use(id, AssetVerb.BEGIN_RENOVATION, change);
    }

    @Override
    public void finishRenovation(long id, Change change) {
        use(id, AssetVerb.FINISH_RENOVATION, change);
    }

    @Override
    public void holdForSale(long id, Change change) {
        use(id, AssetVerb.HOLD_FOR_SALE, change);
    }

    @Override
    public void withdrawSale(long id, Change change) {
        use(id, AssetVerb.WITHDRAW_SALE, change);
    }

    private void use(long id, AssetVerb verb, Change change) {
        AssetCardEntity card = apply(id, verb, change);
        UseStatus now = UseStatus.of(card.state());
        fields.amend(card, card.values().with(CardField.USE_STATUS, now.name()), change);
    }

    @Override
    public void reportStopped(long id, LocalDate stoppedOn, YearMonth lastChargeMonth, Change change) {
        AssetCardEntity card = apply(id, AssetVerb.REPORT_STOPPED, change);
        card.useStopped(stoppedOn);
        card.chargeUpTo(lastChargeMonth);
    }

    @Override
    public void isolate(long id, String location, YearMonth lastChargeMonth, Change change) {
        AssetCardEntity card = apply(id, AssetVerb.ISOLATE, change);
        card.chargeUpTo(lastChargeMonth);
        if (location != null) {
            fields.amend(card, card.values().with(CardField.LOCATION, location), change);
        }
    }

    @Override
    public void submitForApproval(long id, Change change) {
        apply(id, AssetVerb.SUBMIT_FOR_APPROVAL, change);
    }

    @Override
    public void approveWriteOff(long id, YearMonth lastChargeMonth, Change change) {
        apply(id, AssetVerb.APPROVE_WRITE_OFF, change).chargeUpTo(lastChargeMonth);
    }

    @Override
    public void sendBackForReview(long id, Change change) {
        apply(id, AssetVerb.SEND_BACK_FOR_REVIEW, change);
    }

    @Override
    public void recallToPickup(long id, Change change) {
        apply(id, AssetVerb.RECALL_TO_PICKUP, change);
    }

    @Override
    public void strike(long id, Change change) {
        apply(id, AssetVerb.STRIKE, change);
    }

    @Override
    public void dispose(long id, Change change) {
        apply(id, AssetVerb.DISPOSE, change);
    }

    @Override
    public void reinstate(long id, Change change) {
        AssetCardEntity card = apply(id, AssetVerb.REINSTATE, change);
        card.useStopped(null);
        card.chargeUpTo(null);
    }

    @Override
    public void revoke(long id, Change change) {
        apply(id, AssetVerb.REVOKE, change);
    }

    @Override
    public void stopCharging(long id, YearMonth lastChargeMonth, Change change) {
        AssetCardEntity card = entity(id);
        card.chargeUpTo(lastChargeMonth);
        audit.record(
                card.company(),
                change.actor(),
                "asset.charging-stopped",
                "asset/" + card.code(),
                lastChargeMonth + "; " + change.why() + "; " + change.proof());
    }

    @Override
    public void restore(long id, Change change) {
        AssetCardEntity card = apply(id, AssetVerb.RESTORE, change);
        card.useStopped(null);
        card.chargeUpTo(null);
    }

    private AssetCardEntity apply(long id, AssetVerb verb, Change change) {
        AssetCardEntity entity = entity(id);
        AssetState from = entity.apply(verb);
        AssetCard card = entity.toCard();
        changes.save(new StateChangeEntity(id, verb, from, card.state(), change, clock.now()));
        audit.record(
                card.company(),
                change.actor(),
                "asset." + verb.name().toLowerCase().replace('_', '-'),
                "asset/" + card.code(),
                from + " -> " + card.state() + "; " + change.why() + "; " + change.proof());
        return entity;
    }

    private AssetCardEntity entity(long id) {
        return cards.findById(id).orElseThrow(() -> new IllegalArgumentException("no asset has id " + id));
    }
}
