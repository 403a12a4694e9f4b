package org.rebond.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rebond.platform.Requires;

class OperationsTest {

    /** Operations without a service: they read no record. */
    private static final List<String> WITHOUT_RECORD = List.of(
            "GET /openapi",
            "POST /simulators/insertion-hours",
            "POST /simulators/insertion-penalty",
            "POST /simulators/siren",
            "POST /simulators/siret");

    @Test
    void each_operation_calls_one_service_once() {
        var calls = new TreeMap<String, List<String>>();
        Operations.all().forEach((operation, method) -> calls.put(operation, serviceCalls(method)));
        calls.keySet().removeAll(WITHOUT_RECORD);

        for (String report : List.of("report.pdf", "report.xlsx")) {
            assertThat(calls.remove("GET /contracts/{reference}/" + report))
                    .containsExactlyInAnyOrder(
                            "Procurement.contract",
                            "Subcontracting.subcontractors",
                            "DirectPayments.claims",
                            "Ordering.terms",
                            "Ordering.ledger",
                            "Settlement.ledger",
                            "Settlement.eachInvoice",
                            "PaymentDesk.payments",
                            "DelayPenalties.penalties",
                            "Insertion.clausesOf");
        }
        assertThat(calls.remove("GET /contracts/ocds.json"))
                .containsExactlyInAnyOrder(
                        "Procurement.eachPublished", "Ordering.eachDecidedDelivery", "Settlement.eachPayment");
        assertThat(calls)
                .isNotEmpty()
                .allSatisfy(
                        (operation, called) -> assertThat(called).as(operation).hasSize(1));
    }

    @Test
    void only_operations_that_read_no_record_call_no_service() {
        var withoutService = new TreeSet<String>();
        Operations.all().forEach((operation, method) -> {
            if (serviceCalls(method).isEmpty()) {
                withoutService.add(operation);
            }
        });

        assertThat(withoutService).containsExactlyElementsOf(WITHOUT_RECORD);
    }

    /**
     * Services are the classes whose operations ask for a permission, and the intake, whose works do. What a method leaves to
     * another of its class counts as its own.
     */
    private static List<String> serviceCalls(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .flatMap(call -> call.getTargetOwner().equals(method.getOwner())
                        ? call.getTarget().resolveMember().stream().flatMap(own -> serviceCalls(own).stream())
                        : isService(call)
                                ? Stream.of(call.getTargetOwner().getSimpleName() + "." + call.getName())
                                : Stream.empty())
                .toList();
    }

    private static boolean isService(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith("org.rebond.")
                && (call.getTargetOwner().getSimpleName().equals("Intake")
                        || call.getTargetOwner().getMethods().stream()
                                .anyMatch(operation -> operation.isAnnotatedWith(Requires.class)));
    }
}
