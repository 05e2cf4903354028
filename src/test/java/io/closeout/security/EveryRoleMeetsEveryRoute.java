package io.closeout.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.access.AccessTokens;
import io.closeout.access.Scope;
import io.closeout.change.AssetChanges;
import io.closeout.change.ChangeKind;
import io.closeout.change.ChangeRequest;
import io.closeout.change.ChangeTerms;
import io.closeout.depreciation.DepreciationRuns;
import io.closeout.depreciation.WorkReadings;
import io.closeout.disposal.CaseStatus;
import io.closeout.disposal.RestoreReason;
import io.closeout.disposal.RestoreRequest;
import io.closeout.disposal.Restores;
import io.closeout.intake.ImportProfile;
import io.closeout.intake.RegisterImport;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.period.Periods;
import io.closeout.reconciliation.Reconciliations;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.CardField;
import io.closeout.register.DepreciationMethod;
import io.closeout.review.YearlyReviews;
import io.closeout.voucher.VoucherStatus;
import io.closeout.whatif.WhatIfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Real HTTP with good input: every role at every route, against the table that people read. What came out is written to
 * {@code target/ROLES.md}, to be compared and taken over.
 */
class EveryRoleMeetsEveryRoute extends TwoBranches {
    private static final Path TABLE = Path.of("src/docs/ROLES.md");
    private static final Path FOUND = Path.of("target/ROLES.md");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "application/json";
    private static final Map<String, String> COLUMNS = columns();

    private final Map<String, Attempt> attempts = new HashMap<>();
    private final Map<Attempt, Matter> open = new HashMap<>();

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private Reconciliations reconciliations;

    @Autowired
    private WhatIfs questions;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private DepreciationRuns runs;

    @Autowired
    private Restores restores;

    @Autowired
    private AssetChanges assetChanges;

    @Autowired
    private YearlyReviews reviews;

    @Autowired
    private Periods periods;

    @Autowired
    private WorkReadings readings;

    /** What an attempt is about; everything belongs to 北区. */
    private record Matter(AssetCard asset, String name, long id) {}

    /**
     * How a route is called.
     *
     * @param matter what it is called for; a new one is prepared after somebody got through with a change
     * @param done   whether the answer and the state show that it was done
     */
    private record Attempt(
            Supplier<Matter> matter,
            BiFunction<Visit, Matter, HttpResponse<String>> call,
            BiPredicate<HttpResponse<String>, Matter> done,
            boolean changes) {}

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("stranger", "");
        for (Role role : Role.values()) {
            columns.put(role.name(), personOf(role));
        }
        columns.put("this branch", IN_THE_NORTH);
        columns.put("other branch", IN_THE_SOUTH);
        columns.put("other company", ELSEWHERE);
        return columns;
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() throws Exception {
        Set<String> routes = routes();
        assertThat(rows().keySet())
                .as(
                        "%s has no row for these routes, or one for a route that is gone: what may each role do there?",
                        TABLE)
                .containsExactlyInAnyOrderElementsOf(routes);
        assertThat(routes).containsAll(operationsOfTheInterface());
    }

    @Test
    void asTheTableSays() throws Exception {
        describe();
        Map<String, Map<String, String>> found = new TreeMap<>(EveryRoleMeetsEveryRoute::byPath);
        for (String route : routes()) {
            Map<String, String> row = new LinkedHashMap<>();
            COLUMNS.forEach((column, login) -> row.put(column, outcome(route, visit(login))));
            found.put(route, row);
        }
        write(found);
        Map<String, Map<String, String>> told = rows();
        assertThat(found).allSatisfy((route, row) -> assertThat(row)
                .as("%s; compare %s with %s", route, FOUND, TABLE)
                .isEqualTo(told.get(route)));
    }

    private static int byPath(String one, String other) {
        return swapped(one).compareTo(swapped(other));
    }

    private static String swapped(String route) {
        String[] parts = route.split(" ");
        return parts[1] + " " + parts[0];
    }

