package io.closeout.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetClass;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.sheet.SheetRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Words for tests about the tables of others: a table of rows, or one asset of which only a few cells matter. */
final class SourceTable {
    static final CompanyNames NAMES = CompanyNames.of(
            new Company("1000", "华东精密制造有限公司", AccountingStandard.CAS),
            List.of(
                    assetClass("01", "房屋及建筑物"),
                    assetClass("02", "机器设备"),
                    assetClass("022", "电子设备"),
                    assetClass("03", "运输设备"),
                    assetClass("SERVER", "服务器"),
                    assetClass("SERVER-RACK", "机架服务器"),
                    assetClass("05A", "办公家具"),
                    assetClass("05B", "办公家具")),
            List.of(
                    department("0101", "生产部"),
                    department("0102", "研发部"),
                    department("02", "采购、仓储部"),
                    department("IT", "信息技术部")),
            Set.of("张三", "li.guan")::contains);

    private final List<SheetRow> rows = new ArrayList<>();
    private ImportProfile profile = ImportProfile.PLAIN;

    static AssetClass assetClass(String code, String name) {
        return new AssetClass("1000", code, "", name, false);
    }

    static Department department(String code, String name) {
        return new Department("1000", "", code, name, DepartmentFunction.USING, DepartmentUse.PRODUCTION);
    }

    /** A table of which nothing is there yet. */
    static SourceTable empty() {
        return new SourceTable();
    }

    /** A machine with all that a register needs. */
    static Asset asset() {
        return new Asset();
    }

    /** @param cells separated by |, blanks around them do not count */
    SourceTable row(String cells) {
        List<String> stripped =
                Stream.of(cells.split("\\|", -1)).map(String::strip).toList();
        rows.add(new SheetRow(rows.size() + 1, stripped));
        return this;
    }

    SourceTable rows(List<SheetRow> read) {
        rows.addAll(read);
        return this;
    }

    SourceTable by(ImportProfile by) {
        profile = by;
        return this;
    }

    Surveyed surveyed() {
        Survey survey = new Survey(profile, (headings, row) -> {});
        rows.forEach(survey::see);
        return survey.conclude();
    }

    /** @throws Refusal the first fault or open question, as a dry run ends with it */
    static CardReader reader(Surveyed surveyed) {
        Stream.concat(surveyed.faults().stream(), surveyed.questions().stream().map(Question::asked))
                .findFirst()
                .ifPresent(first -> {
                    throw first;
                });
        return new CardReader(surveyed.headings(), surveyed.profile(), NAMES);
    }

    List<CardReading> cards() {
        CardReader reader = reader(surveyed());
        return rows.stream().map(reader::read).flatMap(Optional::stream).toList();
    }

    static List<String> codes(List<Remark> remarks) {
        return remarks.stream().map(remark -> remark.reason().code()).toList();
    }

    static String sentence(Remark remark) {
        return remark.reason().sentence(Locale.SIMPLIFIED_CHINESE);
    }

    /** One row, told cell by cell. */
    static final class Asset {
        private final Map<String, String> cells = new LinkedHashMap<>();
        private ImportProfile profile = ImportProfile.PLAIN;

        private Asset() {
            with("资产编码", "M-001").with("资产名称", "数控车床").with("资产类别", "02");
            with("使用部门", "0101").with("开始使用日期", "2021-03-15").with("原值", "60000.00");
        }

        Asset with(String header, String cell) {
            cells.put(header, cell);
            return this;
        }

        Asset without(String header) {
            cells.remove(header);
            return this;
        }

        Asset by(ImportProfile by) {
            profile = by;
            return this;
        }

        private SourceTable table() {
            SourceTable table = new SourceTable().by(profile);
            table.rows.add(new SheetRow(1, List.copyOf(cells.keySet())));
            table.rows.add(new SheetRow(2, List.copyOf(cells.values())));
            return table;
        }

        CardReading read() {
            return table().cards().get(0);
        }

        /** Whatever questions are open. */
        CardReading readAnyway() {
            SourceTable table = table();
            Surveyed surveyed = table.surveyed();
            return new CardReader(surveyed.headings(), surveyed.profile(), NAMES)
                    .read(table.rows.get(1))
                    .orElseThrow();
        }

        /** The card, without faults. */
        CardValues card() {
            CardReading reading = read();
            assertThat(codes(reading.faults())).isEmpty();
            return reading.values();
        }

        String text(CardField field) {
            return card().text(field);
        }

        Refusal fault() {
            CardReading reading = read();
            assertThat(codes(reading.faults())).hasSize(1);
            return reading.faults().get(0).reason();
        }

        Refusal warning() {
            CardReading reading = read();
            assertThat(codes(reading.faults())).isEmpty();
            assertThat(codes(reading.warnings())).hasSize(1);
            return reading.warnings().get(0).reason();
        }

        Surveyed surveyed() {
            return table().surveyed();
        }
    }
}
