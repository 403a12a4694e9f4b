package org.rebond.web.procurement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.ContractFigures;
import org.rebond.procurement.ContractRow;
import org.rebond.procurement.ContractStage;
import org.rebond.procurement.Procedure;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.SocialConsideration;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code marches/index.xhtml}. */
@Named
@RequestScoped
public class ContractsPage {

    @Inject
    Procurement procurement;

    @Inject
    Address address;

    private @Nullable Page<ContractRow> rows;
    private @Nullable ContractFigures figures;

    public void load() {
        rows = procurement.contracts(ContractsAsked.by(address), address.paging());
        figures = procurement.figures();
    }

    public @Nullable Page<ContractRow> getRows() {
        return rows;
    }

    public @Nullable ContractFigures getFigures() {
        return figures;
    }

    public ContractStage[] getStages() {
        return ContractStage.values();
    }

    public List<SocialConsideration> getSocial() {
        return List.of(SocialConsideration.CLAUSE, SocialConsideration.RESERVED);
    }

    public Procedure[] getProcedures() {
        return Procedure.values();
    }
}
