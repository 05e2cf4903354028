package io.closeout.web;

import io.closeout.depreciation.BookValue;
import io.closeout.depreciation.DepreciationBook;
import io.closeout.disposal.DisposalLine;
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

    List<ValuedLine> of(List<DisposalLine> lines) {
        return lines.stream().map(this::valued).toList();
    }

    private ValuedLine valued(DisposalLine line) {
        String department =
                names.department(line.asset().company(), line.asset().department());
        return new ValuedLine(line, department, book.postedValue(line.asset().id()));
    }
}
