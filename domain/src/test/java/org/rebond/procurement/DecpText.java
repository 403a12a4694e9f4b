package org.rebond.procurement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of DECP files for tests: a right contract of each version, of which a test changes what it is about. */
final class DecpText {

    private DecpText() {}

    /** A contract as the format of 2019 writes it, with {@code changes}: names and their values in JSON. */
    static String of2019(String id, String... changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", '"' + id + '"');
        fields.put("acheteur", "{\"id\": \"22000007900016\", \"nom\": \"Département exemple\"}");
        fields.put("nature", "\"Accord-cadre\"");
        fields.put("objet", "\"Réemploi d'ordinateurs\"");
        fields.put("codeCPV", "\"50320000-4\"");
        fields.put("procedure", "\"Procédure adaptée\"");
        fields.put("lieuExecution", "{\"code\": \"79\", \"typeCode\": \"Code département\", \"nom\": \"Exemple\"}");
        fields.put("dureeMois", "12");
        fields.put("dateNotification", "\"2019-01-15+01:00\"");
        fields.put("datePublicationDonnees", "\"2019-03-19+01:00\"");
        fields.put("montant", "50000.5");
        fields.put("formePrix", "\"Ferme\"");
        fields.put(
                "titulaires",
                "[{\"typeIdentifiant\": \"SIRET\", \"id\": \"90000079500014\", \"denominationSociale\": \"Atelier\"}]");
        fields.put("modifications", "[]");
        return changed(fields, changes);
    }

    /** A contract as the format of 2022 writes it. */
    static String of2022(String id, String... changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", '"' + id + '"');
        fields.put("acheteur", "{\"id\": \"22000007900016\"}");
        fields.put("nature", "\"Marché\"");
        fields.put("objet", "\"Réemploi d'ordinateurs\"");
        fields.put("codeCPV", "\"50320000\"");
        fields.put("techniques", "{\"technique\": [\"Accord-cadre\"]}");
        fields.put("modalitesExecution", "{\"modaliteExecution\": [\"Bons de commande\"]}");
        fields.put("marcheInnovant", "false");
        fields.put("ccag", "\"Maitrise d'œuvre\"");
        fields.put("offresRecues", "2");
        fields.put("attributionAvance", "true");
        fields.put("tauxAvance", "0.3");
        fields.put("typeGroupementOperateurs", "\"Pas de groupement\"");
        fields.put("sousTraitanceDeclaree", "false");
        fields.put("procedure", "\"Appel d'offres ouvert\"");
        fields.put("lieuExecution", "{\"code\": \"79\", \"typeCode\": \"Code département\"}");
        fields.put("dureeMois", "48");
        fields.put("dateNotification", "\"2026-09-15\"");
        fields.put("datePublicationDonnees", "\"2026-10-20\"");
        fields.put("montant", "420000");
        fields.put("typesPrix", "{\"typePrix\": [\"Définitif révisable\"]}");
        fields.put("formePrix", "\"Unitaire\"");
        fields.put("titulaires", "[{\"titulaire\": {\"typeIdentifiant\": \"SIRET\", \"id\": \"90000079500014\"}}]");
        fields.put("considerationsSociales", "{\"considerationSociale\": [\"Clause sociale\", \"Marché réservé\"]}");
        fields.put(
                "considerationsEnvironnementales",
                "{\"considerationEnvironnementale\": [\"Clause environnementale\"]}");
        return changed(fields, changes);
    }

    static String modification(int number, String day, long amount) {
        return """
                {"modification": {"id": %d, "dateNotificationModification": "%s", "montant": %d}}""".formatted(number, day, amount);
    }

    static String act(int number, String siret) {
        return """
                {"acteSousTraitance": {"id": %d, "sousTraitant": {"typeIdentifiant": "SIRET", "id": "%s"}, "dureeMois": 6,
                 "dateNotification": "2026-10-05", "montant": 18000, "variationPrix": "Ferme"}}""".formatted(number, siret);
    }

    /** A file of the format of 2019. */
    static String flat(String... contracts) {
        return "{\"marches\": [" + String.join(", ", contracts) + "]}";
    }

    /** A file of the format of 2022. */
    static String wrapped(String... contracts) {
        return "{\"marches\": {\"marche\": [" + String.join(", ", contracts) + "]}}";
    }

    private static String changed(Map<String, String> fields, String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
