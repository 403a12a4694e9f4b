package org.rebond.reporting.opendata;

import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.DecpValue;

/** The DECP in JSON (schema 2.0.4): each element of a list is wrapped in an object that bears its name. */
record DecpJson(JsonFile json) implements DecpForm {

    @Override
    public void contract(Runnable fields) {
        json.object(fields);
    }

    @Override
    public void field(String name, @Nullable Object value) {
        json.field(name, value);
    }

    @Override
    public void group(String name, Runnable fields) {
        json.object(name, fields);
    }

    @Override
    public <T> void groups(String list, String name, Collection<T> elements, Consumer<? super T> fields) {
        json.objects(list, elements, element -> json.object(name, () -> fields.accept(element)));
    }

    @Override
    public void constants(String list, String name, Collection<? extends DecpValue> constants) {
        json.object(list, () -> json.values(name, constants));
    }
}
