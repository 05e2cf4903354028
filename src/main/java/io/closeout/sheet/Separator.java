package io.closeout.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the cells of a text file, found from its first lines. */
final class Separator {
    private static final Pattern DECLARED = Pattern.compile("\\Asep=(.)(?=[\r\n]|\\z)", Pattern.CASE_INSENSITIVE);
    private static final String CANDIDATES = "\t,;";
    private static final int LINES = 50;

    private Separator() {}

    /** Whether the first line is Excel's {@code sep=;}, which is no row. */
    static boolean isDeclared(String head) {
        return DECLARED.matcher(head).find();
    }

    static char of(String head) {
        Matcher declared = DECLARED.matcher(head);
        if (declared.find()) {
            return declared.group(1).charAt(0);
        }
        List<int[]> lines = counts(head);
        if (2 * lines.stream().filter(line -> line[0] > 0).count() > lines.size()) {
            return '\t';
        }
        return agreement(lines, 2) > agreement(lines, 1) ? ';' : ',';
    }

    /** How many separators stand in lines that have the same number of them. */
    private static int agreement(List<int[]> lines, int candidate) {
        Map<Integer, Integer> agreeing = new HashMap<>();
        lines.forEach(line -> agreeing.merge(line[candidate], line[candidate], Integer::sum));
        return agreeing.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The candidates outside quotes, per line that is not blank. */
    private static List<int[]> counts(String head) {
        List<int[]> lines = new ArrayList<>();
        int[] line = new int[CANDIDATES.length()];
        boolean blank = true;
        boolean quoted = false;
        char before = '\n';
        for (int i = 0; i < head.length() && lines.size() < LINES; i++) {
            char c = head.charAt(i);
            if (quoted) {
                quoted = c != '"';
            } else if (c == '\n' || c == '\r') {
                if (!blank) {
                    lines.add(line);
                }
                line = new int[CANDIDATES.length()];
                blank = true;
            } else if (c == '"' && (isBorder(before) || before == '"')) {
                quoted = true;
            } else if (CANDIDATES.indexOf(c) >= 0 && !(c == '\t' && isPadding(before, head, i + 1))) {
                line[CANDIDATES.indexOf(c)]++;
            }
            blank &= Character.isWhitespace(c);
            before = c;
        }
        if (!blank && lines.size() < LINES) {
            lines.add(line);
        }
        return lines;
    }

    private static boolean isBorder(char c) {
        return c == '\n' || c == '\r' || CANDIDATES.indexOf(c) >= 0;
    }

    /** A tab beside a comma or at the end of a line only keeps Excel from taking the cell for a number. */
    private static boolean isPadding(char before, String head, int after) {
        return before == ',' || before == ';' || after >= head.length() || ",;\r\n".indexOf(head.charAt(after)) >= 0;
    }
}
