package org.rebond.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rebond.account.AccountRow;
import org.rebond.account.Accounts;
import org.rebond.platform.Role;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code administration/compte.xhtml}. */
@Named
@RequestScoped
public class AccountPage extends RecordPage<AccountRow> {

    @Inject
    Accounts accounts;

    @Inject
    Notices notices;

    @Inject
    Address address;

    private String password = "";
    private Role @Nullable [] roles;

    @Override
    protected AccountRow find() {
        return accounts.account(name());
    }

    public String changeRoles() {
        accounts.changeRoles(name(), Set.of(roles));
        return done("account.rolesChanged");
    }

    public String resetPassword() {
        accounts.resetPassword(name(), password);
        return done("account.passwordReset");
    }

    public String close() {
        accounts.close(name());
        return done("account.isClosed");
    }

    public Role[] getRoles() {
        return roles == null ? getSheet().roles().toArray(Role[]::new) : roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }

    public String getPassword() {
        return ""; // never written back into the page
    }

    public void setPassword(String password) {
        this.password = password;
    }

    private String done(String key) {
        notices.done(key, name());
        return "/administration/compte.xhtml?faces-redirect=true&reference=" + name();
    }

    private String name() {
        return address.required("reference");
    }
}
