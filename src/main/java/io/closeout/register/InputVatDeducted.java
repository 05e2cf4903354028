package io.closeout.register;

/** Whether the input VAT of a purchase was deducted: decides the VAT of a sale and the transfer-out of a loss. */
public enum InputVatDeducted {
    YES,
    NO,
    PARTLY
}
