package io.closeout.register;

/** The custom methods of depreciation that analysts have written; answered by a decision table. */
public interface CustomMethods {
    /**
     * The method as its rows stand now, checked before it may run.
     *
     * @throws io.closeout.refusal.Refusal naming table, method, year and remedy if there is none of that code, or its rows may
     *                                     not run: {@link CustomMethod#checked}
     */
    CustomMethod inForce(String code);
}
