package io.closeout.intake;

import io.closeout.register.DepartmentShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a list with percentages: {@code 生产部:60%}, {@code 生产部(60)}, {@code 60%}.
 *
 * @param name    empty where only percentages are listed
 * @param percent null if it has none
 */
record ShareText(String name, BigDecimal percent) {
    private static final String NEXT = ";,、|\n";

    /** @param bareNumbers whether a text that is only a number is a percentage, and not a code */
    static List<ShareText> listed(String cell, boolean bareNumbers) {
        String text = PlainText.even(cell);
        List<ShareText> parts = new ArrayList<>();
        boolean ratios = true;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || NEXT.indexOf(text.charAt(i)) >= 0) {
                String part = text.substring(from, i).strip();
                if (!part.isEmpty()) {
                    parts.add(one(part, bareNumbers));
                    ratios &= part.indexOf('%') < 0;
                }
                from = i + 1;
            }
        }
        return ratios && isWholeOfRatios(parts)
                ? parts.stream().map(ShareText::inPercent).toList()
                : parts;
    }

    private static boolean isWholeOfRatios(List<ShareText> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ShareText part : parts) {
            sum = part.percent == null ? sum : sum.add(part.percent);
        }
        return sum.compareTo(BigDecimal.ONE) == 0;
    }

    private ShareText inPercent() {
        return percent == null ? this : new ShareText(name, percent.multiply(DepartmentShare.WHOLE));
    }

    private static ShareText one(String part, boolean bareNumbers) {
        boolean brackets = part.endsWith(")") && part.indexOf('(') >= 0;
        String open = brackets ? part.substring(0, part.length() - 1) : part;
        boolean sign = open.endsWith("%");
        int end = sign ? open.length() - 1 : open.length();
        int start = end;
        while (start > 0 && (PlainText.isDigit(open.charAt(start - 1)) || open.charAt(start - 1) == '.')) {
            start--;
        }
        String name = open.substring(0, start).strip();
        char before = name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
        boolean marked = brackets ? before == '(' : before == ':' || sign || name.isEmpty() && bareNumbers;
        RateText number = marked ? RateText.parse(open.substring(start, end)) : null;
        if (number == null) {
            return new ShareText(part, null);
        }
        boolean mark = before == ':' || before == '(';
        return new ShareText(mark ? name.substring(0, name.length() - 1).strip() : name, number.number());
    }
}
