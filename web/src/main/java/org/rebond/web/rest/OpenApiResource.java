package org.rebond.web.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** The OpenAPI document of this interface. A test holds it in step with the operations. */
@Path("openapi")
public class OpenApiResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public InputStream document() {
        InputStream document = OpenApiResource.class.getResourceAsStream("openapi.json");
        if (document == null) {
            throw new IllegalStateException("Missing from the archive: openapi.json");
        }
        return document;
    }
}
