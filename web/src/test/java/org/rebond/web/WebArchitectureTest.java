package org.rebond.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

/** The ways in hold no rule and do not touch the database. */
@AnalyzeClasses(packages = "org.rebond.web", importOptions = DoNotIncludeTests.class)
class WebArchitectureTest {

    @ArchTest
    static final ArchRule pages_and_routes_speak_to_services_only = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule pages_and_routes_refuse_nothing_themselves = noClasses()
            .that()
            .haveSimpleNameEndingWith("Page")
            .or()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .callConstructor(RuleViolation.class, Rule.class, Object[].class);

    @ArchTest
    static final ArchRule pages_and_routes_change_a_contract_through_its_amendments = noClasses()
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
            .because("the gauges judge what changes its amount, its duration or its holder");

    @ArchTest
    static final ArchRule today_comes_from_the_clock =
            noClasses().should().callMethod(LocalDate.class, "now").orShould().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule what_a_view_keeps_survives_a_restart = classes()
            .that()
            .areAnnotatedWith(ViewScoped.class)
            .should()
            .beAssignableTo(Serializable.class)
            .allowEmptyShould(true); // today every page lives for one request
}
