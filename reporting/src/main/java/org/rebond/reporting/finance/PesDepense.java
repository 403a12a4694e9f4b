package org.rebond.reporting.finance;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.rebond.budget.BudgetSheet;
import org.rebond.mandate.BankAccount;
import org.rebond.mandate.LegalForm;
import org.rebond.mandate.MandateDeduction;
import org.rebond.mandate.MandateKind;
import org.rebond.mandate.MandateRule;
import org.rebond.mandate.PayeeSheet;
import org.rebond.mandate.PesFormat;
import org.rebond.mandate.PesHead;
import org.rebond.mandate.PesPayee;
import org.rebond.mandate.PesPiece;
import org.rebond.procurement.PartyKind;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * A batch of mandates as a PES_Aller of the spending domain, PES 5.17, unsigned ({@code InfoDematerialisee} 0), written piece
 * by piece.
 *
 * <p>Texts for people are cut to the length that the schema takes; an identifier that does not fit is refused.
 */
public final class PesDepense implements PesFormat {

    private static final String NAMESPACE = "http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/aller";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private static final Pattern PUNCTUATION = Pattern.compile("[^0-9a-zA-Z]");

    private static final int TEXT_20 = 20;
    private static final int TEXT_30 = 30;
    private static final int TEXT_38 = 38;
    private static final int TEXT_70 = 70;
    private static final int TEXT_100 = 100;
    private static final int TEXT_250 = 250;

    @Override
    public void write(PesHead head, Consumer<Consumer<PesPiece>> pieces, OutputStream out) {
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Flow(xml, new HashMap<>()).write(head, pieces);
            xml.close();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("The file cannot be written", e);
    }

    /**
     * One file on its way.
     *
     * @param identifiers of payees, as the file writes them
     */
    private record Flow(XMLStreamWriter xml, Map<String, String> identifiers) {

