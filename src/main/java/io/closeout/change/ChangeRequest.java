package io.closeout.change;

import java.util.List;

/**
 * @param assetCodes as people write them
 * @param note       why
 */
public record ChangeRequest(ChangeKind kind, List<String> assetCodes, ChangeTerms terms, String note) {}
