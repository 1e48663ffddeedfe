// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static io.stagecraft.planning.Quantities.machines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TargetTest {
    private static final Target TARGET = Target.of("won", machines(100), DateRange.parse("2026-01-01/2026-04-01"));
    private static final Target LEVELS = TARGET.withStretch(machines(120)).withChallenge(machines(150));

    @Test
    void theHighestLevelThatAnAmountReachesCounts() {
        assertThat(LEVELS.levelReached(machines(99))).isEmpty();
        assertThat(LEVELS.levelReached(machines(100))).contains(TargetLevel.TARGET);
        assertThat(LEVELS.levelReached(machines(119))).contains(TargetLevel.TARGET);
        assertThat(LEVELS.levelReached(machines(120))).contains(TargetLevel.STRETCH);
        assertThat(LEVELS.levelReached(machines(149))).contains(TargetLevel.STRETCH);
        assertThat(LEVELS.levelReached(machines(150))).contains(TargetLevel.CHALLENGE);
    }

    @Test
    void aLevelThatIsNotSetIsNotReached() {
        assertThat(TARGET.levelReached(machines(1_000))).contains(TargetLevel.TARGET);
        assertThat(TARGET.withChallenge(machines(150)).levelReached(machines(149)))
                .contains(TargetLevel.TARGET);
        assertThat(TARGET.withChallenge(machines(150)).levelReached(machines(150)))
                .contains(TargetLevel.CHALLENGE);
        assertThat(Target.builder().build().levelReached(machines(1))).isEmpty();
    }

    @Test
    void aQuantityInAnotherUnitReachesNoLevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEVELS.levelReached(Quantity.count(100, "visits")))
                .withMessage("quantities must have one unit but were 100 visits and 150 machines");
    }

    @Test
    void aQuantityIsAnArgumentOfItsOwn() {
        assertThat(machines(3).argument().value())
                .isEqualTo(Message.of("target.quantity")
                        .with("number", BigDecimal.valueOf(3))
                        .with("unit", "machines"));
    }

    @TestFactory
    Stream<DynamicTest> numbersOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "period of a ramp must have a day but was 2026-01-01/2026-01-01",
                        () -> RampProfile.standard()
                                .shareIn(DateRange.parse("2026-01-01/2026-01-01"), LocalDate.of(2026, 1, 1))),
                Refused.with(
                        "baseline must be above 0 but was 0 machines",
                        () -> TargetBounds.standard()
                                .contains(Quantity.count(1, "machines"), Quantity.count(0, "machines"))),
                Refused.with("a ramp must have a share", () -> RampProfile.of(List.of())),
                Refused.with("median won cycle must be at least 0 days but was -1", () -> RampProfile.forWonCycle(-1)),
                Refused.with("length of a ramp must be at least 1 month but was 0", () -> RampProfile.ofLength(0)),
                Refused.with(
                        "month must be at least 1 but was 0",
                        () -> RampProfile.standard().share(0)),
                Refused.with("minimum must be at least 0 but was -1", () -> TargetBounds.of(Ratio.of(-1), Ratio.one())),
                Refused.with(
                        "maximum must be at least the minimum 1 but was 1/2",
                        () -> TargetBounds.of(Ratio.one(), Ratio.of(1, 2))),
                Refused.with(
                        "canFrom must be at least difficultFrom 1 but was 1/2",
                        () -> AttainmentOutlook.of(Ratio.one(), Ratio.of(1, 2), Ratio.one())));
    }
}
