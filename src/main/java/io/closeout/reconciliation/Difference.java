package io.closeout.reconciliation;

import io.closeout.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A part of what an account differs by.
 *
 * @param subject the voucher, run or card it comes from; empty if nobody knows
 * @param amount  by which our debit is larger than the ERP's
 * @param first   the month in which it was seen first
 * @param since   the day on which it was seen first; its age counts from there
 * @param owner   who looks after it, empty if nobody does yet
 * @param note    what the owner has found out, empty at first
 */
public record Difference(
        long id,
        String account,
        Cause cause,
        String subject,
        Money amount,
        YearMonth first,
        LocalDate since,
        String owner,
        String note) {}
