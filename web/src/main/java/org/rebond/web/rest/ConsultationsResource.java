package org.rebond.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.rebond.consultation.Awarding;
import org.rebond.consultation.Bid;
import org.rebond.consultation.Candidacy;
import org.rebond.consultation.Consultation;
import org.rebond.consultation.ConsultationRow;
import org.rebond.consultation.Letter;
import org.rebond.consultation.Selecting;
import org.rebond.consultation.Tendering;
import org.rebond.reporting.LetterToBidder;

/** The consultations: lists, one, the letters to those who were not chosen. */
@Path("consultations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConsultationsResource {

    @Inject
    Tendering tendering;

    @Inject
    Awarding awarding;

    @Inject
    Selecting selecting;

    @Context
    HttpHeaders headers;

    @GET
    public Listed<ConsultationRow> consultations(@BeanParam ConsultationQuery query) {
        return Listed.of(tendering.consultations(query.filter(), query.paging()));
    }

    @GET
    @Path("{reference}")
    public ConsultationAnswer consultation(@PathParam("reference") Consultation.Reference reference) {
        return ConsultationAnswer.of(tendering.consultation(reference));
    }

    /** @param bid its number in the register */
    @GET
    @Path("{reference}/letters/{bid: [1-9][0-9]*}.pdf")
    @Produces("application/pdf")
    public StreamingOutput letter(@PathParam("reference") Consultation.Reference reference, @PathParam("bid") int bid) {
        return pdf(awarding.letter(Bid.Reference.of(reference, bid)));
    }

    /** @param application its number in the register of applications */
    @GET
    @Path("{reference}/applications/{application: [1-9][0-9]*}.pdf")
    @Produces("application/pdf")
    public StreamingOutput candidateLetter(
            @PathParam("reference") Consultation.Reference reference, @PathParam("application") int application) {
        return pdf(selecting.letter(Candidacy.Reference.of(reference, application)));
    }

    private StreamingOutput pdf(Letter letter) {
        var content = new LetterToBidder.Content(
                letter, Boolean.parseBoolean(System.getenv("REBOND_DEMO")), Reader.language(headers));
        return out -> new LetterToBidder().write(content, out);
    }
}
