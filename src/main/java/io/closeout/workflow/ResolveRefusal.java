package io.closeout.workflow;

import io.closeout.voucher.Vouchers;
import org.springframework.stereotype.Component;

/** 处理被拒凭证: the cause is corrected, the voucher goes again under the same key. */
@Component("resolveRefusal")
class ResolveRefusal extends HumanStep {
    private final Vouchers vouchers;

    ResolveRefusal(AnswerReader reader, Vouchers vouchers) {
        super(reader);
        this.vouchers = vouchers;
    }

    @Override
    void decide(Answers answers) {
        vouchers.resend(answers.key("voucher"), answers.actor(), answers.text("remedy"));
    }
}
