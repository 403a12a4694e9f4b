package org.rebond.reporting.opendata;

import java.io.OutputStream;
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
 * The essential data of public contracts (DECP) in the official JSON format, schema 2.0.4 (arrêtés of 22 December 2022,
 * annex 15 of the code de la commande publique).
 *
 * <p>The format has no field for a name, nor for the difference a modification makes: amounts are the new totals.
 */
public final class DecpPublication {

    /**
     * Writes the file and closes the stream.
     *
     * @throws IllegalArgumentException when a contract lacks what the format demands: such a contract is not to be given
     */
    public void write(Rows<ContractSheet> contracts, OutputStream out) {
        try (var json = new JsonFile(out)) {
            json.object(() -> json.object(
                    "marches",
                    () -> json.list("marche", () -> contracts.forEach(contract -> new Entry(json, contract).write()))));
        }
    }

    /** One contract of the file. */
    private record Entry(JsonFile json, ContractSheet contract) {

        void write() {
            json.object(() -> {
                whatWasBought();
                howItWasAwarded();
                whatItCosts();
                json.objects("titulaires", required("titulaires", contract.holders()), this::holder);
                json.object(
                        "considerationsSociales",
                        () -> constants("considerationSociale", contract.socialConsiderations()));
                json.object(
                        "considerationsEnvironnementales",
                        () -> constants("considerationEnvironnementale", contract.environmentalConsiderations()));
                json.objects("modifications", contract.modifications(), this::modification);
                subcontracting();
            });
        }

        private void whatWasBought() {
            json.field("id", contract.number());
            json.object("acheteur", () -> json.field("id", contract.buyerSiret()));
            json.field("nature", contract.nature());
            json.field("objet", contract.object());
            mandatory("codeCPV", contract.cpv());
            json.object("techniques", () -> constants("technique", contract.techniques()));
            json.object("modalitesExecution", () -> constants("modaliteExecution", contract.executionModes()));
            json.field("idAccordCadre", contract.frameworkNumber());
            mandatory("marcheInnovant", contract.innovative());
            mandatory("ccag", contract.ccag());
            ContractSheet.Place place = required("lieuExecution", contract.place());
            json.object("lieuExecution", () -> json.field("code", place.code()).field("typeCode", place.kind()));
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
            json.object("typesPrix", () -> constants("typePrix", contract.priceKinds()));
            mandatory("formePrix", contract.priceForm());
            mandatory("attributionAvance", contract.advanceGranted());
            json.field("tauxAvance", contract.advanceRate());
            json.field("origineUE", contract.europeanOrigin());
            json.field("origineFrance", contract.frenchOrigin());
        }

        private void holder(Party holder) {
            json.object("titulaire", () -> identifiers(holder));
        }

        private void identifiers(Party party) {
            json.field("typeIdentifiant", party.kind()).field("id", party.identifier());
        }

        private void modification(Modification modification) {
            json.object("modification", () -> {
                json.field("id", modification.number());
                json.field("dateNotificationModification", modification.notifiedOn());
                mandatory("datePublicationDonneesModification", modification.publishedOn());
                json.field("dureeMois", modification.durationMonths());
                json.field("montant", modification.amount());
                json.objects("titulaires", modification.holders(), this::holder);
            });
        }

        private void subcontracting() {
            mandatory("sousTraitanceDeclaree", contract.subcontractingDeclared());
            json.objects("actesSousTraitance", contract.subcontracts(), this::subcontract);
            json.objects(
                    "modificationsActesSousTraitance",
                    contract.subcontracts().stream()
                            .flatMap(act ->
                                    act.modifications().stream().map(change -> new ActChange(act.number(), change)))
                            .toList(),
                    this::subcontractModification);
        }

        private void subcontract(Subcontract act) {
            json.object("acteSousTraitance", () -> {
                json.field("id", act.number());
                json.object("sousTraitant", () -> identifiers(act.subcontractor()));
                json.field("dureeMois", act.durationMonths());
                json.field("dateNotification", act.notifiedOn());
                mandatory("datePublicationDonnees", act.publishedOn());
                json.field("montant", act.amount());
                json.field("variationPrix", act.priceVariation());
            });
        }

        private void subcontractModification(ActChange modified) {
            SubcontractModification change = modified.change();
            json.object("modificationActeSousTraitance", () -> {
                json.field("id", modified.act());
                json.field("dateNotificationModificationSousTraitance", change.notifiedOn());
                mandatory("datePublicationDonnees", change.publishedOn());
                json.field("dureeMois", change.durationMonths());
                json.field("montant", change.amount());
            });
        }

        private void mandatory(String field, @Nullable Object value) {
            json.field(field, required(field, value));
        }

        private void constants(String field, Collection<? extends DecpValue> constants) {
            json.values(field, required(field, constants));
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
