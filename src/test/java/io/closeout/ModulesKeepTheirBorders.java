package io.closeout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "io.closeout", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesKeepTheirBorders {
    private static final String[] BOOKKEEPING = {
        "io.closeout.money..", "io.closeout.depreciation..", "io.closeout.voucher..", "io.closeout.disposal.."
    };

    @ArchTest
    static final ArchRule onlyWorkflowKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("io.closeout.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule theEnginesInnardsAreUsedInOneClassAndForWhoIsSignedIn = noClasses()
            .that()
            .haveNameNotMatching("io\\.closeout\\.workflow\\.EngineHardening(\\$.*)?")
            .and()
            .doNotHaveFullyQualifiedName("io.closeout.workflow.EngineAccess")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule nobodyButTheClockAsksWhatTimeItIs = noClasses()
            .that()
            .resideOutsideOfPackage("io.closeout.time..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.YearMonth.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callConstructor(java.util.Date.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule noFloatingPointNearMoney = noClasses()
            .that()
            .resideInAnyPackage(BOOKKEEPING)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Double.class, Float.class);

    @ArchTest
    static final ArchRule noFieldNearMoneyIsAFloatingPointNumber = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(BOOKKEEPING)
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class);

    @ArchTest
    static final ArchRule noMethodNearMoneyReturnsAFloatingPointNumber = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(BOOKKEEPING)
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class);

    /** A text such as 1e20000000 would fill the memory; workbooks store exponents and are read with care of their own. */
    @ArchTest
    static final ArchRule aNumberIsReadFromATextInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.closeout.money.PlainDecimal")
            .and()
            .doNotHaveFullyQualifiedName("io.closeout.sheet.StoredNumber")
            .should()
            .callConstructor(java.math.BigDecimal.class, String.class)
            .orShould()
            .callConstructor(java.math.BigInteger.class, String.class);

    @ArchTest
    static final ArchRule onlyWorkflowHandsVouchersToTheLedger = noClasses()
            .that()
            .resideOutsideOfPackages("io.closeout.workflow..", "io.closeout.erp..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.closeout.voucher.LedgerGateway")
            .allowEmptyShould(false);

    @Test
    void everyModuleCallsOnlyThoseItMayCall() {
        ApplicationModules.of(Closeout.class).verify();
    }
}
