package org.rebond;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.rebond.platform.OpenToAnyone;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.shared.Rule;

/** The map of the features and the habits that keep them apart. */
@AnalyzeClasses(packages = "org.rebond", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule features_know_only_what_the_map_says = modules()
            .definedByPackages("org.rebond.(*)..")
            .should()
            .respectTheirAllowedDependencies(
                    allow().fromModule("platform")
                            .toModules("shared")
                            .fromModule("account")
                            .toModules("shared", "platform")
                            .fromModule("intake")
                            .toModules("shared", "platform")
                            .fromModule("law")
                            .toModules("shared", "platform")
                            .fromModule("procurement")
                            .toModules("shared", "platform", "intake", "law")
                            .fromModule("consultation")
                            .toModules("shared", "platform", "law", "procurement")
                            .fromModule("ordering")
                            .toModules("shared", "platform", "procurement")
                            .fromModule("execution")
                            .toModules("shared", "platform", "law", "procurement", "ordering")
                            .fromModule("terms")
                            .toModules("shared", "platform", "law", "procurement", "ordering")
                            .fromModule("einvoice")
                            .toModules("shared")
                            .fromModule("settlement")
                            .toModules(
                                    "shared",
                                    "platform",
                                    "law",
                                    "procurement",
                                    "ordering",
                                    "execution",
                                    "terms",
                                    "einvoice")
                            .fromModule("budget")
                            .toModules("shared", "platform", "procurement", "ordering")
                            .fromModule("mandate")
                            .toModules(
                                    "shared",
                                    "platform",
                                    "law",
                                    "procurement",
                                    "ordering",
                                    "execution",
                                    "terms",
                                    "settlement",
                                    "budget")
                            .fromModule("agenda")
                            .toModules("shared", "platform", "account")
                            .fromModule("indicator")
                            .toModules("shared", "platform", "law")
                            .fromModule("insertion")
                            .toModules("shared", "platform", "intake", "procurement")
                            .fromModule("demo")
                            .toModules(
                                    "shared",
                                    "platform",
                                    "intake",
                                    "account",
                                    "law",
                                    "procurement",
                                    "consultation",
                                    "ordering",
                                    "execution",
                                    "terms",
                                    "settlement",
                                    "insertion",
                                    "indicator",
                                    "settlement",
                                    "budget",
                                    "mandate"),
                    consideringOnlyDependenciesInAnyPackage("org.rebond.."));

    @ArchTest
    static final ArchRule a_contract_is_amended_by_what_holds_it_against_the_law = noClasses()
            .that()
            .resideOutsideOfPackage("org.rebond.execution")
            .should()
            .callMethod(Procurement.class, "amend", Contract.Reference.class, ContractSheet.Modification.class)
            .orShould()
            .callMethod(Procurement.class, "subcontract", Contract.Reference.class, ContractSheet.Subcontract.class)
            .orShould()
            .callMethod(
                    Procurement.class,
                    "amendSubcontract",
                    Contract.Reference.class,
                    int.class,
                    ContractSheet.SubcontractModification.class)
            .because("what was imported is history; from then on the gauges judge what changes a contract");

    @ArchTest
    static final ArchRule only_an_amendment_that_the_gauges_judged_modifies_a_contract = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.rebond.execution.Amendments")
            .should()
            .callMethod(Procurement.class, "amend", Contract.Reference.class, ContractSheet.Modification.class);

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().matching("org.rebond.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_domain_ignores_the_ways_in = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..",
                    "jakarta.ws.rs..",
                    "jakarta.servlet..",
                    "jakarta.ejb..",
                    "org.primefaces..",
                    "org.openpdf..");

    @ArchTest
    static final ArchRule today_comes_from_the_clock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule entities_have_verbs_not_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .orShould()
            .haveNameMatching("(get)?[iI]d"); // an accessor id() switches the checks of the query processor off

    @ArchTest
    static final ArchRule rules_are_enumerations = classes()
            .that()
            .implement(Rule.class)
            .should()
            .beEnums()
            .andShould()
            .haveSimpleNameEndingWith("Rule");

    @ArchTest
    static final ArchRule a_transactional_service_says_who_may_call_each_operation = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beAnnotatedWith(OpenToAnyone.class);

    @ArchTest
    static final ArchRule amounts_are_exact = noFields()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .orShould()
            .haveRawType(Float.class);
}
