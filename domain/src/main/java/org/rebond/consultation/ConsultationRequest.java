package org.rebond.consultation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Buyer;
import org.rebond.law.Category;
import org.rebond.law.Need;
import org.rebond.law.TimeCase;
import org.rebond.procurement.Procedure;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Siret;

/**
 * What an agent writes of a consultation before its launch.
 *
 * @param number the buyer's own
 * @param ground the case of the law that lets the buyer negotiate or do without competition; null for other procedures
 * @param deviation why another procedure than the advised one; null when it is the advised one
 * @param launchedOn the day of the notice
 * @param timeCase why the minimum time would be shorter; null for the ordinary case
 * @param selection of a procedure in two phases; null where bids are sent at once
 * @param bidsDueAt the last moment for bids, in the office's time; foreseen until the candidates are invited
 * @param analysisDays the buyer's own time between the bids and the letters
 * @param abnormalGap in percent below the mean of the other bids, from where a price has to be explained
 * @param environmentalCondition whether conditions of execution look at the environment
 * @param socialException why there is no social condition of execution where one is owed; null when there is one
 * @param court where a rejected bidder can appeal: name and address
 */
public record ConsultationRequest(
        String buyerSiret,
        String number,
        String object,
        Category category,
        Procedure procedure,
        @Nullable ProcedureGround ground,
        @Nullable String deviation,
        LocalDate launchedOn,
        @Nullable TimeCase timeCase,
        @Nullable Selection selection,
        LocalDateTime bidsDueAt,
        int analysisDays,
        PriceFormula priceFormula,
        int abnormalGap,
        boolean environmentalCondition,
        @Nullable String socialException,
        String court,
        AwardCriteria criteria,
        List<LotRequest> lots) {

    static final int OBJECT_MAXIMUM = 1000;
    static final int REASON_MAXIMUM = 2000;
    static final int COURT_MAXIMUM = 500;
    static final int LOTS_MAXIMUM = 100;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,29}");

    /** @param estimate euros before tax, over the whole duration */
    public record LotRequest(String object, Money estimate, Set<InsertionRoute> routes) {

        public LotRequest {
            object = ConsultationField.LOT.require(object, OBJECT_MAXIMUM);
            routes = Set.copyOf(routes);
        }
    }

    public ConsultationRequest {
        if (!Siret.isValid(buyerSiret)) {
            throw new RuleViolation(ConsultationRule.BUYER_INVALID, buyerSiret);
        }
        if (!NUMBER.matcher(number).matches()) {
            throw new RuleViolation(ConsultationRule.NUMBER_INVALID, number);
        }
        if (abnormalGap < 1 || abnormalGap > 90) {
            throw new RuleViolation(ConsultationRule.GAP_INVALID, abnormalGap);
        }
        if (lots.size() > LOTS_MAXIMUM) {
            throw new RuleViolation(ConsultationRule.LOTS_COUNT, lots.size(), LOTS_MAXIMUM);
        }
        object = ConsultationField.OBJECT.require(object, OBJECT_MAXIMUM);
        court = ConsultationField.COURT.require(court, COURT_MAXIMUM);
        deviation = ConsultationField.REASON.optional(deviation, REASON_MAXIMUM);
        socialException = ConsultationField.REASON.optional(socialException, REASON_MAXIMUM);
        lots = List.copyOf(lots);
    }

    /** What the law looks at. The council is a local buyer. */
    public Need need() {
        return new Need(
                category, Buyer.LOCAL, lots.stream().map(LotRequest::estimate).toList(), launchedOn, timeCase);
    }
}
