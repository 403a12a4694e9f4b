package org.rebond.consultation;

/**
 * That a bid was written in the register.
 *
 * @param state {@link BidState#RECEIVED}, or {@link BidState#LATE}: then it is refused, and stays sealed
 */
public record Receipt(Bid.Reference bid, int number, BidState state) {

    /** Whether it came after the deadline: whoever would analyse it is refused ({@link ConsultationRule#BID_LATE}). */
    public boolean late() {
        return state == BidState.LATE;
    }
}
