package org.rebond.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.insertion.HoursSizing;
import org.rebond.insertion.Shortfall;
import org.rebond.law.Buyer;
import org.rebond.law.Category;
import org.rebond.law.CcagVersion;
import org.rebond.law.DelayPenalty;
import org.rebond.law.Duty;
import org.rebond.law.FormalProcedure;
import org.rebond.law.LateInterest;
import org.rebond.law.Law;
import org.rebond.law.Need;
import org.rebond.law.ProcedureAdvice;
import org.rebond.law.Publicity;
import org.rebond.law.PurchaseProcedure;
import org.rebond.law.TimeCase;
import org.rebond.shared.Hours;
import org.rebond.shared.IdentifierCheck;
import org.rebond.shared.Money;
import org.rebond.shared.Siren;
import org.rebond.shared.Siret;
import org.rebond.shared.Step;

/** Rules applied to inputs, without any record. */
@Path("simulators")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SimulatorsResource {

    @Context
    HttpHeaders headers;

    @Inject
    Law law;

    @Inject
    Clock clock;

    /** A number to check. */
    public record Typed(@Nullable String value) {}

    /** What a check found. */
    public record Checked(
            boolean valid, String normalised, @Nullable String reason) {}

    /** What a contract says that decides how many insertion hours it can ask for. */
    public record HoursInput(
            @Nullable BigDecimal amountExclTax,
            @Nullable BigDecimal labourShare,
            @Nullable BigDecimal insertionEffort,
            @Nullable BigDecimal hourlyCost) {}

    /** Whole hours. */
    public record SizedHours(Hours hours) {}

    /** How far a clause is, and what an hour missing costs. */
    public record PenaltyInput(
            @Nullable BigDecimal hoursDue,
            @Nullable BigDecimal hoursDone,
            @Nullable BigDecimal hourlyPenalty) {}

    /** What is missing, and what it would cost before any formal notice. */
    public record Penalty(Hours shortfall, Money penalty) {}

    /** What is to be bought: an estimate, or one for each lot. */
    public record NeedInput(
            @Nullable String category,
            @Nullable BigDecimal estimatedAmountExclTax,
            @Nullable List<BigDecimal> lots,
            @Nullable String launchedOn,
            @Nullable String buyer,
            @Nullable String timeCase,
            @Nullable String formalProcedure) {}

    /** What the law asks for. */
    public record Advice(
            PurchaseProcedure procedure,
            Publicity publicity,
            int applicationDays,
            int minimumDays,
            int standstillDays,
            List<Duty> duties,
            String source) {}

    /** A payment, and when it was due. */
    public record InterestInput(
            @Nullable BigDecimal amountInclTax,
            @Nullable String dueOn,
            @Nullable String paidOn,
            @Nullable BigDecimal rate) {}

    /** What a late payment costs. */
    public record Interest(int days, BigDecimal rate, Money interest, Money flatIndemnity, Money total) {}

    /** What is late. */
    public record DelayInput(
            @Nullable BigDecimal amountExclTax,
            @Nullable BigDecimal days,
            @Nullable String ccag,
            @Nullable BigDecimal contractAmount,
            @Nullable BigDecimal earlierPenalties) {}

    /** What a delay costs. */
    public record DelayCost(Money raw, boolean exempted, boolean capped, Money penalty) {}

    @POST
    @Path("siret")
    public Simulation<Checked> siret(Typed typed) {
        return check(typed, Siret::check);
    }

    @POST
    @Path("siren")
    public Simulation<Checked> siren(Typed typed) {
        return check(typed, Siren::check);
    }

    @POST
    @Path("insertion-hours")
    public Simulation<SizedHours> insertionHours(HoursInput input) {
        var sizing = new HoursSizing(
                InvalidInput.read("amountExclTax", input.amountExclTax(), "Money", Money::new),
                InvalidInput.ratio("labourShare", input.labourShare()),
                InvalidInput.ratio("insertionEffort", input.insertionEffort()),
                InvalidInput.read("hourlyCost", input.hourlyCost(), "Money", Money::new));
        return answer(new SizedHours(sizing.hours()), sizing.steps());
    }

    @POST
    @Path("insertion-penalty")
    public Simulation<Penalty> insertionPenalty(PenaltyInput input) {
        var shortfall = new Shortfall(
                InvalidInput.read("hoursDue", input.hoursDue(), "Hours", Hours::new),
                InvalidInput.read("hoursDone", input.hoursDone(), "Hours", Hours::new),
                InvalidInput.read("hourlyPenalty", input.hourlyPenalty(), "Money", Money::new));
        return answer(new Penalty(shortfall.missing(), shortfall.penalty()), shortfall.steps());
    }

    @POST
    @Path("procedure")
    public Simulation<Advice> procedure(NeedInput input) {
        ProcedureAdvice advice = law.advise(
                new Need(
                        InvalidInput.constant("category", input.category(), Category.class),
                        InvalidInput.constant(
                                "buyer", input.buyer() == null ? Buyer.LOCAL.name() : input.buyer(), Buyer.class),
                        lots(input),
                        InvalidInput.day("launchedOn", input.launchedOn()),
                        input.timeCase() == null
                                ? null
                                : InvalidInput.constant("timeCase", input.timeCase(), TimeCase.class)),
                input.formalProcedure() == null
                        ? FormalProcedure.OPEN
                        : InvalidInput.constant("formalProcedure", input.formalProcedure(), FormalProcedure.class));
        return answer(
                new Advice(
                        advice.procedure(),
                        advice.publicity(),
                        advice.applicationDays(),
                        advice.minimumDays(),
                        advice.standstillDays(),
                        advice.duties().stream().sorted().toList(),
                        advice.source()),
                advice.steps());
    }

    @POST
    @Path("late-interest")
    public Simulation<Interest> lateInterest(InterestInput input) {
        LateInterest interest = law.lateInterest(
                InvalidInput.read("amountInclTax", input.amountInclTax(), "Money", Money::new),
                InvalidInput.day("dueOn", input.dueOn()),
                InvalidInput.day("paidOn", input.paidOn()),
                input.rate() == null ? null : InvalidInput.ratio("rate", input.rate()));
        return answer(
                new Interest(
                        interest.days(),
                        interest.rate().percent(),
                        interest.interest(),
                        interest.flatIndemnity(),
                        interest.total()),
                interest.steps());
    }

    @POST
    @Path("delay-penalty")
    public Simulation<DelayCost> delayPenalty(DelayInput input) {
        DelayPenalty penalty = law.delayPenalty(
                InvalidInput.read("amountExclTax", input.amountExclTax(), "Money", Money::new),
                InvalidInput.read("days", input.days(), "Integer", BigDecimal::intValueExact),
                InvalidInput.read("contractAmount", input.contractAmount(), "Money", Money::new),
                input.earlierPenalties() == null
                        ? Money.ZERO
                        : InvalidInput.read("earlierPenalties", input.earlierPenalties(), "Money", Money::new),
                InvalidInput.constant("ccag", input.ccag(), CcagVersion.class),
                LocalDate.now(clock));
        return answer(
                new DelayCost(penalty.raw(), penalty.exempted(), penalty.capped(), penalty.penalty()), penalty.steps());
    }

    /** The whole need, or its lots. */
    private static List<Money> lots(NeedInput input) {
        return input.lots() == null || input.lots().isEmpty()
                ? List.of(InvalidInput.read(
                        "estimatedAmountExclTax", input.estimatedAmountExclTax(), "Money", Money::new))
                : input.lots().stream()
                        .map(lot -> InvalidInput.read("lots", lot, "Money", Money::new))
                        .toList();
    }

    private <T> Simulation<T> answer(T result, List<Step> steps) {
        return Simulation.of(result, steps, Reader.language(headers));
    }

    private Simulation<Checked> check(Typed typed, Function<String, IdentifierCheck> register) {
        IdentifierCheck check = InvalidInput.read("value", typed.value(), "text", register);
        String reason = check.reason(Reader.language(headers)).orElse(null);
        return new Simulation<>(new Checked(check.valid(), check.normalised(), reason), List.of());
    }
}
