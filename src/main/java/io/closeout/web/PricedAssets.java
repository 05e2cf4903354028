package io.closeout.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closeout.depreciation.BookDate;
import io.closeout.depreciation.Convention;
import io.closeout.depreciation.LifeEvent;
import io.closeout.depreciation.LifeTerms;
import io.closeout.depreciation.NewTerms;
import io.closeout.depreciation.Rounding;
import io.closeout.depreciation.ScheduleRequest;
import io.closeout.depreciation.Workload;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.CustomMethod;
import io.closeout.register.CustomMethods;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.StraightLineBasis;
import io.closeout.register.TakeOn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The assets of a request. A row of a file is turned into the object that a JSON request would hold, so that both are
 * read by the same rules; columns that nobody asks for are left alone.
 */
final class PricedAssets {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> NAMES = Set.of("case_id", "asset_id");

    /** In kilobytes: a reading for each of a hundred years' months, and more. */
    private static final int LONGEST_ROW = 64;

    private static final int KILOBYTE = 1024;
    private static final Set<String> LISTS = Set.of("events", "units");
    private static final CSVFormat ROWS = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private PricedAssets() {}

    static List<JsonNode> fromJson(byte[] body) throws IOException {
        JsonNode assets;
        try {
            assets = JSON.readTree(body).path("assets");
        } catch (JsonProcessingException e) {
            throw new Refusal("request.not-json", "");
        }
        if (!assets.isArray()) {
            throw new Refusal("depreciation.value-missing", "assets");
        }
        List<JsonNode> objects = new ArrayList<>();
        assets.forEach(objects::add);
        return objects;
    }

    interface Each {
        void asset(JsonNode asset) throws IOException;
    }

    /**
     * Reads the file to its end before the first row is answered, so that one that cannot be read is refused as a whole.
     *
     * @throws Refusal if it is no file with a header that names the assets, or a row is too long to be one
     */
    static void requireReadable(byte[] body) {
        requireShortRows(body);
        try {
            fromCsv(body, asset -> {});
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new Refusal("request.not-csv", "case_id");
        }
    }

