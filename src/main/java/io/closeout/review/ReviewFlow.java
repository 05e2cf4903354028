package io.closeout.review;

/** Gives a review its process; implemented by the workflow module in the caller's transaction. */
public interface ReviewFlow {
    void begin(YearlyReview review);
}
