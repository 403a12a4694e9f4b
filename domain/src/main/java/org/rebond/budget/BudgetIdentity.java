package org.rebond.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The one budget whose mandates are issued here. */
@Entity
@Audited
class BudgetIdentity {

    static final String MAIN = "principal";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "budget_identity_seq")
    @SequenceGenerator(name = "budget_identity_seq", sequenceName = "budget_identity_seq", allocationSize = 1)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Column(nullable = false, updatable = false)
    private String reference = MAIN;

    @Column(nullable = false)
    private String siret;

    @Column(nullable = false)
    private String label;

    @Column(nullable = false)
    private String post;

    private @Nullable String postLabel;

    @Column(nullable = false)
    private String collectivity;

    @Column(nullable = false)
    private String budget;

    protected BudgetIdentity() {} // for Hibernate

    BudgetIdentity(BudgetSheet sheet) {
        describe(sheet);
    }

    final void describe(BudgetSheet sheet) {
        siret = sheet.siret();
        label = sheet.label();
        post = sheet.post();
        postLabel = sheet.postLabel();
        collectivity = sheet.collectivity();
        budget = sheet.budget();
    }

    BudgetSheet sheet() {
        return new BudgetSheet(siret, label, post, postLabel, collectivity, budget);
    }

    String reference() {
        return reference;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BudgetIdentity that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
