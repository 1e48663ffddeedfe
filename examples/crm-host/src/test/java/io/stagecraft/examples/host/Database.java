// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import java.nio.file.Path;
import java.util.UUID;

/** The databases that a host can have; each gives the address of a new, empty one. */
enum Database {
    H2 {
        @Override
        String create() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        String createIn(Path folder) {
            return "jdbc:h2:" + folder.resolve("crm") + ";WRITE_DELAY=0";
        }
    },
    POSTGRESQL {
        @Override
        String create() {
            return Postgres.server().create();
        }

        @Override
        String createIn(Path folder) {
            return create();
        }
    };

    /** Returns the JDBC address of a new database, or skips the test where there is no such server. */
    abstract String create();

    /** Returns the JDBC address of a new database that outlives its host, in a folder if it is a file. */
    abstract String createIn(Path folder);
}
