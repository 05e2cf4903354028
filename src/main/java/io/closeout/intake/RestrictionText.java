package io.closeout.intake;

import io.closeout.register.Restriction;
import io.closeout.register.RestrictionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads what restricts a disposal: {@code 抵押(2027-12-31)}, {@code 海关监管；查封}, {@code MORTGAGE:2027-12-31}. */
final class RestrictionText {
    static final String NONE = "NONE";

    private static final String NEXT = ";,、|\n";
    private static final String BEFORE_DATE = ":(至到";
    private static final String AFTER_DATE = ")止前";

    private RestrictionText() {}

    /** @return null if something in it cannot be read */
    static List<Restriction> listed(String cell, Vocabulary kinds) {
        String text = PlainText.even(cell);
        List<Restriction> all = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || NEXT.indexOf(text.charAt(i)) >= 0) {
                String part = text.substring(from, i).strip();
                from = i + 1;
                if (!part.isEmpty() && !add(all, part, kinds)) {
                    return null;
                }
            }
        }
        return all;
    }

    private static boolean add(List<Restriction> all, String part, Vocabulary kinds) {
        int date = dateAt(part);
        String kind = kinds.meaning(word(part, date));
        LocalDate until = until(part, date);
        if (kind == null || date < part.length() && until == null) {
            return false;
        }
        if (!kind.equals(NONE)) {
            all.add(new Restriction(RestrictionKind.valueOf(kind), until));
        }
        return true;
    }

    /** The word before a date, without what joins the two. */
    static String word(String text, int dateAt) {
        int end = dateAt;
        while (end > 0 && (BEFORE_DATE.indexOf(text.charAt(end - 1)) >= 0 || PlainText.isBlank(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Where the date begins; at the end if there is none. */
    static int dateAt(String text) {
        int at = 0;
        while (at < text.length() && !PlainText.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** @return null if there is no date or it cannot be read */
    static LocalDate until(String text, int dateAt) {
        int end = text.length();
        while (end > dateAt && AFTER_DATE.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return DateText.parse(text.substring(dateAt, end)).day();
    }
}
