// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.MeasureDomain;
import io.stagecraft.fixtures.Serialized;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(MeasureDomain.class)
class ProbabilityProperties {
    @Property
    void parsingUndoesToString(@ForAll Probability probability) {
        assertThat(Probability.parse(probability.toString())).isEqualTo(probability);
        assertThat(Serialized.copy(probability)).isEqualTo(probability);
    }

    @Property
    void logOddsReadBackAsTheProbability(@ForAll Probability probability) {
        assertThat(Probability.ofLogOdds(probability.logOdds()).value()).isCloseTo(probability.value(), within(1e-12));
    }
}
