package org.rebond.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The very archive that ships; for tests that run inside, with their classes slipped into its web module. */
public final class Application {

    private Application() {}

    public static EnterpriseArchive asShipped() {
        return ShrinkWrap.create(ZipImporter.class, "rebond.ear")
                .importFrom(new File(System.getProperty("rebond.archive")))
                .as(EnterpriseArchive.class);
    }

    static EnterpriseArchive with(Class<?>... tests) {
        EnterpriseArchive archive = asShipped();
        WebArchive web = archive.getAsType(WebArchive.class, "/web.war");
        web.addClasses(tests).addClass(Application.class);
        web.setWebXML(new StringAsset(openToTheRunner(web)));
        return archive;
    }

    /** Arquillian's servlet, which runs the tests inside, does not sign in. */
    private static String openToTheRunner(WebArchive web) {
        try (InputStream in = web.get("WEB-INF/web.xml").getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(
                            "</web-app>",
                            "<security-constraint><web-resource-collection><web-resource-name>tests</web-resource-name>"
                                    + "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>"
                                    + "</web-resource-collection></security-constraint></web-app>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
