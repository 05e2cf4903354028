package io.closeout.web;

import io.closeout.depreciation.TaxDifferences;
import io.closeout.depreciation.TaxDifferences.OfAsset;
import io.closeout.depreciation.TaxDifferences.Sum;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 税会差异 of a month: added up by class and by waiting state, and one page of the assets. No other rows are held. */
final class TaxDifferenceReport implements TaxDifferences.Found {
    private static final int MOST_UNKNOWN = 50;

    private final int wanted;
    private final Map<String, Sum> classes = new TreeMap<>();
    private final Map<AssetState, Sum> waiting = new EnumMap<>(AssetState.class);
    private final List<Unknown> unknown = new ArrayList<>();
    private List<OfAsset> rows = new ArrayList<>();
    private Sum inUse = Sum.NOTHING;
    private Sum all = Sum.NOTHING;

    /** @param wanted page, from 1; the last one if there are fewer */
    TaxDifferenceReport(int wanted) {
        this.wanted = Math.max(1, wanted);
    }

    /** An asset whose tax life is not known. */
    record Unknown(String code, Refusal why) {}

    @Override
    public void differing(OfAsset asset) {
        if (all.assets() % Page.SIZE == 0 && all.assets() / Page.SIZE < wanted) {
            rows = new ArrayList<>();
        }
        if (all.assets() / Page.SIZE < wanted) {
            rows.add(asset);
        }
        all = all.plus(asset.month());
        classes.merge(asset.assetClass(), Sum.NOTHING.plus(asset.month()), (sum, none) -> sum.plus(asset.month()));
        if (asset.waiting() == null) {
            inUse = inUse.plus(asset.month());
        } else {
            waiting.merge(asset.waiting(), Sum.NOTHING.plus(asset.month()), (sum, none) -> sum.plus(asset.month()));
        }
    }

    @Override
    public void unknown(String code, Refusal why) {
        if (unknown.size() < MOST_UNKNOWN) {
            unknown.add(new Unknown(code, why));
        }
    }

    public Map<String, Sum> classes() {
        return classes;
    }

    public Map<AssetState, Sum> waiting() {
        return waiting;
    }

    /** Of the assets that wait for nothing. */
    public Sum inUse() {
        return inUse;
    }

    public Sum all() {
        return all;
    }

    public List<Unknown> unknown() {
        return unknown;
    }

    Page<OfAsset> page() {
        return Page.nearest(wanted, all.assets(), number -> rows);
    }
}
