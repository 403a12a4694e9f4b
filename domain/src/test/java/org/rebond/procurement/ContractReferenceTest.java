package org.rebond.procurement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.shared.Siret;

class ContractReferenceTest {

    static final Siret BUYER = new Siret("22000007900016");

    @Test
    void a_plain_number_is_written_as_it_is() {
        assertThat(Contract.Reference.of(BUYER, "2019-A_1.b").value()).isEqualTo("22000007900016-2019-A_1.b");
    }

    @Test
    void other_characters_are_written_by_their_octets() {
        assertThat(Contract.Reference.of(BUYER, "17/é ~").value()).isEqualTo("22000007900016-17~2F~C3~A9~20~7E");
    }

    @Property
    void the_number_is_read_back_as_it_was_and_needs_no_escape_in_an_address(
            @ForAll @StringLength(min = 1, max = 16) String number) {
        String kept = readable(number);
        Contract.Reference reference = Contract.Reference.of(BUYER, kept);

        assertThat(reference.number()).isEqualTo(kept);
        assertThat(reference.buyer()).isEqualTo(BUYER);
        assertThat(reference.value()).matches("[A-Za-z0-9._~-]+");
        assertThat(new Contract.Reference(reference.value())).isEqualTo(reference);
    }

    @Property
    void two_numbers_never_share_a_reference(
            @ForAll @StringLength(min = 1, max = 4) String one, @ForAll @StringLength(min = 1, max = 4) String other) {
        String first = readable(one);
        String second = readable(other);

        assertThat(Contract.Reference.of(BUYER, first).equals(Contract.Reference.of(BUYER, second)))
                .isEqualTo(first.equals(second));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22000007900016",
                "22000007900016-",
                "22000007900017-1",
                "22000007900016-a b",
                "22000007900016-~2f"
            })
    void what_is_no_reference_is_refused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Contract.Reference(value));
    }

    /** Half characters, which UTF-8 cannot write, are refused before a reference is made of them. */
    private static String readable(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }
}
