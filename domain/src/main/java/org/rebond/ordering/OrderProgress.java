package org.rebond.ordering;

/** How far an order has come, as read from its deliveries. */
public enum OrderProgress {
    /** Something is still to be delivered, in time. */
    TO_DELIVER,
    /** Something is still to be delivered, and the day has passed. */
    LATE,
    /** All was delivered, and part of it waits for a decision. */
    TO_VERIFY,
    /** All was delivered and admitted. */
    DONE,
    CANCELLED
}
