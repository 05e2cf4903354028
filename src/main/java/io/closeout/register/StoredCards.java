package io.closeout.register;

import io.closeout.audit.AuditTrail;
import io.closeout.money.Money;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Reach;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredCards implements Cards {
    private final RegisterTables.Classes classes;
    private final RegisterTables.Cards cards;
    private final FieldHistory history;
    private final CardTerms terms;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredCards(
            RegisterTables.Classes classes,
            RegisterTables.Cards cards,
            FieldHistory history,
            CardTerms terms,
            Organisation organisation,
            AuditTrail audit,
            BusinessClock clock) {
        this.classes = classes;
        this.cards = cards;
        this.history = history;
        this.terms = terms;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void define(AssetClass assetClass) {
        if (!assetClass.parent().isEmpty()) {
            assetClass(assetClass.company(), assetClass.parent());
        }
        classes.save(new AssetClassEntity(assetClass));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssetClass> classes(String company) {
        return classes.findByCompanyOrderByCode(company).stream()
                .map(AssetClassEntity::toAssetClass)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public AssetClass assetClass(String company, String code) {
        return classes.findByCompanyAndCode(company, code)
                .map(AssetClassEntity::toAssetClass)
                .orElseThrow(() -> new Refusal("register.unknown-class", CardField.ASSET_CLASS.code(), code));
    }

    @Override
    @Transactional(readOnly = true)
    public CardChecks checks(String company) {
        return checks(company, terms.of(company));
    }

    private CardChecks checks(String company, CardTerms.OfCompany policies) {
        return new CompanyCardChecks(
                organisation.company(company),
                policies.classes(),
                policies.departments(),
                clock.today(),
                values -> new AssetCardEntity(company, policies.branch(values), policies.complete(values)).toCard());
    }

    @Override
    @Transactional(readOnly = true)
    public TakenOver takenOver(Reach reach, YearMonth month) {
        RegisterTables.TakenOverFen sums = cards.sumTakenOver(Sight.of(reach), month.toString());
        return new TakenOver(
                Money.ofFen(sums.getCost()), Money.ofFen(sums.getAccumulated()), Money.ofFen(sums.getImpairment()));
    }

    @Override
    public AssetCard register(String company, CardValues values, Change change) {
        CardTerms.OfCompany policies = terms.of(company);
        requireSound(checks(company, policies), values);
        AssetCardEntity card = opened(company, values, policies);
        requireKept(keptBy(change.actor(), company), card, change.actor());
        if (cards.findByCompanyAndCode(company, values.text(CardField.ASSET_CODE))
                .isPresent()) {
            throw taken(values);
        }
        requireParent(company, values, change.actor());
        card = cards.save(card);
        audit.record(
                company,
                change.actor(),
                "asset.registered",
                "asset/" + card.code(),
                (change.why() + " " + change.proof() + " " + card.values()).strip());
        return card.toCard();
    }

    @Override
    public int registerAll(String company, List<CardValues> all, Change change) {
        CardTerms.OfCompany policies = terms.of(company);
        CardChecks checks = checks(company, policies);
        Reach kept = keptBy(change.actor(), company);
        Map<String, Prints> there = new HashMap<>(registered(
                Reach.ofCompany(company),
                all.stream().map(values -> values.text(CardField.ASSET_CODE)).toList()));
        List<AssetCardEntity> opened = new ArrayList<>();
        for (CardValues values : all) {
            String print = values.fingerprint();
            Prints prints = there.putIfAbsent(values.text(CardField.ASSET_CODE), new Prints(print, print));
            if (prints == null) {
                requireSound(checks, values);
                AssetCardEntity card = opened(company, values, policies);
                requireKept(kept, card, change.actor());
                opened.add(card);
            } else if (!prints.areOf(values)) {
                requireSound(checks, values);
                if (!prints.areOf(policies.complete(values))) {
                    throw taken(values);
                }
            }
        }
        opened.forEach(cards::save);
        audit.record(
                company,
                change.actor(),
                "asset.registered",
                change.proof(),
                (opened.size() + " cards " + change.why()).strip());
        return opened.size();
    }

    private static AssetCardEntity opened(String company, CardValues values, CardTerms.OfCompany terms) {
        return new AssetCardEntity(company, terms.branch(values), terms.complete(values), values.fingerprint());
    }

    private static void requireSound(CardChecks checks, CardValues values) {
        checks.faults(values).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
    }

    private static Refusal taken(CardValues values) {
        return new Refusal("register.code-taken", CardField.ASSET_CODE.code(), values.text(CardField.ASSET_CODE));
    }

    /** What the actor does not see is no parent, so that nobody finds out by trying which codes there are elsewhere. */
    private void requireParent(String company, CardValues values, String actor) {
        String parent = values.text(CardField.PARENT_CODE);
        Reach seen = actor.equals(Organisation.SYSTEM) ? Reach.ofCompany(company) : organisation.reachOf(actor);
        if (!parent.isEmpty()
                && cards.findByCompanyAndCode(company, parent)
                        .filter(card -> seen.covers(card.company(), card.branch()))
                        .isEmpty()) {
            throw new Refusal("register.unknown-parent", CardField.PARENT_CODE.code(), parent);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Prints> registered(Reach reach, Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : cards.findFingerprints(Sight.of(reach), codes).stream()
                        .collect(Collectors.toMap(
                                RegisterTables.Fingerprint::code,
                                print -> new Prints(print.registeredAs(), print.standsAs())));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> bySerialNumber(Reach reach, Collection<String> serialNumbers) {
        return serialNumbers.isEmpty()
                ? Map.of()
                : cards.findBearers(Sight.of(reach), serialNumbers).stream()
                        .collect(Collectors.toMap(
                                RegisterTables.Bearer::serialNumber,
                                RegisterTables.Bearer::code,
                                (first, second) -> first));
    }

    @Override
    public AssetCard amend(long id, Map<CardField, String> changes, Change change) {
        AssetCardEntity card = entity(id);
        requireKept(keptBy(change.actor(), card.company()), card, change.actor());
        CardValues changed = card.values();
        for (Map.Entry<CardField, String> one : changes.entrySet()) {
            if (!one.getKey().amendable()) {
                throw new Refusal("register.not-amendable", one.getKey().code(), one.getKey());
            }
            changed = changed.with(one.getKey(), one.getValue());
        }
        requireSound(checks(card.company()), changed);
        if (changes.containsKey(CardField.PARENT_CODE)) {
            requireParent(card.company(), changed, change.actor());
        }
        history.amend(card, changed, change);
        return card.toCard();
    }

    @Override
    public AssetCard changeSigned(long id, Map<CardField, String> changes, Change change) {
        AssetCardEntity card = entity(id);
        CardValues changed = card.values();
        for (Map.Entry<CardField, String> one : changes.entrySet()) {
            changed = changed.with(one.getKey(), one.getValue());
        }
        CardTerms.OfCompany policies = terms.of(card.company());
        requireSound(checks(card.company(), policies), changed);
        card.moveTo(policies.branch(changed));
        history.amend(card, changed, change);
        return card.toCard();
    }

    private AssetCardEntity entity(long id) {
        return cards.findById(id).orElseThrow(() -> new IllegalArgumentException("no asset has id " + id));
    }

    @Override
    @Transactional(readOnly = true)
    public void requireKeeper(AssetCard card, String actor) {
        requireKept(keptBy(actor, card.company()), card.company(), card.branch(), card.code(), actor);
    }

    private Reach keptBy(String actor, String company) {
        return organisation.reachOf(actor, Role.ASSET_KEEPER, company);
    }

    private void requireKept(Reach kept, AssetCardEntity card, String actor) {
        requireKept(kept, card.company(), card.branch(), card.code(), actor);
    }

    private void requireKept(Reach kept, String company, String branch, String code, String actor) {
        if (!kept.covers(company, branch)) {
            throw new Refusal("register.not-the-keeper", "", organisation.nameOf(actor), code);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<FieldChange> fieldHistory(long id) {
        return history.of(id);
    }
}
