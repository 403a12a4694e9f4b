package org.rebond.reporting.opendata;

import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.DecpValue;

/** A form of the DECP format: JSON and XML have the same fields, and wrap them differently. */
interface DecpForm {

    /** One contract. */
    void contract(Runnable fields);

    /** A field, left out when it has no value. */
    void field(String name, @Nullable Object value);

    void group(String name, Runnable fields);

    /** A list of groups, left out when there is none. */
    <T> void groups(String list, String name, Collection<T> elements, Consumer<? super T> fields);

    /** A list of constants. */
    void constants(String list, String name, Collection<? extends DecpValue> constants);
}
