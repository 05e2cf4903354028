package io.closeout.workflow;

import io.closeout.disposal.LateAmount;
import io.closeout.disposal.Settlement;
import org.springframework.stereotype.Component;

/** 登记后续收支. */
@Component("registerAmount")
class RegisterAmount extends HumanStep {
    private enum Answer {
        NO,
        YES
    }

    private final Settlement settlement;

    RegisterAmount(AnswerReader reader, Settlement settlement) {
        super(reader);
        this.settlement = settlement;
    }

    @Override
    void decide(Answers answers) {
        LateAmount.Kind kind = answers.choice("amountKind", LateAmount.Kind.class);
        boolean proceeds = kind == LateAmount.Kind.PROCEEDS;
        boolean nothing = kind == LateAmount.Kind.NOTHING;
        settlement.register(
                answers.caseNumber(),
                answers.actor(),
                new LateAmount(
                        kind,
                        answers.amount("amount"),
                        proceeds ? answers.choice("tax", LateAmount.Tax.class) : LateAmount.Tax.NONE,
                        answers.amount("inputVat"),
                        nothing || answers.choice("last", Answer.class) == Answer.YES,
                        answers.text("amountComment")));
    }
}
