package org.rebond.web.ui;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspState;

/**
 * Writes the nonce of the page into each of its forms. PrimeFaces asks for it when a form comes back, and leaves it to a
 * script to put it there: where none runs, a refused field would be answered by an error.
 */
public class NonceWithoutScript extends ViewHandlerWrapper {

    private static final String PARAMETER = "primefaces.nonce";

    public NonceWithoutScript(ViewHandler wrapped) {
        super(wrapped);
    }

    /** Faces calls it once in every form. */
    @Override
    public void writeState(FacesContext context) throws IOException {
        super.writeState(context);
        if (!context.getPartialViewContext().isAjaxRequest()) {
            ResponseWriter writer = context.getResponseWriter();
            writer.startElement("input", null);
            writer.writeAttribute("type", "hidden", null);
            writer.writeAttribute("name", PARAMETER, null);
            writer.writeAttribute("value", nonce(context), null);
            writer.endElement("input");
        }
    }

    private static String nonce(FacesContext context) {
        CspState state = PrimeFacesContext.getCspState(context);
        return state.getNonce();
    }
}
