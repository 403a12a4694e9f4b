package org.rebond.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Settled invoices of a contract, to be put into mandates, signed by somebody else and sent, and what must hold in the
 * database whatever happened on the way.
 *
 * @param name what the number of its contract is: no other batch shares it
 */
record MandatesBatch(String name, int size) {

    private static final String CONTRACT = "22000007900016-";
    private static final String HOLDER = "90000079500014";

    /** Well-formed, with a bank code that no bank has. */
    private static final String IBAN = "FR7699999000010000000000309";

    /** Puts the contract and its invoices on file, with what their mandates need. */
    void prepare(MortalServer server) throws IOException, InterruptedException {
        server.post("marches", "contracts/import", """
                [{"id":"%s","acheteur":{"id":"22000007900016"},"_type":"Marché","nature":"Marché","objet":"Essai de coupure",\
                "codeCPV":"50320000","procedure":"Procédure adaptée","lieuExecution":{"code":"79","typeCode":"Code département"},\
                "dureeMois":12,"dateNotification":"2019-01-07","datePublicationDonnees":"2019-02-01","montant":100000,\
                "formePrix":"Ferme","titulaires":[{"typeIdentifiant":"SIRET","id":"%s","denominationSociale":"Fictif"}]}]""".formatted(name, HOLDER));
        server.execute("""
                insert into invoice (id, version, reference, contract_reference, rank, number, holder_kind, holder_identifier,
                  holder_name, issued_on, received_on, state, total_excluding_tax, total_including_tax, starts_on, delay_days,
                  due_on, certified_by, certified_on, settled_by, settled_on, payable,
                  credited, repayment, retention, penalties)
                select nextval('invoice_seq'), 0, '%1$s-F' || i, '%1$s', i, 'N' || i || '-%2$s', 'SIRET', '%3$s', 'Fictif',
                  d, d, 'SETTLED', 100, 120, d, 30, d + 30, 'marches', d, 'finances', d, 120, 0, 0, 0, 0
                from generate_series(1, %4$d) i, (select current_date - 1 as d) day
                """.formatted(contract(), name, HOLDER, size));
        server.execute("""
                insert into budget_allocation (id, version, reference, contract_reference, nature, function)
                values (nextval('budget_allocation_seq'), 0, '%1$s', '%1$s', '611', '444')
                """.formatted(contract()));
        server.execute("""
                insert into payee (id, version, identifier, kind, name, legal_form, iban, account_holder, proposer, confirmed_by,
                  confirmed_at)
                values (nextval('payee_seq'), 0, '%s', 'SIRET', 'Fictif', 'COMPANY', '%s', 'Fictif', 'finances', 'decideur', now())
                on conflict (identifier) do update set iban = excluded.iban, account_holder = excluded.account_holder,
                  proposer = excluded.proposer, confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at
                """.formatted(HOLDER, IBAN));
    }

    /** Builds, signs and sends all that is not yet: what a person does who finds it half done. */
    void carryOut(MortalServer server) throws IOException, InterruptedException {
        for (int i = 1; i <= size; i++) {
            assertThat(server.post("finances", "mandates?due=" + contract() + "-F" + i, "")
                            .statusCode())
                    .isIn(201, 409); // done now, or before
        }
        server.execute("update mandate_document set state = 'PRESENT', words = 'GED' where state = 'MISSING'"
                + " and mandate_id in (select id from mandate where " + mine() + ")");
        List<String> free = IntStream.rangeClosed(1, size)
                .mapToObj(i -> contract() + "-F" + i + "-M")
                .filter(mandate ->
                        server.count("select count(*) from mandate where state = 'PROPOSED' and reference = '" + mandate
                                        + "'")
                                > 0)
                .toList();
        if (!free.isEmpty()) {
            var body = Json.createObjectBuilder().add("mandates", Json.createArrayBuilder(free));
            assertThat(server.post("finances", "mandates/batches", body.build().toString())
                            .statusCode())
                    .isEqualTo(201);
        }
        for (String batch : batches(server, "DRAFT")) {
            assertThat(server.post("decideur", "mandates/batches/" + batch + "/signature", "")
                            .statusCode())
                    .isEqualTo(204);
        }
        for (String batch : batches(server, "SIGNED")) {
            assertThat(server.post("decideur", "mandates/batches/" + batch + "/sending", "")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private List<String> batches(MortalServer server, String state) {
        return server.texts(
                "select distinct b.reference from mandate_batch b join mandate m on m.batch_reference = b.reference"
                        + " where b.state = '" + state + "' and m." + mine() + " order by 1");
    }

    long builtIn(MortalServer server) {
        return server.count("select count(*) from mandate where " + mine());
    }

    long sentIn(MortalServer server) {
        return server.count("select count(*) from mandate where state = 'SENT' and " + mine());
    }

    /** Nothing is there twice, nothing is half there. */
    void assertWholeIn(MortalServer server) {
        none(server, "mandates of one invoice", "select due_reference from mandate group by 1 having count(*) > 1");
        none(
                server,
                "gaps in the numbers of mandates",
                "select exercise from mandate where number is not null"
                        + " group by exercise having max(number) <> count(*)");
        none(
                server,
                "gaps in the numbers of batches",
                "select exercise from mandate_batch where number is not null"
                        + " group by exercise having max(number) <> count(*)");
        none(
                server,
                "mandates without their checklist",
                "select reference from mandate m where not exists"
                        + " (select 1 from mandate_document d where d.mandate_id = m.id)");
        none(
                server,
                "batches sent without a file, or not sent with one",
                "select b.reference from mandate_batch b"
                        + " where (b.sent_by is not null) <> exists (select 1 from mandate_file f where f.batch_reference = b.reference)");
        none(
                server,
                "mandates that are elsewhere than their batch",
                "select m.reference from mandate m"
                        + " join mandate_batch b on b.reference = m.batch_reference"
                        + " where (m.state = 'SENT') <> (b.state = 'SENT') and m." + mine());
        none(
                server,
                "batches that lack a mandate",
                "select b.reference from mandate_batch b where b.signed_by is not null"
                        + " and b.mandates <> (select count(*) from mandate_issue i where i.batch_reference = b.reference)");
    }

    private static void none(MortalServer server, String what, String query) {
        assertThat(server.count("select count(*) from (" + query + ") wrong"))
                .as(what)
                .isZero();
    }

    /** Every invoice has one mandate, which was sent once; what is done again changes nothing. */
    void assertCompleteIn(MortalServer server) throws IOException, InterruptedException {
        assertThat(sentIn(server)).isEqualTo(size);
        assertWholeIn(server);
        assertThat(server.count(
                        "select count(*) from mandate_issue where mandate_reference like '" + contract() + "-F%'"))
                .as("times that a mandate was sent")
                .isEqualTo(size);
        for (String batch : batches(server, "SENT")) {
            HttpResponse<String> again = server.post("decideur", "mandates/batches/" + batch + "/sending", "");
            assertThat(again.statusCode()).as("sent a second time").isEqualTo(409);
            assertThat(Json.createReader(new StringReader(again.body()))
                            .readObject()
                            .toString())
                    .contains("SENT_ALREADY");
        }
    }

    private String contract() {
        return CONTRACT + name;
    }

    private String mine() {
        return "contract_reference = '" + contract() + "'";
    }
}
