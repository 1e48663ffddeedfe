// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.terms.LossReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedTest {
    @Test
    void anIdIsCalledByItsLabelsAndAnUnknownOneByItself() {
        LossReason own = LossReason.of("TENDER_CANCELLED", Labels.of("Tender cancelled"));

        assertThat(Named.labels("NO_BUDGET", LossReason.ready())).isEqualTo(LossReason.NO_BUDGET.labels());
        assertThat(Named.labels("TENDER_CANCELLED", List.of(own))).isEqualTo(Labels.of("Tender cancelled"));
        assertThat(Named.labels("TENDER_CANCELLED", LossReason.ready())).isEqualTo(Labels.of("TENDER_CANCELLED"));
    }
}
