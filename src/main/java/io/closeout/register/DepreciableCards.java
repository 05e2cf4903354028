package io.closeout.register;

import java.util.List;

/** The cards as a run wants them: the fixed assets that have a method and have not left the books. */
public interface DepreciableCards {
    /** Those with ids from {@code first} to {@code last}, both included, by id. */
    List<DepreciableCard> between(String company, long first, long last);

    /** Those under 工作量法, by code. */
    List<DepreciableCard> byUnits(String company);
}
