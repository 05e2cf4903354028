package io.closeout.web;

import io.closeout.depreciation.BookValue;
import io.closeout.depreciation.DepreciationBook;
import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalLine;
import io.closeout.disposal.LineStatus;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the value in the books beside the assets of a case, for the case page and for the forms of its tasks. */
@Component
class ValuedLines {
    private final DepreciationBook book;
    private final Names names;

    ValuedLines(DepreciationBook book, Names names) {
        this.book = book;
        this.names = names;
    }

    record ValuedLine(DisposalLine line, String department, BookValue value) {}

    /** @param lines of the case, all or some */
    List<ValuedLine> of(DisposalCase disposalCase, List<DisposalLine> lines) {
        return lines.stream().map(line -> valued(disposalCase, line)).toList();
    }

    /** What was written off keeps the value at which it left the books. */
    private ValuedLine valued(DisposalCase disposalCase, DisposalLine line) {
        String department =
                names.department(line.asset().company(), line.asset().department());
        long asset = line.asset().id();
        BookValue value = line.status() == LineStatus.DISPOSED
                ? book.clearedAfter(asset, disposalCase.derecognitionMonth())
                : book.postedValue(asset);
        return new ValuedLine(line, department, value);
    }
}
