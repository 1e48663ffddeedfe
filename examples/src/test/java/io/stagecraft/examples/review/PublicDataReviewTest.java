// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The public CRM data as of its last day: figures that were measured without this library. */
@EnabledIfSystemProperty(named = "stagecraft.data", matches = ".+")
class PublicDataReviewTest {
    @Test
    void theFiguresAreTheMeasuredOnes() throws IOException {
        Path folder = Path.of(System.getProperty("stagecraft.data"), "crm-sales-opportunities");
        Figures figures = new Figures();

        ReviewReport.of(
                CrmReader.read(List.of(folder), CrmOptions.none().on(LocalDate.of(2017, 12, 31)))
                        .books()
                        .get(0),
                ReviewOptions.none(),
                figures,
                Progress.none());

        assertThat(figures.lines().lines()).containsAll(measured());
        OneNumberTest.agree(figures.values());
    }

    private static List<String> measured() throws IOException {
        try (InputStream in = PublicDataReviewTest.class.getResourceAsStream("crm-figures.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
