package org.rebond.browser.pages;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.rebond.browser.Visitor;

/** {@code marches/marche.xhtml}: a contract with its history. */
public final class ContractPage extends Page {

    ContractPage(Visitor visitor) {
        super(visitor);
    }

    public static ContractPage open(Visitor visitor, String reference) {
        return new ContractPage(visitor.open("marches/marche.xhtml?reference=" + reference));
    }

    /** What happened to the contract, the last first. */
    public List<String> history() {
        return visitor.texts(By.cssSelector("ol.history > li"));
    }

    public List<String> clauses() {
        return visitor.texts(By.cssSelector(".clause"));
    }

    public boolean offers(String action) {
        return visitor.sees(Visitor.link(action));
    }

    public Path report() {
        return visitor.download(Visitor.link("Fiche PDF"));
    }

    public ContractPage publish() {
        visitor.followButton("Publier ce marché");
        return this;
    }

    public PublicationsPage publications() {
        visitor.followLink("Ce qui a été publié");
        return new PublicationsPage(visitor);
    }

    /** Says under which law the contract is carried out: first of all, and once. */
    public ContractPage describe(String launchedOn) {
        visitor.followLink("Exécution du marché");
        visitor.chooseDay("Consultation lancée le", launchedOn);
        visitor.followButton("Enregistrer le dossier");
        return this;
    }

    public AmendContractPage amend() {
        visitor.followLink("Exécution du marché");
        visitor.followLink("Enregistrer une modification");
        return new AmendContractPage(visitor);
    }

    public AttachClausePage attachClause() {
        visitor.followLink("Attacher une clause");
        return new AttachClausePage(visitor);
    }
}
