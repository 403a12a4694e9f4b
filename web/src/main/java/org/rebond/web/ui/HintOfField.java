package org.rebond.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/** Ties each field to the hint beside it, so that whoever does not see the page hears it with the field. */
public class HintOfField implements SystemEventListener {

    private static final String DESCRIBED_BY = "aria-describedby";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        tie((UIViewRoot) event.getSource());
    }

    private static void tie(UIComponent component) {
        if (component instanceof UIInput field) {
            UIComponent hint = field.findComponent(field.getId() + "-hint");
            if (hint != null && hint.isRendered()) {
                field.getPassThroughAttributes().put(DESCRIBED_BY, hint.getClientId());
            }
        }
        component.getFacetsAndChildren().forEachRemaining(HintOfField::tie);
    }
}
