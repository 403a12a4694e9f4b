package org.rebond.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.IdentifierCheck;
import org.rebond.shared.Siren;
import org.rebond.shared.Siret;

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

    private Simulation<Checked> check(Typed typed, Function<String, IdentifierCheck> register) {
        IdentifierCheck check = InvalidInput.read("value", typed.value(), "text", register);
        String reason = check.reason(Reader.language(headers)).orElse(null);
        return new Simulation<>(new Checked(check.valid(), check.normalised(), reason), List.of());
    }
}
