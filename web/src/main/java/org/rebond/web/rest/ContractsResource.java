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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.DirectPayments;
import org.rebond.execution.Subcontracting;
import org.rebond.insertion.Insertion;
import org.rebond.intake.Intake;
import org.rebond.ordering.Ordering;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractRow;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.PublicationStage;
import org.rebond.reporting.ContractExecution;
import org.rebond.reporting.ContractReport;
import org.rebond.reporting.ContractWorkbook;
import org.rebond.reporting.DirectlyPaid;
import org.rebond.reporting.opendata.DecpPublication;
import org.rebond.reporting.opendata.OcdsPackage;
import org.rebond.settlement.InvoiceFilter;
import org.rebond.settlement.InvoiceRow;
import org.rebond.settlement.PaymentDesk;
import org.rebond.settlement.Settlement;
import org.rebond.terms.DelayPenalties;

/** The contracts: lists, one, import, what keeps them from being published. */
@Path("contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContractsResource {

    @Inject
    Procurement procurement;

    @Inject
    Insertion insertion;

    @Inject
    Ordering ordering;

    @Inject
    Settlement settlement;

    @Inject
    PaymentDesk payments;

    @Inject
    Subcontracting subcontracting;

    @Inject
    DirectPayments direct;

    @Inject
    DelayPenalties penalties;

    @Inject
    Intake intake;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    @GET
    public Listed<ContractRow> contracts(@BeanParam ContractQuery query) {
        return Listed.of(procurement.contractsCounted(query.filter(), query.paging()));
    }

    @GET
    @Path("{reference}")
    public ContractSheet contract(@PathParam("reference") Contract.Reference reference) {
        return procurement.contract(reference);
    }

    /** Takes a DECP file, of 2019 or of 2022, whatever type of content the sender says it is. */
    @POST
    @Path("import")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN})
    public ImportAnswer importContracts(InputStream file, @QueryParam("dryRun") @Nullable Boolean dryRun) {
        return ImportAnswer.of(
                intake.run("contracts", "contracts.json", file, Map.of(), Boolean.TRUE.equals(dryRun)),
                Reader.language(headers));
    }

    @GET
    @Path("publication-report")
    public Listed<PublicationAnswer> publicationReport(@BeanParam ContractQuery query) {
        return Listed.of(
                procurement.publicationReport(PublicationStage.FAULTY, query.filter(), query.paging()),
                check -> PublicationAnswer.of(check, Reader.language(headers)));
    }

    /** The report is asked for with a right of its own; what it holds is read with those of its parts. */
    @GET
    @Path("{reference}/report.pdf")
    @Produces("application/pdf")
    @Requires(Permission.READ_CONTRACT_REPORT)
    public StreamingOutput report(@PathParam("reference") Contract.Reference reference) {
        ContractReport.Content content = reported(reference);
        return out -> new ContractReport().write(content, out);
    }

    /** The figures of the report, to calculate with. */
    @GET
    @Path("{reference}/report.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Requires(Permission.READ_CONTRACT_REPORT)
    public StreamingOutput workbook(@PathParam("reference") Contract.Reference reference) {
        ContractReport.Content content = reported(reference);
        return out -> new ContractWorkbook(content).write(out);
    }

    private ContractReport.Content reported(Contract.Reference reference) {
        return new ContractReport.Content(
                procurement.contract(reference),
                new DirectlyPaid(subcontracting.subcontractors(reference), direct.claims(reference)),
                execution(reference),
                insertion.clausesOf(reference),
                ZonedDateTime.now(clock),
                caller.name(),
                Boolean.parseBoolean(System.getenv("REBOND_DEMO")),
                Reader.language(headers));
    }

    private @Nullable ContractExecution execution(Contract.Reference reference) {
        if (ordering.terms(reference).isEmpty()) {
            return null;
        }
        List<InvoiceRow> invoices = new ArrayList<>();
        settlement.eachInvoice(InvoiceFilter.on(reference.value()), null, false, invoices::add);
        return new ContractExecution(
                ordering.ledger(reference),
                settlement.ledger(reference),
                invoices,
                penalties.penalties(reference),
                payments.payments(reference));
    }

    /** The contracts that were published, in the official French format. */
    @GET
    @Path("decp.json")
    public Response decp(@QueryParam("year") @Nullable Year year) {
        return Download.of(
                "decp.json",
                out -> new DecpPublication().write(reader -> procurement.eachPublished(year, reader), out));
    }

    /** The same in the official format's XML. */
    @GET
    @Path("decp.xml")
    @Produces(MediaType.APPLICATION_XML)
    public Response decpXml(@QueryParam("year") @Nullable Year year) {
        return Download.of(
                "decp.xml",
                out -> new DecpPublication().writeXml(reader -> procurement.eachPublished(year, reader), out));
    }

    /** What was published of a contract once, to the letter. */
    @GET
    @Path("{reference}/publications/{number}")
    public String published(@PathParam("reference") Contract.Reference reference, @PathParam("number") int number) {
        return procurement.published(reference, number);
    }

    /** The same as an Open Contracting release package, with what was delivered and paid since. */
    @GET
    @Path("ocds.json")
    @Requires(Permission.PUBLISH_CONTRACTS)
    public Response ocds(@QueryParam("year") @Nullable Year year, @Context UriInfo uri) {
        OcdsPackage releases =
                new OcdsPackage(Publisher.ocidPrefix(), uri.getRequestUri(), Publisher.name(), clock.instant());
        return Download.of(
                "ocds.json",
                out -> releases.write(
                        reader -> procurement.eachPublished(year, reader),
                        reader -> ordering.eachDecidedDelivery(year, reader),
                        reader -> settlement.eachPayment(year, reader),
                        out));
    }

    @POST
    @Path("{reference}/clauses")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response attachClause(@PathParam("reference") Contract.Reference reference, NewClause clause) {
        String attached = insertion.attach(reference, clause.terms()).value();
        return Response.status(Response.Status.CREATED)
                .location(URI.create("insertion/clauses/" + attached))
                .entity(Map.of("reference", attached))
                .build();
    }
}
