package io.closeout.web;

import io.closeout.disposal.DisposalCase;
import io.closeout.time.BusinessClock;
import io.closeout.web.TaskView.Option;
import io.closeout.workflow.FormField;
import io.closeout.workflow.Tasks.OpenTask;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the declared fields of a step into one language and fills in what is already known. */
@Component
class FormFields {
    private final BusinessClock clock;

    FormFields(BusinessClock clock) {
        this.clock = clock;
    }

    List<TaskView.Field> of(OpenTask open, DisposalCase about) {
        return open.fields().stream().map(field -> field(field, about)).toList();
    }

    /** Of a step that is about no case: nothing is known beforehand. */
    List<TaskView.Field> of(OpenTask open) {
        return open.fields().stream()
                .map(field -> field(field, null, choices(field)))
                .toList();
    }

    private TaskView.Field field(FormField field, DisposalCase about) {
        return field(field, value(field.name(), about), options(field, about));
    }

    private static TaskView.Field field(FormField field, String value, List<Option> options) {
        return new TaskView.Field(
                field.name(),
                spoken(field.labels()),
                field.type(),
                field.required(),
                spoken(field.hints()),
                value,
                options,
                field.showWhen());
    }

    private String value(String name, DisposalCase about) {
        return switch (name) {
            case "derecognitionBasis" -> about.basis().name();
            case "moreExpected" -> about.moreExpected() ? "YES" : "NO";
            case "pickupDate" -> clock.today().toString();
            default -> null;
        };
    }

    private static List<Option> options(FormField field, DisposalCase about) {
        if (field.type().equals("assets")) {
            return about.openLines().stream()
                    .map(line -> new Option(
                            line.asset().code(),
                            line.asset().code() + " " + line.asset().name()))
                    .toList();
        }
        return choices(field);
    }

    private static List<Option> choices(FormField field) {
        return field.options() == null
                ? List.of()
                : field.options().stream()
                        .map(option -> new Option(option.value(), spoken(option.labels())))
                        .toList();
    }

    private static String spoken(Map<String, String> byLanguage) {
        return byLanguage == null
                ? null
                : byLanguage.get(LocaleContextHolder.getLocale().getLanguage());
    }
}
