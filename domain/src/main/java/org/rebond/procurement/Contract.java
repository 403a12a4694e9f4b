package org.rebond.procurement;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.rebond.shared.Siret;

/** A public contract. */
public class Contract {

    /**
     * How a contract is known everywhere: the SIRET of its buyer, a hyphen, the buyer's own number. In the number, a
     * character that an address would have to escape is written {@code ~} and the two hexadecimal digits of each of its
     * UTF-8 bytes.
     */
    public record Reference(String value) {

        private static final int SIRET_LENGTH = 14;
        private static final String PLAIN = "-._";
        private static final Pattern SHAPE = Pattern.compile("[0-9]{14}-(?:[A-Za-z0-9._-]|~[0-9A-F]{2}){1,64}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches() || !Siret.isValid(value.substring(0, SIRET_LENGTH))) {
                throw new IllegalArgumentException("Not the reference of a contract: " + value);
            }
        }

        public static Reference of(Siret buyer, String number) {
            StringBuilder written = new StringBuilder(buyer.value()).append('-');
            for (byte octet : number.getBytes(StandardCharsets.UTF_8)) {
                if (isPlain((char) octet)) {
                    written.append((char) octet);
                } else {
                    written.append('~').append(HexFormat.of().withUpperCase().toHexDigits(octet));
                }
            }
            return new Reference(written.toString());
        }

        public Siret buyer() {
            return new Siret(value.substring(0, SIRET_LENGTH));
        }

        /** The buyer's number, as the buyer writes it. */
        public String number() {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            int at = SIRET_LENGTH + 1;
            while (at < value.length()) {
                boolean escaped = value.charAt(at) == '~';
                octets.write(escaped ? HexFormat.fromHexDigits(value, at + 1, at + 3) : value.charAt(at));
                at += escaped ? 3 : 1;
            }
            return octets.toString(StandardCharsets.UTF_8);
        }

        private static boolean isPlain(char c) {
            return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
        }
    }

    private Contract() {}
}
