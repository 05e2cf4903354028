package io.closeout.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Made the files under {@code src/test/resources/registers}: registers such as people send them, with content of our own.
 * The files are committed; run {@link #main} only to change them.
 */
final class RegisterFiles {
    private static final Path FOLDER = Path.of("src/test/resources/registers");

    private final Workbook workbook;
    private final CellStyle day;
    private Sheet sheet;

    private RegisterFiles(Workbook workbook) {
        this.workbook = workbook;
        this.day = workbook.createCellStyle();
        this.day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
    }

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("U8.csv"), u8(), Charset.forName("GBK"));
        new RegisterFiles(new XSSFWorkbook()).kd(FOLDER.resolve("KD.xlsx"));
        new RegisterFiles(new HSSFWorkbook()).oa(FOLDER.resolve("OA.xls"));
    }

    /** 用友: two titles, codes of the system, totals in the key column, a red card. */
    private static String u8() {
        return String.join(
                "\r\n",
                "固定资产卡片列表",
                "单位名称：华东精密制造有限公司,,,,日期：2025-04-30,,单位：元",
                "卡片编号,固定资产编号,固定资产名称,类别编号,类别名称,规格型号,部门名称,使用比例,增加方式,使用状况,使用年限(月),折旧方法,开始使用日期,"
                        + "币种,原值,净残值率,净残值,累计折旧,月折旧额,净值,已计提月份,对应折旧科目,存放地点,保管人,录入人",
                "00001,02100001,数控车床,2,机器设备,CK6140,生产部,,101,1001,120,平均年限法(一),2018.06.12,"
                        + "人民币,\"128,000.00\",0.05,\"6,400.00\",\"83,093.06\",1013.33,\"44,906.94\",82,5101.01,一号厂房,张三,陈晨",
                "00002,02200002,机架服务器,022,电子设备,R740,\"生产部;研发部\",60;40,101,1004,60,平均年限法（二）,20210315,"
                        + "人民币,\"80,000.00\",0.05,,\"62,066.83\",1266.67,\"17,933.17\",49,—,信息中心/2楼/201,李四,陈晨",
                "00003,02200003,笔记本电脑,022,电子设备,T14,研发部,,101,1001,36,双倍余额递减法,2024-09,"
                        + "人民币,\"￥8,600.00\",0.05,430.00,\"2,866.67\",,\"5,733.33\",7,6602.05,,,陈晨",
                ",,电子设备小计,,,,,,,,,,,,\"88,600.00\",,,\"64,933.50\",,\"23,666.50\",,,,,",
                "00004,02100001-1,数控车床,02,机器设备,CK6140,生产部,,101,1001,120,平均年限法(一),2018.06.12,"
                        + "人民币,\"(28,000.00)\",0.05,\"(1,400.00)\",\"(18,176.67)\",,,82,5101.01,,,陈晨",
                "00005,01100001,一号厂房,01,房屋及建筑物,,生产部,,105,1003,240,平均年限法(一),2010-02-30,"
                        + "人民币,\"5,000,000.00\",0.05,\"250,000.00\",\"3,562,500.00\",19791.67,\"1,437,500.00\",180,5101.01,,,陈晨",
                "00006,03100001,货车,03,运输设备,,采购、仓储部,,101,已报废,48,平均年限法(一),2015-01-20,"
                        + "人民币,\"96,000.00\",0.05,\"4,800.00\",\"91,200.00\",,\"4,800.00\",48,6601.03,,,陈晨",
                "合计:,,,,,,,,,,,,,,\"5,284,600.00\",,,,,,,,,,",
                ",,,,,,,,,,,,,,,,,,,,,,,,",
                "制表人：陈晨,,,,审核人：,,,,打印日期：2025-05-06,,,,,,,,,,,,,,,,第 1 页 共 1 页",
                "");
    }

    /** 金蝶: a hidden sheet, a header of two rows with merged cells, days as numbers, amounts of ten decimals. */
    private void kd(Path file) throws IOException {
        sheet = workbook.createSheet("旧数据");
        row(0, "资产编码", "不要读这一页");
        workbook.setSheetHidden(0, true);
        sheet = workbook.createSheet("卡片汇总");
        workbook.setActiveSheet(1);
        row(0, "固定资产卡片汇总");
        row(1, "核算组织：华东精密制造有限公司", "", "", "", "截止期间：2025年4月");
        row(
                2, "资产编码", "资产名称", "资产类别", "规格型号", "使用部门", "使用状态", "变动方式", "开始使用日期", "入账日期", "折旧方法", "预计使用期间数",
                "已使用期间数", "原值", "", "累计折旧", "", "减值准备", "预计净残值", "期末净额", "费用科目", "供应商");
        row(3, "", "", "", "", "", "", "", "", "", "", "", "", "期初", "期末", "期初", "期末");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 20));
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 12, 13));
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 14, 15));
        for (int column : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 16, 17, 18, 19, 20}) {
            sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
        }
        row(
                4,
                "FA-000001",
                "立式加工中心",
                "02-机器设备",
                "VMC850",
                "生产部",
                "正常使用",
                "购入",
                LocalDate.of(2019, 11, 20),
                LocalDate.of(2019, 12, 5),
                "平均年限法(基于入账原值和入账预计使用期间)",
                120,
                64,
                450000,
                450000,
                213750,
                228000,
                0,
                22500,
                222000,
                5101.01,
                "沈阳机床");
        row(
                5,
                "FA-000002",
                "打印机",
                22,
                "M227",
                "信息技术部",
                "正常使用",
                "购入",
                42073,
                42094,
                "平均年限法(基于入账原值和入账预计使用期间)",
                60,
                121,
                3999.9999999,
                3999.9999999,
                3799.999999,
                3799.999999,
                0,
                200,
                200,
                "6602.05",
                "");
        row(
                6,
                123456789012345678d,
                "示波器",
                "022",
                "",
                "研发部",
                "正常使用",
                "购入",
                LocalDate.of(2023, 2, 1),
                LocalDate.of(2023, 2, 8),
                "平均年限法",
                60,
                26,
                12000,
                12000,
                4180,
                4940,
                0,
                600,
                7060,
                "5301",
                "");
        row(7, "", "电子设备 小计", "", "", "", "", "", "", "", "", "", "", 15999.9999999, 15999.9999999);
        row(
                8,
                "FA-000004",
                "厂区土地",
                "01 房屋及建筑物",
                "",
                "采购、仓储部",
                "未使用",
                "购入",
                LocalDate.of(2008, 1, 10),
                LocalDate.of(2008, 1, 15),
                "不提折旧",
                0,
                0,
                2000000,
                2000000,
                0,
                0,
                0,
                0,
                2000000,
                "",
                "");
        row(9, "合 计", "", "", "", "", "", "", "", "", "", "", "", 2465999.9999999, 2465999.9999999);
        save(file);
    }

    /** A form of an office system: ten thousands of yuan, lives in years, a header on every page, signatures below. */
    private void oa(Path file) throws IOException {
        sheet = workbook.createSheet("台账");
        String[] header = {
            "序号", "标签号", "设备名称", "分类名称", "品牌", "型号", "SN", "数量", "单位", "领用部门", "领用人", "存放位置", "购入日期", "启用日期", "购置金额",
            "累计折旧", "残值率(%)", "使用年限", "状态", "是否抵押", "抵押\n到期日", "备注"
        };
        row(0, "固定资产台账（2025年4月）");
        row(1, "编制单位：华东精密制造有限公司", "", "", "", "", "", "", "", "", "", "", "", "", "", "单位：万元");
        row(2, (Object[]) header);
        row(
                3,
                1,
                "PC-0001",
                "台式电脑",
                "电子设备",
                "联想",
                "M930t",
                "pf-1a2b",
                1,
                "台",
                "信息技术部",
                "王芳",
                "A座/3楼/305",
                "2022年5月10日",
                "2022年5月16日",
                0.56,
                0.4,
                5,
                3,
                "在用",
                "否",
                "",
                "");
        row(
                4,
                2,
                "PC-0002",
                "投影仪",
                "电子设备",
                "爱普生",
                "CB-X50",
                "/",
                1,
                "台",
                "研发部",
                "张三",
                "—",
                "2021/3/1",
                44270,
                1.2345,
                0.8,
                5,
                5,
                "闲置",
                "是",
                LocalDate.of(2027, 12, 31),
                "待调剂");
        row(5, "", "", "小计", "", "", "", "", 2, "", "", "", "", "", "", 1.7945, 1.2);
        row(6, (Object[]) header);
        row(
                7,
                3,
                "GW-0001",
                "文件柜",
                "办公家具",
                "",
                "",
                "",
                4,
                "组",
                "研发部",
                "张三",
                "A座/2楼",
                "2023-01-05",
                "2023-01-05",
                0.32,
                0.1,
                5,
                5,
                "在用",
                "",
                "",
                "");
        row(
                8,
                4,
                "CAR-01",
                "商务车",
                "运输设备",
                "别克",
                "GL8",
                "",
                1,
                "辆",
                "生产部",
                "张三",
                "车库",
                "2020-7-1",
                "2020-7-1",
                28.8,
                21.888,
                5,
                4,
                "待报废",
                "否",
                "",
                "年检到期");
        row(9, "合 计", "", "", "", "", "", "", 7, "", "", "", "", "", "", 30.9145, 23.188);
        row(10, "制表：王芳", "", "", "", "", "", "审核：", "", "", "", "", "", "打印时间：2025/5/6 9:30");
        save(file);
    }

    private void row(int index, Object... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            fill(row.createCell(i), values[i]);
        }
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (!value.toString().isEmpty()) {
            cell.setCellValue(value.toString());
        }
    }

    private void save(Path file) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }
}
