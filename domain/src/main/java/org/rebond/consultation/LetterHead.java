package org.rebond.consultation;

import java.time.LocalDate;
import org.rebond.procurement.Party;
import org.rebond.procurement.Procedure;

/**
 * To whom a letter goes, and about which lot of which consultation.
 *
 * @param concerning the reference of the bid, or of the application
 * @param lots how many the consultation has
 * @param court where the decision can be attacked: name and address
 */
public record LetterHead(
        String concerning,
        String number,
        String object,
        Procedure procedure,
        LocalDate launchedOn,
        String buyerSiret,
        int lot,
        int lots,
        String lotObject,
        Party addressee,
        String court) {}
