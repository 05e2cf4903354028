package io.closeout.web;

import io.closeout.disposal.CaseStep;
import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.Restriction;
import io.closeout.time.BusinessClock;
import io.closeout.workflow.Tasks.WaitingTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    List<String> all(List<String> keys) {
        return keys.stream().map(this::get).toList();
    }

    public String of(String prefix, Enum<?> constant) {
        return get(prefix + "." + constant.name());
    }

    /** The restrictions of an asset that hold today, each with its last day. */
    public List<String> restrictions(AssetCard asset) {
        return asset.restrictions().stream()
                .filter(restriction -> restriction.holdsOn(clock.today()))
                .map(this::restriction)
                .toList();
    }

    private String restriction(Restriction restriction) {
        String kind = of("RestrictionKind", restriction.kind());
        return restriction.until() == null
                ? get("restriction.until-lifted", kind)
                : get("restriction.until", kind, restriction.until().toString());
    }

    /** To the minute, in the zone in which the companies keep their books. */
    public String time(Instant instant) {
        return instant == null ? NOTHING : MINUTES.format(instant.atZone(clock.zone()));
    }

    /** A balance as accountants write it: its side, then its amount. */
    public String balance(Money balance) {
        if (balance.isZero()) {
            return balance.grouped();
        }
        return balance.isNegative()
                ? get("balance.credit", balance.negate().grouped())
                : get("balance.debit", balance.grouped());
    }

    public long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, clock.today());
    }

    /** How long ago it was, in whole days. */
    public String age(Instant since) {
        long days = ChronoUnit.DAYS.between(clock.dateOf(since), clock.today());
        return get(days == 0 ? "age.today" : "age.days", days);
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
