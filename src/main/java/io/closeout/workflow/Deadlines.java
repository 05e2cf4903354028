package io.closeout.workflow;

import io.closeout.time.BusinessClock;
import io.closeout.time.WorkingCalendar;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When a step is due: {@code ${deadlines.due(execution)}}. Public because the model's expressions call it. */
@Component("deadlines")
public class Deadlines {
    private final DeadlineTables tables;
    private final Matters matters;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    Deadlines(DeadlineTables tables, Matters matters, WorkingCalendar calendar, BusinessClock clock) {
        this.tables = tables;
        this.matters = matters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Due date of the task the execution stands at; null if the table names none. */
    public Date due(DelegateExecution execution) {
        var hours = tables.dueHours(
                execution.getCurrentActivityId(), matters.of(execution).totalCost());
        return hours.isEmpty() ? null : Date.from(calendar.plusWorkingHours(clock.now(), hours.getAsLong()));
    }
}
