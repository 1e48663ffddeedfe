// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyntheticBookTest {
    private static final SortedMap<String, byte[]> FILES = SyntheticBook.files(SyntheticBook.SEED);

    @Test
    void generatingAgainGivesTheEmbeddedBytes() throws IOException {
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            try (InputStream embedded = SyntheticBook.class.getResourceAsStream(file.getKey())) {
                assertThat(embedded).as(file.getKey()).isNotNull();
                assertThat(embedded.readAllBytes()).as(file.getKey()).isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void anotherSeedTellsAnotherStory() {
        assertThat(SyntheticBook.files(1).get("sales_pipeline.csv"))
                .isEqualTo(SyntheticBook.files(1).get("sales_pipeline.csv"))
                .isNotEqualTo(FILES.get("sales_pipeline.csv"));
    }

    @Test
    void theBookIsLargeEnoughAndSmallEnough() {
        assertThat(lines("sales_pipeline.csv").count()).isGreaterThan(2_000);
        assertThat(lines("accounts.csv").count()).isGreaterThan(100);
        assertThat(lines("sales_teams.csv").count()).isGreaterThan(20);
        assertThat(FILES.values().stream().mapToInt(bytes -> bytes.length).sum())
                .isLessThan(4_000_000);
    }

    @Test
    void everyNameIsPlainlyMadeUp() {
        assertThat(lines("sales_teams.csv"))
                .allMatch(line -> line.matches("Seller \\d\\d,Manager \\d,Region (North|South|West),.*"));
        assertThat(lines("accounts.csv")).allMatch(line -> line.startsWith("Customer "));
    }

    private static Stream<String> lines(String file) {
        return new String(FILES.get(file), UTF_8).lines().skip(1);
    }
}
