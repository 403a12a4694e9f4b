package org.rebond.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.Arrival;
import org.rebond.consultation.AwardCriteria;
import org.rebond.consultation.Awarding;
import org.rebond.consultation.Bid;
import org.rebond.consultation.Candidacy;
import org.rebond.consultation.CandidacyRow;
import org.rebond.consultation.CandidacyState;
import org.rebond.consultation.Consultation;
import org.rebond.consultation.ConsultationRequest;
import org.rebond.consultation.ConsultationRequest.LotRequest;
import org.rebond.consultation.ContractDraft;
import org.rebond.consultation.Criterion;
import org.rebond.consultation.CriterionNature;
import org.rebond.consultation.InsertionRoute;
import org.rebond.consultation.LotState;
import org.rebond.consultation.Note;
import org.rebond.consultation.PriceFormula;
import org.rebond.consultation.Selecting;
import org.rebond.consultation.Selection;
import org.rebond.consultation.Tendering;
import org.rebond.law.Category;
import org.rebond.platform.Caller;
import org.rebond.platform.Role;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.Procedure;
import org.rebond.shared.Money;

/**
 * The fictional consultations: the call for tenders of the refurbishment contract of 2009 under the rules of that time, one
 * of today that waits for its award, one whose bids are still to come, one in two phases whose candidates were invited and
 * one that was given up. What would lie after today's date is left out.
 */
@ApplicationScoped
class DemoConsultations {

    private static final String COURT = "Tribunal administratif de Poitiers, 15 rue de Blossac, 86000 Poitiers";
    private static final Caller.Identity DESK = new Caller.Identity("marches", Set.of(Role.PROCUREMENT));
    private static final Caller.Identity DECIDER = new Caller.Identity("decideur", Set.of(Role.DECIDER));

    private static final Party DEUX_RIVES =
            new Party(PartyKind.SIRET, "90000079500014", "Atelier des Deux Rives (EI, fictif)");
    private static final Party MARAIS = new Party(PartyKind.SIRET, "90000081100019", "Réemploi du Marais (EI, fictif)");
    private static final Party PIXEL = new Party(PartyKind.SIRET, "90000085200013", "Pixel Solidaire (EI, fictif)");
    private static final Party BOCAGE = new Party(PartyKind.SIRET, "90000089400015", "Bocage Écrans (EA, fictif)");
    private static final Party LOGIS = new Party(PartyKind.SIRET, "90000087800018", "Transports du Logis (fictif)");

    private final Tendering tendering;
    private final Awarding awarding;
    private final Selecting selecting;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DemoConsultations(Tendering tendering, Awarding awarding, Selecting selecting, Caller caller, Clock clock) {
        this.tendering = tendering;
        this.awarding = awarding;
        this.selecting = selecting;
        this.caller = caller;
        this.clock = clock;
    }

    void load(String council) {
        try (Caller.Scope scope = caller.as(DESK)) {
            operationOf2009(council);
            if (isPast("2026-04-14")) {
                abandoned(council);
            }
            if (isPast("2026-10-21")) {
                toAward(council);
            }
            if (isPast("2026-11-18")) {
                running(council);
                inTwoPhases(council);
            }
        }
    }

