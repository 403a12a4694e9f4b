package org.rebond.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.insertion.HoursSizing;
import org.rebond.insertion.Shortfall;
import org.rebond.shared.Hours;
import org.rebond.shared.IdentifierCheck;
import org.rebond.shared.Money;
import org.rebond.shared.Siren;
import org.rebond.shared.Siret;
import org.rebond.web.ui.Texts;

/** Rules applied to inputs, without any record. */
@Path("simulators")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SimulatorsResource {

    @Context
    HttpHeaders headers;

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
                InvalidInput.read("labourShare", input.labourShare(), "BigDecimal", Function.identity()),
                InvalidInput.read("insertionEffort", input.insertionEffort(), "BigDecimal", Function.identity()),
                InvalidInput.read("hourlyCost", input.hourlyCost(), "Money", Money::new));
        return new Simulation<>(
                new SizedHours(sizing.hours()),
                List.of(step(
                        "rest.step.hours",
                        "rest.source.hours",
                        "%s × %s × %s ÷ %s"
                                .formatted(
                                        sizing.amount().amount(),
                                        sizing.labourShare(),
                                        sizing.insertionEffort(),
                                        sizing.hourlyCost().amount()),
                        sizing.exact())));
    }

    @POST
    @Path("insertion-penalty")
    public Simulation<Penalty> insertionPenalty(PenaltyInput input) {
        var shortfall = new Shortfall(
                InvalidInput.read("hoursDue", input.hoursDue(), "Hours", Hours::new),
                InvalidInput.read("hoursDone", input.hoursDone(), "Hours", Hours::new),
                InvalidInput.read("hourlyPenalty", input.hourlyPenalty(), "Money", Money::new));
        BigDecimal missing = shortfall.missing().value();
        return new Simulation<>(
                new Penalty(shortfall.missing(), shortfall.penalty()),
                List.of(
                        step(
                                "rest.step.shortfall",
                                "rest.source.shortfall",
                                "%s − %s"
                                        .formatted(
                                                shortfall.due().value(),
                                                shortfall.validated().value()),
                                missing),
                        step(
                                "rest.step.penalty",
                                "rest.source.penalty",
                                "%s × %s"
                                        .formatted(
                                                missing,
                                                shortfall.hourlyPenalty().amount()),
                                shortfall.penalty().amount())));
    }

    private Simulation.Step step(String label, String source, String expression, BigDecimal value) {
        Locale locale = Reader.language(headers);
        return new Simulation.Step(
                Texts.say(locale, label), expression, value.toPlainString(), Texts.say(locale, source));
    }

    private Simulation<Checked> check(Typed typed, Function<String, IdentifierCheck> register) {
        IdentifierCheck check = InvalidInput.read("value", typed.value(), "text", register);
        String reason = check.reason(Reader.language(headers)).orElse(null);
        return new Simulation<>(new Checked(check.valid(), check.normalised(), reason), List.of());
    }
}
