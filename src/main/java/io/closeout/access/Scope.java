package io.closeout.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What an access token may be used for; each operation of the interface asks for one. */
public enum Scope {
    ASSETS_WRITE("assets:write"),
    DISPOSALS_READ("disposals:read"),
    DISPOSALS_WRITE("disposals:write"),
    SCANS_WRITE("scans:write"),
    TASKS_READ("tasks:read"),
    DEPRECIATION_READ("depreciation:read"),
    DEPRECIATION_WRITE("depreciation:write"),
    PRICING("pricing");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** As the description of the interface names it. */
    public String code() {
        return code;
    }

    static String text(Set<Scope> scopes) {
        return scopes.stream().map(Scope::code).sorted().collect(Collectors.joining(" "));
    }

    static Set<Scope> ofText(String text) {
        Set<String> codes = Set.of(text.split(" "));
        return Arrays.stream(values())
                .filter(scope -> codes.contains(scope.code))
                .collect(Collectors.toUnmodifiableSet());
    }
}
