package io.closeout.production;

import io.closeout.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application does not start; each reason says what to do. */
class NotForProduction extends RuntimeException {
    private final transient List<Refusal> reasons;

    NotForProduction(List<Refusal> reasons) {
        super(reasons.stream().map(Refusal::code).collect(Collectors.joining(", ")));
        this.reasons = List.copyOf(reasons);
    }

    private String said(Locale locale) {
        return reasons.stream().map(reason -> "  - " + reason.sentence(locale)).collect(Collectors.joining("\n"));
    }

    /** Says it instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<NotForProduction> {
        @Override
        protected FailureAnalysis analyze(Throwable root, NotForProduction cause) {
            return new FailureAnalysis(
                    "生产环境不能这样启动 (not fit for production):\n" + cause.said(Locale.SIMPLIFIED_CHINESE),
                    "\n" + cause.said(Locale.ENGLISH),
                    cause);
        }
    }
}
