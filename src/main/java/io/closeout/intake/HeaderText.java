package io.closeout.intake;

import java.util.Set;

/**
 * A header as it is compared: plain, without stars and colons.
 *
 * @param full with what stands in brackets
 * @param name without its unit and without remarks such as (必填)
 */
record HeaderText(String full, String name, HeaderUnit unit) {
    private static final String IGNORED = "*:★●";
    private static final Set<String> REMARKS = Set.of("必填", "必填项", "必录", "必输", "选填", "非必填", "可选", "required");

    static HeaderText of(String header) {
        String full = plain(header);
        String name = full;
        HeaderUnit unit = HeaderUnit.NONE;
        for (int bracket = bracket(name); bracket > 0; bracket = bracket(name)) {
            String inside = name.substring(bracket + 1, name.length() - 1);
            HeaderUnit found = HeaderUnit.of(inside);
            if (found == null && !REMARKS.contains(inside)) {
                break;
            }
            unit = found == null ? unit : found;
            name = name.substring(0, bracket);
        }
        if (name.length() > 1 && name.endsWith("%")) {
            return new HeaderText(full, name.substring(0, name.length() - 1), HeaderUnit.PERCENT);
        }
        int slash = name.lastIndexOf('/');
        HeaderUnit after = slash > 0 ? HeaderUnit.of(name.substring(slash + 1)) : null;
        return after == null ? new HeaderText(full, name, unit) : new HeaderText(full, name.substring(0, slash), after);
    }

    static String plain(String header) {
        String plain = PlainText.of(header);
        StringBuilder kept = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (IGNORED.indexOf(c) < 0) {
                kept.append(c == '[' || c == '【' ? '(' : c == ']' || c == '】' ? ')' : c);
            }
        }
        return kept.toString();
    }

    /** Where the bracket at the end opens; not positive if there is none or nothing stands before it. */
    private static int bracket(String name) {
        return name.endsWith(")") ? name.lastIndexOf('(') : -1;
    }

    /** Null unless it is nothing but a unit, as it stands under a header. */
    HeaderUnit alone() {
        boolean inBrackets = full.startsWith("(") && full.endsWith(")");
        return HeaderUnit.of(inBrackets ? full.substring(1, full.length() - 1) : full);
    }

    boolean isEmpty() {
        return full.isEmpty();
    }
}
