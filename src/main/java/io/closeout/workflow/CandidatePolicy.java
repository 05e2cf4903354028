package io.closeout.workflow;

import io.closeout.refusal.Refusal;
import io.closeout.register.CustomMethods;
import io.closeout.register.DepreciationPolicy;
import io.closeout.whatif.CandidateTables;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DrgElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/**
 * Versions of DetermineDepreciationPolicy that are handed in to be asked and not to be deployed. FEEL is a language with
 * holes in it (architecture: the engine's FEEL runs code), so a cell may hold values and comparisons with values only.
 */
@Component
class CandidatePolicy implements CandidateTables {
    private static final String TABLE = "DetermineDepreciationPolicy";
    private static final String FIELD = "file";
    private static final int LARGEST = 1 << 20;
    private static final List<String> INPUTS = List.of("company", "assetClass", "acquiredOn");
    private static final List<String> OUTPUTS = List.of("method", "lifeMonths", "residualBasisPoints");
    private static final int WHOLE = 10_000;

    private static final String TEXT = "\"[^\"\\\\]{0,100}\"";
    private static final String VALUE = "(" + TEXT + "|-?\\d{1,15})";
    private static final String TEST =
            "((<|<=|>|>=) ?)?" + VALUE + "|[\\[(\\]]" + VALUE + "\\.\\." + VALUE + "[\\])\\[]";
    private static final String TESTS = "(" + TEST + ")( ?, ?(" + TEST + "))*";
    private static final Pattern CONDITION = Pattern.compile("|-|" + TESTS + "|not\\((" + TESTS + ")\\)");

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final NamedMethod methods;

    CandidatePolicy(CustomMethods customMethods) {
        this.methods = new NamedMethod(customMethods);
    }

    @Override
    public DepreciationPolicy read(byte[] file) {
        if (file.length > LARGEST) {
            throw new Refusal("whatif.table-too-large", FIELD, LARGEST >> 10);
        }
        DmnModelInstance model = parsed(file);
        requireValuesOnly(theOnlyTable(model));
        DmnDecision decision = engine.parseDecision(TABLE, model);
        return (company, assetClass, acquiredOn) -> terms(decision, company, assetClass, acquiredOn);
    }

    private static DmnModelInstance parsed(byte[] file) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(file));
        } catch (ModelException unreadable) {
            throw new Refusal("whatif.not-a-table", FIELD, TABLE);
        }
    }

    private static DecisionTable theOnlyTable(DmnModelInstance model) {
        Collection<DrgElement> elements = model.getModelElementsByType(DrgElement.class);
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        if (decisions.size() == 1 && elements.size() == 1) {
            Decision decision = decisions.iterator().next();
            if (decision.getId().equals(TABLE)
                    && decision.getExpression() instanceof DecisionTable table
                    && table.getHitPolicy() == HitPolicy.UNIQUE
                    && hasColumns(table)) {
                return table;
            }
        }
        throw new Refusal("whatif.not-a-table", FIELD, TABLE);
    }

    private static boolean hasColumns(DecisionTable table) {
        List<String> inputs = table.getInputs().stream()
                .map(Input::getInputExpression)
                .map(asked -> asked.getExpressionLanguage() == null && asked.getText() != null
                        ? asked.getText().getTextContent().strip()
                        : "")
                .toList();
        return inputs.equals(INPUTS)
                && table.getOutputs().stream().map(Output::getName).toList().equals(OUTPUTS);
    }

    private void requireValuesOnly(DecisionTable table) {
        int number = 0;
        for (Rule rule : table.getRules()) {
            number++;
            List<InputEntry> conditions = List.copyOf(rule.getInputEntries());
            for (int i = 0; i < conditions.size(); i++) {
                requireCondition(conditions.get(i), number, INPUTS.get(i));
            }
            List<String> answers =
                    rule.getOutputEntries().stream().map(CandidatePolicy::text).toList();
            requireAnswer(isMethod(answers.get(0)), number, OUTPUTS.get(0), answers.get(0));
            requireAnswer(
                    isWhole(answers.get(1), 1, DepreciationPolicy.LONGEST_LIFE),
                    number,
                    OUTPUTS.get(1),
                    answers.get(1));
            requireAnswer(isWhole(answers.get(2), 0, WHOLE), number, OUTPUTS.get(2), answers.get(2));
            requireRunnable(answers);
        }
    }

    /** The years of a custom method are those in force, whatever table is handed in. */
    private void requireRunnable(List<String> answers) {
        try {
            methods.terms(unquoted(answers.get(0)), Integer.parseInt(answers.get(1)), Integer.parseInt(answers.get(2)));
        } catch (Refusal notRunnable) {
            throw notRunnable.at(FIELD);
        }
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }

    private static void requireCondition(UnaryTests condition, int rule, String column) {
        String text = condition.getText() == null
                ? ""
                : condition.getText().getTextContent().strip();
        if (condition.getExpressionLanguage() != null
                || !CONDITION.matcher(text).matches()) {
            throw new Refusal("whatif.cell-not-a-value", FIELD, rule, column, text);
        }
    }

    private static String text(OutputEntry answer) {
        LiteralExpression expression = answer;
        return expression.getExpressionLanguage() != null || expression.getText() == null
                ? ""
                : expression.getText().getTextContent().strip();
    }

    private static void requireAnswer(boolean fits, int rule, String column, String text) {
        if (!fits) {
            throw new Refusal("whatif.answer-not-usable", FIELD, rule, column, text);
        }
    }

    private static boolean isMethod(String text) {
        return text.matches(TEXT) && NamedMethod.isKnown(unquoted(text));
    }

    private static boolean isWhole(String text, int least, int most) {
        return text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    private Optional<DepreciationPolicy.Terms> terms(
            DmnDecision decision, String company, String assetClass, LocalDate acquiredOn) {
        try {
            return engine
                    .evaluateDecisionTable(
                            decision,
                            Map.of("company", company, "assetClass", assetClass, "acquiredOn", acquiredOn.toString()))
                    .stream()
                    .findFirst()
                    .map(this::terms);
        } catch (DmnEngineException overlapping) {
            throw new Refusal("whatif.rules-overlap", FIELD, assetClass);
        }
    }

    private DepreciationPolicy.Terms terms(DmnDecisionRuleResult row) {
        return methods.terms(
                row.getEntry("method"),
                ((Number) row.getEntry("lifeMonths")).intValue(),
                ((Number) row.getEntry("residualBasisPoints")).intValue());
    }
}
