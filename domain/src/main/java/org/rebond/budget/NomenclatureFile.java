package org.rebond.budget;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * A table of accounts as the DGCL publishes it (planDeCompte_….xml), read tag by tag. A document type is refused, and with it
 * every entity.
 *
 * <p>An account has no level below it; one of spending has a chapter of real spending ({@code DR}).
 */
record NomenclatureFile(String norm, int exercise, List<BudgetAccount> accounts) {

    static final long LARGEST = 10L << 20;

    private static final int MOST = 20_000;
    private static final int LABEL = 300;
    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory =
                XMLInputFactory.newDefaultFactory(); // the JDK's: the same in a test and in the server
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static NomenclatureFile read(InputStream in) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            while (!xml.isStartElement()) {
                next(xml);
            }
            if (!xml.getLocalName().equals("Nomenclature")) {
                throw notOne();
            }
            String norm = required(xml, "Norme");
            if (!norm.equals("M52") && !norm.equals("M57")) {
                throw new RuleViolation(BudgetRule.NORM_UNKNOWN, norm);
            }
            int exercise = year(required(xml, "Exer"));
            return new NomenclatureFile(norm, exercise, new Reading(norm, exercise).accounts(xml));
        } catch (XMLStreamException notXml) {
            throw notOne();
        }
    }

    private static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw new RuleViolation(BudgetRule.XML_ENTITIES);
        }
        return event;
    }

    private static int year(String text) {
        if (!text.matches("(19|20|21)[0-9]{2}")) {
            throw notOne();
        }
        return Integer.parseInt(text);
    }

    private static String required(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        if (value == null || value.isBlank()) {
            throw notOne();
        }
        return value.strip();
    }

    private static RuleViolation notOne() {
        return new RuleViolation(BudgetRule.NOT_A_NOMENCLATURE);
    }

    /** One pass over the file. An account is known to be of the last level when it closes without having held another. */
    private static final class Reading {

        private final String norm;
        private final int exercise;
        private final List<String> open = new ArrayList<>();
        private boolean byNature;
        private final Map<String, BudgetAccount> found = new LinkedHashMap<>();

        private Reading(String norm, int exercise) {
            this.norm = norm;
            this.exercise = exercise;
        }

        private List<BudgetAccount> accounts(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                int event = next(xml);
                boolean starts = event == XMLStreamConstants.START_ELEMENT;
                if (!starts && event != XMLStreamConstants.END_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("Nature")) {
                    byNature = starts;
                } else if (isAccount(xml) && starts) {
                    open(xml);
                } else if (isAccount(xml)) {
                    open.removeLast();
                }
            }
            if (found.isEmpty()) {
                throw notOne();
            }
            return List.copyOf(found.values());
        }

        /** Those that vote by function repeat accounts under it: they are known by their nature already. */
        private boolean isAccount(XMLStreamReader xml) {
            return xml.getLocalName().equals(byNature ? "Compte" : "RefFonc");
        }

        private void open(XMLStreamReader xml) {
            String code = required(xml, "Code");
            String label = required(xml, "Libelle");
            if (!code.matches("[0-9]{1,12}") || label.length() > LABEL || found.size() == MOST) {
                throw notOne();
            }
            AccountKind kind = byNature ? AccountKind.NATURE : AccountKind.FUNCTION;
            if (!open.isEmpty()) {
                found.computeIfPresent(open.getLast(), (key, above) -> unusable(above));
            }
            String spending = chapter(xml, "DR");
            String chapter = spending == null ? chapter(xml, "RR") : spending;
            found.put(
                    kind + code,
                    new BudgetAccount(norm, exercise, kind, code, label, chapter, !byNature || spending != null));
            open.add(kind + code);
        }

        private static @Nullable String chapter(XMLStreamReader xml, String attribute) {
            String value = xml.getAttributeValue(null, attribute);
            return value == null || value.isBlank() ? null : value.strip();
        }

        private BudgetAccount unusable(BudgetAccount above) {
            return new BudgetAccount(norm, exercise, above.kind(), above.code(), above.label(), above.chapter(), false);
        }
    }
}
