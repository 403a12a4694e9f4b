package org.rebond.procurement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Sha256;

/** That a contract was published: when, by whom, with which content. Never changed: the database refuses it. */
@Entity
@Immutable
class ContractPublication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract_publication_seq")
    @SequenceGenerator(
            name = "contract_publication_seq",
            sequenceName = "contract_publication_seq",
            allocationSize = Contract.CHUNK)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "contract_reference", nullable = false))
    private Contract.Reference contract;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private Instant publishedAt;

    @Column(nullable = false)
    private String publishedBy;

    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private String content;

    protected ContractPublication() {} // for Hibernate

    ContractPublication(
            Contract.Reference contract, int number, Instant publishedAt, String publishedBy, String content) {
        this.contract = contract;
        this.number = number;
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy;
        this.content = content;
        sha256 = Sha256.hex(content);
    }

    Contract.Reference contract() {
        return contract;
    }

    int number() {
        return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContractPublication that && number == that.number() && contract.equals(that.contract());
    }

    @Override
    public int hashCode() {
        return 31 * contract.hashCode() + number;
    }
}
