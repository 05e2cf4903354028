package io.closeout.web;

import io.closeout.time.BusinessClock;
import io.closeout.workflow.Tasks.WaitingTask;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things in the language of the request and the zone of the books; templates reach it as {@code @texts}. */
@Component("texts")
class Texts {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String NOTHING = "—";
    private static final String SUBJECT = " · ";

    /** A domain word that opens a journal entry, e.g. {@code SCRAP: beyond repair}. */
    private static final Pattern OPENING_WORD = Pattern.compile("^([A-Z][A-Z_]+)(?=[:, ]|$)");

    /** A domain record that closes a journal entry, e.g. {@code IT: Agree[opinion=fine]}. */
    private static final Pattern CLOSING_RECORD = Pattern.compile("\\b(Agree|Return|Reject|Sanitisation)\\[(.*)]$");

    private static final Pattern COMPONENT = Pattern.compile("(^|, )[a-zA-Z]+=");

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

    /** A journal entry with the domain's own words said as the pages say them; what people wrote stays as it is. */
    public String plain(String detail) {
        Matcher record = CLOSING_RECORD.matcher(detail);
        if (record.find()) {
            String components = COMPONENT.matcher(record.group(2)).replaceAll("$1");
            return detail.substring(0, record.start()) + word(record.group(1)) + " " + components;
        }
        Matcher opening = OPENING_WORD.matcher(detail);
        return opening.find() ? word(opening.group(1)) + detail.substring(opening.end()) : detail;
    }

    private String word(String word) {
        return messages.getMessage("word." + word, null, word, LocaleContextHolder.getLocale());
    }
}