        void write(PesHead head, Consumer<Consumer<PesPiece>> pieces) throws XMLStreamException {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("n", "PES_Aller", NAMESPACE);
            xml.writeNamespace("n", NAMESPACE);
            group("Enveloppe", () -> envelope(head));
            group("EnTetePES", () -> header(head));
            group("PES_DepenseAller", () -> {
                group("EnTeteDepense", () -> {
                    value("IdVer", "2");
                    value("InfoDematerialisee", "0");
                });
                group("Bordereau", () -> {
                    group("BlocBordereau", () -> batch(head));
                    pieces.accept(piece -> group("Piece", () -> piece(piece)));
                });
            });
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        private void envelope(PesHead head) {
            group("Parametres", () -> {
                value("Version", "2");
                value("TypFic", "PESALR1");
                value("NomFic", whole("NomFic", head.file(), TEXT_100));
            });
            group("Emetteur", () -> {
                value("Sigle", "REBOND");
                value("Adresse", "Rebond");
            });
        }

        private void header(PesHead head) {
            BudgetSheet budget = head.budget();
            value("DteStr", head.writtenOn());
            value("IdPost", budget.post());
            value("LibellePoste", budget.postLabel());
            value("IdColl", budget.siret());
            value("CodCol", budget.collectivity());
            value("CodBud", budget.budget());
            value("LibelleColBud", budget.label());
        }

        private void batch(PesHead head) {
            value("Exer", head.exercise());
            value("IdBord", head.number());
            value("DteBordEm", head.issuedOn());
            value("TypBord", "01");
            value("NbrPce", head.mandates());
            value("MtBordHT", amount(head.totalExcludingTax()));
            if (head.tax().exceeds(Money.ZERO)) {
                value("MtBordTVA", amount(head.tax()));
            }
        }

        private void piece(PesPiece piece) {
            group("BlocPiece", () -> {
                group("InfoPce", () -> {
                    value("IdPce", piece.number());
                    value("TypPce", piece.kind() == MandateKind.LATE_INTEREST ? "01" : "09");
                    value("NatPce", nature(piece));
                    value("Obj", cut(piece.object(), TEXT_100));
                    value("PJ", piece.documents().isBlank() ? null : cut(piece.documents(), TEXT_250));
                });
                if (piece.clockStartedOn() != null && piece.dueOn() != null && piece.delayDays() != null) {
                    group("DGP", () -> {
                        value("Dgp", "0"); // 0 says that the delay is followed
                        value("DteDebDgp", piece.clockStartedOn());
                        value("DteFinDgp", piece.dueOn());
                        value("DureeDgp", piece.delayDays());
                    });
                }
            });
            lines(piece);
        }

        private static String nature(PesPiece piece) {
            return switch (piece.kind()) {
                case INSTALMENT, DIRECT_PAYMENT, LATE_INTEREST -> piece.coding().isInvestment() ? "02" : "01";
                case RETENTION_RELEASE -> "12";
                case LAST_INSTALMENT -> "13";
                case ADVANCE -> "14";
            };
        }

        /** What goes to the payee on the first line, then one line for each part that goes to another account. */
        private void lines(PesPiece piece) {
            Money base = piece.totalExcludingTax();
            Money tax = piece.tax();
            for (MandateDeduction deduction : piece.deductions()) {
                Money taken = taxOf(piece, deduction.amount());
                tax = tax.minus(taken);
                base = base.minus(deduction.amount().minus(taken));
            }
            line(piece, 1, base, tax, null);
            int number = 1;
            for (MandateDeduction deduction : piece.deductions()) {
                number++;
                Money taken = taxOf(piece, deduction.amount());
                line(piece, number, deduction.amount().minus(taken), taken, account(piece, deduction));
            }
        }

        /** The share of the tax in a part of the total, rounded to the cent. */
        private static Money taxOf(PesPiece piece, Money part) {
            BigDecimal total = piece.totalExcludingTax().plus(piece.tax()).amount();
            return new Money(part.amount().multiply(piece.tax().amount()).divide(total, 2, RoundingMode.HALF_UP));
        }

        /** Third-party accounts of M52 and M57: suppliers of what is spent, or of what lasts. */
        private static String account(PesPiece piece, MandateDeduction deduction) {
            boolean lasting = piece.coding().isInvestment();
            return switch (deduction.kind()) {
                case RETENTION -> lasting ? "40471" : "40171";
                case PENALTY -> lasting ? "40473" : "40173";
                case ADVANCE_REPAYMENT -> lasting ? "238" : "4091";
                case CREDIT_NOTE -> throw new IllegalArgumentException("A credit note lessens the total");
            };
        }

        private void line(PesPiece piece, int number, Money base, Money tax, @Nullable String thirdParty) {
            group("LigneDePiece", () -> {
                group("BlocLignePiece", () -> {
                    group("InfoLignePce", () -> {
                        value("IdLigne", number);
                        value("Nature", piece.coding().nature());
                        value("Fonction", piece.coding().function());
                        value("Operation", piece.coding().operation());
                        String bill = piece.bill();
                        value("Facture", bill != null && bill.length() <= TEXT_20 ? bill : null);
                        value("LibVir1", cut(bill == null ? piece.object() : bill, TEXT_70));
                        value("ModRegl", "03");
                        value("TVAIntraCom", "0");
                        value("CpteTiers", thirdParty);
                        value("MtHT", amount(base));
                        if (tax.exceeds(Money.ZERO)) {
                            value("MtTVA", amount(tax));
                        }
                    });
                    group("LiensIdent", () -> value("IdMarche", whole("IdMarche", piece.contract(), TEXT_30)));
                });
                group("Tiers", () -> payee(piece.payee()));
            });
        }

        private void payee(PesPayee payee) {
            group("InfoTiers", () -> {
                value("IdTiers", identifier(payee));
                value("NatIdTiers", identifier(payee.kind()));
                value("CatTiers", payee.legalForm() == LegalForm.PUBLIC_BODY ? "29" : "60");
                value(
                        "NatJur",
                        switch (payee.legalForm()) {
                            case CRAFTSMAN -> "02";
                            case COMPANY -> "03";
                            case ASSOCIATION -> "06";
                            case PUBLIC_BODY -> "09";
                        });
                value("Nom", cut(payee.name(), TEXT_38));
            });
            PayeeSheet.Address address = payee.address();
            if (address != null) {
                group("Adresse", () -> {
                    value("TypAdr", "1");
                    value("Adr2", address.street());
                    value("CP", address.postalCode());
                    value("Ville", address.city());
                    value("CodRes", "0");
                });
            }
            BankAccount account = payee.account();
            group("CpteBancaire", () -> {
                value("BIC", account.bic());
                value("IBAN", account.iban());
                value("TitCpte", account.holder());
            });
        }

        /** Letters and digits only. */
        private String identifier(PesPayee payee) {
            return identifiers.computeIfAbsent(
                    payee.identifier(), written -> PUNCTUATION.matcher(written).replaceAll(""));
        }

        private static String identifier(PartyKind kind) {
            return switch (kind) {
                case SIRET -> "01";
                case TVA -> "05";
                case OUTSIDE_EU -> "06";
                case TAHITI -> "07";
                case RIDET -> "08";
                case FRWF -> "10";
                case IREP -> "11";
            };
        }

        private static String amount(Money money) {
            return money.amount().toPlainString();
        }

        private static String cut(String text, int most) {
            String kept = text.strip();
            return kept.length() > most ? kept.substring(0, most).strip() : kept;
        }

        private static String whole(String field, String value, int most) {
            if (value.length() > most) {
                throw new RuleViolation(MandateRule.TOO_LONG_FOR_FILE, field, value, most);
            }
            return value;
        }

        /** Every value stands in an attribute {@code V}; what there is not is left out. */
        private void value(String name, @Nullable Object value) {
            if (value == null) {
                return;
            }
            try {
                xml.writeEmptyElement(name);
                xml.writeAttribute("V", value.toString());
            } catch (XMLStreamException e) {
                throw failed(e);
            }
        }

        private void group(String name, Runnable content) {
            try {
                xml.writeStartElement(name);
                content.run();
                xml.writeEndElement();
            } catch (XMLStreamException e) {
                throw failed(e);
            }
        }
    }
}
