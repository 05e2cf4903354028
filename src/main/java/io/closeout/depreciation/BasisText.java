package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.money.PlainDecimal;
import io.closeout.register.CustomMethod;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.StraightLineBasis;
import io.closeout.register.TakeOn;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a life is priced from, written as one line: the settings, the formula and its version, the terms, the take-on and
 * the events that act; the years of a custom method are written out, so that its table may change. The same inputs are the same text, so that a basis is stored once; read back, it prices the same
 * months again. Readings are not in it: they are kept by month and never change once charged.
 */
final class BasisText {
    /** Changes when the same inputs would give other amounts: stored bases name the formula they were priced by. */
    static final String FORMULA = "F1";

    private static final String NONE = "-";
    private static final String PART = ";";
    private static final String FIGURE = ",";
    private static final String EVENT = "/";

    private BasisText() {}

    static String of(ScheduleRequest request) {
        LifeTerms terms = request.terms();
        StringBuilder text = new StringBuilder(160)
                .append(request.settings().convention())
                .append(PART)
                .append(request.settings().rounding())
                .append(PART)
                .append(FORMULA)
                .append(PART)
                .append(terms.method())
                .append(FIGURE)
                .append(terms.cost().fen())
                .append(FIGURE)
                .append(terms.residualValue().fen())
                .append(FIGURE)
                .append(terms.lifeMonths())
                .append(terms.custom() == null ? "" : FIGURE + terms.custom().text())
                .append(PART)
                .append(
                        request.inService().day() == null
                                ? request.inService().month()
                                : request.inService().day())
                .append(PART);
        takeOn(text, request.takeOn());
        text.append(PART);
        if (request.workload() == null) {
            text.append(NONE);
        } else {
            text.append(request.workload().total().toPlainString())
                    .append(FIGURE)
                    .append(request.workload().used().toPlainString());
        }
        for (LifeEvent event : request.events()) {
            event(text.append(PART), event);
        }
        return text.toString();
    }

    private static void takeOn(StringBuilder text, TakeOn takeOn) {
        if (takeOn == null) {
            text.append(NONE);
            return;
        }
        text.append(takeOn.through())
                .append(FIGURE)
                .append(takeOn.accumulated().fen())
                .append(FIGURE)
                .append(fen(takeOn.currentYear()))
                .append(FIGURE)
                .append(takeOn.impairment().fen())
                .append(FIGURE)
                .append(or(takeOn.months()))
                .append(FIGURE)
                .append(fen(takeOn.yearOpeningValue()))
                .append(FIGURE)
                .append(takeOn.basis());
    }

    private static void event(StringBuilder text, LifeEvent event) {
        text.append(event.getClass().getSimpleName()).append(EVENT);
        if (event instanceof LifeEvent.Impairment loss) {
            text.append(loss.period()).append(EVENT).append(fen(loss.amount()));
        } else if (event instanceof LifeEvent.Improvement improvement) {
            text.append(improvement.period())
                    .append(EVENT)
                    .append(improvement.amount().fen())
                    .append(EVENT)
                    .append(improvement.addMonths())
                    .append(EVENT)
                    .append(fen(improvement.residualValue()));
        } else if (event instanceof LifeEvent.FinalCost adjusted) {
            text.append(adjusted.period())
                    .append(EVENT)
                    .append(adjusted.amount().fen())
                    .append(EVENT)
                    .append(fen(adjusted.residualValue()));
        } else if (event instanceof LifeEvent.Estimate estimate) {
            terms(text.append(estimate.period()), estimate.terms());
        } else if (event instanceof LifeEvent.Renovation renovation) {
            text.append(renovation.period())
                    .append(EVENT)
                    .append(or(renovation.end()))
                    .append(EVENT)
                    .append(renovation.capitalised().fen())
                    .append(EVENT)
                    .append(renovation.replacedCarrying().fen());
            terms(text, renovation.terms());
        } else if (event instanceof LifeEvent.HeldForSale held) {
            text.append(held.on().day() == null ? held.on().month() : held.on().day());
        } else {
            throw new IllegalArgumentException("acts on no charge: " + event);
        }
    }

