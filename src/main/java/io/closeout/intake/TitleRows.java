package io.closeout.intake;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above the header.
 *
 * @param amounts the unit of amounts; null if no cell names it
 * @param asOf    the month the figures are of; null if no cell names one
 */
record TitleRows(ImportProfile.AmountUnit amounts, YearMonth asOf) {
    private static final Pattern UNIT =
            Pattern.compile("(?<![编填报使所计核管][制报表送用属量算理])单位:?\\(?((?:人民币)?[千万]?元)\\)?(?!\\p{IsHan})");
    private static final Pattern UNIT_BEFORE = Pattern.compile("(?:金额)?单位:?");
    private static final Pattern MONTH = Pattern.compile("((?:19|20)\\d\\d)[年./-](1[0-2]|0?[1-9])(?!\\d)");

    static TitleRows of(List<List<String>> rows) {
        ImportProfile.AmountUnit amounts = null;
        YearMonth asOf = null;
        for (List<String> row : rows) {
            String before = "";
            for (String cell : row) {
                String text = PlainText.of(cell);
                amounts = amounts == null ? unit(before, text) : amounts;
                asOf = asOf == null ? month(text) : asOf;
                before = text.isEmpty() ? before : text;
            }
        }
        return new TitleRows(amounts, asOf);
    }

    private static ImportProfile.AmountUnit unit(String before, String text) {
        Matcher unit = UNIT.matcher(text);
        HeaderUnit found = unit.find()
                ? HeaderUnit.of(unit.group(1))
                : UNIT_BEFORE.matcher(before).matches() ? HeaderUnit.of(text) : null;
        return found == null ? null : found.amounts();
    }

    private static YearMonth month(String text) {
        Matcher month = MONTH.matcher(text);
        return month.find() ? YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))) : null;
    }
}
