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

    @Property
    void bothAndEitherStayInRange(@ForAll Probability p, @ForAll Probability q) {
        assertThat(p.and(q)).isLessThanOrEqualTo(p);
        assertThat(p.or(q).value())
                .isGreaterThanOrEqualTo(Math.max(p.value(), q.value()) - 1e-15)
                .isLessThanOrEqualTo(1);
        assertThat(p.or(q).complement().value())
                .isCloseTo(p.complement().and(q.complement()).value(), within(1e-12));
    }
}
