package org.rebond.execution;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.rebond.procurement.Contract;

/** The formulas of contracts and the indices that they rest on. */
interface PriceFormulas {

    EntityManager entityManager();

    default void add(Object record) {
        entityManager().persist(record);
    }

    @Find
    Optional<PriceFormula> formula(Contract.Reference contract);

    @HQL("select count(v) from IndexValue v where v.code = :code and v.month = :month")
    long published(String code, LocalDate month);

    /** The last published for each month. */
    @HQL("select new IndexRow(v.code, v.month, v.value, v.source) from IndexValue v where v.code in :codes"
            + " and v.number = (select max(o.number) from IndexValue o where o.code = v.code and o.month = v.month)"
            + " order by v.code, v.month desc")
    List<IndexRow> indices(List<String> codes);

    /** What prices are multiplied by on a day: one without a formula. */
    default BigDecimal coefficient(Contract.Reference contract, LocalDate on) {
        return formula(contract).map(formula -> formula.coefficient(on)).orElse(BigDecimal.ONE);
    }
}
