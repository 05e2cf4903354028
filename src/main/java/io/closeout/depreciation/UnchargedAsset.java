package io.closeout.depreciation;

/**
 * An asset that a run could not charge. It is listed and stops no other; corrected, the next round charges it.
 *
 * @param code     of the asset
 * @param reason   code of the refusal
 * @param sentence what is wrong and what to do, in the language of the reader
 */
public record UnchargedAsset(String code, Book book, String reason, String sentence) {}
