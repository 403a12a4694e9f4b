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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.insertion.ClauseRow;
import org.rebond.insertion.ClauseSheet;
import org.rebond.insertion.Insertion;
import org.rebond.insertion.SocialClause;
import org.rebond.intake.Intake;

/** The insertion clauses: lists, state of one, import of hours. */
@Path("insertion")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InsertionResource {

    @Inject
    Insertion insertion;

    @Inject
    Intake intake;

    @Context
    HttpHeaders headers;

    @GET
    @Path("clauses")
    public Listed<ClauseRow> clauses(@BeanParam ClauseQuery query) {
        return Listed.of(insertion.clauses(query.filter(), query.paging()));
    }

    @GET
    @Path("clauses/{reference}")
    public ClauseSheet clause(@PathParam("reference") SocialClause.Reference reference) {
        return insertion.clause(reference);
    }

    /** Takes a month of hours: all rows or none, or with {@code partial} those that can be taken. */
    @POST
    @Path("hours/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ImportAnswer importHours(
            List<EntityPart> form,
            @QueryParam("partial") @Nullable Boolean partial,
            @QueryParam("dryRun") @Nullable Boolean dryRun)
            throws IOException {
        EntityPart file = part(form, "file");
        String clause = part(form, "clause").getContent(String.class);
        return ImportAnswer.of(
                intake.run(
                        "hours",
                        file.getFileName().orElse("file"),
                        file.getContent(),
                        Map.of("clause", clause, "partial", String.valueOf(Boolean.TRUE.equals(partial))),
                        Boolean.TRUE.equals(dryRun)),
                Reader.language(headers));
    }

    private static EntityPart part(List<EntityPart> form, String name) {
        return form.stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(name, null, name));
    }
}
