package io.closeout.depreciation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has happened to the assets of a span, and what they have done, read at once. */
final class SpanFacts {
    private final Map<Long, LifeStory> stories = new HashMap<>();
    private final Map<Long, Map<YearMonth, BigDecimal>> units;

    SpanFacts(List<LifeEventRows.OfAsset> events, Map<Long, Map<YearMonth, BigDecimal>> units) {
        this.units = units;
        Map<Long, List<LifeEvent>> byAsset = new HashMap<>();
        events.forEach(event -> byAsset.computeIfAbsent(event.asset(), asset -> new ArrayList<>())
                .add(event.entered().event()));
        byAsset.forEach((asset, entered) -> stories.put(asset, new LifeStory(entered)));
    }

    LifeStory story(long asset) {
        return stories.getOrDefault(asset, LifeStory.NOTHING_HAPPENED);
    }

    Map<YearMonth, BigDecimal> units(long asset) {
        return units.getOrDefault(asset, Map.of());
    }
}
