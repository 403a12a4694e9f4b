package org.rebond.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Servlets;
import org.rebond.agenda.Agenda;
import org.rebond.agenda.Digest;
import org.rebond.agenda.SubscriptionSheet;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code echeances/abonnement.xhtml}. */
@Named
@RequestScoped
public class SubscriptionPage extends RecordPage<SubscriptionSheet> {

    private static final String HERE = "/echeances/abonnement.xhtml?faces-redirect=true";

    @Inject
    Agenda agenda;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private @Nullable Digest digest;
    private @Nullable String mail;
    private @Nullable String link;

    @Override
    protected SubscriptionSheet find() {
        SubscriptionSheet found = agenda.subscription();
        digest = digest == null ? found.digest() : digest;
        mail = mail == null ? found.mail() : mail;
        return found;
    }

    public String choose() {
        agenda.chooseDigest(digest, mail);
        notices.done("subscription.chosen");
        return HERE;
    }

    /** Stays on the page: the address is shown this once. */
    public void makeLink() {
        link = Servlets.getRequestBaseURL(request) + "calendrier/" + agenda.makeLink() + ".ics";
        load();
    }

    public String revokeLink() {
        agenda.revokeLink();
        notices.done("subscription.link.revoked");
        return HERE;
    }

    public Digest[] getDigests() {
        return Digest.values();
    }

    public @Nullable Digest getDigest() {
        return digest;
    }

    public void setDigest(@Nullable Digest digest) {
        this.digest = digest;
    }

    public @Nullable String getMail() {
        return mail;
    }

    public void setMail(@Nullable String mail) {
        this.mail = mail;
    }

    /** The calendar's secret address, when it was made just now. */
    public @Nullable String getLink() {
        return link;
    }
}
