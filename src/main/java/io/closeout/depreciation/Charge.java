package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.voucher.Account;
import java.time.YearMonth;

/**
 * The depreciation of one asset for one month.
 *
 * @param expense    the account it was or will be charged to; a posted charge keeps it, it is not determined again
 * @param department the department it was or will be charged to
 */
public record Charge(long asset, YearMonth month, Money amount, Account expense, String department) {}
