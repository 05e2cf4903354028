package io.closeout.disposal;

import java.util.List;

/**
 * @param assetCodes of the case that come back, as people write them
 * @param note       how it was noticed
 */
public record RestoreRequest(String caseNumber, List<String> assetCodes, RestoreReason reason, String note) {}
