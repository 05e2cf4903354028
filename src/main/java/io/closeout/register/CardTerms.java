package io.closeout.register;

import static io.closeout.register.CardField.ADDED_MONTH;
import static io.closeout.register.CardField.ASSET_CLASS;
import static io.closeout.register.CardField.ASSET_KIND;
import static io.closeout.register.CardField.COST;
import static io.closeout.register.CardField.CUSTOM_METHOD;
import static io.closeout.register.CardField.DATA_BEARING;
import static io.closeout.register.CardField.DEPRECIATION_METHOD;
import static io.closeout.register.CardField.IN_SERVICE_DATE;
import static io.closeout.register.CardField.RESIDUAL_VALUE;
import static io.closeout.register.CardField.USEFUL_LIFE_MONTHS;
import static io.closeout.register.CardField.USE_STATUS;
import static io.closeout.register.CardField.USING_DEPARTMENT;

import io.closeout.organisation.Department;
import io.closeout.organisation.Organisation;
import io.closeout.refusal.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Completes the values of a new card: what its class, its policy and its kind say where nothing was given. */
@Component
class CardTerms {
    private static final int BASIS_POINTS = 10_000;

    private final RegisterTables.Classes classes;
    private final DepreciationPolicy policy;
    private final CustomMethods customMethods;
    private final Organisation organisation;

    CardTerms(
            RegisterTables.Classes classes,
            DepreciationPolicy policy,
            CustomMethods customMethods,
            Organisation organisation) {
        this.classes = classes;
        this.policy = policy;
        this.customMethods = customMethods;
        this.organisation = organisation;
    }

    OfCompany of(String company) {
        return new OfCompany(company);
    }

    /** Asks each question once, however many cards there are. */
    final class OfCompany {
        private final String company;
        private final Map<String, AssetClass> known;
        private final Map<String, String> branches;
        private final Map<Question, Optional<DepreciationPolicy.Terms>> answered = new HashMap<>();
        private final Map<String, CustomMethod> asked = new HashMap<>();

        private OfCompany(String company) {
            this.company = company;
            this.known = classes.findByCompanyOrderByCode(company).stream()
                    .map(AssetClassEntity::toAssetClass)
                    .collect(Collectors.toMap(AssetClass::code, Function.identity()));
            this.branches = organisation.departments(company).stream()
                    .collect(Collectors.toMap(Department::code, Department::branch));
        }

        Set<String> classes() {
            return known.keySet();
        }

        Set<String> departments() {
            return branches.keySet();
        }

        /** The branch of the first department that uses the asset, empty for the head office. */
        String branch(CardValues given) {
            return branches.get(
                    DepartmentShare.listed(given.text(USING_DEPARTMENT)).get(0).department());
        }

        /** @throws Refusal if something is left open that no policy says */
        CardValues complete(CardValues given) {
            AssetClass assetClass = known.get(given.text(ASSET_CLASS));
            CardValues values = given.with(ASSET_KIND, CardDefaults.kind(given))
                    .with(USE_STATUS, CardDefaults.useStatus(given))
                    .with(ADDED_MONTH, CardDefaults.addedIn(given));
            if (!given.has(DATA_BEARING)) {
                values = values.with(DATA_BEARING, assetClass.dataBearing());
            }
            if (!CardDefaults.kind(given).onTheBooks()) {
                return values.with(DEPRECIATION_METHOD, DepreciationMethod.NONE);
            }
            DepreciationMethod method = given.choice(DEPRECIATION_METHOD, DepreciationMethod.class);
            if (method == null) {
                DepreciationPolicy.Terms terms = terms(assetClass, given);
                values = values.with(DEPRECIATION_METHOD, terms.method())
                        .with(
                                CUSTOM_METHOD,
                                terms.custom() == null ? null : terms.custom().text());
                if (!given.has(USEFUL_LIFE_MONTHS) && terms.method() != DepreciationMethod.UOP) {
                    values = values.with(USEFUL_LIFE_MONTHS, terms.lifeMonths());
                }
            }
            if (method == DepreciationMethod.CUSTOM) {
                values = values.with(CUSTOM_METHOD, inForce(given.text(CUSTOM_METHOD)));
            }
            if (values.has(CUSTOM_METHOD)) {
                CustomMethod.parse(values.text(CUSTOM_METHOD)).requireLife(values.whole(USEFUL_LIFE_MONTHS));
            }
            return given.has(RESIDUAL_VALUE) || method == DepreciationMethod.NONE
                    ? values
                    : values.with(
                            RESIDUAL_VALUE,
                            given.money(COST).share(terms(assetClass, given).residualBasisPoints(), BASIS_POINTS));
        }

        /** Years that were written beside the code have to be those of the table: nobody has a method of their own. */
        private String inForce(String given) {
            CustomMethod custom = asked.computeIfAbsent(CustomMethod.codeIn(given), customMethods::inForce);
            if (!given.equals(custom.code()) && !given.equals(custom.text())) {
                throw new Refusal(
                        "register.custom-method-otherwise",
                        CUSTOM_METHOD.code(),
                        CustomMethod.TABLE,
                        custom.text(),
                        given);
            }
            return custom.text();
        }

        private DepreciationPolicy.Terms terms(AssetClass of, CardValues given) {
            LocalDate on = given.date(IN_SERVICE_DATE);
            for (AssetClass at = of; at != null; at = known.get(at.parent())) {
                Question question = new Question(at.code(), on);
                Optional<DepreciationPolicy.Terms> terms = answered.computeIfAbsent(
                        question, asked -> policy.termsFor(company, asked.assetClass, asked.acquiredOn));
                if (terms.isPresent()) {
                    return terms.get();
                }
            }
            throw new Refusal("register.no-policy", ASSET_CLASS.code(), of.code());
        }
    }

    private record Question(String assetClass, LocalDate acquiredOn) {}
}
