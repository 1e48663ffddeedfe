package io.stagecraft.planning.target;

import static io.stagecraft.planning.Quantities.machines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

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
    void aLevelNobodySetIsNotReached() {
        assertThat(TARGET.levelReached(machines(1_000))).contains(TargetLevel.TARGET);
        assertThat(TARGET.withChallenge(machines(150)).levelReached(machines(149)))
                .contains(TargetLevel.TARGET);
        assertThat(TARGET.withChallenge(machines(150)).levelReached(machines(150)))
                .contains(TargetLevel.CHALLENGE);
        assertThat(Target.builder().build().levelReached(machines(1))).isEmpty();
    }

    @Test
    void whatIsCountedInSomethingElseReachesNoLevel() {
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
}