    private Set<String> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(route -> route.getPatternValues().stream().flatMap(path -> (route.getMethodsCondition()
                                        .getMethods()
                                        .isEmpty()
                                ? Stream.of("GET")
                                : route.getMethodsCondition().getMethods().stream()
                                        .map(Enum::name))
                        .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> operationsOfTheInterface() throws Exception {
        JsonNode paths = JSON.readTree(
                        visit(REPORTS).call("GET", "/v3/api-docs", API, "").body())
                .path("paths");
        Set<String> operations = new TreeSet<>();
        paths.properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> operations.add(method.toUpperCase() + " " + path.getKey())));
        assertThat(operations).isNotEmpty();
        return operations;
    }

    private static Map<String, Map<String, String>> rows() throws Exception {
        Map<String, Map<String, String>> rows = new HashMap<>();
        List<String> columns = null;
        for (String line : Files.readAllLines(TABLE)) {
            List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
            if (line.startsWith("| route ")) {
                columns = cells.subList(2, cells.size());
            } else if (columns != null && line.startsWith("| `")) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), cells.get(i + 2));
                }
                rows.put(cells.get(1).replace("`", ""), row);
            }
        }
        return rows;
    }

    private static void write(Map<String, Map<String, String>> found) throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add("| route | " + String.join(" | ", COLUMNS.keySet()) + " |");
        lines.add("|---".repeat(COLUMNS.size() + 1) + "|");
        found.forEach((route, row) -> lines.add("| `" + route + "` | " + String.join(" | ", row.values()) + " |"));
        Files.write(FOUND, lines);
    }

    /** A route that is only read and takes nothing is simply asked; every other one needs an attempt. */
    private String outcome(String route, Visit visit) {
        String path = route.substring(route.indexOf(' ') + 1);
        Attempt attempt = attempts.get(route);
        if (attempt == null) {
            assertThat(route)
                    .as("no attempt is described for %s: add one", route)
                    .matches("GET [^{]*");
            attempt = new Attempt(() -> null, (who, matter) -> who.get(path), (answer, matter) -> true, false);
        }
        Matter matter = open.computeIfAbsent(attempt, one -> one.matter().get());
        HttpResponse<String> answer = attempt.call().apply(visit, matter);
        String outcome = outcome(attempt, matter, answer);
        if (attempt.changes() && outcome.equals("yes")) {
            open.remove(attempt);
        }
        return outcome;
    }

    private static String outcome(Attempt attempt, Matter matter, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String to = answer.headers().firstValue("Location").orElse("");
        if (status == 401 || status == 302 && to.endsWith("/login")) {
            return "login";
        }
        boolean unknown = answer.body().contains("没有编码为") || answer.body().contains("disposal.unknown-asset");
        if (status == 404 || status == 422 && unknown) {
            return "unseen";
        }
        if (status == 403) {
            return "no";
        }
        if (status >= 400) {
            return "" + status;
        }
        if (attempt.done().test(answer, matter)) {
            return "yes";
        }
        return attempt.changes() ? unknown ? "unseen" : "no" : "empty";
    }

    private void describe() {
        Supplier<Matter> asset = () -> about(inTheNorth());
        Supplier<Matter> reported = () -> aCase(inTheNorth());
        BiPredicate<HttpResponse<String>, Matter> answered = (answer, matter) -> true;

        reads("GET /", reported, "/", Matter::name);
        reads("GET /assets", asset, "/assets?text={code}", matter -> "/assets/" + matter.name());
        reads("GET /assets/{code}", asset, "/assets/{code}", Matter::name);
        reads("GET /assets/{code}/amend", asset, "/assets/{code}/amend", Matter::name);
        reads("GET /assets/export", asset, "/assets/export?format=CSV", Matter::name);
        changes(
                "POST /assets/{code}/amend",
                asset,
                (who, matter) -> who.post(
                        "/assets/" + matter.name() + "/amend", Map.of("note", "核对 " + aCode(), "reason", "核对")),
                answered);

        reads("GET /disposals", reported, "/disposals", Matter::name);
        reads("GET /disposals/{number}", reported, "/disposals/{code}", Matter::name);
        reads(
                "GET /disposals/{number}/archive",
                () -> {
                    AssetCard printer = inTheNorth();
                    return new Matter(printer, archived(printer), 0);
                },
                "/disposals/{code}/archive",
                Matter::name);
        changes(
                "POST /disposals/new",
                asset,
                (who, matter) -> who.post(
                        "/disposals/new",
                        Map.of("assets", matter.name(), "reason", "BROKEN", "stoppedOn", "2025-06-09", "note", "")),
                (answer, matter) -> stateOf(matter.asset()) == AssetState.PENDING_DISPOSAL);
        changes(
                "POST /disposals/{number}/withdrawal",
                reported,
                (who, matter) -> who.post("/disposals/" + matter.name() + "/withdrawal", Map.of("reason", "误报")),
                (answer, matter) -> disposalCase(matter.name()).status() == CaseStatus.WITHDRAWN);

        Supplier<Matter> waiting = () -> {
            AssetCard printer = inTheNorth();
            return new Matter(printer, toBeConfirmed(printer), 0);
        };
        reads("GET /vouchers", waiting, "/vouchers", Matter::name);
        changes(
                "POST /vouchers/confirmation",
                waiting,
                (who, matter) -> who.post(
                        "/vouchers/confirmation",
                        Map.of("keys", voucherOf(matter.name()).key())),
                (answer, matter) -> voucherOf(matter.name()).status() != VoucherStatus.WAITING);

        changes(
                "POST /disposals/{number}/amounts",
                waiting,
                (who, matter) -> who.post("/disposals/" + matter.name() + "/amounts", Map.of("cleaningCost", "10.00")),
                (answer, matter) -> !disposalCase(matter.name()).cleaningCost().isZero());

        Supplier<Matter> gone = () -> {
            AssetCard printer = inTheNorth();
            return new Matter(printer, archived(printer), 0);
        };
        changes(
                "POST /disposals/{number}/restores",
                gone,
                (who, matter) -> who.post(
                        "/disposals/" + matter.name() + "/restores",
                        Map.of("assets", matter.asset().code(), "reason", "WRONGLY_WRITTEN_OFF", "note", "误核销")),
                (answer, matter) -> !restores.ofCase(matter.name()).isEmpty());
        changes(
                "POST /disposals/{number}/settlement",
                gone,
                (who, matter) -> who.post("/disposals/" + matter.name() + "/settlement", Map.of()),
                (answer, matter) -> disposalCase(matter.name()).moreExpected());
        reads(
                "GET /restores/{number}",
                () -> {
                    Matter written = gone.get();
                    RestoreRequest request = new RestoreRequest(
                            written.name(), List.of(written.asset().code()), RestoreReason.WRONGLY_WRITTEN_OFF, "误核销");
                    return new Matter(
                            written.asset(), restores.request(request, KEEPS).number(), 0);
                },
                "/restores/{code}",
                Matter::name);

        Supplier<Matter> toChange = () -> new Matter(inTheNorth(), "", 0);
        changes(
                "POST /changes/new",
                toChange,
                (who, matter) -> who.post(
                        "/changes/new",
                        Map.of(
                                "kind", "IDLE",
                                "assets", matter.asset().code(),
                                "day", "2025-06-09",
                                "note", "暂时不用")),
                (answer, matter) -> !assetChanges.ofAsset(matter.asset().id()).isEmpty());
        Supplier<Matter> toBeReviewed = () -> {
            AssetCard printer = inTheNorth();
            ChangeTerms since = new ChangeTerms(
                    LocalDate.of(2025, 6, 9), null, null, null, null, null, null, null, null, null, null);
            ChangeRequest request = new ChangeRequest(ChangeKind.IDLE, List.of(printer.code()), since, "暂时不用");
            return new Matter(printer, assetChanges.request(request, KEEPS).number(), 0);
        };
        reads("GET /changes", toBeReviewed, "/changes", Matter::name);
        reads("GET /changes/{number}", toBeReviewed, "/changes/{code}", Matter::name);

        changes(
                "POST /reviews",
                () -> null,
                (who, matter) -> who.post("/reviews", Map.of()),
                (answer, matter) ->
                        answer.headers().firstValue("Location").orElse("").contains("/reviews/Y-"));
        Supplier<Matter> misfit = () -> {
            for (int i = 0; i < COLUMNS.size(); i++) {
                registeredHere(aCardOf(aCode(), "NUSE").with(CardField.IN_SERVICE_DATE, "2010-01-20"));
            }
            String number = reviews.begin(OURS, KEEPS).number();
            carryOn(number);
            return new Matter(null, number, reviews.rows(number).get(0).id());
        };
        reads("GET /reviews/{number}", misfit, "/reviews/{code}", matter -> "id=\"misfits\"");
        changes(
                "POST /reviews/{number}/rows/{row}",
                misfit,
                (who, matter) ->
                        who.post("/reviews/" + matter.name() + "/rows/" + matter.id(), Map.of("reason", "仍可使用")),
                (answer, matter) ->
                        reviews.rows(matter.name()).stream().anyMatch(row -> row.id() == matter.id() && row.settled()));

        Supplier<Matter> toScan = () -> {
            AssetCard printer = inTheNorth();
            return new Matter(printer, toBeScannedIn(printer), 0);
        };
        BiPredicate<HttpResponse<String>, Matter> stored =
                (answer, matter) -> stateOf(matter.asset()) != AssetState.PENDING_DISPOSAL;
        changes(
                "POST /scan",
                toScan,
                (who, matter) -> {
                    HttpResponse<String> answer =
                            who.post("/scan", Map.of("code", matter.asset().code(), "location", "库 1"));
                    String to = answer.headers().firstValue("Location").orElse("");
                    return to.contains("/scan") ? who.get(to.substring(to.indexOf("/scan"))) : answer;
                },
                stored);
        changes(
                "POST /api/scans",
                toScan,
                (who, matter) -> who.call(
                        "POST",
                        "/api/scans",
                        API,
                        "{\"code\":\"%s\",\"location\":\"库 1\"}"
                                .formatted(matter.asset().code())),
                stored);

        describeImports();
        describeReconciliation();
        describeWhatIf();
        describePeriods();
        describeReadings();
        describeSettings();
        describeInterface(asset, reported);
        describePeople();
        describeSignIn();
    }

    /** Finance runs the months of the whole company, auditors of it look on. */
    private void describePeriods() {
        String number = OURS + "/2025-05";
        Supplier<Matter> started = () -> {
            runs.start(OURS, YearMonth.of(2025, 5), CONTROLS);
            return new Matter(null, number, 0);
        };
        Supplier<Matter> cancelled = () -> {
            if (runs.start(OURS, YearMonth.of(2025, 5), CONTROLS).status().underWay()) {
                runs.cancel(number, CONTROLS, "试");
            }
            return new Matter(null, number, 0);
        };
        BiPredicate<HttpResponse<String>, Matter> answered = (answer, matter) -> true;
        reads("GET /periods", started, "/periods", matter -> "/periods/" + matter.name());
        reads("GET /periods/{company}/{month}", started, "/periods/{code}", matter -> "2025-05");
        reads("GET /api/depreciation/runs/{company}/{month}", started, "/api/depreciation/runs/{code}", Matter::name);
        reads(
                "GET /periods/{company}/{month}/tax-differences",
                started,
                "/periods/{code}/tax-differences",
                matter -> "2025-05");
        reads(
                "GET /periods/{company}/{month}/tax-differences/export",
                started,
                "/periods/{code}/tax-differences/export?format=CSV",
                matter -> "");
        reads(
                "GET /api/depreciation/tax-differences/{company}/{month}",
                started,
                "/api/depreciation/tax-differences/{code}",
                matter -> "2025-05");
        changes(
                "POST /periods",
                cancelled,
                (who, matter) -> who.post("/periods", Map.of("month", "2025-05")),
                answered);
        changes(
                "POST /periods/{company}/{month}/cancel",
                started,
                (who, matter) -> who.post("/periods/" + number + "/cancel", Map.of("reason", "试")),
                answered);
        YearMonth closed = YearMonth.of(2025, 4);
        changes(
                "POST /periods/{company}/{month}/reopening",
                () -> closedAgain(closed, false),
                (who, matter) -> who.post("/periods/" + matter.name() + "/reopening", Map.of("reason", "补提")),
                answered);
        changes(
                "POST /periods/{company}/{month}/reopening/agreement",
                () -> closedAgain(closed, true),
                (who, matter) -> who.post("/periods/" + matter.name() + "/reopening/agreement", Map.of()),
                answered);
        changes(
                "POST /api/depreciation/runs",
                cancelled,
                (who, matter) -> who.call(
                        "POST",
                        "/api/depreciation/runs",
                        API,
                        "{\"company\":\"%s\",\"month\":\"2025-05\"}".formatted(OURS)),
                answered);
    }

    private void describeSettings() {
        BiPredicate<HttpResponse<String>, Matter> answered = (answer, matter) -> true;
        String chosen = "{\"convention\":\"NEXT_MONTH\",\"rounding\":\"YEAR_END\"}";
        String address = "/api/depreciation/settings/" + OURS + "/ACCOUNTING";
        changes(
                "POST /books/settings/{book}",
                () -> null,
                (who, matter) -> who.post(
                        "/books/settings/ACCOUNTING", Map.of("convention", "NEXT_MONTH", "rounding", "YEAR_END")),
                answered);
        reads(
                "GET /api/depreciation/settings/{company}/{book}",
                () -> new Matter(null, "", 0),
                address,
                matter -> "NEXT_MONTH");
        changes(
                "PUT /api/depreciation/settings/{company}/{book}",
                () -> null,
                (who, matter) -> who.call("PUT", address, API, chosen),
                answered);
    }

    private void describeReadings() {
        Supplier<Matter> lorry = () -> about(registeredHere(aCardOf(aCode(), "NUSE")
                .with(CardField.DEPRECIATION_METHOD, DepreciationMethod.UOP)
                .with(CardField.TOTAL_UNITS, "300000")));
        BiPredicate<HttpResponse<String>, Matter> entered =
                (answer, matter) -> !readings.of(matter.asset().id()).isEmpty();
        reads("GET /readings", lorry, "/readings?month=2025-06", Matter::name);
        reads("GET /readings/template", lorry, "/readings/template?month=2025-06&format=CSV", Matter::name);
        changes(
                "POST /readings",
                lorry,
                (who, matter) -> who.post(
                        "/readings",
                        Map.of(
                                "asset", matter.name(),
                                "period", "2025-06",
                                "units", "12",
                                "source", "",
                                "month", "2025-06")),
                entered);
        changes(
                "POST /readings/file",
                lorry,
                (who, matter) -> who.upload(
                        "/readings/file",
                        "资产编码,月份,工作量\n%s,2025-06,12\n".formatted(matter.name()).getBytes(StandardCharsets.UTF_8),
                        Map.of("month", "2025-06")),
                (answer, matter) -> answer.body().contains("name=\"lines\""));
        changes(
                "POST /readings/file/entry",
                lorry,
                (who, matter) -> who.post(
                        "/readings/file/entry",
                        Map.of("month", "2025-06", "lines", "2\t%s\t2025-06\t12\t".formatted(matter.name()))),
                entered);
        changes(
                "POST /api/depreciation/readings",
                lorry,
                (who, matter) -> who.call(
                        "POST",
                        "/api/depreciation/readings",
                        API,
                        "{\"company\":\"%s\",\"readings\":[{\"asset_code\":\"%s\",\"month\":\"2025-06\",\"units\":\"12\"}]}"
                                .formatted(OURS, matter.name())),
                entered);
        String missing = "/api/depreciation/readings/missing";
        reads("GET " + missing, lorry, missing + "?company=" + OURS + "&month=2025-06", Matter::name);
    }

    /** A closed month with a run that was given up; a second controller has asked to open it again, or nobody has. */
    private Matter closedAgain(YearMonth month, boolean asked) {
        String second = "second.controller." + OURS;
        appointed(second, OURS, Set.of(Post.ofCompany(OURS, Role.FINANCE_CONTROLLER)));
        appointed("third.controller." + OURS, OURS, Set.of(Post.ofCompany(OURS, Role.FINANCE_CONTROLLER)));
        String number = OURS + "/" + month;
        if (runs.find(number).isEmpty()) {
            runs.of(OURS).stream()
                    .filter(run -> run.status().underWay())
                    .forEach(run -> runs.cancel(run.number(), CONTROLS, "试"));
            runs.start(OURS, month, CONTROLS);
            runs.cancel(number, CONTROLS, "试");
        }
        if (periods.reopenings(OURS, month).stream().anyMatch(one -> one.agreedBy() == null)) {
            periods.reopen(OURS, month, "third.controller." + OURS);
        }
        periods.close(OURS, month, second);
        if (asked) {
            periods.askToReopen(OURS, month, second, "补提");
        }
        return new Matter(null, number, 0);
    }

    /** Administrators keep the people of their company; everybody else is told that it is not theirs to do. */
    private void describePeople() {
        BiPredicate<HttpResponse<String>, Matter> answered = (answer, matter) -> true;
        Supplier<Matter> somebody = () -> {
            String login = "somebody-" + aCode().toLowerCase(Locale.ROOT) + ".61";
            appointed(login, OURS, Set.of());
            return new Matter(null, login, 0);
        };
        Map<String, String> fields = Map.of("name", "某人", "department", "FIN", "role", "AUDITOR", "place", "");
        reads("GET /people/{login}", somebody, "/people/{code}", Matter::name);
        changes(
                "POST /people",
                () -> new Matter(null, "new-" + aCode().toLowerCase(Locale.ROOT) + ".61", 0),
                (who, matter) -> who.post(
                        "/people",
                        Map.of(
                                "login",
                                matter.name(),
                                "name",
                                "某人",
                                "department",
                                "FIN",
                                "role",
                                "AUDITOR",
                                "place",
                                "")),
                (answer, matter) -> organisation.person(matter.name()).isPresent());
        changes(
                "POST /people/{login}",
                somebody,
                (who, matter) -> who.post("/people/" + matter.name(), fields),
                answered);
        for (String verb : List.of("disabling", "enabling")) {
            changes(
                    "POST /people/{login}/" + verb,
                    somebody,
                    (who, matter) -> who.post("/people/" + matter.name() + "/" + verb, Map.of()),
                    answered);
        }
        changes(
                "POST /people/{login}/password",
                somebody,
                (who, matter) ->
                        who.post("/people/" + matter.name() + "/password", Map.of("password", "told by telephone 7")),
                answered);
    }

    /** Everybody keeps their own; the token to revoke is that of somebody else. */
    private void describeSignIn() {
        BiPredicate<HttpResponse<String>, Matter> answered = (answer, matter) -> true;
        Map<String, String> unequal =
                Map.of("old", "demo", "wanted", "one new password", "again", "another new password");
        changes("POST /password", () -> null, (who, matter) -> who.post("/password", unequal), answered);
        changes(
                "POST /tokens",
                () -> null,
                (who, matter) ->
                        who.post("/tokens", Map.of("name", "接口", "scopes", "PRICING", "expiresOn", "2025-07-01")),
                answered);
        changes(
                "POST /tokens/{id}/revocation",
                () -> new Matter(
                        null,
                        "",
                        tokens.issue(OPERATIONS, "接口", Set.of(Scope.PRICING), LocalDate.of(2025, 7, 1), OPERATIONS)
                                .token()
                                .id()),
                (who, matter) -> who.post("/tokens/" + matter.id() + "/revocation", Map.of()),
                answered);
    }

    private void describeImports() {
        BiPredicate<HttpResponse<String>, Matter> answered = (answer, matter) -> true;
        Supplier<Matter> checked = () -> imported(checked(KEEPS, aFile()));
        Supplier<Matter> waiting = () -> imported(toBeSignedFor(KEEPS, aFile()));
        reads("GET /imports", checked, "/imports", matter -> "/imports/" + matter.id() + "\"");
        reads("GET /imports/{id}", checked, "/imports/{id}", Matter::name);
        reads("GET /imports/{id}/findings.csv", checked, "/imports/{id}/findings.csv", matter -> "");
        changes(
                "POST /imports",
                () -> null,
                (who, matter) -> who.upload(
                        "/imports", aFile(), Map.of("base", ImportProfile.U8.name(), "takeOnMonth", "2025-05")),
                answered);
        changes(
                "POST /imports/{id}/answer",
                () -> imported(settled(begun(KEEPS, aFile(), ImportProfile.U8).id(), KEEPS)),
                (who, matter) -> who.post("/imports/" + matter.id() + "/answer", Map.of("answer", "2025-05")),
                answered);
        changes(
                "POST /imports/{id}/apply",
                checked,
                (who, matter) -> who.post(
                        "/imports/" + matter.id() + "/apply",
                        Map.of("cost", "1.00", "accumulated", "0.00", "goodOnly", "true")),
                answered);
        changes(
                "POST /imports/{id}/sign",
                waiting,
                (who, matter) -> who.post("/imports/" + matter.id() + "/sign", Map.of("reason", "尾差")),
                answered);
        changes(
                "POST /imports/{id}/cancel",
                checked,
                (who, matter) -> who.post("/imports/" + matter.id() + "/cancel", Map.of()),
                answered);
        changes(
                "POST /imports/{id}/resume",
                () -> imported(stopped()),
                (who, matter) -> who.post("/imports/" + matter.id() + "/resume", Map.of()),
                answered);
    }

    private void describeReconciliation() {
        BiPredicate<HttpResponse<String>, Matter> answered = (answer, matter) -> true;
        byte[] balances = "科目编码,期末余额\n1601,1\n".getBytes(StandardCharsets.UTF_8);
        changes(
                "POST /reconciliation/{month}/balances",
                () -> null,
                (who, matter) -> who.upload("/reconciliation/2025-06/balances", balances, Map.of()),
                answered);
        changes(
                "POST /reconciliation/{month}/comparison",
                () -> null,
                (who, matter) -> who.post("/reconciliation/2025-06/comparison", Map.of()),
                answered);
        changes(
                "POST /reconciliation/{month}/differences/{id}",
                () -> new Matter(null, "", differenceOf(balances)),
                (who, matter) -> who.post(
                        "/reconciliation/2025-06/differences/" + matter.id(),
                        Map.of("owner", CONTROLS, "note", "核对明细账")),
                answered);
    }

    private void describeWhatIf() {
        BiPredicate<HttpResponse<String>, Matter> answered = (answer, matter) -> true;
        byte[] policy = contentOf(Path.of("decisions/DetermineDepreciationPolicy.dmn"));
        Supplier<Matter> asked = () -> {
            long id = questions.begin(OURS, "t.dmn", policy, 12, CONTROLS).id();
            return new Matter(null, String.valueOf(id), id);
        };
        reads("GET /what-if/{id}", asked, "/what-if/{id}", matter -> "t.dmn");
        reads("GET /what-if/{id}/export", asked, "/what-if/{id}/export?format=CSV", matter -> "");
        reads("GET /api/what-if/{id}", asked, "/api/what-if/{id}", matter -> "\"company\"");
        changes(
                "POST /what-if",
                () -> null,
                (who, matter) -> who.upload("/what-if", policy, Map.of("months", "12")),
                answered);
        changes(
                "POST /what-if/{id}/stop",
                asked,
                (who, matter) -> who.post("/what-if/" + matter.id() + "/stop", Map.of()),
                answered);
    }

    private static byte[] contentOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long differenceOf(byte[] balances) {
        try {
            Path file = Files.write(Files.createTempFile("balances", ""), balances);
            reconciliations.takeIn(OURS, YearMonth.of(2025, 6), file, CONTROLS);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reconciliations
                .compare(OURS, YearMonth.of(2025, 6), CONTROLS)
                .differences()
                .get(0)
                .id();
    }

    /** A run stops at a card that somebody else registered under the same code after the dry run. */
    private RegisterImport stopped() {
        String code = aCode();
        RegisterImport waiting = toBeSignedFor(KEEPS, file(aRow(code, "NUSE")));
        registeredHere(aCardOf(code, "NUSE"));
        imports.sign(waiting.id(), "尾差", CONTROLS);
        return settled(waiting.id(), KEEPS);
    }

    private void describeInterface(Supplier<Matter> asset, Supplier<Matter> reported) {
        changes(
                "POST /api/disposals",
                asset,
                (who, matter) -> who.call(
                        "POST",
                        "/api/disposals",
                        API,
                        "{\"company\":\"%s\",\"assets\":[\"%s\"],\"reason\":\"BROKEN\",\"stoppedOn\":\"2025-06-09\"}"
                                .formatted(OURS, matter.name())),
                (answer, matter) -> stateOf(matter.asset()) == AssetState.PENDING_DISPOSAL);
        calls("GET /api/disposals/{number}", reported, Matter::name, "");
        changes(
                "POST /api/disposals/{number}/withdrawal",
                reported,
                (who, matter) ->
                        who.call("POST", "/api/disposals/" + matter.name() + "/withdrawal", API, "{\"reason\":\"误报\"}"),
                (answer, matter) -> disposalCase(matter.name()).status() == CaseStatus.WITHDRAWN);
        calls(
                "GET /api/tasks/{id}/view",
                () -> {
                    Matter matter = aCase(inTheNorth());
                    return new Matter(matter.asset(), openTask(REPORTS, "Task_AppraiseAssets", matter.name()), 0);
                },
                Matter::name,
                "");
        calls(
                "POST /api/disposals/voucher-preview",
                () -> null,
                matter -> "",
                """
                {"type":"scrap","cost":"80000.00","accumulated":"76000.00"}""");
        calls(
                "POST /api/depreciation/schedules",
                () -> null,
                matter -> "",
                """
                {"assets":[{"asset_id":"A","method":"SL","cost":"60000.00","residual_rate":"0.05","life_months":60,\
                "in_service":"2025-01-10"}]}""");
        changes(
                "POST /api/assets",
                () -> new Matter(null, "GR-" + aCode(), 0),
                (who, matter) -> who.call("POST", "/api/assets", API, purchase(matter.name())),
                (answer, matter) -> !register.fromSource(OURS, matter.name()).isEmpty());
        changes(
                "POST /api/assets/cancellation",
                () -> {
                    String document = "GR-" + aCode();
                    visit(KEEPS).call("POST", "/api/assets", API, purchase(document));
                    return new Matter(register.fromSource(OURS, document).get(0), document, 0);
                },
                (who, matter) -> who.call(
                        "POST",
                        "/api/assets/cancellation",
                        API,
                        "{\"company\":\"%s\",\"source_document\":\"%s\",\"reason\":\"退货\"}"
                                .formatted(OURS, matter.name())),
                (answer, matter) -> stateOf(matter.asset()) == AssetState.REVOKED);
    }

    private static String purchase(String document) {
        return ("{\"company\":\"%s\",\"source_document\":\"%s\",\"assets\":[{\"asset_name\":\"打印机\",\"asset_class\":\"OFFICE\","
                        + "\"using_department\":\"NUSE\",\"in_service_date\":\"2025-06-02\",\"cost\":\"3000.00\"}]}")
                .formatted(OURS, document);
    }

    private static byte[] aFile() {
        return file(aRow(aCode(), "NUSE"));
    }

    private static Matter about(AssetCard asset) {
        return new Matter(asset, asset.code(), 0);
    }

    private Matter aCase(AssetCard asset) {
        return new Matter(asset, reportedBy(REPORTS, asset), 0);
    }

    private static Matter imported(RegisterImport one) {
        return new Matter(null, one.fileName(), one.id());
    }

    private void reads(String route, Supplier<Matter> matter, String path, Function<Matter, String> shown) {
        attempts.put(
                route,
                new Attempt(
                        matter,
                        (who, about) ->
                                who.get(path.replace("{code}", about.name()).replace("{id}", "" + about.id())),
                        (answer, about) -> answer.body().contains(shown.apply(about)),
                        false));
    }

    /** A call of the interface that changes nothing. */
    private void calls(String route, Supplier<Matter> matter, Function<Matter, String> shown, String body) {
        String[] said = route.split(" ");
        attempts.put(
                route,
                new Attempt(
                        matter,
                        (who, about) -> who.call(
                                said[0],
                                about == null ? said[1] : said[1].replaceAll("\\{.*?}", about.name()),
                                API,
                                body),
                        (answer, about) -> answer.body().contains(shown.apply(about)),
                        false));
    }

    private void changes(
            String route,
            Supplier<Matter> matter,
            BiFunction<Visit, Matter, HttpResponse<String>> call,
            BiPredicate<HttpResponse<String>, Matter> done) {
        attempts.put(route, new Attempt(matter, call, done, true));
    }
}
