package io.closeout.depreciation;

import java.time.YearMonth;

/**
 * What an asset is charged by in a book, stored once for each content.
 *
 * @param version      counted from 1 per asset and book; rows name it
 * @param content      {@link BasisText}
 * @param completeFrom the first month from which nothing is charged any more, with everything before it charged; null:
 *                     not there yet
 */
record Basis(long asset, Book book, int version, String content, YearMonth completeFrom) {}
