package org.rebond.procurement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.ContractSheet.Modification;
import org.rebond.procurement.ContractSheet.Place;
import org.rebond.procurement.ContractSheet.Subcontract;
import org.rebond.procurement.ContractSheet.SubcontractModification;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Siret;

/**
 * A public contract: what was awarded, which its desk may still describe better, and what happened since (modifications,
 * acts of subcontracting), which is only ever added to. Each of these is published once.
 */
@Entity
@Audited
public class Contract {

    /** How many contracts are read or written at once where there may be very many. */
    static final int CHUNK = 500;

    /**
     * How a contract is known everywhere: the SIRET of its buyer, a hyphen, the buyer's own number. In the number, a
     * character that an address would have to escape is written {@code ~} and the two hexadecimal digits of each of its
     * UTF-8 bytes.
     */
    @Embeddable
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

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract_seq")
    @SequenceGenerator(name = "contract_seq", sequenceName = "contract_seq", allocationSize = 500)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reference", nullable = false, updatable = false))
    private Reference reference;

    @NotAudited
    @Column(nullable = false, updatable = false)
    private String buyerSiret;

    @NotAudited
    @Column(nullable = false, updatable = false)
    private String number;

    private @Nullable String buyerName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Nature nature;

    @Column(nullable = false)
    private String object;

    private @Nullable String cpv;

    @Enumerated(EnumType.STRING)
    private Set<Technique> techniques;

    @Enumerated(EnumType.STRING)
    private Set<ExecutionMode> executionModes;

    private @Nullable String frameworkNumber;
    private @Nullable Boolean innovative;

    @Enumerated(EnumType.STRING)
    private @Nullable Ccag ccag;

    private @Nullable Integer bidsReceived;
    private @Nullable Boolean advanceGranted;
    private @Nullable BigDecimal advanceRate;

    @Enumerated(EnumType.STRING)
    private @Nullable Grouping grouping;

    private @Nullable Boolean subcontractingDeclared;

    @Enumerated(EnumType.STRING)
    private @Nullable Procedure procedure;

    private @Nullable String placeCode;

    @Enumerated(EnumType.STRING)
    private @Nullable PlaceKind placeKind;

