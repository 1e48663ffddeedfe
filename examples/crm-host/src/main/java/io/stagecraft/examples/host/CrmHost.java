// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.jackson3.StagecraftModule;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The host: a web server over a database. */
@SpringBootApplication
@EnableScheduling
public class CrmHost {
    /** Creates the host. */
    public CrmHost() {}

    /**
     * Starts the host.
     *
     * @param arguments settings such as {@code --spring.datasource.url=jdbc:postgresql://localhost/crm}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(CrmHost.class, arguments);
    }

    @Bean
    StagecraftModule stagecraftModule() {
        return new StagecraftModule();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ZoneId zone(@Value("${stagecraft.zone}") String id) {
        return ZoneId.of(id);
    }
}
