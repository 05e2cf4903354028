package io.closeout.workflow;

import io.closeout.voucher.Vouchers;
import org.springframework.stereotype.Component;

/** 处理被拒凭证: the cause is corrected and the voucher goes again under the same key, or it is given up. */
@Component("resolveRefusal")
class ResolveRefusal extends HumanStep {
    private enum Resolution {
        RESEND,
        REQUEUE
    }

    private final Vouchers vouchers;

    ResolveRefusal(AnswerReader reader, Vouchers vouchers) {
        super(reader);
        this.vouchers = vouchers;
    }

    @Override
    void decide(Answers answers) {
        String voucher = answers.key("voucher");
        switch (answers.choice("resolution", Resolution.class)) {
            case RESEND -> vouchers.resend(voucher, answers.actor(), answers.text("remedy"));
            case REQUEUE -> vouchers.giveUp(voucher, answers.actor(), answers.text("remedy"));
        }
    }
}
