package org.rebond.procurement;

/** A constant with the wording that the DECP format gives it (arrêtés of 22 December 2022, schema 2.0.4). */
public interface DecpValue {

    String decp();
}
