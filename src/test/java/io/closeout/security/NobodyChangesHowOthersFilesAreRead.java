package io.closeout.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.intake.ImportProfile;
import io.closeout.intake.ImportProfiles;
import io.closeout.refusal.Refusal;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Import profiles: all of the company read their files by them, so one person's import changes none of the others'. */
class NobodyChangesHowOthersFilesAreRead extends TwoBranches {
    @Autowired
    private ImportProfiles profiles;

    private ImportProfile known(String name) {
        return profiles.known(OURS).stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static ImportProfile twisted(ImportProfile profile) {
        return profile.countingLivesIn(ImportProfile.LifeUnit.YEARS).reading("原值", "quantity");
    }

    @ParameterizedTest
    @ValueSource(strings = {IN_THE_NORTH, "asset-keeper.61"})
    void theReadyMadeOnesStayAsTheyAre(String keeper) {
        for (ImportProfile readyMade :
                new ImportProfile[] {ImportProfile.PLAIN, ImportProfile.U8, ImportProfile.KD, ImportProfile.OA}) {
            ImportProfile own = begun(keeper, file(aRow(aCode(), "NUSE")), twisted(readyMade))
                    .profile();

            assertThat(own.lifeUnit()).isEqualTo(ImportProfile.LifeUnit.YEARS);
            assertThat(known(readyMade.name())).isEqualTo(readyMade);
        }
    }

    @Test
    void keepersOfTheWholeCompanyKeepOneAndThoseOfABranchUseIt() {
        ImportProfile ours = ImportProfile.U8.named("分公司方案").countingLivesIn(ImportProfile.LifeUnit.MONTHS);
        begun(KEEPS, file(aRow(aCode(), "NUSE")), ours);
        assertThat(known("分公司方案")).isEqualTo(ours);

        assertThat(begun(IN_THE_NORTH, file(aRow(aCode(), "NUSE")), twisted(ours))
                        .profile()
                        .lifeUnit())
                .isEqualTo(ImportProfile.LifeUnit.YEARS);
        assertThat(known("分公司方案")).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "north.61        | 北区方案         | 原值 | cost          | intake.profile-of-company",
                "north.61        | u8              | 原值 | cost          | intake.profile-of-company",
                "asset-keeper.61 | 方案\u202E反     | 原值 | cost          | form.hidden-character",
                "asset-keeper.61 | LONG            | 原值 | cost          | form.too-long",
                "asset-keeper.61 | 方案            | 原\u202E值 | cost    | form.hidden-character",
                "asset-keeper.61 | 方案            | 原值 | no_such_field | intake.unknown-field"
            })
    void whatIsNotRightIsRefusedBeforeAnythingIsWritten(
            String keeper, String name, String header, String field, String code) {
        ImportProfile profile = ImportProfile.PLAIN
                .named(name.equals("LONG") ? "长".repeat(61) : name)
                .reading(header, field);
        int before = imports.all(keeper).size();

        assertThatThrownBy(() -> begun(keeper, file(aRow(aCode(), "NUSE")), profile))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));

        assertThat(imports.all(keeper)).hasSize(before);
        assertThat(known(profile.name())).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "lifeUnit, X",
        "rateUnit, percent",
        "amountUnit, FEN",
        "startDate, T(java.lang.Runtime)",
        "name, NAME",
        "headers, no sign of equality"
    })
    void onThePageTooWithASentence(String field, String value) {
        String text = value.equals("NAME") ? "n".repeat(300) : value;

        HttpResponse<String> answer =
                visit(KEEPS).upload("/imports", file(aRow(aCode(), "NUSE")), Map.of("base", "plain", field, text));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).containsPattern("invalid-feedback|alert-danger|refusal");
    }
}
