package org.rebond.web.procurement;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import org.rebond.procurement.ContractRow;
import org.rebond.procurement.Procurement;
import org.rebond.reporting.Rows;
import org.rebond.reporting.table.TableExport;
import org.rebond.shared.Paging;
import org.rebond.web.ui.ListExport;

/** The list of contracts in a file. */
@WebServlet({"/marches/index.csv", "/marches/index.xlsx", "/marches/index.ods"})
public class ContractsExport extends ListExport<ContractRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Procurement procurement;

    @Override
    protected TableExport<ContractRow> table(Locale locale) {
        return ContractTable.in(locale);
    }

    @Override
    protected Rows<ContractRow> rows() {
        Paging order = address.paging();
        return reader -> procurement.eachContract(ContractsAsked.by(address), order.sort(), order.descending(), reader);
    }
}
