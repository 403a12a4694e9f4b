package org.rebond.platform;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rebond.platform.Permission.ATTACH_CLAUSES;
import static org.rebond.platform.Permission.AWARD_CONTRACTS;
import static org.rebond.platform.Permission.BUILD_MANDATES;
import static org.rebond.platform.Permission.ENTER_INVOICES;
import static org.rebond.platform.Permission.IMPORT_CONTRACTS;
import static org.rebond.platform.Permission.IMPORT_HOURS;
import static org.rebond.platform.Permission.MANAGE_ACCOUNTS;
import static org.rebond.platform.Permission.MANAGE_BUDGET;
import static org.rebond.platform.Permission.MANAGE_CONSULTATIONS;
import static org.rebond.platform.Permission.MANAGE_EXECUTION;
import static org.rebond.platform.Permission.MANAGE_ORDERS;
import static org.rebond.platform.Permission.PROPOSE_LAW;
import static org.rebond.platform.Permission.PUBLISH_CONTRACTS;
import static org.rebond.platform.Permission.PUBLISH_LAW;
import static org.rebond.platform.Permission.PURGE_ACCESS_LOG;
import static org.rebond.platform.Permission.READ_AUDIT;
import static org.rebond.platform.Permission.READ_BIDS;
import static org.rebond.platform.Permission.READ_BUDGET;
import static org.rebond.platform.Permission.READ_CLAUSES;
import static org.rebond.platform.Permission.READ_CONSULTATIONS;
import static org.rebond.platform.Permission.READ_CONTRACTS;
import static org.rebond.platform.Permission.READ_CONTRACT_REPORT;
import static org.rebond.platform.Permission.READ_EXECUTION;
import static org.rebond.platform.Permission.READ_FIGURES;
import static org.rebond.platform.Permission.READ_INVOICES;
import static org.rebond.platform.Permission.READ_LAW;
import static org.rebond.platform.Permission.READ_MANDATES;
import static org.rebond.platform.Permission.READ_ORDERS;
import static org.rebond.platform.Permission.READ_PARTICIPANTS;
import static org.rebond.platform.Permission.SETTLE;
import static org.rebond.platform.Permission.SIGN_BATCHES;
import static org.rebond.platform.Permission.STATE_REUSE;
import static org.rebond.platform.Role.ADMIN;
import static org.rebond.platform.Role.AUDITOR;
import static org.rebond.platform.Role.DECIDER;
import static org.rebond.platform.Role.ELECTED;
import static org.rebond.platform.Role.FACILITATOR;
import static org.rebond.platform.Role.FINANCE;
import static org.rebond.platform.Role.INSTRUCTOR;
import static org.rebond.platform.Role.PROCUREMENT;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rebond.shared.RuleViolation;

/**
 * Who may call what: each operation of each service with each role. The two tables say it a second time, so that nobody
 * changes a right, or adds an operation, without meaning to.
 */
class ServiceAccessTest {

