package org.rebond.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;

/** Brings the schema up to date before anything uses it, then checks that the mapping fits it. */
@ApplicationScoped
public class SchemaMigration {

    /** Runs before every other observer of the start. */
    public static final int FIRST = 1;

    @Resource(lookup = "java:jboss/datasources/rebond")
    private DataSource dataSource;

    @PersistenceUnit(unitName = "rebond")
    private EntityManagerFactory entityManagerFactory;

    void migrate(@Observes @Priority(FIRST) Startup start) {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .load()
                .migrate();
        entityManagerFactory.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }
}
