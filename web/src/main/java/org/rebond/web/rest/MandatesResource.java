package org.rebond.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.mandate.Batch;
import org.rebond.mandate.BatchFilter;
import org.rebond.mandate.BatchSheet;
import org.rebond.mandate.Mandate;
import org.rebond.mandate.MandateRow;
import org.rebond.mandate.MandateSheet;
import org.rebond.mandate.Mandating;
import org.rebond.mandate.SentFile;
import org.rebond.reporting.finance.PesDepense;

/** The mandates and the batches that carry them to the public accountant. */
@Path("mandates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MandatesResource {

    @Inject
    Mandating mandating;

    @Inject
    Clock clock;

    @GET
    public Listed<MandateRow> mandates(@BeanParam MandateQuery query) {
        return Listed.of(mandating.mandates(query.filter(), query.paging()));
    }

    /** Proposes to pay what is due, from the budget of the current exercise unless it names another. */
    @POST
    public Response propose(@QueryParam("due") @Nullable String due, @QueryParam("exercise") @Nullable Year exercise) {
        if (due == null || due.isBlank()) {
            throw new InvalidInput("due", due, "reference");
        }
        int year = exercise == null ? LocalDate.now(clock).getYear() : exercise.getValue();
        return created("mandates/", mandating.propose(due, year).value());
    }

    @GET
    @Path("{reference}")
    public MandateSheet mandate(@PathParam("reference") Mandate.Reference reference) {
        return mandating.mandate(reference);
    }

    @GET
    @Path("batches")
    public Listed<BatchSheet> batches(@BeanParam ListQuery query) {
        return Listed.of(mandating.batches(new BatchFilter(query.text, null, null), query.paging()));
    }

    /** Puts mandates into a batch, for somebody else to sign. */
    @POST
    @Path("batches")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response build(NewBatch batch) {
        return created(
                "mandates/batches/",
                mandating.build(batch.references(), LocalDate.now(clock)).value());
    }

    @GET
    @Path("batches/{reference}")
    public BatchSheet batch(@PathParam("reference") Batch.Reference reference) {
        return mandating.batch(reference);
    }

    /** Signs a batch that somebody else built. */
    @POST
    @Path("batches/{reference}/signature")
    public Response sign(@PathParam("reference") Batch.Reference reference) {
        mandating.sign(reference, LocalDate.now(clock));
        return Response.noContent().build();
    }

    /** Sends a signed batch, once. */
    @POST
    @Path("batches/{reference}/sending")
    public SentFile send(@PathParam("reference") Batch.Reference reference) {
        return mandating.send(reference, LocalDate.now(clock), new PesDepense());
    }

    /** The file of a batch, byte for byte as it was sent. */
    @GET
    @Path("batches/{reference}/pes.xml")
    @Produces(MediaType.APPLICATION_XML)
    public Response file(@PathParam("reference") Batch.Reference reference) {
        InputStream content = mandating.file(reference);
        return Download.of(reference.value() + ".xml", out -> {
            try (content) {
                content.transferTo(out);
            }
        });
    }

    private static Response created(String place, String reference) {
        return Response.status(Response.Status.CREATED)
                .location(URI.create(place + reference))
                .entity(Map.of("reference", reference))
                .build();
    }
}
