package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.planning.forecast.PeriodDeals;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No two sections of a review state different numbers for the same thing. */
class OneNumberTest {
    @Test
    void sectionsOfTheSyntheticReviewAgree() {
        agree(SyntheticReview.figures().values());
    }

    /** Asserts that the figures of a review, each from the section that states it, agree. */
    static void agree(Map<String, String> figures) {
        assertThat(Stream.of(PeriodDeals.Group.values())
                        .mapToLong(group -> number(figures, "forecast.open." + Texts.code(group)))
                        .sum())
                .as("open deals by what the forecast uses")
                .isEqualTo(number(figures, "stages.open"));
        assertThat(figures.keySet().stream()
                        .filter(name -> name.startsWith("stages.open."))
                        .mapToLong(name -> number(figures, name))
                        .sum())
                .as("open deals by stage")
                .isEqualTo(number(figures, "stages.open"));
        assertThat(number(figures, "forecast.open.outlived"))
                .as("outlived deals, but for those without an amount")
                .isLessThanOrEqualTo(number(figures, "stages.outlived"));
        assertThat(figures.get("summary.expected")).isEqualTo(figures.get("forecast.middle"));
    }

    private static long number(Map<String, String> figures, String name) {
        assertThat(figures).containsKey(name);
        return Long.parseLong(figures.getOrDefault(name, ""));
    }
}
