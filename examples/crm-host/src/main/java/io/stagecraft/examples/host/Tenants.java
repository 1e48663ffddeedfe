// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.message.Message;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The companies that share the database. All work on their rows happens in a transaction of one of them, which PostgreSQL is told
 * of: there a statement that forgets the tenant finds no row.
 */
@Component
class Tenants {
    /** No tenant; PostgreSQL shows it the outboxes of all. */
    private static final String EVERY_OUTBOX = "*";

    private static final int MOST_ATTEMPTS = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(10);

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final boolean isGuarded;

    Tenants(PlatformTransactionManager transactions, JdbcClient jdbc, DataSource source)
            throws MetaDataAccessException {
        this.transactions = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.isGuarded = JdbcUtils.extractDatabaseMetaData(source, each -> each.getDatabaseProductName())
                .equals("PostgreSQL");
    }

    /** Does work in a transaction of a tenant, or all of it in the one that is under way. */
    <T> T in(String tenant, Supplier<T> work) {
        return transactions.execute(status -> {
            if (isGuarded && status.isNewTransaction()) {
                jdbc.sql("select set_config('stagecraft.tenant', ?, true)")
                        .param(tenant)
                        .query(String.class)
                        .single();
            }
            return work.get();
        });
    }

    /** Does work in a transaction that others may forestall: then once more, with what they wrote. */
    <T> T competing(String tenant, Supplier<T> work) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            try {
                return in(tenant, work);
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
            }
        }
        throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, Message.of("host.busy"));
    }

    /** Makes a tenant known, if it is not. */
    void add(String tenant) {
        jdbc.sql("insert into tenant (id) select :id where not exists (select 1 from tenant where id = :id)")
                .param("id", tenant)
                .update();
    }

    /** Returns those who have a message that is due. */
    List<String> withDue(OffsetDateTime now) {
        return in(
                EVERY_OUTBOX,
                () -> jdbc.sql("select distinct tenant from outbox where due <= ? order by tenant")
                        .param(now)
                        .query(String.class)
                        .list());
    }
}
