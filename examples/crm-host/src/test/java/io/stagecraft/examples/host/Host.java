// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A host that runs in the JVM of the tests, one for each kind of database. */
final class Host implements AutoCloseable {
    private static final Map<Database, Host> HOSTS = new EnumMap<>(Database.class);
    private static final List<Host> STARTED = new CopyOnWriteArrayList<>();
    private static final AtomicInteger TENANTS = new AtomicInteger();

    private final ConfigurableApplicationContext context;

    private Host(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Returns the running host with such a database. */
    static synchronized Host on(Database database) {
        return HOSTS.computeIfAbsent(database, each -> start(each.create()));
    }

    /** Starts a host of its own, with a database, that tells nobody. */
    static Host quiet(String database) {
        return start(new SpringApplication(CrmHost.class), database);
    }

    private static Host start(String url) {
        return start(new SpringApplication(CrmHost.class, Listening.class), url);
    }

    private static Host start(SpringApplication application, String url) {
        application.setRegisterShutdownHook(false);
        Host host = new Host(application.run(
                "--server.port=0", "--spring.datasource.url=" + url, "--stagecraft.courier-pause=20ms"));
        STARTED.add(host);
        return host;
    }

    /** Stops all hosts, before their databases go. */
    static void stopAll() {
        STARTED.forEach(Host::close);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Returns a caller of a new company, whose process is {@code direct}. */
    Client company() {
        return company("company-" + TENANTS.incrementAndGet());
    }

    private Client company(String tenant) {
        Client li = new Client(port(), Map.of("Tenant", tenant, "Person", "li"));
        li.put("/processes", Files.direct()).is(204);
        return li;
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Returns what was delivered of a tenant, in order. */
    List<Consumer.Delivery> delivered(String tenant) {
        return bean(Listener.class).taken.stream()
                .filter(each -> each.tenant().equals(tenant))
                .toList();
    }

    /** Makes the first delivery of a deal fail after it arrived. */
    void refuseOnce(String tenant, String deal) {
        bean(Listener.class).refused.add(tenant + " " + deal);
    }

    /** Lets every delivery to a tenant end its transaction. */
    void failRounds(String tenant) {
        bean(Listener.class).failing.add(tenant);
    }

    /** Lets deliveries to a tenant succeed again. */
    void succeed(String tenant) {
        bean(Listener.class).failing.remove(tenant);
    }

    /** Keeps what it is told. */
    static final class Listener implements Consumer {
        private final Tenants tenants;
        private final List<Delivery> taken = new CopyOnWriteArrayList<>();
        private final Set<String> refused = ConcurrentHashMap.newKeySet();
        private final Set<String> failing = ConcurrentHashMap.newKeySet();

        Listener(Tenants tenants) {
            this.tenants = tenants;
        }

        @Override
        public void take(Delivery delivery) {
            if (failing.contains(delivery.tenant())) {
                tenants.in(delivery.tenant(), () -> {
                    throw new IllegalStateException("the transaction can only be rolled back");
                });
            }
            taken.add(delivery);
            if (refused.remove(delivery.tenant() + " " + delivery.deal())) {
                throw new IllegalStateException("not now");
            }
        }
    }

    @Configuration
    static class Listening {
        @Bean
        Listener listener(Tenants tenants) {
            return new Listener(tenants);
        }
    }
}
