package io.closeout.workflow;

import io.closeout.refusal.Refusal;
import io.closeout.register.CustomMethod;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One version of the table of custom methods: each of them is read year by year and checked before anything is charged by it. */
final class CustomMethodRows {
    private static final Pattern NAMED = Pattern.compile("\"([^\"]+)\"");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnModelInstance model;
    private final DmnDecision decision;
    private final Map<String, CustomMethod> checked = new ConcurrentHashMap<>();

    CustomMethodRows(DmnModelInstance model) {
        this.model = model;
        this.decision = ENGINE.parseDecision(CustomMethod.TABLE, model);
    }

    /** @throws Refusal if it may not run */
    CustomMethod of(String code) {
        return checked.computeIfAbsent(code, this::read);
    }

    /** @throws Refusal if one of the methods that the rules name may not run */
    void requireSound() {
        Set<String> codes = new TreeSet<>();
        for (Rule rule : model.getModelElementsByType(Rule.class)) {
            NAMED.matcher(rule.getInputEntries().iterator().next().getTextContent())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(codes::add);
        }
        codes.forEach(this::of);
    }

    private CustomMethod read(String code) {
        SortedMap<Integer, CustomMethod.Year> years = new TreeMap<>();
        for (int year = 1; year <= CustomMethod.MOST_YEARS; year++) {
            DmnDecisionRuleResult row = row(code, year);
            if (row != null) {
                years.put(year, year(code, year, row));
            }
        }
        return CustomMethod.checked(code, years);
    }

    private DmnDecisionRuleResult row(String code, int year) {
        try {
            return ENGINE.evaluateDecisionTable(decision, Map.of("customMethod", code, "depreciationYear", (long) year))
                    .getSingleResult();
        } catch (DmnEngineException overlapping) {
            throw new Refusal("register.custom-method-overlap", "custom_method", CustomMethod.TABLE, code, year);
        }
    }

    private static CustomMethod.Year year(String code, int year, DmnDecisionRuleResult row) {
        return CustomMethod.Year.read(code, year, text(row, "measure"), text(row, "part"));
    }

    /** The answer has no entry for an empty cell. */
    private static String text(DmnDecisionRuleResult row, String output) {
        return row.containsKey(output) ? row.getEntry(output) : "";
    }
}
