package org.rebond.it;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.SessionFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SchemaIT {

    @Inject
    private EntityManager entityManager;

    @Deployment
    static EnterpriseArchive application() {
        return Application.with(SchemaIT.class);
    }

    @Test
    void every_migration_has_succeeded_on_the_server() {
        Object failed = entityManager
                .createNativeQuery("select count(*) from flyway_schema_history where not success")
                .getSingleResult();

        assertEquals(0L, failed);
    }

    @Test
    void the_mapping_fits_the_migrated_schema() {
        SessionFactory sessions = entityManager.getEntityManagerFactory().unwrap(SessionFactory.class);

        assertDoesNotThrow(() -> sessions.getSchemaManager().validateMappedObjects());
    }
}
