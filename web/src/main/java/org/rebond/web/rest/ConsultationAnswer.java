package org.rebond.web.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.ConsultationSheet;
import org.rebond.consultation.ConsultationStage;
import org.rebond.consultation.Criterion;
import org.rebond.consultation.PriceFormula;
import org.rebond.consultation.ProcedureGround;
import org.rebond.consultation.Question;
import org.rebond.law.Category;
import org.rebond.law.PurchaseProcedure;
import org.rebond.procurement.Procedure;

/** A consultation as scripts read it: no bidder before the award, and then the winner only. */
public record ConsultationAnswer(
        String reference,
        String number,
        String object,
        String buyerSiret,
        Category category,
        Procedure procedure,
        PurchaseProcedure advised,
        @Nullable ProcedureGround ground,
        @Nullable String deviation,
        List<ConsultationStage> stages,
        LocalDate launchedOn,
        @Nullable LocalDate lastInformationOn,
        @Nullable Instant applicationsDueAt,
        @Nullable LocalDate invitedOn,
        Instant bidsDueAt,
        @Nullable LocalDate finalCalledOn,
        @Nullable Instant openedAt,
        @Nullable Integer bids,
        PriceFormula priceFormula,
        boolean environmentalCondition,
        @Nullable String socialException,
        List<Criterion> criteria,
        List<ConsultationSheet.Lot> lots,
        List<Question> questions) {

    static ConsultationAnswer of(ConsultationSheet sheet) {
        return new ConsultationAnswer(
                sheet.reference(),
                sheet.request().number(),
                sheet.request().object(),
                sheet.request().buyerSiret(),
                sheet.request().category(),
                sheet.request().procedure(),
                sheet.advised(),
                sheet.request().ground(),
                sheet.request().deviation(),
                sheet.stages(),
                sheet.request().launchedOn(),
                sheet.calendar().lastInformationOn(),
                sheet.applicationsDueAt(),
                sheet.invitedOn(),
                sheet.bidsDueAt(),
                sheet.finalCalledOn(),
                sheet.openedAt(),
                sheet.bids(),
                sheet.request().priceFormula(),
                sheet.request().environmentalCondition(),
                sheet.request().socialException(),
                sheet.request().criteria().all(),
                sheet.lots(),
                sheet.questions());
    }
}
