// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void itIsSpreadOverTheWholeOrder() {
        assertThat(Sample.of(List.of(0, 1, 2, 3, 4, 5, 6, 7), 3)).containsExactly(0, 2, 5, 7);
    }

    @Test
    void aSmallPopulationIsTakenWhole() {
        assertThat(Sample.of(List.of("a", "b"), 2)).containsExactly("a", "b");
        assertThat(Sample.of(List.of(), 1)).isEmpty();
    }

    @Test
    void takingNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(List.of(), 0))
                .withMessage("size must be at least 1 but was 0");
    }

    @Property(tries = 300)
    void eachPartOfAPatternIsTakenInItsShare(
            @ForAll @IntRange(min = 2_000, max = 9_000) int all,
            @ForAll @IntRange(min = 500, max = 1_500) int size,
            @ForAll @IntRange(min = 1, max = 12) int period) {
        List<Integer> taken = Sample.of(IntStream.range(0, all).boxed().toList(), size);

        assertThat((double) taken.stream().filter(i -> i % period == 0).count())
                .isCloseTo((double) size / period, within(15.0));
    }
}