    private static final Map<Permission, Set<Role>> HOLDERS = Map.ofEntries(
            entry(READ_CONTRACTS, EnumSet.of(PROCUREMENT, FACILITATOR, INSTRUCTOR, DECIDER, FINANCE)),
            entry(IMPORT_CONTRACTS, EnumSet.of(PROCUREMENT)),
            entry(PUBLISH_CONTRACTS, EnumSet.of(PROCUREMENT)),
            entry(READ_CONTRACT_REPORT, EnumSet.of(PROCUREMENT, FINANCE)),
            entry(READ_CONSULTATIONS, EnumSet.of(PROCUREMENT, FACILITATOR, DECIDER, FINANCE)),
            entry(MANAGE_CONSULTATIONS, EnumSet.of(PROCUREMENT)),
            entry(READ_BIDS, EnumSet.of(PROCUREMENT, DECIDER)),
            entry(AWARD_CONTRACTS, EnumSet.of(DECIDER)),
            entry(READ_ORDERS, EnumSet.of(PROCUREMENT, DECIDER, FINANCE)),
            entry(MANAGE_ORDERS, EnumSet.of(PROCUREMENT)),
            entry(READ_EXECUTION, EnumSet.of(PROCUREMENT, DECIDER, FINANCE)),
            entry(MANAGE_EXECUTION, EnumSet.of(PROCUREMENT)),
            entry(READ_INVOICES, EnumSet.of(PROCUREMENT, DECIDER, FINANCE)),
            entry(ENTER_INVOICES, EnumSet.of(PROCUREMENT)),
            entry(SETTLE, EnumSet.of(FINANCE)),
            entry(READ_MANDATES, EnumSet.of(PROCUREMENT, DECIDER, FINANCE)),
            entry(BUILD_MANDATES, EnumSet.of(FINANCE)),
            entry(SIGN_BATCHES, EnumSet.of(DECIDER, FINANCE)),
            entry(READ_BUDGET, EnumSet.of(PROCUREMENT, DECIDER, FINANCE, ADMIN)),
            entry(MANAGE_BUDGET, EnumSet.of(ADMIN)),
            entry(READ_CLAUSES, EnumSet.of(PROCUREMENT, FACILITATOR, DECIDER, FINANCE)),
            entry(ATTACH_CLAUSES, EnumSet.of(PROCUREMENT, FACILITATOR)),
            entry(IMPORT_HOURS, EnumSet.of(FACILITATOR)),
            entry(READ_PARTICIPANTS, EnumSet.of(FACILITATOR)),
            entry(READ_FIGURES, EnumSet.of(PROCUREMENT, DECIDER, FINANCE, ELECTED)),
            entry(STATE_REUSE, EnumSet.of(PROCUREMENT)),
            entry(READ_LAW, EnumSet.allOf(Role.class)),
            entry(PROPOSE_LAW, EnumSet.of(PROCUREMENT, ADMIN)),
            entry(PUBLISH_LAW, EnumSet.of(DECIDER)),
            entry(MANAGE_ACCOUNTS, EnumSet.of(ADMIN)),
            entry(READ_AUDIT, EnumSet.of(AUDITOR)),
            entry(PURGE_ACCESS_LOG, EnumSet.of(AUDITOR)));

