package io.closeout.web;

import io.closeout.change.AssetChange;
import io.closeout.change.AssetChanges;
import io.closeout.change.Figure;
import io.closeout.depreciation.LifeEvents.Effect;
import io.closeout.depreciation.LifeEvents.WithAndWithout;
import io.closeout.money.Money;
import io.closeout.organisation.Organisation;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepartmentShare;
import io.closeout.register.DepreciationMethod;
import io.closeout.voucher.JournalEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a change says and what it would do, as pages and the forms of tasks show it. */
@Component
class ChangeRows {
    private static final String UNKNOWN = "—";

    private final AssetChanges changes;
    private final Organisation organisation;
    private final Texts texts;

    ChangeRows(AssetChanges changes, Organisation organisation, Texts texts) {
        this.changes = changes;
        this.organisation = organisation;
        this.texts = texts;
    }

    /** A figure that a change gives, in words. */
    record Said(Figure figure, String text) {}

    List<Said> said(AssetChange change) {
        return change.kind().figures().stream()
                .filter(change.terms()::says)
                .map(figure -> new Said(figure, text(change, figure)))
                .toList();
    }

    private String text(AssetChange change, Figure figure) {
        Object said = change.terms().of(figure);
        if (said instanceof Money amount) {
            return amount.grouped();
        }
        if (said instanceof DepreciationMethod method) {
            return texts.of("DepreciationMethod", method);
        }
        return figure == Figure.DEPARTMENTS ? departments(change.company(), said.toString()) : said.toString();
    }

    private String departments(String company, String listed) {
        List<DepartmentShare> shares = DepartmentShare.listed(listed);
        return shares.stream()
                .map(share -> {
                    String name =
                            organisation.department(company, share.department()).name();
                    return shares.size() == 1
                            ? name
                            : name + " " + share.percent().stripTrailingZeros().toPlainString() + "%";
                })
                .collect(Collectors.joining("、"));
    }

    /** What it would do to one asset; amounts that readings decide are unknown. */
    record EffectRow(
            String code,
            Money valueBefore,
            Money valueAfter,
            Money catchUp,
            String nextBefore,
            String nextAfter,
            String yearBefore,
            String yearAfter) {
        private static EffectRow of(AssetChanges.OnAsset asset) {
            Effect effect = asset.effect();
            return new EffectRow(
                    asset.code(),
                    effect.before().netBookValue(),
                    effect.after().netBookValue(),
                    effect.catchUp(),
                    without(effect.next()),
                    with(effect.next()),
                    without(effect.year()),
                    with(effect.year()));
        }

        private static String without(WithAndWithout amounts) {
            return amounts == null ? UNKNOWN : amounts.without().grouped();
        }

        private static String with(WithAndWithout amounts) {
            return amounts == null ? UNKNOWN : amounts.with().grouped();
        }
    }

    /**
     * @param month   the open period; null if it is not possible
     * @param refusal why it is not possible any more; null if it is
     */
    record Previewed(String month, List<EffectRow> effects, List<JournalEntry> entries, String refusal) {}

    Previewed previewed(AssetChange change) {
        try {
            AssetChanges.Preview preview = changes.preview(change.number());
            return new Previewed(
                    preview.month().toString(),
                    preview.effects().stream().map(EffectRow::of).toList(),
                    preview.entries(),
                    null);
        } catch (Refusal notPossible) {
            Locale locale = LocaleContextHolder.getLocale();
            return new Previewed(null, List.of(), List.of(), notPossible.sentence(locale));
        }
    }
}