    private static void terms(StringBuilder text, NewTerms terms) {
        text.append(EVENT)
                .append(or(terms.remainingMonths()))
                .append(EVENT)
                .append(fen(terms.residualValue()))
                .append(EVENT)
                .append(or(terms.method()))
                .append(terms.custom() == null ? "" : EVENT + terms.custom().text());
    }

    private static Object fen(Money amount) {
        return amount == null ? NONE : amount.fen();
    }

    private static Object or(Object value) {
        return value == null ? NONE : value;
    }

    /** The settings alone, which come first. */
    static ScheduleRequest.Settings settings(String text) {
        int first = text.indexOf(PART);
        int second = text.indexOf(PART, first + 1);
        return new ScheduleRequest.Settings(
                Rounding.valueOf(text.substring(first + 1, second)), Convention.valueOf(text.substring(0, first)));
    }

    /** @param readings from the first charge on, for 工作量法 */
    static ScheduleRequest read(String asset, String text, List<BigDecimal> readings) {
        List<String> parts = List.of(text.split(PART));
        List<String> terms = figures(parts.get(3));
        List<String> units = figures(parts.get(6));
        return new ScheduleRequest(
                asset,
                new LifeTerms(
                        DepreciationMethod.valueOf(terms.get(0)),
                        custom(terms, 4),
                        money(terms.get(1)),
                        money(terms.get(2)),
                        Integer.parseInt(terms.get(3))),
                BookDate.parse(parts.get(4)),
                units.size() == 1
                        ? null
                        : new Workload(PlainDecimal.parse(units.get(0)), PlainDecimal.parse(units.get(1)), readings),
                parts.subList(7, parts.size()).stream().map(BasisText::event).toList(),
                settings(text),
                takeOn(parts.get(5)));
    }

    private static List<String> figures(String part) {
        return List.of(part.split(FIGURE));
    }

    private static TakeOn takeOn(String part) {
        if (part.equals(NONE)) {
            return null;
        }
        List<String> figures = figures(part);
        return new TakeOn(
                YearMonth.parse(figures.get(0)),
                money(figures.get(1)),
                money(figures.get(2)),
                money(figures.get(3)),
                whole(figures.get(4)),
                money(figures.get(5)),
                StraightLineBasis.valueOf(figures.get(6)));
    }

    private static LifeEvent event(String part) {
        List<String> said = new ArrayList<>(Arrays.asList(part.split(EVENT)));
        String kind = said.remove(0);
        String on = said.remove(0);
        return switch (kind) {
            case "Impairment" -> new LifeEvent.Impairment(YearMonth.parse(on), null, money(said.get(0)));
            case "Improvement" ->
                new LifeEvent.Improvement(
                        YearMonth.parse(on), money(said.get(0)), Integer.parseInt(said.get(1)), money(said.get(2)));
            case "FinalCost" -> new LifeEvent.FinalCost(YearMonth.parse(on), money(said.get(0)), money(said.get(1)));
            case "Estimate" -> new LifeEvent.Estimate(YearMonth.parse(on), terms(said));
            case "Renovation" ->
                new LifeEvent.Renovation(
                        YearMonth.parse(on),
                        said.get(0).equals(NONE) ? null : YearMonth.parse(said.get(0)),
                        money(said.get(1)),
                        money(said.get(2)),
                        terms(said.subList(3, said.size())));
            case "HeldForSale" -> new LifeEvent.HeldForSale(BookDate.parse(on));
            default -> throw new IllegalArgumentException("not written here: " + part);
        };
    }

    private static NewTerms terms(List<String> said) {
        return new NewTerms(
                whole(said.get(0)),
                money(said.get(1)),
                said.get(2).equals(NONE) ? null : DepreciationMethod.valueOf(said.get(2)),
                custom(said, 3));
    }

    /** The years of a custom method stand behind the other figures, where there are any. */
    private static CustomMethod custom(List<String> figures, int place) {
        return figures.size() > place ? CustomMethod.parse(figures.get(place)) : null;
    }

    private static Money money(String fen) {
        return fen.equals(NONE) ? null : Money.ofFen(Long.parseLong(fen));
    }

    private static Integer whole(String number) {
        return number.equals(NONE) ? null : Integer.valueOf(number);
    }
}
