package org.rebond.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * How companies hold a contract together (CCP, R2142-19 to R2142-27).
 *
 * @param since when they stand so
 * @param unit in which the shares are counted
 * @param reason why they stand so: the award, a transfer of work between members
 */
public record ConsortiumTerms(
        LocalDate since, Liability liability, ShareUnit unit, String reason, List<ConsortiumMember> members) {

    /** Who answers for what. */
    public enum Liability {
        /** Each for the whole contract. */
        SOLIDARY,
        /** Each for its share. */
        JOINT,
        /** Each for its share, the agent for those of the others too. */
        JOINT_WITH_SOLIDARY_AGENT
    }

    /** In what shares are counted. */
    public enum ShareUnit {
        /** Of the contract; they come to 100. */
        PERCENT,
        /** Before tax; they come to the amount of the contract. */
        EUROS
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEWEST = 2;

    /** @throws RuleViolation when they are no consortium */
    public ConsortiumTerms {
        members = List.copyOf(members);
        reason = Texts.required("reason", reason, AmendmentRequest.REASON_MAXIMUM);
        if (members.size() < FEWEST) {
            throw new RuleViolation(ExecutionRule.MEMBERS_TOO_FEW, members.size());
        }
        Set<String> sirets = new HashSet<>();
        for (ConsortiumMember member : members) {
            if (!sirets.add(member.siret())) {
                throw new RuleViolation(ExecutionRule.MEMBER_TWICE, member.siret());
            }
        }
        long agents = members.stream()
                .filter(member -> member.role() == ConsortiumMember.MemberRole.AGENT)
                .count();
        if (agents != 1) {
            throw new RuleViolation(ExecutionRule.AGENT_NOT_ONE, agents);
        }
    }

    /** @throws RuleViolation {@link ExecutionRule#SHARES_NOT_WHOLE} when the shares do not come to the whole exactly */
    void requireWhole(Money amount) {
        BigDecimal whole = unit == ShareUnit.PERCENT ? HUNDRED : amount.amount();
        BigDecimal sum = members.stream().map(ConsortiumMember::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(whole) != 0) {
            throw new RuleViolation(ExecutionRule.SHARES_NOT_WHOLE, sum, whole, unit == ShareUnit.PERCENT ? "%" : "€");
        }
    }

    String agent() {
        return members.stream()
                .filter(member -> member.role() == ConsortiumMember.MemberRole.AGENT)
                .findFirst()
                .orElseThrow()
                .siret();
    }
}
