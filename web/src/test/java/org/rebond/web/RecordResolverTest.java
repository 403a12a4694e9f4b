package org.rebond.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

    record Row(String name) {}

    final RecordResolver resolver = new RecordResolver();
    final ELContext context = new PlainContext();

    @Test
    void reads_a_component() {
        assertThat(resolver.getValue(context, new Row("a"), "name")).isEqualTo("a");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void leaves_the_rest_to_other_resolvers() {
        assertThat(resolver.getValue(context, new Row("a"), "other")).isNull();
        assertThat(resolver.getValue(context, "text", "name")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void a_record_is_never_written() {
        assertThat(resolver.isReadOnly(context, new Row("a"), "name")).isTrue();
        assertThatThrownBy(() -> resolver.setValue(context, new Row("a"), "name", "b"))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    private static final class PlainContext extends ELContext {

        @Override
        public @Nullable ELResolver getELResolver() {
            return null;
        }

        @Override
        public @Nullable FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public @Nullable VariableMapper getVariableMapper() {
            return null;
        }
    }
}
