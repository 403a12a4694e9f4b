package org.rebond.insertion;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A person whose hours of work a clause may count. Personal data. */
@Entity
@Audited
public class Participant {

    /** How a person is known outside of their own file: a number that says nothing of them. */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE = Pattern.compile("P-[0-9]{6,18}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a participant: " + value);
            }
        }

        static Reference of(long number) {
            return new Reference("P-%06d".formatted(number));
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "participant_seq")
    @SequenceGenerator(name = "participant_seq", sequenceName = "participant_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reference", nullable = false, updatable = false))
    private Reference reference;

    @Column(nullable = false)
    private String identityHash;

    private @Nullable String passNumber;

    @Column(nullable = false)
    private String familyName;

    @Column(nullable = false)
    private String givenNames;

    @Column(nullable = false)
    private LocalDate birthDate;

    protected Participant() {} // for Hibernate

    Participant(Reference reference, Identity identity) {
        this.reference = reference;
        this.identityHash = identity.hash();
        this.passNumber = identity.passNumber();
        this.familyName = identity.familyName();
        this.givenNames = identity.givenNames();
        this.birthDate = identity.birthDate();
    }

    /** Notes the number of a PASS IAE: the first, or the one that follows it. False when it was known. */
    boolean receivePass(String number) {
        if (number.equals(passNumber)) {
            return false;
        }
        passNumber = number;
        return true;
    }

    ParticipantSheet sheet(List<HoursStatement> statements) {
        return new ParticipantSheet(
                reference.value(),
                familyName,
                givenNames,
                birthDate,
                passNumber,
                statements.stream().map(HoursStatement::row).toList());
    }

    Reference reference() {
        return reference;
    }

    String identityHash() {
        return identityHash;
    }

    @Nullable
    String passNumber() {
        return passNumber;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Participant that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
