package org.rebond.execution;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;

/** A document of a contract, as it came. Never edited: a later version supersedes it, and the database refuses any change. */
@Entity
@Immutable
public class ContractDocument {

    /** How a document is known everywhere: the reference of its contract, {@code -D} and its number on that contract. */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{1,230}-D[1-9][0-9]{0,3}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a document: " + value);
            }
        }

        static Reference of(Contract.Reference contract, int number) {
            return new Reference(contract.value() + "-D" + number);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract_document_seq")
    @SequenceGenerator(name = "contract_document_seq", sequenceName = "contract_document_seq", allocationSize = 50)
    private @Nullable Long id;

    @NaturalId
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reference", nullable = false))
    private Reference reference;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "contract_reference", nullable = false))
    private Contract.Reference contract;

    @Column(nullable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PaperKind kind;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private LocalDate datedOn;

    @Column(nullable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DocumentFormat format;

    @Column(nullable = false)
    private int bytes;

    @Column(nullable = false)
    private String sha256;

    private @Nullable String supersedes;

    @Column(nullable = false)
    private LocalDate filedOn;

    @Column(nullable = false)
    private String filedBy;

    @Column(nullable = false)
    private byte[] content;

    protected ContractDocument() {} // for Hibernate

    ContractDocument(
            Contract.Reference contract,
            int number,
            DocumentEntry entry,
            DocumentFile file,
            LocalDate filedOn,
            String filedBy) {
        this.contract = contract;
        this.number = number;
        reference = Reference.of(contract, number);
        kind = entry.kind();
        title = entry.title();
        datedOn = entry.datedOn();
        supersedes = entry.supersedes();
        fileName = file.name();
        format = file.format();
        content = file.content();
        bytes = content.length;
        sha256 = file.sha256();
        this.filedOn = filedOn;
        this.filedBy = filedBy;
    }

    DocumentContent opened() {
        return new DocumentContent(fileName, format, content);
    }

    Contract.Reference contract() {
        return contract;
    }

    Reference reference() {
        return reference;
    }

    String sha256() {
        return sha256;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContractDocument that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
