package io.closeout.web;

import io.closeout.disposal.CaseStep;
import io.closeout.time.BusinessClock;
import io.closeout.workflow.Tasks.WaitingTask;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things in the language of the request and the zone of the books; templates reach it as {@code @texts}. */
@Component("texts")
class Texts {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String NOTHING = "—";
    private static final String SUBJECT = " · ";

    private final MessageSource messages;
    private final BusinessClock clock;

    Texts(MessageSource messages, BusinessClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public String get(String key, Object... details) {
        return messages.getMessage(key, details, LocaleContextHolder.getLocale());
    }

    public String of(String prefix, Enum<?> constant) {
        return get(prefix + "." + constant.name());
    }

    /** To the minute, in the zone in which the companies keep their books. */
    public String time(Instant instant) {
        return instant == null ? NOTHING : MINUTES.format(instant.atZone(clock.zone()));
    }

    public boolean overdue(Instant due) {
        return due != null && due.isBefore(clock.now());
    }

    /** The step in the language of the request, then what the task is about. */
    public String task(WaitingTask task) {
        int subject = task.name().indexOf(SUBJECT);
        return get("step." + task.step()) + (subject < 0 ? "" : task.name().substring(subject));
    }

    /** What a step of the journal decided, empty where nothing was to decide. */
    public String decision(CaseStep step) {
        return step.decision().isEmpty() ? "" : get("decision." + step.decision());
    }
}
