package org.rebond.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rebond.platform.Access;
import org.rebond.platform.Audit;
import org.rebond.platform.Chain;
import org.rebond.platform.JournalLine;

/** What the data protection officer reads: the journal and the proof of its chain, the accesses to persons' files. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    Audit audit;

    /** Recomputes the chain of the journal. */
    @GET
    @Path("chain")
    public Chain chain() {
        return audit.verify();
    }

    @GET
    @Path("journal")
    public Listed<JournalLine> journal(@BeanParam AuditQuery query) {
        return Listed.of(audit.journal(query.filter(), query.paging()));
    }

    @GET
    @Path("accesses")
    public Listed<Access> accesses(@BeanParam AuditQuery query) {
        return Listed.of(audit.accesses(query.filter(), query.paging()));
    }
}
