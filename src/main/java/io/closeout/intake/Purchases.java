package io.closeout.intake;

import java.util.List;

/** What procurement hands over: cards from orders, invoices and receipts, each of its documents once. */
public interface Purchases {
    /**
     * Registers the assets of a document. The same document with the same assets again registers nothing and answers as
     * the first time.
     *
     * @throws io.closeout.refusal.Refusal if the person is no asset keeper of the company, an asset cannot be registered, or
     *                                     the document was received with other assets or is cancelled
     */
    Received receive(Purchase purchase, String actor);

    /**
     * The document is void: its assets are revoked, and those that were charged already are charged no more. Cancelling
     * it again changes nothing; a document that was never received is noted, so that it stays void if it comes late. A
     * keeper of a branch cancels only what brought assets of that branch: whatever else there is, is unknown to them.
     *
     * @throws io.closeout.refusal.Refusal if the person is no asset keeper in the company, keeps a branch and the document
     *                                     brought it nothing, or an asset is on its way off the books
     */
    List<Stopped> cancel(String company, String sourceDocument, String reason, String actor);

    /** @param first false if the document had been received before */
    record Received(boolean first, List<String> codes) {}

    /** What became of an asset whose source was cancelled. */
    record Stopped(String code, Outcome outcome) {
        /** How an asset was stopped. */
        public enum Outcome {
            /** 已撤销: nothing had been charged. */
            REVOKED,
            /** It has been charged: a person reports it or reverses the charges; runs pass it by until then. */
            CHARGED_NO_MORE
        }
    }
}
