package org.rebond.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Says on the next page that something was done, and on the same one what was not. */
@Named
@ApplicationScoped
public class Notices {

    /** What is wrong with a field, and where it is on the page. */
    public record FieldWrong(String field, String sentence) {}

    @Inject
    Texts texts;

    /** @param key of the sentence in the pages' bundle */
    public void done(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String sentence = texts.say(key, arguments);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }

    /** In the order of the page. */
    public List<FieldWrong> getFieldsWrong() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<FieldWrong> wrong = new ArrayList<>();
        for (Iterator<String> fields = faces.getClientIdsWithMessages(); fields.hasNext(); ) {
            String field = fields.next();
            if (field != null) {
                faces.getMessageList(field).forEach(message -> wrong.add(new FieldWrong(field, message.getDetail())));
            }
        }
        return wrong;
    }

    /** Whether what was asked for was refused. */
    public boolean isFailed() {
        FacesMessage.Severity worst = FacesContext.getCurrentInstance().getMaximumSeverity();
        return worst != null && worst.compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
    }
}
