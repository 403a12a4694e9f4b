package org.rebond.mandate;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * What the accountant answers, as it stands in the file: PES_V2_Acquit (either version) or PES_Retour of PES 5.17. A document type is
 * refused, and with it every entity.
 *
 * @param siret of the budget it is for
 * @param says one line for each element of an acknowledgement, or each piece of a return
 */
record AnswerFile(AnswerKind kind, String siret, String collectivity, String budget, List<Line> says) {

    static final int LARGEST = 20 << 20;

    private static final int MOST = 200_000;
    private static final int DEEPEST = 40;
    private static final XMLInputFactory FACTORY = factory();

    /**
     * What is said of the file, of a batch or of a piece.
     *
     * @param batch null when it is said of the file
     * @param piece null when it is said of the batch
     * @param booked whether the accountant had taken charge of it before: then its number is used up
     */
    record Line(
            @Nullable Integer exercise,
            @Nullable Long batch,
            @Nullable Long piece,
            Outcome verdict,
            String reason,
            @Nullable LocalDate on,
            boolean booked) {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory =
                XMLInputFactory.newDefaultFactory(); // the JDK's: the same in a test and in the server
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static AnswerFile read(byte[] content) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
            while (!xml.isStartElement()) {
                next(xml);
            }
            AnswerKind kind = switch (xml.getLocalName()) {
                case "PES_ACQUIT" -> AnswerKind.ACKNOWLEDGEMENT;
                case "PES_Retour" -> AnswerKind.RETURN;
                default -> throw notOne();
            };
            return new Reading(kind).answer(xml);
        } catch (XMLStreamException | DateTimeParseException | NumberFormatException unreadable) {
            throw notOne();
        }
    }

    private static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw new RuleViolation(MandateRule.XML_ENTITIES);
        }
        return event;
    }

    private static RuleViolation notOne() {
        return new RuleViolation(MandateRule.NOT_AN_ANSWER);
    }

    /** One pass over the file: every value stands in an attribute {@code V} of an element named after it. */
    private static final class Reading {

        /** Of a file, of its signatures, of its spending ({@code TDomaineAck}): nothing else is in a file of ours. */
        private static final Set<String> DOMAINS = Set.of("0", "1", "2", "3", "5");

        private static final String REASON = "reason";
        private static final int LONGEST_REASON = 2_000;
        private static final String SPENDING = "01"; // the only kind of batch that is sent from here

        private final AnswerKind kind;
        private final Deque<String> open = new ArrayDeque<>();
        private final Map<String, String> header = new HashMap<>();
        private final Map<String, String> batch = new HashMap<>();
        private final Map<String, String> piece = new HashMap<>();
        private final List<Line> says = new ArrayList<>();

        private Reading(AnswerKind kind) {
            this.kind = kind;
        }

        private AnswerFile answer(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                int event = next(xml);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    opened(xml.getLocalName(), xml.getAttributeValue(null, "V"));
                } else if (event == XMLStreamConstants.END_ELEMENT && !open.isEmpty()) {
                    closed(open.pop());
                }
            }
            String collectivity = kind == AnswerKind.RETURN ? "CodColl" : "CodCol";
            return new AnswerFile(
                    kind,
                    value(header, "IdColl"),
                    value(header, collectivity),
                    value(header, "CodBud"),
                    List.copyOf(says));
        }

        private void opened(String name, @Nullable String value) {
            if (open.size() == DEEPEST) {
                throw notOne();
            }
            open.push(name);
            if (value == null) {
                return;
            }
            if (open.contains("EnTetePES")) {
                header.put(name, value);
            } else if (open.contains("ElementACQUIT")) {
                acknowledged(open.contains("DetailPiece") ? piece : batch, name, value);
            } else if (open.contains("PES_DepenseRetour")) {
                returned(name, value);
            }
        }

        /** The errors of a piece may stand on its lines, and there may be several. */
        private static void acknowledged(Map<String, String> element, String name, String value) {
            if (name.equals("NumAnoAck") || name.equals("LibelleAnoAck")) {
                element.merge(
                        REASON,
                        value.strip(),
                        (before, more) -> before.length() < LONGEST_REASON ? before + " " + more : before);
            } else {
                element.put(name, value);
            }
        }

        private void returned(String name, String value) {
            if (open.contains("BlocBordereau")) {
                batch.put(name, value);
            } else if (open.contains("PaiementEmargement")) {
                piece.merge(name, value, (before, now) -> before.compareTo(now) > 0 ? before : now); // the last payment
            } else if (open.contains("InfoPiece")) {
                piece.put(name, value);
            } else if (open.contains("InfoLignePiece") && (name.equals("ObsEtat") || name.equals("Commentaire"))) {
                piece.putIfAbsent(name, value); // the reason may stand on the line alone
            }
        }

        private void closed(String name) {
            switch (name) {
                case "DetailPiece" -> acknowledged(piece);
                case "ElementACQUIT" -> {
                    acknowledged(batch);
                    batch.clear();
                }
                case "Piece" -> {
                    if (open.contains("PES_DepenseRetour")) {
                        add(returned());
                    }
                }
                default -> {}
            }
        }

        private void add(Line line) {
            if (says.size() == MOST) {
                throw notOne();
            }
            says.add(line);
            piece.clear();
        }

        /** @param element the whole element, or the detail of one of its pieces (second version of the schema) */
        private void acknowledged(Map<String, String> element) {
            String state = value(batch, "EtatAck");
            if (DOMAINS.contains(value(batch, "DomaineAck"))) {
                add(new Line(
                        integer(batch.get("ExerciceBord")),
                        number(batch.get("NumBord")),
                        number(element.get("NumPiece")),
                        state.equals("1") || state.equals("true") ? Outcome.ACCEPTED : Outcome.REJECTED,
                        element.getOrDefault(REASON, ""),
                        null,
                        false));
            }
            piece.clear();
        }

        /** State of the piece: 01 held, 02 taken charge of, 04 rejected, 05 settled (PES 5.17, {@code TEtatPce}). */
        private Line returned() {
            String paid = piece.get("DtePay");
            Outcome verdict = switch (value(piece, "EtatPce")) {
                case "01" -> Outcome.HELD;
                case "02" -> Outcome.ACCEPTED;
                case "04" -> Outcome.REJECTED;
                case "05" -> paid == null ? Outcome.ACCEPTED : Outcome.PAID;
                default -> throw notOne();
            };
            String on = switch (verdict) {
                case HELD -> piece.get("DtePceInst");
                case ACCEPTED -> piece.get("DtePcePec");
                case REJECTED -> piece.get("DtePceRej");
                case PAID -> paid;
            };
            return new Line(
                    Integer.valueOf(value(batch, "Exer")),
                    Long.valueOf(value(batch, "IdBord")),
                    SPENDING.equals(batch.get("TypBord")) ? number(value(piece, "IdPce")) : null,
                    verdict,
                    (piece.getOrDefault("ObsEtat", "").strip() + " "
                                    + piece.getOrDefault("Commentaire", "").strip())
                            .strip(),
                    on == null ? null : LocalDate.parse(on.substring(0, Math.min(10, on.length()))),
                    piece.containsKey("DtePcePec"));
        }

        private static @Nullable Integer integer(@Nullable String text) {
            return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
        }

        private static @Nullable Long number(@Nullable String text) {
            return text == null || text.isBlank() ? null : Long.valueOf(text.strip());
        }

        private static String value(Map<String, String> values, String name) {
            String value = values.get(name);
            if (value == null) {
                throw notOne();
            }
            return value.strip();
        }
    }
}
