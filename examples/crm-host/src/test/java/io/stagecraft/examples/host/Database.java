package io.stagecraft.examples.host;

import java.util.UUID;

/** The databases that a host can have; each gives the address of a new, empty one. */
enum Database {
    H2 {
        @Override
        String create() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRESQL {
        @Override
        String create() {
            return Postgres.server().create();
        }
    };

    /** Returns the JDBC address of a new database, or skips the test where there is no such server. */
    abstract String create();
}
