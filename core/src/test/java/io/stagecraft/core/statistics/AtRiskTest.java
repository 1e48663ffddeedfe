// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.stagecraft.fixtures.Serialized;
import java.io.InvalidObjectException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AtRiskTest {
    @Test
    void aTableThatWasStoredIsEqual() {
        assertThat(Serialized.copy(table())).isEqualTo(table());
    }

    @Test
    void upToAPartInAMillionMillionThatIsLeftIsNone() {
        assertThat(AtRisk.lasting(1e12, 1e12 - 1)).isZero();
        assertThat(AtRisk.lasting(1e12, 1e12 - 2)).isCloseTo(2e-12, within(1e-15));
    }

    /** Each changes one thing that no spells can have made. */
    @TestFactory
    Stream<DynamicTest> aForgedTableIsRefused() {
        return Stream.of(
                forged("a time below 0", table -> table.times[0] = -1),
                forged("an infinite time", table -> table.times[1] = Double.POSITIVE_INFINITY),
                forged("the same time twice", table -> table.times[1] = 0),
                forged("infinitely many at risk", table -> table.atRisk[0] = Double.POSITIVE_INFINITY),
                forged("more ended than were at risk", table -> end(table, "lost", 1, 2)),
                forged("none ended", table -> end(table, "won", 0, 0)),
                forged("less than none ended in one way", table -> {
                    end(table, "won", 1, -1);
                    end(table, "lost", 1, 2);
                    table.ended[1] = 1;
                }),
                forged(
                        "ends in one way at more times than there are",
                        table -> table.endedBy.put("won", new double[3])),
                forged("other ends than those in each way", table -> table.ended[0] = 2),
                forged("more ends than spells", table -> table.counts.put("won", 2L)),
                forged("counts of another end", table -> table.counts.put("merged", 0L)));
    }

    private static DynamicTest forged(String name, Consumer<AtRisk> forgery) {
        return dynamicTest(name, () -> {
            AtRisk table = table();
            forgery.accept(table);
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> Serialized.copy(table))
                    .havingCause()
                    .isInstanceOf(InvalidObjectException.class)
                    .withMessage("columns must be those of an at-risk table");
        });
    }

    /** One of two is won at once, the other is lost after three days. */
    private static AtRisk table() {
        return new AtRisk(List.of(Spell.ended(0, "won"), Spell.ended(3, "lost")));
    }

    private static void end(AtRisk table, String exit, int time, double ended) {
        requireNonNull(table.endedBy.get(exit))[time] = ended;
        table.ended[time] = ended;
    }
}
