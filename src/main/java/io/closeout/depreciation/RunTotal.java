package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.voucher.Account;

/**
 * What a run charges, or would charge, to one place.
 *
 * @param department empty in {@link Book#TAX}
 * @param expense    null in {@link Book#TAX}
 * @param catchUp    the part of the amount that belongs to earlier months
 */
public record RunTotal(
        Book book, String assetClass, String department, Account expense, int rows, Money amount, Money catchUp) {}
