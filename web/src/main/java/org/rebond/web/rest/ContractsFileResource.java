package org.rebond.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.rebond.procurement.ContractRow;
import org.rebond.procurement.Procurement;
import org.rebond.reporting.table.TableExport;
import org.rebond.reporting.table.TableFormat;
import org.rebond.web.procurement.ContractTable;

/** The list of contracts as a file for a spreadsheet: every page of it, same filters and order. */
@Path("contracts.{format: csv|xlsx|ods}")
@RequestScoped
public class ContractsFileResource {

    @Inject
    Procurement procurement;

    @Context
    HttpHeaders headers;

    @GET
    public Response contracts(@PathParam("format") String extension, @BeanParam ContractQuery query) {
        TableFormat format = TableFormat.valueOf(extension.toUpperCase(Locale.ROOT));
        TableExport<ContractRow> table = ContractTable.in(Reader.language(headers));
        StreamingOutput file = out -> table.write(
                format,
                reader -> procurement.eachContract(query.filter(), query.column(), query.descending(), reader),
                out);
        return Response.ok(file, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contracts." + extension + "\"")
                .build();
    }
}