    private @Nullable Integer durationMonths;
    private @Nullable LocalDate notifiedOn;
    private @Nullable LocalDate publishedOn;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "initial_amount", nullable = false))
    private Money initialAmount;

    @Enumerated(EnumType.STRING)
    private Set<PriceKind> priceKinds;

    @Enumerated(EnumType.STRING)
    private @Nullable PriceForm priceForm;

    private @Nullable BigDecimal europeanOrigin;
    private @Nullable BigDecimal frenchOrigin;

    @Enumerated(EnumType.STRING)
    private Set<SocialConsideration> socialConsiderations;

    @Enumerated(EnumType.STRING)
    private Set<EnvironmentalConsideration> environmentalConsiderations;

    @ElementCollection
    @BatchSize(size = CHUNK)
    @CollectionTable(name = "contract_holder", joinColumns = @JoinColumn(name = "contract_id"))
    @OrderColumn(name = "position")
    private List<Party> holders = new ArrayList<>();

    @BatchSize(size = CHUNK)
    @OneToMany(
            mappedBy = "contract",
            cascade = {CascadeType.PERSIST, CascadeType.DETACH})
    @OrderBy("number")
    private List<ContractModification> modifications = new ArrayList<>();

    @BatchSize(size = CHUNK)
    @OneToMany(
            mappedBy = "contract",
            cascade = {CascadeType.PERSIST, CascadeType.DETACH})
    @OrderBy("number")
    private List<ContractSubcontract> subcontracts = new ArrayList<>();

    @NotAudited
    @Embedded
    private ContractDigest digest;

    protected Contract() {} // for Hibernate

    /** A contract as first recorded, with the history that it already has. */
    Contract(ContractSheet sheet) {
        buyerSiret = sheet.buyerSiret();
        number = sheet.number();
        reference = Reference.of(new Siret(buyerSiret), number);
        describe(sheet);
        append(sheet);
    }

    /**
     * Describes the contract as its source now does, and appends what has happened since. Names that the source no longer
     * gives are kept, and so are the dates of publication: the first is the one that counts.
     *
     * @return whether that changed anything
     * @throws RuleViolation {@link ProcurementRule#HISTORY_ALTERED} when the source contradicts what was recorded
     */
    boolean correct(ContractSheet said) {
        ContractSheet onFile = sheet();
        ContractSheet next = said.withNamesOf(onFile).withDatesOf(onFile);
        if (next.equals(onFile)) {
            return false;
        }
        next.requireHistoryOf(onFile);
        describe(next);
        append(next);
        return true;
    }

    /**
     * Appends a modification.
     *
     * @throws RuleViolation {@link ProcurementRule#AMENDED_MEANWHILE} when its number is not the next
     */
    void amend(Modification modification) {
        ContractSheet onFile = sheet();
        if (modification.number() != onFile.nextModification()) {
            throw new RuleViolation(ProcurementRule.AMENDED_MEANWHILE, number, onFile.nextModification());
        }
        append(onFile.with(modification));
    }

    /** Appends an act of subcontracting under the next number, which it gives. */
    int subcontract(Subcontract said) {
        ContractSheet onFile = sheet();
        Subcontract numbered = said.numbered(onFile.nextSubcontract());
        append(onFile.with(numbered));
        return numbered.number();
    }

    /** Appends a modification to the act of subcontracting of that number. */
    void amendSubcontract(int act, SubcontractModification modification) {
        append(sheet().with(act, modification));
    }

    /** Dates what has no date of publication; a date once given stays. */
    void publish(LocalDate today) {
        publishedOn = publishedOn == null ? today : publishedOn;
        modifications.forEach(modification -> modification.publish(today));
        subcontracts.forEach(act -> act.publish(today));
        digest = ContractDigest.of(sheet());
    }

    private void describe(ContractSheet sheet) {
        buyerName = sheet.buyerName();
        nature = sheet.nature();
        object = sheet.object();
        cpv = sheet.cpv();
        techniques = sheet.techniques();
        executionModes = sheet.executionModes();
        frameworkNumber = sheet.frameworkNumber();
        innovative = sheet.innovative();
        ccag = sheet.ccag();
        bidsReceived = sheet.bidsReceived();
        advanceGranted = sheet.advanceGranted();
        advanceRate = sheet.advanceRate();
        grouping = sheet.grouping();
        subcontractingDeclared = sheet.subcontractingDeclared();
        procedure = sheet.procedure();
        placeCode = sheet.place() == null ? null : sheet.place().code();
        placeKind = sheet.place() == null ? null : sheet.place().kind();
        durationMonths = sheet.durationMonths();
        notifiedOn = sheet.notifiedOn();
        publishedOn = sheet.publishedOn();
        initialAmount = sheet.initialAmount();
        priceKinds = sheet.priceKinds();
        priceForm = sheet.priceForm();
        europeanOrigin = sheet.europeanOrigin();
        frenchOrigin = sheet.frenchOrigin();
        socialConsiderations = sheet.socialConsiderations();
        environmentalConsiderations = sheet.environmentalConsiderations();
        if (!holders.equals(sheet.holders())) {
            holders.clear();
            holders.addAll(sheet.holders());
        }
    }

    /** What the sheet has beyond the history on file. */
    private void append(ContractSheet sheet) {
        sheet.modifications().stream()
                .skip(modifications.size())
                .map(modification -> new ContractModification(this, modification))
                .forEach(modifications::add);
        for (int i = 0; i < sheet.subcontracts().size(); i++) {
            if (i == subcontracts.size()) {
                subcontracts.add(
                        new ContractSubcontract(this, sheet.subcontracts().get(i)));
            } else {
                subcontracts.get(i).append(sheet.subcontracts().get(i));
            }
        }
        digest = ContractDigest.of(sheet);
    }

    ContractSheet sheet() {
        return new ContractSheet(
                buyerSiret,
                buyerName,
                number,
                nature,
                object,
                cpv,
                techniques,
                executionModes,
                frameworkNumber,
                innovative,
                ccag,
                bidsReceived,
                advanceGranted,
                advanceRate,
                grouping,
                subcontractingDeclared,
                procedure,
                placeCode == null || placeKind == null ? null : new Place(placeCode, placeKind),
                durationMonths,
                notifiedOn,
                publishedOn,
                initialAmount,
                priceKinds,
                priceForm,
                europeanOrigin,
                frenchOrigin,
                socialConsiderations,
                environmentalConsiderations,
                holders,
                modifications.stream().map(ContractModification::sheet).toList(),
                subcontracts.stream().map(ContractSubcontract::sheet).toList());
    }

    Reference reference() {
        return reference;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contract that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
