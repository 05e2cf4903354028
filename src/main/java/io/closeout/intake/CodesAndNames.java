package io.closeout.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds what files call by its code, by its name, by both or by a code that has lost its zeros. */
final class CodesAndNames {
    private static final int MOST_KEPT = 10_000;
    private static final String AROUND_CODE = "-_ /\\:.()|";

    private final Map<String, List<String>> byCode = new HashMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, List<String>> byCodeWithoutZeros = new HashMap<>();
    private final Map<String, Match> asWritten = new HashMap<>();
    private final Map<String, Boolean> exact = new HashMap<>();

    /**
     * What a text stands for.
     *
     * @param codes     none: nothing; several: it cannot be told which
     * @param zerosLost whether the code was found only without its leading zeros
     */
    record Match(List<String> codes, boolean zerosLost) {
        private static final Match NONE = new Match(List.of(), false);

        boolean isOne() {
            return codes.size() == 1;
        }

        String code() {
            return codes.get(0);
        }
    }

    CodesAndNames(Map<String, String> namesByCode) {
        namesByCode.forEach((code, name) -> {
            add(byCode, PlainText.of(code), code);
            add(byName, PlainText.of(name), code);
            add(byCodeWithoutZeros, withoutZeros(PlainText.of(code)), code);
        });
    }

    private static void add(Map<String, List<String>> codes, String key, String code) {
        if (!key.isEmpty()) {
            codes.merge(key, List.of(code), (before, one) -> List.copyOf(joined(before, one)));
        }
    }

    private static TreeSet<String> joined(List<String> some, List<String> others) {
        TreeSet<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    Match find(String text) {
        Match kept = asWritten.get(text);
        if (kept == null) {
            kept = search(PlainText.even(text));
            if (asWritten.size() < MOST_KEPT) {
                asWritten.put(text, kept);
            }
        }
        return kept;
    }

    /** Whether the text is a code or a name as it stands. */
    boolean has(String text) {
        Boolean kept = exact.get(text);
        if (kept == null) {
            String plain = PlainText.of(text);
            kept = byCode.containsKey(plain) || byName.containsKey(plain);
            if (exact.size() < MOST_KEPT) {
                exact.put(text, kept);
            }
        }
        return kept;
    }

    private Match search(String text) {
        Match direct = direct(PlainText.of(text));
        return direct.codes.isEmpty() ? codeBesideName(text) : direct;
    }

    private Match direct(String plain) {
        Match code = code(plain);
        if (!code.codes.isEmpty() && !code.zerosLost) {
            return code;
        }
        List<String> named = byName.get(plain);
        return named == null ? code : new Match(named, false);
    }

    private Match code(String plain) {
        List<String> exact = byCode.get(plain);
        if (exact != null) {
            return new Match(exact, false);
        }
        List<String> without = isNumber(plain) ? byCodeWithoutZeros.get(withoutZeros(plain)) : null;
        return without == null ? Match.NONE : new Match(without, true);
    }

    /** {@code 022-电子设备}, {@code 022 电子设备}, {@code 电子设备(022)}; the longest code counts. */
    private Match codeBesideName(String text) {
        for (int i = text.length() - 1; i > 0; i--) {
            if (AROUND_CODE.indexOf(text.charAt(i)) >= 0) {
                Match before = pair(text.substring(0, i), text.substring(i + 1));
                Match found = before.codes.isEmpty() ? pair(text.substring(i + 1), text.substring(0, i)) : before;
                if (!found.codes.isEmpty()) {
                    return found;
                }
            }
        }
        return Match.NONE;
    }

    private Match pair(String codeText, String nameText) {
        Match code = code(bare(codeText));
        List<String> named = byName.get(bare(nameText));
        if (!code.isOne() || named == null) {
            return code.isOne() && named == null && isName(nameText) ? code : Match.NONE;
        }
        return named.contains(code.code()) ? code : new Match(List.copyOf(joined(code.codes, named)), false);
    }

    private static String bare(String text) {
        String plain = PlainText.of(text);
        int from = 0;
        int to = plain.length();
        while (from < to && AROUND_CODE.indexOf(plain.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AROUND_CODE.indexOf(plain.charAt(to - 1)) >= 0) {
            to--;
        }
        return plain.substring(from, to);
    }

    /** A name has letters; what is only digits may be a part of a longer code. */
    private static boolean isName(String text) {
        return text.chars().anyMatch(Character::isIdeographic);
    }

    private static boolean isNumber(String plain) {
        return !plain.isEmpty() && plain.chars().allMatch(c -> PlainText.isDigit((char) c));
    }

    private static String withoutZeros(String plain) {
        if (!isNumber(plain)) {
            return "";
        }
        int zeros = 0;
        while (zeros < plain.length() - 1 && plain.charAt(zeros) == '0') {
            zeros++;
        }
        return plain.substring(zeros);
    }

    /** Names by code in their order. */
    static <T> CodesAndNames of(Iterable<T> all, Function<T, String> code, Function<T, String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(one -> names.put(code.apply(one), name.apply(one)));
        return new CodesAndNames(names);
    }
}
