package org.rebond.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What the finance officer does on the pages of the mandates, and what the public accountant answers. */
final class MandateSteps {

    private MandateSteps() {}

    /** Proposes the mandate of what is due, codes it, and names each supporting document; tells where the mandate is. */
    static String propose(Visitor finances, String due, String object) {
        finances.open("marches/proposer-mandat.xhtml?due=" + due).followButton("Proposer le mandat");
        String mandate = finances.address().toString();
        finances.type("Objet", object);
        finances.type("Compte par nature", "611");
        finances.type("Fonction", "444");
        finances.followButton("Enregistrer");
        List<String> kinds = finances.all(By.cssSelector("#kind option")).stream()
                .map(WebElement::getText)
                .toList();
        for (int i = 0; i < kinds.size(); i++) {
            document(finances, kinds.get(i), "GED-" + (i + 1));
        }
        return mandate;
    }

    static void document(Visitor finances, String kind, String reference) {
        finances.field("Pièce").sendKeys(kind);
        finances.type("Référence de la pièce", reference);
        finances.followButton("Enregistrer la pièce");
    }

    /** Composes a batch of the mandate of what is due, and leaves the others that are ready alone; tells where the batch is. */
    static String compose(Visitor finances, String due) {
        finances.open("marches/bordereaux.xhtml");
        finances.all(By.cssSelector("input[name=mandate]")).stream()
                .filter(box -> !String.valueOf(box.getDomAttribute("value")).startsWith(due + "-M"))
                .forEach(box -> finances.ask("arguments[0].checked = false", box));
        finances.followButton("Composer le bordereau");
        return finances.address().toString();
    }

    /** What the accountant says once a batch of one mandate is paid. */
    static Path paid(String sent, String amount, Path directory) throws IOException {
        return Files.writeString(directory.resolve("retour.xml"), """
                <n:PES_Retour xmlns:n="http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/retour">
                  <EnTetePES><IdColl V="%s"/><CodColl V="%s"/><CodBud V="%s"/></EnTetePES>
                  <PES_DepenseRetour>
                    <Bordereau>
                      <BlocBordereau><Exer V="%s"/><IdBord V="%s"/><TypBord V="01"/></BlocBordereau>
                      <Piece>
                        <InfoPiece><IdPce V="%s"/><EtatPce V="05"/></InfoPiece>
                        <LigneDePiece><PaiementEmargement><OrgEma V="01"/><DtePay V="%s"/><MtPay V="%s"/></PaiementEmargement></LigneDePiece>
                      </Piece>
                    </Bordereau>
                  </PES_DepenseRetour>
                </n:PES_Retour>
                """.formatted(
                        value(sent, "IdColl"),
                        value(sent, "CodCol"),
                        value(sent, "CodBud"),
                        value(sent, "Exer"),
                        value(sent, "IdBord"),
                        value(sent, "IdPce"),
                        value(sent, "DteStr"),
                        amount));
    }

    private static String value(String sent, String element) {
        Matcher found = Pattern.compile("<" + element + " V=\"([^\"]+)\"").matcher(sent);
        if (!found.find()) {
            throw new AssertionError("The file says no " + element);
        }
        return Objects.requireNonNull(found.group(1));
    }
}
