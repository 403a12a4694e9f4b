package org.rebond.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A file of contracts, each with a holder and a modification, and what must hold in the database whatever happened to its
 * import.
 *
 * @param name what the numbers of its contracts begin with: no other batch shares it
 */
record ContractsBatch(String name, int size) {

    String file() {
        return IntStream.range(0, size)
                .mapToObj(this::contract)
                .collect(Collectors.joining(",", "{\"marches\":[", "]}"));
    }

    long savedIn(MortalServer server) {
        return server.count("select count(*) from contract where " + mine());
    }

    /** How many imports of this file the server knows of. */
    long jobsIn(MortalServer server) {
        return server.count("select count(*) from import_job where " + ofThisFile());
    }

    /** What is saved is whole, and is what the import says it saved. */
    void assertWholeIn(MortalServer server) {
        long saved = savedIn(server);
        assertThat(server.count("select coalesce(sum(created_count), 0) from import_job where " + ofThisFile()))
                .as("what is said to be saved")
                .isEqualTo(saved);
        assertThat(server.count("select count(*) from contract_holder where contract_id in (" + ids() + ")"))
                .as("holders of what is saved")
                .isEqualTo(saved);
        assertThat(server.count("select count(*) from contract_modification where contract_id in (" + ids() + ")"))
                .as("modifications of what is saved")
                .isEqualTo(saved);
        assertThat(server.count("select count(*) from contract_aud where revision_type = 0 and id in (" + ids() + ")"))
                .as("history of what is saved")
                .isEqualTo(saved);
    }

    /** Every contract is there once, the import is done, and there is nothing left to do. */
    void assertCompleteIn(MortalServer server) throws IOException, InterruptedException {
        assertThat(savedIn(server)).isEqualTo(size);
        assertWholeIn(server);
        assertThat(server.count("select read_count from import_job where state = 'DONE' and " + ofThisFile()))
                .isEqualTo(size);
        JsonObject again = server.imported(this);
        assertThat(again.getInt("unchanged")).as(again.toString()).isEqualTo(size);
    }

    private String mine() {
        return "number like '" + name + "-%'";
    }

    private String ids() {
        return "select id from contract where " + mine();
    }

    private String ofThisFile() {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(file().getBytes(StandardCharsets.UTF_8));
            return "sha256 = '" + HexFormat.of().formatHex(sum) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String contract(int number) {
        return """
                {"id":"%s-%05d","acheteur":{"id":"22000007900016"},"_type":"Marché","nature":"Marché",\
                "objet":"Essai de coupure","codeCPV":"50320000","procedure":"Procédure adaptée",\
                "lieuExecution":{"code":"79","typeCode":"Code département"},"dureeMois":12,\
                "dateNotification":"2019-01-07","datePublicationDonnees":"2019-02-01","montant":1000,"formePrix":"Ferme",\
                "titulaires":[{"typeIdentifiant":"SIRET","id":"90000079500014","denominationSociale":"Fictif"}],\
                "modifications":[{"id":1,"dateNotificationModification":"2019-03-01",\
                "datePublicationDonneesModification":"2019-03-02","objetModification":"Prolongation","montant":1200}]}""".formatted(name, number);
    }
}