    private void operationOf2009(String council) {
        Consultation.Reference reference = launched(request(
                council,
                "2008-AO-17",
                "Reconditionnement d’unités centrales données par un assureur",
                "2008-12-22",
                "2009-02-20T16:00:00",
                new AwardCriteria(List.of(
                        Criterion.of("Prix", CriterionNature.PRICE, "50", "10"),
                        Criterion.of("Valeur technique", CriterionNature.QUALITY, "30", "10"),
                        Criterion.of("Performances d’insertion", CriterionNature.INSERTION, "20", "10"))),
                List.of(lot(
                        "Reconditionnement d’unités centrales, d’écrans et de claviers",
                        "430000",
                        InsertionRoute.EXECUTION_CONDITION,
                        InsertionRoute.AWARD_CRITERION))));
        int question = tendering.ask(
                reference, day("2009-01-20"), "Les écrans à tube sont-ils compris dans les lots donnés ?");
        tendering.answer(reference, question, day("2009-01-26"), "Non : les lots sont tous à écran plat de 17 pouces.");
        Bid.Reference deuxRives = receive(reference, 1, DEUX_RIVES, "2009-02-19T10:12:00");
        Bid.Reference pixel = receive(reference, 1, PIXEL, "2009-02-20T15:47:30");
        receive(reference, 1, BOCAGE, "2009-02-20T16:08:00");
        tendering.open(reference, LocalDateTime.parse("2009-02-24T09:30:00"));
        judged(deuxRives, "420000", "9", "Chaîne d’essai décrite poste par poste", "9.5", "Douze parcours d’un an");
        judged(pixel, "451200", "7.5", "Essais peu décrits", "8", "Huit parcours de six mois");
        awarding.propose(reference, 1, day("2009-04-14"));
        caller.actingAs(DECIDER, () -> {
            awarding.award(
                    deuxRives,
                    day("2009-05-12"),
                    "Prix le plus bas, essais et parcours d’insertion les mieux décrits. Avis de la commission d’appel d’offres du 12 mai 2009.");
            return true;
        });
        awarding.announce(reference, 1, day("2009-05-18"));
        awarding.conclude(
                reference,
                1,
                new ContractDraft(
                        "2009-014",
                        day("2009-08-24"),
                        day("2009-09-01"),
                        36,
                        null,
                        Set.of(),
                        Set.of(),
                        null,
                        Set.of(),
                        null,
                        null));
    }

    private void toAward(String council) {
        Consultation.Reference reference = launched(request(
                council,
                "2026-C05",
                "Reconditionnement et collecte d’ordinateurs réformés des collèges",
                "2026-09-01",
                "2026-10-05T12:00:00",
                criteriaOfToday(),
                List.of(
                        lot(
                                "Reconditionnement d’unités centrales et d’écrans",
                                "196000",
                                InsertionRoute.EXECUTION_CONDITION),
                        lot("Collecte dans les collèges", "62000", InsertionRoute.EXECUTION_CONDITION))));
        Bid.Reference marais = receive(reference, 1, MARAIS, "2026-10-02T09:14:20");
        Bid.Reference logis = receive(reference, 2, LOGIS, "2026-10-02T17:40:00");
        Bid.Reference pixel = receive(reference, 1, PIXEL, "2026-10-05T11:58:41");
        receive(reference, 1, DEUX_RIVES, "2026-10-05T12:03:09");
        tendering.open(reference, LocalDateTime.parse("2026-10-05T14:00:00"));
        judged(
                marais,
                "189400",
                "8.5",
                "Méthode détaillée, délais tenus par deux équipes",
                "8",
                "Trajets groupés, pièces réemployées");
        judged(pixel, "182900", "6", "Délais sans marge", "7", "Bilan des transports incomplet");
        awarding.propose(reference, 1, day("2026-10-20"));
        awarding.price(logis, Money.euros("58300"));
    }

    private void running(String council) {
        Consultation.Reference reference = launched(request(
                council,
                "2026-C06",
                "Effacement certifié des disques et reprise des matériels des agents",
                "2026-10-19",
                "2026-11-27T12:00:00",
                criteriaOfToday(),
                List.of(lot(
                        "Effacement, tri et reprise",
                        "240000",
                        InsertionRoute.EXECUTION_CONDITION,
                        InsertionRoute.RESERVED_INSERTION))));
        int first = tendering.ask(
                reference, day("2026-11-03"), "Les disques sous chiffrement sont-ils livrés avec leur clé ?");
        tendering.answer(
                reference,
                first,
                day("2026-11-05"),
                "Non : l’effacement se fait sans la clé, le certificat le précise.");
        tendering.ask(reference, day("2026-11-17"), "Une visite du lieu de stockage est-elle possible ?");
        receive(reference, 1, PIXEL, "2026-11-18T08:05:00");
    }

