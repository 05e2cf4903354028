package io.closeout.register;

/**
 * @param dataBearing whether assets of this class usually hold data
 */
public record AssetClass(String company, String code, String name, boolean dataBearing) {}
