package org.rebond.insertion;

import java.util.List;

/** The columns of a file of hours, under the names that files give them; the first is the documented one. */
enum HoursColumn {
    FAMILY_NAME(Kind.PERSONAL, "nom", "nom de famille", "nom de naissance"),
    GIVEN_NAMES(Kind.PERSONAL, "prenom", "prenoms"),
    BIRTH_DATE(Kind.PERSONAL, "date_naissance", "date de naissance", "ne le", "nee le", "ne(e) le"),
    PASS(Kind.PERSONAL_OPTIONAL, "pass_iae", "numero pass iae", "n° pass iae", "pass"),
    EMPLOYER(Kind.PLAIN, "employeur_siret", "siret employeur", "siret de l'employeur", "siret"),
    MONTH(Kind.PLAIN, "mois", "periode"),
    HOURS(Kind.PLAIN, "heures", "heures travaillees", "nombre d'heures", "nb heures"),
    ELIGIBLE(Kind.PLAIN, "eligible", "eligibilite", "critere");

    private enum Kind {
        PLAIN,
        PERSONAL,
        PERSONAL_OPTIONAL
    }

    private final Kind kind;
    private final List<String> names;

    HoursColumn(Kind kind, String... names) {
        this.kind = kind;
        this.names = List.of(names);
    }

    List<String> names() {
        return names;
    }

    String documentedName() {
        return names.getFirst();
    }

    /** Whether what stands in it is kept out of refusals. */
    boolean isPersonal() {
        return kind != Kind.PLAIN;
    }

    boolean isOptional() {
        return kind == Kind.PERSONAL_OPTIONAL;
    }
}
