package org.rebond.it;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
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
        archive.getAsType(WebArchive.class, "/web.war").addClasses(tests).addClass(Application.class);
        return archive;
    }
}
