package org.rebond.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;

/** The side navigation: the places that the signed-in person may go to. */
@Named
@RequestScoped
public class Navigation {

    /** Every entry of the navigation, in its order. The label is {@code place.<NAME>} in the bundle. */
    public enum Place {
        HOME(Group.NONE, "/index.xhtml", null),
        DEADLINES(Group.NONE, "/echeances/index.xhtml", Permission.READ_CONTRACTS),
        CONTRACTS(Group.PROCUREMENT, "/marches/index.xhtml", Permission.READ_CONTRACTS),
        CONTRACTS_IMPORT(Group.PROCUREMENT, "/marches/importer.xhtml", Permission.IMPORT_CONTRACTS),
        CONSULTATIONS(Group.PROCUREMENT, "/marches/consultations.xhtml", Permission.READ_CONSULTATIONS),
        ORDERS(Group.PROCUREMENT, "/marches/commandes.xhtml", Permission.READ_ORDERS),
        INVOICES(Group.PROCUREMENT, "/marches/factures.xhtml", Permission.READ_INVOICES),
        MANDATES(Group.PROCUREMENT, "/marches/mandats.xhtml", Permission.READ_MANDATES),
        BATCHES(Group.PROCUREMENT, "/marches/bordereaux.xhtml", Permission.READ_MANDATES),
        PUBLICATION(Group.PROCUREMENT, "/marches/publication.xhtml", Permission.PUBLISH_CONTRACTS),
        CLAUSES(Group.INSERTION, "/insertion/index.xhtml", Permission.READ_CLAUSES),
        DASHBOARD(Group.FIGURES, "/tableau-de-bord/index.xhtml", Permission.READ_FIGURES),
        SIMULATORS(Group.LAW, "/simulateurs/index.xhtml", null),
        PARAMETERS(Group.LAW, "/administration/parametres.xhtml", Permission.READ_LAW),
        BUDGET(Group.LAW, "/administration/comptes-budgetaires.xhtml", Permission.READ_BUDGET),
        ACCOUNTS(Group.ADMINISTRATION, "/administration/index.xhtml", Permission.MANAGE_ACCOUNTS),
        JOURNAL(Group.AUDIT, "/audit/index.xhtml", Permission.READ_AUDIT),
        ACCESSES(Group.AUDIT, "/audit/acces.xhtml", Permission.READ_AUDIT),
        HISTORY(Group.AUDIT, "/audit/historique.xhtml", Permission.READ_AUDIT);

        private final Group group;
        private final String path;
        private final @Nullable Permission permission;

        Place(Group group, String path, @Nullable Permission permission) {
            this.group = group;
            this.path = path;
            this.permission = permission;
        }

        public String getPath() {
            return path;
        }

        public String getLabel() {
            return "place." + name();
        }

        /** What is done there. */
        public String getAbout() {
            return "place." + name() + ".about";
        }
    }

    /** The headings between the entries. The label is {@code group.<NAME>} in the bundle. */
    public enum Group {
        NONE,
        PROCUREMENT,
        INSERTION,
        FIGURES,
        LAW,
        ADMINISTRATION,
        AUDIT
    }

    /** A heading with the entries that this person sees under it. */
    public record Section(Group group, List<Place> places) {

        public String label() {
            return "group." + group;
        }

        public boolean named() {
            return group != Group.NONE;
        }
    }

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    public List<Section> getSections() {
        return Arrays.stream(Group.values())
                .map(group -> new Section(group, places(group)))
                .filter(section -> !section.places().isEmpty())
                .toList();
    }

    /** As {@code aria-current} says it; null elsewhere. */
    public @Nullable String current(Place place) {
        return request.getServletPath().equals(place.path) ? "page" : null;
    }

    public boolean may(String permission) {
        return caller.may(Permission.valueOf(permission));
    }

    private List<Place> places(Group group) {
        return Arrays.stream(Place.values())
                .filter(place -> place.group == group)
                .filter(place -> place.permission == null || caller.may(place.permission))
                .toList();
    }
}
