package org.rebond.browser;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rebond.it.Application;

/** What every errand needs: a browser, and the application as it ships, with the fictional data of the demonstration. */
@ExtendWith(ArquillianExtension.class)
abstract class BrowserCase {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return Application.asShipped();
    }
}
