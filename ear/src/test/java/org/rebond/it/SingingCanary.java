package org.rebond.it;

import static org.junit.jupiter.api.Assertions.fail;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Always fails, in the server. Its name hides it from the build: only {@link CanaryIT} runs it. */
@ExtendWith(ArquillianExtension.class)
class SingingCanary {

    @Deployment
    static EnterpriseArchive application() {
        return Application.with(SingingCanary.class);
    }

    @Test
    void fails_in_the_server() {
        fail("the canary sings");
    }
}
