package org.rebond;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

class PersistenceTest {

    @Test
    void the_mapping_fits_the_migrated_schema() {
        TestDatabase.entityManagerFactory()
                .unwrap(SessionFactory.class)
                .getSchemaManager()
                .validateMappedObjects();
    }
}