    private static final Map<String, Permission> OPERATIONS = Map.ofEntries(
            entry("Tendering.prepare", MANAGE_CONSULTATIONS),
            entry("Tendering.revise", MANAGE_CONSULTATIONS),
            entry("Tendering.launch", MANAGE_CONSULTATIONS),
            entry("Tendering.postpone", MANAGE_CONSULTATIONS),
            entry("Tendering.ask", MANAGE_CONSULTATIONS),
            entry("Tendering.answer", MANAGE_CONSULTATIONS),
            entry("Tendering.receive", MANAGE_CONSULTATIONS),
            entry("Tendering.open", MANAGE_CONSULTATIONS),
            entry("Tendering.callFinalBids", MANAGE_CONSULTATIONS),
            entry("Selecting.receive", MANAGE_CONSULTATIONS),
            entry("Selecting.examine", MANAGE_CONSULTATIONS),
            entry("Selecting.invite", MANAGE_CONSULTATIONS),
            entry("Selecting.candidacies", READ_BIDS),
            entry("Selecting.letter", READ_BIDS),
            entry("Tendering.consultations", READ_CONSULTATIONS),
            entry("Tendering.eachConsultation", READ_CONSULTATIONS),
            entry("Tendering.consultation", READ_CONSULTATIONS),
            entry("Tendering.behind", READ_CONSULTATIONS),
            entry("Awarding.register", READ_BIDS),
            entry("Awarding.analysis", READ_BIDS),
            entry("Awarding.bid", READ_BIDS),
            entry("Tendering.dueSoon", READ_CONSULTATIONS),
            entry("Awarding.letter", READ_BIDS),
            entry("Awarding.price", MANAGE_CONSULTATIONS),
            entry("Awarding.admit", MANAGE_CONSULTATIONS),
            entry("Awarding.regularise", MANAGE_CONSULTATIONS),
            entry("Awarding.exclude", MANAGE_CONSULTATIONS),
            entry("Awarding.note", MANAGE_CONSULTATIONS),
            entry("Awarding.askExplanation", MANAGE_CONSULTATIONS),
            entry("Awarding.judgeExplanation", MANAGE_CONSULTATIONS),
            entry("Awarding.propose", MANAGE_CONSULTATIONS),
            entry("Awarding.announce", MANAGE_CONSULTATIONS),
            entry("Awarding.conclude", MANAGE_CONSULTATIONS),
            entry("Awarding.sendBack", AWARD_CONTRACTS),
            entry("Awarding.award", AWARD_CONTRACTS),
            entry("Awarding.drop", AWARD_CONTRACTS),
            entry("Procurement.onFile", READ_CONTRACTS),
            entry("Law.insertionReservation", READ_LAW),
            entry("Law.planUnder", READ_LAW),
            entry("Law.adviseUnder", READ_LAW),
            entry("Law.innovationExemption", READ_LAW),
            entry("Law.booksExemption", READ_LAW),
            entry("Law.minimumCandidates", READ_LAW),
            entry("Law.prisonReservation", READ_LAW),
            entry("Law.jointReservation", READ_LAW),
            entry("Accounts.open", MANAGE_ACCOUNTS),
            entry("Accounts.changeRoles", MANAGE_ACCOUNTS),
            entry("Accounts.close", MANAGE_ACCOUNTS),
            entry("Accounts.resetPassword", MANAGE_ACCOUNTS),
            entry("Accounts.account", MANAGE_ACCOUNTS),
            entry("Accounts.list", MANAGE_ACCOUNTS),
            entry("Agenda.deadlines", READ_CONTRACTS),
            entry("Agenda.eachDeadline", READ_CONTRACTS),
            entry("Agenda.subscription", READ_CONTRACTS),
            entry("Agenda.chooseDigest", READ_CONTRACTS),
            entry("Agenda.makeLink", READ_CONTRACTS),
            entry("Agenda.revokeLink", READ_CONTRACTS),
            entry("Audit.verify", READ_AUDIT),
            entry("Audit.journal", READ_AUDIT),
            entry("Audit.accesses", READ_AUDIT),
            entry("Audit.changes", READ_AUDIT),
            entry("Audit.purgeAccesses", PURGE_ACCESS_LOG),
            entry("Indicators.considerations", READ_FIGURES),
            entry("Indicators.payments", READ_FIGURES),
            entry("Indicators.reuse", READ_FIGURES),
            entry("Indicators.reuseIn", READ_FIGURES),
            entry("Indicators.state", STATE_REUSE),
            entry("Insertion.attach", ATTACH_CLAUSES),
            entry("Insertion.clauses", READ_CLAUSES),
            entry("Insertion.eachClause", READ_CLAUSES),
            entry("Insertion.clause", READ_CLAUSES),
            entry("Insertion.clausesOf", READ_CLAUSES),
            entry("Insertion.waiting", IMPORT_HOURS),
            entry("Insertion.closeMonth", IMPORT_HOURS),
            entry("Insertion.reopenMonth", IMPORT_HOURS),
            entry("Insertion.close", ATTACH_CLAUSES),
            entry("Insertion.participants", READ_PARTICIPANTS),
            entry("Insertion.participant", READ_PARTICIPANTS),
            entry("Ordering.open", MANAGE_ORDERS),
            entry("Ordering.limit", MANAGE_ORDERS),
            entry("Ordering.addPrice", MANAGE_ORDERS),
            entry("Ordering.terms", READ_ORDERS),
            entry("Ordering.schedule", READ_ORDERS),
            entry("Ordering.delivery", READ_ORDERS),
            entry("Ordering.issue", MANAGE_ORDERS),
            entry("Ordering.cancel", MANAGE_ORDERS),
            entry("Ordering.receive", MANAGE_ORDERS),
            entry("Ordering.hear", MANAGE_ORDERS),
            entry("Ordering.verify", MANAGE_ORDERS),
            entry("Ordering.admitBySilence", MANAGE_ORDERS),
            entry("Ordering.coefficient", READ_ORDERS),
            entry("Ordering.ledger", READ_ORDERS),
            entry("Ordering.isRevised", READ_ORDERS),
            entry("Ordering.order", READ_ORDERS),
            entry("Ordering.orders", READ_ORDERS),
            entry("Ordering.sheets", READ_ORDERS),
            entry("Ordering.eachOrder", READ_ORDERS),
            entry("Ordering.eachDecidedDelivery", READ_ORDERS),
            entry("Amendments.preview", READ_EXECUTION),
            entry("Amendments.amend", MANAGE_EXECUTION),
            entry("Amendments.qualify", MANAGE_EXECUTION),
            entry("Amendments.recordOpinion", MANAGE_EXECUTION),
            entry("Amendments.recordNotice", MANAGE_EXECUTION),
            entry("Amendments.withoutOpinion", READ_EXECUTION),
            entry("Amendments.withoutNotice", READ_EXECUTION),
            entry("Execution.describe", MANAGE_EXECUTION),
            entry("Execution.renewalsDue", READ_EXECUTION),
            entry("Execution.ending", READ_EXECUTION),
            entry("Execution.terms", READ_EXECUTION),
            entry("Execution.renewals", READ_EXECUTION),
            entry("Execution.consortium", READ_EXECUTION),
            entry("Execution.sheet", READ_EXECUTION),
            entry("Execution.group", MANAGE_EXECUTION),
            entry("Execution.planRenewal", MANAGE_EXECUTION),
            entry("Execution.decideRenewal", MANAGE_EXECUTION),
            entry("Execution.terminate", MANAGE_EXECUTION),
            entry("ContractDocuments.file", MANAGE_EXECUTION),
            entry("ContractDocuments.documents", READ_EXECUTION),
            entry("ContractDocuments.open", READ_EXECUTION),
            entry("PriceRevisions.adopt", MANAGE_EXECUTION),
            entry("PriceRevisions.enter", MANAGE_EXECUTION),
            entry("PriceRevisions.preview", READ_EXECUTION),
            entry("PriceRevisions.revise", MANAGE_EXECUTION),
            entry("PriceRevisions.sheet", READ_EXECUTION),
            entry("Subcontracting.declare", MANAGE_EXECUTION),
            entry("Subcontracting.adopt", MANAGE_EXECUTION),
            entry("Subcontracting.accept", MANAGE_EXECUTION),
            entry("Subcontracting.refuse", MANAGE_EXECUTION),
            entry("Subcontracting.acceptBySilence", MANAGE_EXECUTION),
            entry("Subcontracting.change", MANAGE_EXECUTION),
            entry("DirectPayments.claim", MANAGE_EXECUTION),
            entry("DirectPayments.answer", MANAGE_EXECUTION),
            entry("DirectPayments.pay", SETTLE),
            entry("DirectPayments.claims", READ_EXECUTION),
            entry("DirectPayments.settle", SETTLE),
            entry("DirectPayments.sheet", READ_EXECUTION),
            entry("DirectPayments.payable", READ_EXECUTION),
            entry("Subcontracting.subcontractors", READ_EXECUTION),
            entry("Subcontracting.waiting", READ_EXECUTION),
            entry("Settlement.enter", ENTER_INVOICES),
            entry("Settlement.suspend", ENTER_INVOICES),
            entry("Settlement.complete", ENTER_INVOICES),
            entry("Settlement.certify", ENTER_INVOICES),
            entry("Settlement.reject", ENTER_INVOICES),
            entry("Settlement.settle", SETTLE),
            entry("Settlement.pay", SETTLE),
            entry("Settlement.invoice", READ_INVOICES),
            entry("Settlement.lateInterest", READ_INVOICES),
            entry("Settlement.invoices", READ_INVOICES),
            entry("Settlement.eachInvoice", READ_INVOICES),
            entry("Settlement.eachPayment", READ_INVOICES),
            entry("Settlement.beyondAdmitted", READ_INVOICES),
            entry("Settlement.ledger", READ_INVOICES),
            entry("Settlement.breakdown", READ_INVOICES),
            entry("Settlement.recognise", ENTER_INVOICES),
            entry("Settlement.match", READ_INVOICES),
            entry("Terms.propose", READ_INVOICES),
            entry("Terms.agree", ENTER_INVOICES),
            entry("Terms.derogate", ENTER_INVOICES),
            entry("Terms.declineAdvance", ENTER_INVOICES),
            entry("Terms.substitute", ENTER_INVOICES),
            entry("Terms.startGuarantee", ENTER_INVOICES),
            entry("Terms.terms", READ_INVOICES),
            entry("Terms.applied", SETTLE),
            entry("DelayPenalties.propose", ENTER_INVOICES),
            entry("DelayPenalties.hear", ENTER_INVOICES),
            entry("DelayPenalties.decide", SETTLE),
            entry("DelayPenalties.waive", SETTLE),
            entry("DelayPenalties.penalties", READ_INVOICES),
            entry("DelayPenalties.delays", READ_INVOICES),
            entry("DelayPenalties.owed", READ_INVOICES),
            entry("DelayPenalties.take", SETTLE),
            entry("DelayPenalties.waiting", READ_INVOICES),
            entry("PaymentDesk.askAdvance", ENTER_INVOICES),
            entry("PaymentDesk.askOrderAdvance", ENTER_INVOICES),
            entry("PaymentDesk.advances", READ_INVOICES),
            entry("PaymentDesk.askRelease", ENTER_INVOICES),
            entry("PaymentDesk.settle", SETTLE),
            entry("PaymentDesk.withdraw", ENTER_INVOICES),
            entry("PaymentDesk.proposeInterest", SETTLE),
            entry("PaymentDesk.payments", READ_INVOICES),
            entry("PaymentDesk.account", READ_INVOICES),
            entry("PaymentDesk.toSettle", READ_INVOICES),
            entry("PaymentDesk.releasable", READ_INVOICES),
            entry("PaymentDesk.dues", READ_INVOICES),
            entry("PaymentDesk.due", READ_INVOICES),
            entry("PaymentDesk.executed", READ_INVOICES),
            entry("PaymentDesk.notOwed", READ_INVOICES),
            entry("PaymentDesk.pay", SETTLE),
            entry("Law.advise", READ_LAW),
            entry("Law.plan", READ_LAW),
            entry("Law.reuseOfDisposals", READ_LAW),
            entry("Law.reuseOfPurchases", READ_LAW),
            entry("Law.formalThreshold", READ_LAW),
            entry("Law.exemption", READ_LAW),
            entry("Law.noticeThreshold", READ_LAW),
            entry("Law.onlineDocumentsThreshold", READ_LAW),
            entry("Law.essentialDataThreshold", READ_LAW),
            entry("Law.essentialDataDelay", READ_LAW),
            entry("Law.smallLotCeiling", READ_LAW),
            entry("Law.smallLotsShare", READ_LAW),
            entry("Law.minimumTime", READ_LAW),
            entry("Law.electronicBids", READ_LAW),
            entry("Law.lastInformation", READ_LAW),
            entry("Law.standstill", READ_LAW),
            entry("Law.rejectionChannel", READ_LAW),
            entry("Law.awardNotice", READ_LAW),
            entry("Law.environmentalCriterion", READ_LAW),
            entry("Law.environmentalCondition", READ_LAW),
            entry("Law.socialCondition", READ_LAW),
            entry("Law.amendmentCases", READ_LAW),
            entry("Law.smallAmendmentShare", READ_LAW),
            entry("Law.additionalWorkShare", READ_LAW),
            entry("Law.unforeseenShare", READ_LAW),
            entry("Law.committeeShare", READ_LAW),
            entry("Law.frameworkMonths", READ_LAW),
            entry("Law.subcontractorSilence", READ_LAW),
            entry("Law.holderSilence", READ_LAW),
            entry("Law.guaranteedAdvanceShare", READ_LAW),
            entry("Law.generalStatementShare", READ_LAW),
            entry("Law.writtenContractThreshold", READ_LAW),
            entry("Law.directPaymentThreshold", READ_LAW),
            entry("Law.verification", READ_LAW),
            entry("Law.penaltyTerms", READ_LAW),
            entry("Law.delayPenalty", READ_LAW),
            entry("Law.paymentDelay", READ_LAW),
            entry("Law.accountingDelay", READ_LAW),
            entry("Law.suspensionDelay", READ_LAW),
            entry("Law.knowsLateInterestRate", READ_LAW),
            entry("Law.lateInterestRate", READ_LAW),
            entry("Law.lateInterest", READ_LAW),
            entry("Law.interestPaymentDelay", READ_LAW),
            entry("Law.advance", READ_LAW),
            entry("Law.retentionRate", READ_LAW),
            entry("Law.retentionRelease", READ_LAW),
            entry("LegalRegister.versions", READ_LAW),
            entry("LegalRegister.eachVersion", READ_LAW),
            entry("LegalRegister.parameter", READ_LAW),
            entry("LegalRegister.propose", PROPOSE_LAW),
            entry("LegalRegister.publish", PUBLISH_LAW),
            entry("LegalRegister.withdraw", PROPOSE_LAW),
            entry("LegalRegister.reject", PUBLISH_LAW),
            entry("LegalRegister.verify", PROPOSE_LAW),
            entry("Budget.nomenclatures", READ_BUDGET),
            entry("Budget.accounts", READ_BUDGET),
            entry("Budget.eachAccount", READ_BUDGET),
            entry("Budget.account", READ_BUDGET),
            entry("Budget.load", MANAGE_BUDGET),
            entry("Budget.identity", READ_BUDGET),
            entry("Budget.describe", MANAGE_BUDGET),
            entry("Budget.allocate", BUILD_MANDATES),
            entry("Budget.allocation", READ_BUDGET),
            entry("Budget.requireKnown", READ_BUDGET),
            entry("Budget.lateInterestAccount", READ_BUDGET),
            entry("Mandating.dues", READ_MANDATES),
            entry("Mandating.propose", BUILD_MANDATES),
            entry("Mandating.prepare", BUILD_MANDATES),
            entry("Mandating.attach", BUILD_MANDATES),
            entry("Mandating.dispense", BUILD_MANDATES),
            entry("Mandating.miss", BUILD_MANDATES),
            entry("Mandating.reopen", BUILD_MANDATES),
            entry("Mandating.withdraw", BUILD_MANDATES),
            entry("Mandating.build", BUILD_MANDATES),
            entry("Mandating.dissolve", BUILD_MANDATES),
            entry("Mandating.sign", SIGN_BATCHES),
            entry("Mandating.send", SIGN_BATCHES),
            entry("Mandating.sent", READ_MANDATES),
            entry("Mandating.file", READ_MANDATES),
            entry("Mandating.read", BUILD_MANDATES),
            entry("Mandating.answers", READ_MANDATES),
            entry("Mandating.mandate", READ_MANDATES),
            entry("Mandating.batch", READ_MANDATES),
            entry("Mandating.mandates", READ_MANDATES),
            entry("Mandating.eachMandate", READ_MANDATES),
            entry("Mandating.batches", READ_MANDATES),
            entry("Mandating.eachBatch", READ_MANDATES),
            entry("Payees.payee", READ_MANDATES),
            entry("Payees.toConfirm", READ_MANDATES),
            entry("Payees.describe", BUILD_MANDATES),
            entry("Payees.propose", BUILD_MANDATES),
            entry("Payees.confirm", SIGN_BATCHES),
            entry("Payees.withdraw", SIGN_BATCHES),
            entry("Procurement.contracts", READ_CONTRACTS),
            entry("Procurement.contractsCounted", READ_CONTRACTS),
            entry("Procurement.count", READ_CONTRACTS),
            entry("Procurement.eachContract", READ_CONTRACTS),
            entry("Procurement.contract", READ_CONTRACTS),
            entry("Procurement.figures", READ_CONTRACTS),
            entry("Procurement.register", IMPORT_CONTRACTS),
            entry("Procurement.amend", IMPORT_CONTRACTS),
            entry("Procurement.subcontract", IMPORT_CONTRACTS),
            entry("Procurement.amendSubcontract", IMPORT_CONTRACTS),
            entry("Procurement.publicationFaults", READ_CONTRACTS),
            entry("Procurement.publicationReport", PUBLISH_CONTRACTS),
            entry("Procurement.publicationCount", PUBLISH_CONTRACTS),
            entry("Procurement.publish", PUBLISH_CONTRACTS),
            entry("Procurement.publishAll", PUBLISH_CONTRACTS),
            entry("Procurement.publications", READ_CONTRACTS),
            entry("Procurement.published", READ_CONTRACTS),
            entry("Procurement.eachPublished", PUBLISH_CONTRACTS));

