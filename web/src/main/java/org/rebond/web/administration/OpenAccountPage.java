package org.rebond.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.rebond.account.Accounts;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.platform.Role;
import org.rebond.web.ui.Notices;

/** Backs {@code administration/ouvrir.xhtml}. */
@Named
@RequestScoped
public class OpenAccountPage {

    @Inject
    Accounts accounts;

    @Inject
    Notices notices;

    private String name = "";
    private String displayName = "";
    private String password = "";
    private Role[] roles = {};

    /** The form is for those who may send it. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    public void enter() {}

    public String open() {
        accounts.open(name, displayName, Set.of(roles), password);
        notices.done("account.opened", name);
        return "/administration/index.xhtml?faces-redirect=true";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return ""; // never written back into the page
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }
}
