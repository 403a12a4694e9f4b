package org.rebond.consultation;

import static org.rebond.procurement.Procedure.COMPETITIVE_DIALOGUE;
import static org.rebond.procurement.Procedure.NEGOTIATED;
import static org.rebond.procurement.Procedure.WITHOUT_COMPETITION;

import java.util.Set;
import org.rebond.procurement.Procedure;

/** The cases in which the law lets a buyer negotiate, hold a dialogue, or do without competition. */
public enum ProcedureGround {
    /** Available solutions have to be adapted to the need (CCP R2124-3, 1°). */
    ADAPTED_SOLUTION(NEGOTIATED, COMPETITIVE_DIALOGUE),
    /** The need is an innovative solution (CCP R2124-3, 2°). */
    INNOVATIVE_SOLUTION(NEGOTIATED, COMPETITIVE_DIALOGUE),
    /** The contract includes design (CCP R2124-3, 3°). */
    DESIGN(NEGOTIATED, COMPETITIVE_DIALOGUE),
    /** Nature, complexity, legal or financial form, or risks ask for a negotiation (CCP R2124-3, 4°). */
    CIRCUMSTANCES(NEGOTIATED, COMPETITIVE_DIALOGUE),
    /** The buyer cannot describe the need precisely enough by standards (CCP R2124-3, 5°). */
    NO_PRECISE_STANDARD(NEGOTIATED, COMPETITIVE_DIALOGUE),
    /** An earlier call brought irregular or unacceptable bids only (CCP R2124-3, 6°). */
    FAILED_CALL(NEGOTIATED, COMPETITIVE_DIALOGUE),

    /** Extreme urgency that nobody could foresee (CCP R2122-1). */
    EXTREME_URGENCY(WITHOUT_COMPETITION),
    /** An earlier call brought no application, or no bid that answers the need (CCP R2122-2). */
    NO_BID(WITHOUT_COMPETITION),
    /** One operator alone can do it, for artistic or technical reasons, or for exclusive rights (CCP R2122-3). */
    SOLE_OPERATOR(WITHOUT_COMPETITION),
    /** More deliveries of the first supplier (CCP R2122-4). */
    ADDITIONAL_DELIVERIES(WITHOUT_COMPETITION),
    /** A bargain from an operator who stops trading (CCP R2122-5). */
    BARGAIN(WITHOUT_COMPETITION),
    /** With the winners of a design contest (CCP R2122-6). */
    CONTEST(WITHOUT_COMPETITION),
    /** Services like those of a first contract, which had announced them (CCP R2122-7). */
    SIMILAR_SERVICES(WITHOUT_COMPETITION),
    /** Below the exemption threshold (CCP R2122-8). */
    BELOW_EXEMPTION(WITHOUT_COMPETITION),
    /** Books that are no schoolbooks, below their own threshold (CCP R2122-9). */
    BOOKS(WITHOUT_COMPETITION),
    /** An innovative purchase, below its own threshold (CCP R2122-9-1). */
    INNOVATIVE_PURCHASE(WITHOUT_COMPETITION),
    /** Goods made for research only (CCP R2122-10). */
    RESEARCH(WITHOUT_COMPETITION);

    private final Set<Procedure> procedures;

    ProcedureGround(Procedure... procedures) {
        this.procedures = Set.of(procedures);
    }

    boolean allows(Procedure procedure) {
        return procedures.contains(procedure);
    }
}
