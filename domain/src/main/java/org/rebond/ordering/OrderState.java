package org.rebond.ordering;

/** Where an order stands. What was delivered and admitted is read from its deliveries. */
public enum OrderState {
    ISSUED,
    CANCELLED
}
