package io.closeout.intake;

import io.closeout.depreciation.CheckPoint;
import io.closeout.depreciation.RunCheck;
import io.closeout.organisation.Reach;
import io.closeout.refusal.Refusal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Imports that are neither applied nor given up: their cards would miss the month. */
@Component
class UnfinishedImports implements RunCheck {
    private static final Set<ImportStatus> UNFINISHED = EnumSet.of(
            ImportStatus.CHECKING,
            ImportStatus.ASKING,
            ImportStatus.CHECKED,
            ImportStatus.AWAITING_SIGNATURE,
            ImportStatus.APPLYING,
            ImportStatus.STOPPED);

    private final RegisterImportTable imports;

    UnfinishedImports(RegisterImportTable imports) {
        this.imports = imports;
    }

    @Override
    public List<CheckPoint> open(String company, YearMonth month) {
        return imports.findWithin(Reach.ofCompany(company)).stream()
                .filter(one -> UNFINISHED.contains(one.status()))
                .map(unfinished -> new CheckPoint(
                        "import",
                        String.valueOf(unfinished.id()),
                        new Refusal("depreciation.check-import", "", unfinished.id(), unfinished.fileName())))
                .toList();
    }
}
