package io.closeout.web;

import io.closeout.depreciation.Book;
import io.closeout.depreciation.CheckPoint;
import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.PeriodBalance;
import io.closeout.depreciation.RunComparison;
import io.closeout.depreciation.RunPart;
import io.closeout.depreciation.RunProgress;
import io.closeout.depreciation.RunStep;
import io.closeout.depreciation.StoppedAsset;
import io.closeout.depreciation.UnchargedAsset;
import io.closeout.money.Money;
import io.closeout.period.Periods;
import io.closeout.workflow.Tasks.WaitingTask;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything the page of a month shows.
 *
 * @param voucher  null before there is one
 * @param ownTasks ids of the waiting tasks that the visitor may do
 */
record RunDossier(
        DepreciationRun run,
        boolean open,
        RunProgress progress,
        List<CheckPoint> checkList,
        List<StoppedAsset> stopped,
        List<RunComparison> compared,
        List<UnchargedAsset> uncharged,
        List<RunPart> parts,
        CaseDossier.Document voucher,
        List<PeriodBalance> carriedForward,
        List<Periods.Reopening> reopenings,
        List<RunStep> journal,
        List<WaitingTask> tasks,
        Set<String> ownTasks) {
    /** Whether somebody has asked to open the month again and nobody has agreed yet. */
    public boolean reopeningAsked() {
        return reopenings.stream().anyMatch(asked -> asked.agreedBy() == null);
    }

    public Money total(String part) {
        Function<RunComparison, Money> amount =
                switch (part) {
                    case "amount" -> RunComparison::amount;
                    case "catchUp" -> RunComparison::catchUp;
                    case "lastMonth" -> RunComparison::lastMonth;
                    default -> RunComparison::difference;
                };
        return compared.stream()
                .filter(one -> one.book() == Book.ACCOUNTING)
                .map(amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
