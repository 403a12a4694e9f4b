package org.rebond.settlement;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.rebond.procurement.Contract;

/** Invoices and credit notes. */
interface Invoices {

    EntityManager entityManager();

    default void add(Invoice invoice) {
        entityManager().persist(invoice);
    }

    @Find
    Optional<Invoice> invoice(Invoice.Reference reference);

    @HQL("select coalesce(max(i.rank), 0) from Invoice i where i.contract = :contract")
    int lastRank(Contract.Reference contract);

    @HQL(
            "select count(i) from Invoice i where i.holder.identifier = :holder and i.number = :number and i.state <> InvoiceState.REJECTED")
    long sent(String holder, String number);

    /** Those of a holder on a contract that have its number and were not rejected: one at most. */
    @HQL(
            "select i from Invoice i where i.contract = :contract and i.holder.identifier = :holder and i.number = :number and i.state <> InvoiceState.REJECTED")
    List<Invoice> numbered(Contract.Reference contract, String holder, String number);

    /** Those that were not rejected. */
    @HQL("select i from Invoice i where i.credits = :credited and i.state <> InvoiceState.REJECTED order by i.rank")
    List<Invoice> creditNotes(Invoice.Reference credited);

    /** Before tax, what subcontractors ask the buyer to pay itself, as their holder agreed to; not what it refused. */
    @HQL("select coalesce(sum(coalesce(c.agreed.amount, c.amount.amount) - c.payableTax.amount), 0)"
            + " from PaymentClaim c where c.contract = :contract and c.dueOn is not null")
    BigDecimal askedDirectly(Contract.Reference contract);

    /** Nobody else invoices on the contract, nor settles anything of it, until the transaction ends. */
    default void lock(Contract.Reference contract) {
        entityManager()
                .createNativeQuery(
                        "select 1 from contract where reference = :contract for no key update", Integer.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }
}
