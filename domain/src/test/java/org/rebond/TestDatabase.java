package org.rebond;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL with the migrated schema, for tests of queries and mappings that need no server. One for the whole
 * run; a test works in transactions of its own and leaves nothing that another would trip on.
 */
public final class TestDatabase {

    private static final EmbeddedPostgres POSTGRES = start();
    private static final EntityManagerFactory FACTORY = factory();

    private TestDatabase() {}

    public static DataSource dataSource() {
        return POSTGRES.getPostgresDatabase();
    }

    /** Another database beside it, migrated no further than a version: what earlier releases left is filled in, then migrated. */
    public static DataSource migratedTo(String name, String version) {
        execute(dataSource(), "create database " + name);
        DataSource database = POSTGRES.getDatabase("postgres", name);
        Flyway.configure().dataSource(database).target(version).load().migrate();
        return database;
    }

    /** Runs statements as they are, in one connection. */
    public static void execute(DataSource database, String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static EntityManagerFactory entityManagerFactory() {
        return FACTORY;
    }

    /** Runs in one transaction and commits. */
    public static <T extends @Nullable Object> T commit(Function<EntityManager, T> work) {
        return FACTORY.unwrap(SessionFactory.class).fromTransaction(work::apply);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EntityManagerFactory factory() {
        Flyway.configure().dataSource(dataSource()).load().migrate();
        return new HibernatePersistenceProvider()
                .createEntityManagerFactory(
                        "rebond",
                        Map.of(
                                "jakarta.persistence.transactionType",
                                "RESOURCE_LOCAL",
                                AvailableSettings.JAKARTA_NON_JTA_DATASOURCE,
                                dataSource(),
                                AvailableSettings.JPAQL_STRICT_COMPLIANCE,
                                true));
    }
}
