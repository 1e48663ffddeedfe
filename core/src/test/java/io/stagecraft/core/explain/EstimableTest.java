// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstimableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 30);

    @Test
    void aValueIsGivenEstimatedOrUnknown() {
        assertThat(Estimable.given(DAY).known()).contains(DAY);
        assertThat(Estimable.given(DAY).isEstimated()).isFalse();
        assertThat(Estimable.estimated(DAY).known()).contains(DAY);
        assertThat(Estimable.estimated(DAY).isEstimated()).isTrue();
        assertThat(Estimable.unknown().known()).isEmpty();
        assertThat(Estimable.unknown().isEstimated()).isFalse();
        assertThat(Estimable.ofGiven(Optional.of(DAY))).isEqualTo(Estimable.given(DAY));
        assertThat(Estimable.ofGiven(Optional.empty())).isEqualTo(Estimable.unknown());
    }

    @Test
    void anEstimateSaysThatItIsOne() {
        assertThat(Estimable.given(DAY)).hasToString("2026-04-30");
        assertThat(Estimable.estimated(DAY)).hasToString("about 2026-04-30");
        assertThat(Estimable.unknown()).hasToString("unknown");
    }
}
