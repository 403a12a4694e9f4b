package org.rebond.consultation;

/**
 * That a bid was written in the register.
 *
 * @param state {@link BidState#RECEIVED}, or {@link BidState#LATE}: then it is refused, and stays sealed
 */
public record Receipt(Bid.Reference bid, int number, BidState state) {

    /** @return whether it came after the deadline ({@link ConsultationRule#BID_LATE}) */
    public boolean late() {
        return state == BidState.LATE;
    }
}
