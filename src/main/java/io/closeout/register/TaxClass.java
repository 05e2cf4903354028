package io.closeout.register;

/** The six rows of fixed assets in the tax return (A105080), which decide the minimum life for tax. */
public enum TaxClass {
    /** 房屋、建筑物. */
    BUILDINGS,
    /** 飞机、火车、轮船、机器、机械和其他生产设备. */
    MACHINERY,
    /** 与生产经营活动有关的器具、工具、家具等. */
    FURNITURE,
    /** 飞机、火车、轮船以外的运输工具. */
    VEHICLES,
    /** 电子设备. */
    ELECTRONICS,
    /** 其他. */
    OTHER
}
