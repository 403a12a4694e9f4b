package org.rebond.web.execution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.ConsortiumMember;
import org.rebond.execution.ConsortiumMember.MemberRole;
import org.rebond.execution.ConsortiumTerms;
import org.rebond.execution.ConsortiumTerms.Liability;
import org.rebond.execution.ConsortiumTerms.ShareUnit;
import org.rebond.execution.Execution;
import org.rebond.execution.ExecutionSheet;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ProcurementRule;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/groupement.xhtml}. */
@Named
@RequestScoped
public class ConsortiumPage extends RecordPage<ExecutionSheet> {

    @Inject
    Execution execution;

    @Inject
    Notices notices;

    @Inject
    Address address;

    private final List<TypedMember> members = List.of(
            new TypedMember(MemberRole.AGENT),
            new TypedMember(MemberRole.MEMBER),
            new TypedMember(MemberRole.MEMBER),
            new TypedMember(MemberRole.MEMBER));
    private @Nullable LocalDate since;
    private @Nullable Liability liability;
    private @Nullable ShareUnit unit;
    private @Nullable String reason;

    @Override
    @Requires(Permission.MANAGE_EXECUTION)
    public void load() {
        super.load();
    }

    @Override
    protected ExecutionSheet find() {
        return execution.sheet(contract());
    }

    public String group() {
        execution.group(
                contract(),
                new ConsortiumTerms(
                        since,
                        liability,
                        unit,
                        reason,
                        members.stream()
                                .filter(row -> row.siret != null && !row.siret.isBlank())
                                .map(TypedMember::member)
                                .toList()));
        notices.done("consortium.recorded");
        return "/marches/execution.xhtml?faces-redirect=true&contract="
                + contract().value();
    }

    /** A member, as it is typed; the first one is the agent. */
    public static class TypedMember {

        private final MemberRole role;
        private @Nullable String siret;
        private @Nullable String name;
        private @Nullable BigDecimal share;

        TypedMember(MemberRole role) {
            this.role = role;
        }

        ConsortiumMember member() {
            return new ConsortiumMember(
                    siret == null ? "" : siret,
                    name == null ? "" : name,
                    role,
                    share == null ? BigDecimal.ZERO : share);
        }

        public MemberRole getRole() {
            return role;
        }

        public @Nullable String getSiret() {
            return siret;
        }

        public void setSiret(@Nullable String siret) {
            this.siret = siret;
        }

        public @Nullable String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = name;
        }

        public @Nullable BigDecimal getShare() {
            return share;
        }

        public void setShare(@Nullable BigDecimal share) {
            this.share = share;
        }
    }

    public List<TypedMember> getMembers() {
        return members;
    }

    public Liability[] getLiabilities() {
        return Liability.values();
    }

    public ShareUnit[] getUnits() {
        return ShareUnit.values();
    }

    public @Nullable LocalDate getSince() {
        return since;
    }

    public void setSince(@Nullable LocalDate since) {
        this.since = since;
    }

    public @Nullable Liability getLiability() {
        return liability;
    }

    public void setLiability(@Nullable Liability liability) {
        this.liability = liability;
    }

    public @Nullable ShareUnit getUnit() {
        return unit;
    }

    public void setUnit(@Nullable ShareUnit unit) {
        this.unit = unit;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }
}
