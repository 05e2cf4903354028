package io.closeout.voucher;

/**
 * @param detail sub-account, empty where there is none
 */
public record Account(String code, String name, String detail) {}
