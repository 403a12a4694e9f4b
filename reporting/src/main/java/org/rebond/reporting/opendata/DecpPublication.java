package org.rebond.reporting.opendata;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.ContractSheet.Modification;
import org.rebond.procurement.ContractSheet.Subcontract;
import org.rebond.procurement.ContractSheet.SubcontractModification;
import org.rebond.procurement.DecpValue;
import org.rebond.procurement.Party;
import org.rebond.reporting.Rows;

/**
 * The essential data of public contracts (DECP) in the official formats, JSON (schema 2.0.4) and XML (schema 2.0.2)
 * (arrêtés of 22 December 2022, annex 15 of the code de la commande publique).
 *
 * <p>The format has no field for a name, nor for the difference a modification makes: amounts are the new totals.
 */
public final class DecpPublication {

    /**
     * Writes the file in JSON and closes the stream.
     *
     * @throws IllegalArgumentException when a contract lacks what the format demands: such a contract is not to be given
     */
    public void write(Rows<ContractSheet> contracts, OutputStream out) {
        try (var json = new JsonFile(out)) {
            var form = new DecpJson(json);
            json.object(() -> json.object(
                    "marches",
                    () -> json.list("marche", () -> contracts.forEach(contract -> new Entry(form, contract).write()))));
        }
    }

    /**
     * Writes the file in XML and closes the stream.
     *
     * @throws IllegalArgumentException when a contract lacks what the format demands: such a contract is not to be given
     */
    public void writeXml(Rows<ContractSheet> contracts, OutputStream out) {
        var form = new DecpXml(out);
        contracts.forEach(contract -> new Entry(form, contract).write());
        form.end();
    }

    /**
     * One contract in JSON, as it stands in the file.
     *
     * @throws IllegalArgumentException when it lacks what the format demands
     */
    public static String entry(ContractSheet contract) {
        var out = new ByteArrayOutputStream();
        try (var json = new JsonFile(out)) {
            new Entry(new DecpJson(json), contract).write();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** One contract of the file. */
    private record Entry(DecpForm form, ContractSheet contract) {

        void write() {
            form.contract(() -> {
                whatWasBought();
                howItWasAwarded();
                whatItCosts();
                form.groups("titulaires", "titulaire", required("titulaires", contract.holders()), this::identifiers);
                constants("considerationsSociales", "considerationSociale", contract.socialConsiderations());
                constants(
                        "considerationsEnvironnementales",
                        "considerationEnvironnementale",
                        contract.environmentalConsiderations());
                form.groups("modifications", "modification", contract.modifications(), this::modification);
                subcontracting();
            });
        }

        private void whatWasBought() {
            form.field("id", contract.number());
            form.group("acheteur", () -> form.field("id", contract.buyerSiret()));
            form.field("nature", contract.nature());
            form.field("objet", contract.object());
            mandatory("codeCPV", contract.cpv());
            constants("techniques", "technique", contract.techniques());
            constants("modalitesExecution", "modaliteExecution", contract.executionModes());
            form.field("idAccordCadre", contract.frameworkNumber());
            mandatory("marcheInnovant", contract.innovative());
            mandatory("ccag", contract.ccag());
            ContractSheet.Place place = required("lieuExecution", contract.place());
            form.group("lieuExecution", () -> {
                form.field("code", place.code());
                form.field("typeCode", place.kind());
            });
        }

        private void howItWasAwarded() {
            mandatory("procedure", contract.procedure());
            mandatory("offresRecues", contract.bidsReceived());
            mandatory("typeGroupementOperateurs", contract.grouping());
            mandatory("dureeMois", contract.durationMonths());
            mandatory("dateNotification", contract.notifiedOn());
            mandatory("datePublicationDonnees", contract.publishedOn());
        }

        private void whatItCosts() {
            mandatory("montant", contract.initialAmount());
            constants("typesPrix", "typePrix", contract.priceKinds());
            mandatory("formePrix", contract.priceForm());
            mandatory("attributionAvance", contract.advanceGranted());
            form.field("tauxAvance", contract.advanceRate());
            form.field("origineUE", contract.europeanOrigin());
            form.field("origineFrance", contract.frenchOrigin());
        }

        private void identifiers(Party party) {
            form.field("typeIdentifiant", party.kind());
            form.field("id", party.identifier());
        }

        private void modification(Modification modification) {
            form.field("id", modification.number());
            form.field("dateNotificationModification", modification.notifiedOn());
            mandatory("datePublicationDonneesModification", modification.publishedOn());
            form.field("dureeMois", modification.durationMonths());
            form.field("montant", modification.amount());
            form.groups("titulaires", "titulaire", modification.holders(), this::identifiers);
        }

        private void subcontracting() {
            mandatory("sousTraitanceDeclaree", contract.subcontractingDeclared());
            form.groups("actesSousTraitance", "acteSousTraitance", contract.subcontracts(), this::subcontract);
            form.groups(
                    "modificationsActesSousTraitance",
                    "modificationActeSousTraitance",
                    contract.subcontracts().stream()
                            .flatMap(act ->
                                    act.modifications().stream().map(change -> new ActChange(act.number(), change)))
                            .toList(),
                    this::subcontractModification);
        }

        private void subcontract(Subcontract act) {
            form.field("id", act.number());
            form.group("sousTraitant", () -> identifiers(act.subcontractor()));
            form.field("dureeMois", act.durationMonths());
            form.field("dateNotification", act.notifiedOn());
            mandatory("datePublicationDonnees", act.publishedOn());
            form.field("montant", act.amount());
            form.field("variationPrix", act.priceVariation());
        }

        private void subcontractModification(ActChange modified) {
            SubcontractModification change = modified.change();
            form.field("id", modified.act());
            form.field("dateNotificationModificationSousTraitance", change.notifiedOn());
            mandatory("datePublicationDonnees", change.publishedOn());
            form.field("dureeMois", change.durationMonths());
            form.field("montant", change.amount());
        }

        private void mandatory(String field, @Nullable Object value) {
            form.field(field, required(field, value));
        }

        private void constants(String list, String name, Collection<? extends DecpValue> constants) {
            form.constants(list, name, required(list, constants));
        }

        private <T> T required(String field, @Nullable T value) {
            if (value == null || (value instanceof Collection<?> list && list.isEmpty())) {
                throw new IllegalArgumentException(
                        "Contract " + contract.reference() + " cannot be published: no " + field);
            }
            return value;
        }

        private record ActChange(int act, SubcontractModification change) {}
    }
}
