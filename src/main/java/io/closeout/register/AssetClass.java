package io.closeout.register;

/**
 * A class of assets of a company; classes form a tree.
 *
 * @param parent      code of the class it belongs to, empty at the top
 * @param dataBearing whether assets of this class usually hold data
 */
public record AssetClass(String company, String code, String parent, String name, boolean dataBearing) {}
