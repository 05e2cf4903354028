package io.closeout.depreciation;

/** Tells the modules above that the book has changed; implemented by the workflow module in the caller's transaction. */
public interface BooksFlow {
    /** Months of the company's assets have been charged; told once, when the last of them is. */
    void charged(String company);

    /** Something that bears on an asset's value has been entered: an impairment, an improvement, new terms, a row. */
    void changed(long asset);
}
