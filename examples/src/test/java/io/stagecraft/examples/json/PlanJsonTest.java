// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.jackson2.StagecraftModule;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.PlanDifference;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A plan is stored in columns: its cells are one list of smallest units. */
class PlanJsonTest {
    private static final JsonMapper JSON = StagecraftModule.mapper();
    private static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");

    @Test
    void aQuarterOfAMillionCellsTakeLessThanThreeMegabytes() throws JsonProcessingException {
        TargetPlan plan = plan(40, 25, "EUR 1234567890.12");

        String stored = JSON.writeValueAsString(plan);

        assertThat(plan.cells()).isGreaterThanOrEqualTo(250_000);
        assertThat(stored.length()).isLessThan(3_000_000);
        TargetPlan read = JSON.readValue(stored, TargetPlan.class);
        assertThat(read).isEqualTo(plan);
        assertThat(read.defaultsUsed()).isEqualTo(plan.defaultsUsed());
        assertThat(JSON.writeValueAsString(read)).isEqualTo(stored);
    }

    @Test
    void aStoredPlanIsPlannedAgainNearItself() throws JsonProcessingException {
        TargetPlan plan = plan(3, 4, "EUR 100000.00");
        TargetPlan read = copy(plan);
        Target more = plan.target().withAmount(Quantity.of(Money.parse("EUR 110000.00")));

        assertThat(read.split().near(read).plan().orElseThrow()).isEqualTo(plan);
        assertThat(read.split().withTarget(more).near(read).plan().orElseThrow())
                .isEqualTo(plan.split().withTarget(more).near(plan).plan().orElseThrow());
    }

    @Test
    void theDifferenceOfTwoPlansIsReadEqual() throws JsonProcessingException {
        TargetPlan plan = plan(3, 4, "EUR 100000.00");
        PlanDifference difference = plan(3, 4, "EUR 110000.00").minus(plan);

        PlanDifference read = JSON.readValue(JSON.writeValueAsString(difference), PlanDifference.class);

        assertThat(read).isEqualTo(difference);
    }

    @Test
    void aPlanWhoseCellsDoNotFitIsRefused() throws JsonProcessingException {
        String stored = JSON.writeValueAsString(plan(3, 4, "EUR 100000.00"));

        assertThatThrownBy(() ->
                        JSON.readValue(stored.replaceFirst("\"amounts\":\\[", "\"amounts\":[1,"), TargetPlan.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    private static TargetPlan copy(TargetPlan plan) throws JsonProcessingException {
        return JSON.readValue(JSON.writeValueAsString(plan), TargetPlan.class);
    }

    private static TargetPlan plan(int regions, int people, String amount) {
        Dimension<?> days = Dimension.calendar(FiscalCalendar.standard(), YEAR, WorkCalendar.weekdays());
        long[] weights =
                new SplittableRandom(7).longs(262L * regions * people, 1, 1_000).toArray();
        Target target = Target.of("won revenue", Money.parse(amount), YEAR)
                .withSubject("company")
                .withOwner("board");
        return TargetSplit.of(target)
                .withoutMargins()
                .over(numbered("region", TargetDimension.REGION, regions))
                .over(numbered("person", TargetDimension.PERSON, people))
                .over(days)
                .weightedByCells(cell -> weights[(int) cell])
                .plan()
                .orElseThrow();
    }

    private static Dimension<Integer> numbered(String name, TargetDimension kind, int size) {
        return Dimension.of(name, kind, IntStream.range(0, size).boxed().toList());
    }
}