    /** One asset after the other, of a file that is readable. */
    static void fromCsv(byte[] body, Each each) throws IOException {
        try (Reader text = new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8.newDecoder());
                CSVParser rows = CSVParser.parse(text, ROWS)) {
            List<String> columns =
                    rows.getHeaderNames().stream().map(PricedAssets::plain).toList();
            if (columns.stream().noneMatch(NAMES::contains)) {
                throw new Refusal("request.not-csv", "case_id");
            }
            for (CSVRecord row : rows) {
                each.asset(object(row, columns));
            }
        }
    }

    /** A header or row of millions of cells would fill the memory many times over. */
    private static void requireShortRows(byte[] body) {
        boolean quoted = false;
        byte before = '\n';
        int length = 0;
        for (byte sign : body) {
            boolean begins = before == ',' || before == '\n' || before == '"';
            quoted = sign == '"' && (quoted || begins) ? !quoted : quoted;
            length = sign == '\n' && !quoted ? 0 : length + 1;
            if (length > LONGEST_ROW * KILOBYTE) {
                throw new Refusal("request.row-too-long", "case_id", LONGEST_ROW);
            }
            before = sign;
        }
    }

    private static ObjectNode object(CSVRecord row, List<String> columns) {
        ObjectNode object = JSON.createObjectNode();
        for (int at = 0; at < Math.min(columns.size(), row.size()); at++) {
            String cell = row.get(at).strip();
            String column = columns.get(at);
            if (!cell.isEmpty()) {
                object.set(column, LISTS.contains(column) ? list(cell) : object.textNode(cell));
            }
        }
        return object;
    }

    private static String plain(String header) {
        return (header.startsWith(BYTE_ORDER_MARK) ? header.substring(1) : header).strip();
    }

    /** What cannot be read stays text: the asset, not the file, is refused. */
    private static JsonNode list(String cell) {
        try {
            return JSON.readTree(cell);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(cell);
        }
    }

    /** The name the answer carries, empty if there is none. */
    static String name(JsonNode asset) {
        return asset.path(asset.has("case_id") ? "case_id" : "asset_id").asText("");
    }

    /** @param customMethods names that an asset may be priced by */
    static ScheduleRequest request(JsonNode asset, CustomMethods customMethods) {
        AssetFields fields = new AssetFields(asset, "");
        DepreciationMethod method = fields.required("method", fields.choice("method", DepreciationMethod.class));
        boolean units = method == DepreciationMethod.UOP;
        Integer life = fields.whole("life_months");
        LifeTerms terms = new LifeTerms(
                method,
                method == DepreciationMethod.CUSTOM ? custom(fields, customMethods) : null,
                fields.required("cost", fields.money("cost")),
                fields.required("residual_value", fields.money("residual_value")),
                units ? 0 : fields.required("life_months", life));
        return new ScheduleRequest(
                name(asset),
                terms,
                fields.required("in_service", fields.date("in_service")),
                units ? workload(fields) : null,
                events(fields),
                new ScheduleRequest.Settings(
                        or(fields.choice("rounding", Rounding.class), ScheduleRequest.Settings.DEFAULT.rounding()),
                        or(
                                fields.choice("convention", Convention.class),
                                ScheduleRequest.Settings.DEFAULT.convention())),
                takeOn(fields));
    }

    private static CustomMethod custom(AssetFields fields, CustomMethods customMethods) {
        return customMethods.inForce(fields.required("custom_method", fields.word("custom_method")));
    }

    private static Workload workload(AssetFields fields) {
        List<BigDecimal> readings = new ArrayList<>();
        for (AssetFields reading : fields.list("units")) {
            readings.add(reading.required("", reading.number("")));
        }
        BigDecimal total = fields.number("total_units");
        if (total == null) {
            throw new Refusal("depreciation.total-units-missing", "total_units");
        }
        return new Workload(total, or(fields.number("units_used"), BigDecimal.ZERO), readings);
    }

    /** Null unless the file says up to which month the asset has been depreciated elsewhere. */
    private static TakeOn takeOn(AssetFields fields) {
        BookDate through = fields.date("take_on");
        return through == null
                ? null
                : new TakeOn(
                        through.month(),
                        fields.required("accumulated_depreciation", fields.money("accumulated_depreciation")),
                        fields.money("depreciation_current_year"),
                        or(fields.money("impairment"), Money.ZERO),
                        fields.whole("months_depreciated"),
                        fields.money("year_opening_nbv"),
                        or(fields.choice("sl_basis", StraightLineBasis.class), StraightLineBasis.ORIGINAL));
    }

    private enum Kind {
        IMPAIRMENT,
        IMPROVEMENT,
        ESTIMATE,
        RENOVATION,
        HELD_FOR_SALE,
        DISPOSAL
    }

    private static List<LifeEvent> events(AssetFields asset) {
        List<LifeEvent> events = new ArrayList<>();
        for (AssetFields event : asset.list("events")) {
            events.add(event(event));
        }
        return events;
    }

    private static LifeEvent event(AssetFields event) {
        Kind kind = event.required("type", event.choice("type", Kind.class));
        BookDate on = event.required("period", event.date("period"));
        NewTerms terms = new NewTerms(
                event.whole("remaining_months"),
                event.money("residual_value"),
                event.choice("method", DepreciationMethod.class));
        return switch (kind) {
            case IMPAIRMENT -> new LifeEvent.Impairment(on.month(), event.money("recoverable"), event.money("amount"));
            case IMPROVEMENT ->
                new LifeEvent.Improvement(
                        on.month(),
                        event.required("amount", event.money("amount")),
                        or(event.whole("add_months"), 0),
                        terms.residualValue());
            case ESTIMATE -> new LifeEvent.Estimate(on.month(), terms);
            case RENOVATION ->
                new LifeEvent.Renovation(
                        on.month(),
                        event.required("end", event.date("end")).month(),
                        or(event.money("capitalised"), Money.ZERO),
                        or(event.money("replaced_carrying"), Money.ZERO),
                        terms);
            case HELD_FOR_SALE -> new LifeEvent.HeldForSale(on);
            case DISPOSAL -> new LifeEvent.Disposal(on);
        };
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