    private static final Set<String> OPEN_TO_ANYONE =
            Set.of("Accounts.authenticate", "Accounts.resume", "Agenda.calendar");

    /** No person calls these, but for the intake: that one asks the permission of the kind of file itself (IntakeTest). */
    private static final Set<String> NOT_GUARDED_HERE = Set.of(
            "AccessLog", "AnswerCache", "Caller", "Intake", "Journal", "Nights", "SchemaMigration", "Transactions");

    private static final List<Method> METHODS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.rebond").stream()
                    .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(type -> !NOT_GUARDED_HERE.contains(type.getSimpleName()))
                    .map(JavaClass::reflect)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .toList();

    private final Caller caller = new Caller();
    private final RequiresInterceptor interceptor = new RequiresInterceptor(caller);
    private final AtomicInteger bodiesRun = new AtomicInteger();

    @Test
    void each_operation_has_its_row_and_each_row_its_operation() {
        assertThat(METHODS)
                .extracting(ServiceAccessTest::name)
                .containsOnlyOnceElementsOf(OPERATIONS.keySet())
                .allMatch(operation -> OPERATIONS.containsKey(operation) || OPEN_TO_ANYONE.contains(operation));
    }

    @ParameterizedTest
    @EnumSource
    void each_permission_is_held_by_the_roles_of_its_row(Permission permission) {
        assertThat(EnumSet.allOf(Role.class).stream().filter(role -> role.may(permission)))
                .containsExactlyInAnyOrderElementsOf(holders(permission))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("guarded")
    void lets_in_who_holds_the_permission_and_refuses_others_before_anything_is_done(
            String operation, Role role, Method method) throws Exception {
        Permission permission = permission(operation);
        try (Caller.Scope scope = caller.as(new Caller.Identity("someone", Set.of(role)))) {
            if (holders(permission).contains(role)) {
                assertThat(interceptor.check(call(method))).isEqualTo("done");
                assertThat(bodiesRun).hasValue(1);
            } else {
                assertRefused(method, permission, "someone");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void refuses_whoever_has_not_signed_in(String operation, Method method) {
        assertRefused(method, permission(operation), "");
    }

    @Test
    void only_the_operations_of_the_sign_in_ask_for_nothing() {
        assertThat(METHODS.stream()
                        .filter(method -> !method.isAnnotationPresent(Requires.class))
                        .filter(method -> method.isAnnotationPresent(OpenToAnyone.class))
                        .map(ServiceAccessTest::name))
                .containsExactlyInAnyOrderElementsOf(OPEN_TO_ANYONE);
    }

    @Test
    void is_asked_before_the_transaction_starts() {
        assertThat(RequiresInterceptor.class.getAnnotation(Priority.class).value())
                .isLessThan(Interceptor.Priority.PLATFORM_BEFORE + 200); // that of @Transactional
        assertThat(RequiresInterceptor.class).hasAnnotation(Interceptor.class);
    }

    static Stream<Arguments> operations() {
        return METHODS.stream()
                .filter(method -> !OPEN_TO_ANYONE.contains(name(method)))
                .map(method -> Arguments.of(name(method), method));
    }

    static Stream<Arguments> guarded() {
        return METHODS.stream()
                .filter(method -> !OPEN_TO_ANYONE.contains(name(method)))
                .flatMap(method -> Arrays.stream(Role.values()).map(role -> Arguments.of(name(method), role, method)));
    }

    private void assertRefused(Method method, Permission permission, String name) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> interceptor.check(call(method)))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(PlatformRule.NOT_ALLOWED);
                    assertThat(refusal.arguments()).containsExactly(name, permission);
                });
        assertThat(bodiesRun).hasValue(0);
    }

    /** A call of the operation whose body only counts. */
    private InvocationContext call(Method operation) {
        return (InvocationContext) Proxy.newProxyInstance(
                ServiceAccessTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> operation;
                    case "proceed" -> {
                        bodiesRun.incrementAndGet();
                        yield "done";
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Permission permission(String operation) {
        return Objects.requireNonNull(OPERATIONS.get(operation), () -> operation + " has no row");
    }

    private static Set<Role> holders(Permission permission) {
        return Objects.requireNonNull(HOLDERS.get(permission), () -> permission + " has no row");
    }

    private static String name(Method operation) {
        return operation.getDeclaringClass().getSimpleName() + "." + operation.getName();
    }
}
