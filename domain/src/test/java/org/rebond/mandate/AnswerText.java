package org.rebond.mandate;

import static org.rebond.mandate.MandateOffice.BUDGET;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of the accountant, in the shape of PES 5.17. */
final class AnswerText {

    private AnswerText() {}

    /** @param elements what {@link #element} gives */
    static String acknowledgement(String elements) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <n:PES_ACQUIT xmlns:n="http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/retour">
                  %s
                  <ACQUIT><EnTeteAcquit><IdVer V="1"/></EnTeteAcquit>%s</ACQUIT>
                </n:PES_ACQUIT>
                """.formatted(head("PESACQU"), elements);
    }

    static String element(boolean received, @Nullable BatchSheet batch, @Nullable Long piece, String reason) {
        return "<ElementACQUIT><DomaineAck V=\"5\"/><EtatAck V=\"" + (received ? 1 : 0) + "\"/>"
                + (batch == null
                        ? ""
                        : "<ExerciceBord V=\"" + batch.exercise() + "\"/><NumBord V=\"" + batch.number() + "\"/>")
                + (piece == null ? "" : "<NumPiece V=\"" + piece + "\"/>")
                + (received ? "" : "<NumAnoAck V=\"ERREUR_AUTRE\"/><LibelleAnoAck V=\"" + reason + "\"/>")
                + "</ElementACQUIT>";
    }

    /**
     * A refusal as the second version of the schema has it: the errors apart, piece by piece.
     *
     * @param domain 5 for spending, 6 for revenue
     */
    static String secondVersion(int domain, BatchSheet batch, Map<Long, String> ofPieces) {
        StringBuilder details = new StringBuilder();
        ofPieces.forEach((piece, reason) -> details.append("""
                <DetailPiece><NumPiece V="%d"/><DetailLigne><NumLigne V="1"/><Erreur><NumAnoAck V="ERREUR_DOUBLON_LIGNE"/>\
                <LibelleAnoAck V="%s"/></Erreur></DetailLigne></DetailPiece>
                """.formatted(piece, reason)));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <n:PES_ACQUIT xmlns:n="http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/retour/v2">
                  %s
                  <ACQUIT><EnTeteAcquit><IdVer V="2"/></EnTeteAcquit>
                    <ElementACQUIT><DomaineAck V="%d"/><EtatAck V="false"/><NumBord V="%d"/><ExerciceBord V="%d"/>
                      <Erreur><NumAnoAck V="ERREUR_CUMUL_MONTANTS"/></Erreur>
                      <Erreur><NumAnoAck V="ERREUR_AUTRE"/><LibelleAnoAck V="À revoir"/></Erreur>
                      %s
                    </ElementACQUIT></ACQUIT>
                </n:PES_ACQUIT>
                """.formatted(head("PESACQU"), domain, batch.number(), batch.exercise(), details);
    }

    /** @param pieces what {@link #piece} gives */
    static String returned(BatchSheet batch, String pieces) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <n:PES_Retour xmlns:n="http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/retour">
                  %s
                  <PES_DepenseRetour>
                    <EnTeteDepense><TypRestit V="01"/><IdVer V="2"/><NatInf V="2"/></EnTeteDepense>
                    <Bordereau>
                      <BlocBordereau><Exer V="%d"/><IdBord V="%d"/><TypBord V="01"/></BlocBordereau>
                      %s
                    </Bordereau>
                  </PES_DepenseRetour>
                </n:PES_Retour>
                """.formatted(
                        head("PESRETOUR").replace("CodCol ", "CodColl "), batch.exercise(), batch.number(), pieces);
    }

    /** Sent back, and taken charge of before that: its number is used up. */
    static String cancelled(long number) {
        return piece(number, "04", null).replace("<EtatPce", "<DtePcePec V=\"" + MandateOffice.TODAY + "\"/><EtatPce");
    }

    /** @param state 01 held, 02 taken charge of, 04 rejected, 05 settled */
    static String piece(long number, String state, @Nullable LocalDate paidOn) {
        return """
                <Piece>
                  <InfoPiece><IdPce V="%d"/><TypPce V="09"/><NatPce V="01"/>%s<EtatPce V="%s"/>%s</InfoPiece>
                  <LigneDePiece>
                    <BlocLignePiece><InfoLignePiece><IdLigne V="1"/><EtatLigPce V="01"/><MtHT V="1200.00"/></InfoLignePiece></BlocLignePiece>
                    %s
                  </LigneDePiece>
                </Piece>
                """.formatted(
                number,
                booked(state) ? "<DtePcePec V=\"" + MandateOffice.TODAY + "\"/>" : "",
                state,
                booked(state)
                        ? ""
                        : "<ObsEtat V=\"02\"/><Commentaire V=\"Certificat illisible\"/><%s V=\"%s\"/>"
                                .formatted(state.equals("04") ? "DtePceRej" : "DtePceInst", MandateOffice.TODAY),
                paidOn == null
                        ? ""
                        : "<PaiementEmargement><OrgEma V=\"01\"/><DtePay V=\"" + paidOn
                                + "\"/><MtPay V=\"1200.00\"/></PaiementEmargement>");
    }

    private static boolean booked(String state) {
        return state.equals("02") || state.equals("05");
    }

    private static String head(String type) {
        return """
                <Enveloppe>
                  <Parametres><Version V="2"/><TypFic V="%s"/><NomFic V="REPONSE"/></Parametres>
                  <Emetteur><Sigle V="HELIOS"/><Adresse V="DGFIP"/></Emetteur>
                </Enveloppe>
                <EnTetePES>
                  <DteStr V="2026-03-16"/><IdPost V="%s"/><IdColl V="%s"/><CodCol V="%s"/><CodBud V="%s"/>
                </EnTetePES>
                """.formatted(type, BUDGET.post(), BUDGET.siret(), BUDGET.collectivity(), BUDGET.budget());
    }
}
