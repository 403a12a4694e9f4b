package org.rebond.web.procurement;

import java.util.List;
import java.util.Locale;
import org.rebond.procurement.ContractRow;
import org.rebond.reporting.table.Column;
import org.rebond.reporting.table.TableExport;
import org.rebond.shared.Words;
import org.rebond.web.ui.Texts;

/** The columns of the list of contracts in a file, from the page and from the REST interface alike. */
public final class ContractTable {

    private ContractTable() {}

    public static TableExport<ContractRow> in(Locale locale) {
        Words words = Words.in(locale);
        return new TableExport<>(
                Texts.say(locale, "contracts.title"),
                locale,
                List.of(
                        Column.text(Texts.say(locale, "contract.reference"), ContractRow::reference),
                        Column.text(Texts.say(locale, "contract.number"), ContractRow::number),
                        Column.text(Texts.say(locale, "contract.object"), ContractRow::object),
                        Column.text(Texts.say(locale, "contract.nature"), row -> words.label(row.nature())),
                        Column.text(
                                Texts.say(locale, "contract.procedure"),
                                row -> row.procedure() == null ? null : words.label(row.procedure())),
                        Column.text(Texts.say(locale, "contract.buyer"), ContractRow::buyerSiret),
                        Column.text(Texts.say(locale, "contract.holder"), ContractRow::holder),
                        Column.number(Texts.say(locale, "contract.holderCount"), ContractRow::holderCount),
                        Column.euros(Texts.say(locale, "contract.amount"), ContractRow::amount),
                        Column.date(Texts.say(locale, "contract.notifiedOn"), ContractRow::notifiedOn),
                        Column.date(Texts.say(locale, "contract.endsOn"), ContractRow::endsOn),
                        Column.date(Texts.say(locale, "contract.publishedOn"), ContractRow::publishedOn),
                        Column.number(
                                Texts.say(locale, "contract.modificationCount"), ContractRow::modificationCount)));
    }
}
