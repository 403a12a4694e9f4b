package org.rebond.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.rebond.account.Accounts;

/** {@code /connexion.xhtml}: asks who is there, then leads to what was asked for. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private String name = "";
    private String password = "";
    private String back = Paths.HOME;

    public void signIn() throws IOException {
        new SignedIn(accounts.authenticate(name, password).name(), clock.instant()).start(request);
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(request.getContextPath() + LocalPath.parse(back).value());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return ""; // never written back into the page
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
