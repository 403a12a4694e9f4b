package org.rebond.indicator;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.rebond.indicator.ConsiderationYear.Share;
import org.rebond.shared.Money;

/** The figures of all years, each kind summed by PostgreSQL in one query. */
final class IndicatorQuery {

    private static final String CONSIDERATIONS = """
            with judged as (
              select cast(extract(year from notified_on) as integer) as year, initial_amount as amount,
                social_considerations && array['CLAUSE', 'CRITERION', 'RESERVED'] as social,
                'RESERVED' = any (social_considerations) as reserved,
                environmental_considerations && array['CLAUSE', 'CRITERION'] as environmental
              from contract where notified_on is not null)
            select year, count(*) as all_count, sum(amount) as all_amount,
              count(*) filter (where social) as social_count,
              coalesce(sum(amount) filter (where social), 0) as social_amount,
              count(*) filter (where reserved) as reserved_count,
              coalesce(sum(amount) filter (where reserved), 0) as reserved_amount,
              count(*) filter (where environmental) as environmental_count,
              coalesce(sum(amount) filter (where environmental), 0) as environmental_amount
            from judged group by year order by year desc
            """;

    private static final String PAYMENTS = """
            with each_paid as (
              select paid_on, due_on, payable, paid_on - starts_on - coalesce(completed_on - suspended_on, 0) as days,
                false as direct
              from invoice where state = 'PAID' and credits is null
              union all
              select paid_on, due_on, coalesce(agreed, amount), paid_on - due_on + delay_days, true
              from payment_claim where paid_on is not null),
            paid as (
              select cast(extract(year from paid_on) as integer) as year, count(*) as all_count, sum(payable) as all_amount,
                count(*) filter (where direct) as direct_count, round(avg(days), 1) as days,
                count(*) filter (where paid_on > due_on) as late_count,
                coalesce(sum(payable) filter (where paid_on > due_on), 0) as late_amount
              from each_paid
              group by 1),
            interest as (
              select cast(extract(year from paid_on) as integer) as year, sum(amount) as amount
              from side_payment where kind = 'LATE_INTEREST' and state = 'PAID'
              group by 1)
            select year, coalesce(all_count, 0) as all_count, coalesce(all_amount, 0) as all_amount,
              coalesce(direct_count, 0) as direct_count, coalesce(days, 0) as days,
              coalesce(late_count, 0) as late_count, coalesce(late_amount, 0) as late_amount,
              coalesce(interest.amount, 0) as interest
            from paid full join interest using (year) order by year desc
            """;

    private final Session session;

    IndicatorQuery(EntityManager entityManager) {
        this.session = entityManager.unwrap(Session.class);
    }

    List<ConsiderationYear> considerations() {
        NativeQuery<Tuple> query = yearly(CONSIDERATIONS);
        return shares(query, "all", "social", "reserved", "environmental")
                .getResultStream()
                .map(read -> new ConsiderationYear(
                        read.get("year", Integer.class),
                        share(read, "all"),
                        share(read, "social"),
                        share(read, "reserved"),
                        share(read, "environmental")))
                .toList();
    }

    List<PaymentYear> payments() {
        NativeQuery<Tuple> query = yearly(PAYMENTS)
                .addScalar("direct_count", Long.class)
                .addScalar("days", BigDecimal.class)
                .addScalar("interest", BigDecimal.class);
        return shares(query, "all", "late")
                .getResultStream()
                .map(read -> new PaymentYear(
                        read.get("year", Integer.class),
                        share(read, "all").contracts() - read.get("direct_count", Long.class),
                        read.get("direct_count", Long.class),
                        share(read, "all").amount(),
                        read.get("days", BigDecimal.class),
                        share(read, "late").contracts(),
                        share(read, "late").amount(),
                        new Money(read.get("interest", BigDecimal.class))))
                .toList();
    }

    private NativeQuery<Tuple> yearly(String sql) {
        return session.createNativeQuery(sql, Tuple.class).addScalar("year", Integer.class);
    }

    private static NativeQuery<Tuple> shares(NativeQuery<Tuple> query, String... names) {
        for (String name : names) {
            query.addScalar(name + "_count", Long.class).addScalar(name + "_amount", BigDecimal.class);
        }
        return query;
    }

    private static Share share(Tuple read, String name) {
        return new Share(
                read.get(name + "_count", Long.class), Money.rounded(read.get(name + "_amount", BigDecimal.class)));
    }
}
