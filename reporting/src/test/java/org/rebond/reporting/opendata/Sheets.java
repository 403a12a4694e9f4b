package org.rebond.reporting.opendata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Ccag;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.EnvironmentalConsideration;
import org.rebond.procurement.ExecutionMode;
import org.rebond.procurement.Grouping;
import org.rebond.procurement.Nature;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.PlaceKind;
import org.rebond.procurement.PriceForm;
import org.rebond.procurement.PriceKind;
import org.rebond.procurement.PriceVariation;
import org.rebond.procurement.Procedure;
import org.rebond.procurement.SocialConsideration;
import org.rebond.procurement.Technique;
import org.rebond.shared.Money;

/** Contracts to publish. */
final class Sheets {

    static final String BUYER = "22000007900016";
    static final Party HOLDER = new Party(PartyKind.SIRET, "90000079500014", "Atelier « Rebond » & Cie");
    static final Party SUBCONTRACTOR = new Party(PartyKind.SIRET, "90000087800018", null);

    private Sheets() {}

    /** A framework agreement with every field, two modifications and a modified act of subcontracting. */
    static ContractSheet everything() {
        return new ContractSheet(
                BUYER,
                "Département fictif",
                "2026RECOND01",
                Nature.CONTRACT,
                "Collecte, effacement et reconditionnement d'ordinateurs \"réformés\"",
                "50320000-4",
                Set.of(Technique.ELECTRONIC_CATALOGUE, Technique.FRAMEWORK),
                Set.of(ExecutionMode.SUBSEQUENT_CONTRACTS, ExecutionMode.PURCHASE_ORDERS),
                "2025CADRE07",
                false,
                Ccag.SUPPLIES_AND_SERVICES,
                2,
                true,
                new BigDecimal("0.3"),
                Grouping.NONE,
                true,
                Procedure.OPEN,
                new ContractSheet.Place("79", PlaceKind.DEPARTEMENT),
                48,
                LocalDate.of(2026, 9, 15),
                LocalDate.of(2026, 10, 20),
                Money.euros("420000"),
                Set.of(PriceKind.REVISABLE),
                PriceForm.UNIT,
                new BigDecimal("0.75"),
                new BigDecimal("0.5"),
                Set.of(SocialConsideration.RESERVED, SocialConsideration.CLAUSE),
                Set.of(EnvironmentalConsideration.CLAUSE),
                List.of(HOLDER, new Party(PartyKind.OUTSIDE_EU, "CH-550-0067842-8", null)),
                List.of(
                        new ContractSheet.Modification(
                                1,
                                LocalDate.of(2027, 2, 1),
                                LocalDate.of(2027, 2, 15),
                                "Hausse du volume",
                                Money.euros("455000.50"),
                                null,
                                List.of()),
                        new ContractSheet.Modification(
                                2,
                                LocalDate.of(2027, 6, 1),
                                LocalDate.of(2027, 6, 15),
                                null,
                                null,
                                60,
                                List.of(SUBCONTRACTOR))),
                List.of(new ContractSheet.Subcontract(
                        1,
                        SUBCONTRACTOR,
                        LocalDate.of(2026, 10, 5),
                        LocalDate.of(2026, 10, 20),
                        Money.euros("18000"),
                        12,
                        PriceVariation.FIRM,
                        List.of(new ContractSheet.SubcontractModification(
                                LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 15), Money.euros("20000"), null)))));
    }

    /** Only what the format demands. */
    static ContractSheet mandatoryOnly(String number) {
        return new ContractSheet(
                BUYER,
                null,
                number,
                Nature.CONTRACT,
                "Maintenance",
                "50312000",
                Set.of(Technique.NONE),
                Set.of(ExecutionMode.NONE),
                null,
                false,
                Ccag.NONE,
                1,
                false,
                null,
                Grouping.NONE,
                false,
                Procedure.ADAPTED,
                new ContractSheet.Place("79000", PlaceKind.POSTAL_CODE),
                12,
                LocalDate.of(2026, 1, 2),
                LocalDate.of(2026, 1, 20),
                Money.euros("40000"),
                Set.of(PriceKind.FIRM),
                PriceForm.LUMP_SUM,
                null,
                null,
                Set.of(SocialConsideration.NONE),
                Set.of(EnvironmentalConsideration.NONE),
                List.of(HOLDER),
                List.of(),
                List.of());
    }

    static ContractSheet withoutCpv(ContractSheet sheet) {
        return changed(sheet, null, sheet.durationMonths());
    }

    static ContractSheet lasting(ContractSheet sheet, int months) {
        return changed(sheet, sheet.cpv(), months);
    }

    private static ContractSheet changed(ContractSheet sheet, @Nullable String cpv, @Nullable Integer months) {
        return new ContractSheet(
                sheet.buyerSiret(),
                sheet.buyerName(),
                sheet.number(),
                sheet.nature(),
                sheet.object(),
                cpv,
                sheet.techniques(),
                sheet.executionModes(),
                sheet.frameworkNumber(),
                sheet.innovative(),
                sheet.ccag(),
                sheet.bidsReceived(),
                sheet.advanceGranted(),
                sheet.advanceRate(),
                sheet.grouping(),
                sheet.subcontractingDeclared(),
                sheet.procedure(),
                sheet.place(),
                months,
                sheet.notifiedOn(),
                sheet.publishedOn(),
                sheet.initialAmount(),
                sheet.priceKinds(),
                sheet.priceForm(),
                sheet.europeanOrigin(),
                sheet.frenchOrigin(),
                sheet.socialConsiderations(),
                sheet.environmentalConsiderations(),
                sheet.holders(),
                sheet.modifications(),
                sheet.subcontracts());
    }
}
