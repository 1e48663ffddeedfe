package io.stagecraft.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Serialized;
import org.junit.jupiter.api.Test;

class SurvivalTest {
    /** The remission times of Freireich et al. 1963 under 6-MP, the textbook example of the estimate. */
    @Test
    void aPublishedExample() {
        long[] weeks = {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35};
        boolean[] relapse = {
            true, true, true, false, true, false, true, false, false, true, true, false, false, false, true, true,
            false, false, false, false, false
        };

        Survival remission = Survival.of(new long[weeks.length], weeks, relapse);

        assertThat(remission.beyond(5)).isEqualTo(1);
        assertThat(remission.beyond(6)).isCloseTo(0.857, within(5e-4));
        assertThat(remission.beyond(7)).isCloseTo(0.807, within(5e-4));
        assertThat(remission.beyond(10)).isCloseTo(0.753, within(5e-4));
        assertThat(remission.beyond(13)).isCloseTo(0.690, within(5e-4));
        assertThat(remission.beyond(16)).isCloseTo(0.627, within(5e-4));
        assertThat(remission.beyond(22)).isCloseTo(0.538, within(5e-4));
        assertThat(remission.beyond(23)).isCloseTo(0.448, within(5e-4));
        assertThat(remission.percentile(50)).hasValue(23);
        assertThat(remission.percentile(90)).isEmpty();
        assertThat(remission.beyond(23, 10)).hasValueCloseTo(0.448 / 0.753, within(1e-3));
        assertThat(remission).hasToString("21 observed, 9 ended, median OptionalLong[23]");
        assertThat(Serialized.copy(remission)).isEqualTo(remission).hasSameHashCodeAs(remission);
    }

    @Test
    void whoIsSeenLateCountsFromThenOn() {
        // at age 2 only the first two were seen, at age 5 only the last two are left
        Survival late = Survival.of(new long[] {0, 0, 4}, new long[] {2, 5, 6}, new boolean[] {true, true, false});

        assertThat(late.beyond(2)).isEqualTo(0.5);
        assertThat(late.beyond(5)).isEqualTo(0.25);
        assertThat(late.ages()).containsExactly(2, 5);
    }

    @Test
    void withoutCensoringItIsTheShareThatLastedLonger() {
        Survival all = Survival.of(new long[4], new long[] {1, 2, 2, 4}, new boolean[] {true, true, true, true});

        assertThat(all.beyond(0)).isEqualTo(1);
        assertThat(all.beyond(1)).isEqualTo(0.75);
        assertThat(all.beyond(3)).isEqualTo(0.25);
        assertThat(all.beyond(4)).isZero();
        assertThat(all.beyond(5, 4)).isEmpty();
    }

    @Test
    void badObservationsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Survival.of(new long[] {3}, new long[] {2}, new boolean[] {true}))
                .withMessage("an observation must run from 0 or later but ran from 3 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Survival.of(new long[1], new long[2], new boolean[1]))
                .withMessage("observations must have one length but were 1, 2 and 1");
    }
}
