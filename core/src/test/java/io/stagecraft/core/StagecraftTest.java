// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagecraftTest {
    private static final Pattern BUILT =
            Pattern.compile("<artifactId>stagecraft-parent</artifactId>\\s*<version>([^<]+)</version>");

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        Matcher pom = BUILT.matcher(Files.readString(Path.of("pom.xml")));

        assertThat(pom.find()).isTrue();
        assertThat(Stagecraft.version()).isEqualTo(pom.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void theReadmesNameTheVersion(String readme) throws IOException {
        assertThat(Files.readString(Path.of("..", readme)))
                .contains(
                        "<version>" + Stagecraft.version() + "</version>",
                        "\"io.stagecraft:stagecraft-bom:" + Stagecraft.version() + "\"");
    }
}