    private void inTwoPhases(String council) {
        Consultation.Reference reference = launched(request(
                council,
                "2026-C07",
                "Réemploi de tablettes : collecte, remise en état et suivi",
                Procedure.RESTRICTED,
                "2026-09-28",
                new Selection(LocalDateTime.parse("2026-11-03T12:00:00"), 5, false),
                "2026-12-15T12:00:00",
                criteriaOfToday(),
                List.of(lot("Collecte et remise en état", "310000", InsertionRoute.EXECUTION_CONDITION))));
        applies(reference, MARAIS, "2026-10-29T10:02:00", CandidacyState.SELECTED, null);
        applies(reference, PIXEL, "2026-11-02T16:31:00", CandidacyState.SELECTED, null);
        applies(
                reference,
                LOGIS,
                "2026-11-03T09:15:00",
                CandidacyState.REJECTED,
                "Aucune référence de remise en état de matériel informatique, exigée par l’avis");
        selecting.receive(reference, new Arrival(1, BOCAGE, LocalDateTime.parse("2026-11-03T12:20:00")));
        selecting.invite(reference, day("2026-11-10"), LocalDateTime.parse("2026-12-15T12:00:00"));
    }

    private void applies(
            Consultation.Reference reference,
            Party candidate,
            String at,
            CandidacyState outcome,
            @Nullable String why) {
        CandidacyRow received = selecting.receive(reference, new Arrival(1, candidate, LocalDateTime.parse(at)));
        selecting.examine(new Candidacy.Reference(received.reference()), outcome, why);
    }

    private void abandoned(String council) {
        Consultation.Reference reference = launched(request(
                council,
                "2026-C03",
                "Réparation d’écrans de salles de réunion",
                Procedure.ADAPTED,
                "2026-03-02",
                null,
                "2026-03-27T12:00:00",
                criteriaOfToday(),
                List.of(lot("Réparation d’écrans", "90000", InsertionRoute.EXECUTION_CONDITION))));
        receive(reference, 1, BOCAGE, "2026-03-26T15:20:00");
        receive(reference, 1, LOGIS, "2026-03-27T11:10:00");
        caller.actingAs(DECIDER, () -> {
            awarding.drop(
                    reference,
                    1,
                    LotState.ABANDONED,
                    day("2026-04-14"),
                    "Le besoin a disparu : les salles de réunion sont équipées d’écrans neufs pris en location.");
            return true;
        });
    }

    private static AwardCriteria criteriaOfToday() {
        return new AwardCriteria(List.of(
                Criterion.of("Prix", CriterionNature.PRICE, "45", "10"),
                Criterion.of("Méthode et délais", CriterionNature.QUALITY, "35", "10"),
                Criterion.of(
                        "Environnement : transports et réemploi des pièces", CriterionNature.ENVIRONMENT, "20", "10")));
    }

    private ConsultationRequest request(
            String council,
            String number,
            String object,
            String launchedOn,
            String dueAt,
            AwardCriteria criteria,
            List<LotRequest> lots) {
        return request(council, number, object, Procedure.OPEN, launchedOn, null, dueAt, criteria, lots);
    }

    private ConsultationRequest request(
            String council,
            String number,
            String object,
            Procedure procedure,
            String launchedOn,
            @Nullable Selection selection,
            String dueAt,
            AwardCriteria criteria,
            List<LotRequest> lots) {
        return new ConsultationRequest(
                council,
                number,
                object,
                Category.SUPPLIES_SERVICES,
                procedure,
                null,
                null,
                day(launchedOn),
                null,
                selection,
                LocalDateTime.parse(dueAt),
                30,
                PriceFormula.INVERSE,
                20,
                true,
                null,
                COURT,
                criteria,
                lots);
    }

    private static LotRequest lot(String object, String estimate, InsertionRoute... routes) {
        return new LotRequest(object, Money.euros(estimate), Set.of(routes));
    }

    private Consultation.Reference launched(ConsultationRequest request) {
        Consultation.Reference reference = tendering.prepare(request);
        tendering.launch(reference);
        return reference;
    }

    private Bid.Reference receive(Consultation.Reference reference, int lot, Party bidder, String at) {
        return tendering
                .receive(reference, new Arrival(lot, bidder, LocalDateTime.parse(at)))
                .bid();
    }

    /** Admitted and noted on the two criteria after the price. */
    private void judged(Bid.Reference bid, String price, String first, String why, String second, String whyToo) {
        awarding.price(bid, Money.euros(price));
        awarding.admit(bid);
        awarding.note(
                bid, Map.of(1, new Note(new BigDecimal(first), why), 2, new Note(new BigDecimal(second), whyToo)));
    }

    private boolean isPast(String day) {
        return !day(day).isAfter(LocalDate.now(clock));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
