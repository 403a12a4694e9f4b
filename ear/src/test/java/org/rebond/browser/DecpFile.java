package org.rebond.browser;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A DECP file (2019 format) of fictional contracts. */
record DecpFile(String... contracts) {

    static final String BUYER = "22000007900016";

    /** Nothing wrong with it. */
    static String contract(String number, String object, int amount) {
        return contract(number, object, amount, BUYER, "2019-01-07");
    }

    static String contract(String number, String object, int amount, String buyer, String notifiedOn) {
        return """
                {"id": "%s", "acheteur": {"id": "%s"}, "_type": "Marché", "nature": "Marché", "objet": "%s",
                 "codeCPV": "50320000", "procedure": "Procédure adaptée",
                 "lieuExecution": {"code": "79", "typeCode": "Code département"}, "dureeMois": 12,
                 "dateNotification": "%s", "datePublicationDonnees": "2019-02-01", "montant": %d, "formePrix": "Ferme",
                 "titulaires": [{"typeIdentifiant": "SIRET", "id": "90000079500014", "denominationSociale": "Fictif"}],
                 "modifications": []}""".formatted(number, buyer, object, notifiedOn, amount);
    }

    /** Many with nothing wrong, numbered from 1. */
    static DecpFile of(int count, String numbered, String object) {
        return new DecpFile(IntStream.rangeClosed(1, count)
                .mapToObj(i -> contract(numbered + i, object + " " + i, 1_000 * i))
                .toArray(String[]::new));
    }

    Path write(Path directory, String name) {
        try {
            return Files.writeString(
                    directory.resolve(name), Arrays.stream(contracts).collect(joining(",\n", "{\"marches\": [", "]}")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
