package io.closeout.web;

import io.closeout.depreciation.Book;
import io.closeout.depreciation.CheckPoint;
import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.RunComparison;
import io.closeout.depreciation.RunPart;
import io.closeout.depreciation.RunProgress;
import io.closeout.depreciation.RunStep;
import io.closeout.depreciation.StoppedAsset;
import io.closeout.depreciation.UnchargedAsset;
import io.closeout.money.Money;
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
        List<RunStep> journal,
        List<WaitingTask> tasks,
        Set<String> ownTasks) {
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
