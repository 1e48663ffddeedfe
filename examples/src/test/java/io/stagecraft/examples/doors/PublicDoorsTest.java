// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.stagecraft.core.apportion.SplitResult;
import io.stagecraft.core.engine.DecisionReview;
import io.stagecraft.core.engine.MoveResult;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.json.StoredForms;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every public method and factory of every public type, called with null for each reference in turn, and with extreme
 * values: it returns, or says by name what it refuses and how it was, at small cost.
 *
 * <p>Null is refused with the parameter's own name and nothing else, or with that of the attribute which a generated method
 * sets. Where such a method takes many values, Guava says only that something is null; there the name of the method tells
 * which. A factory that takes many values refuses null among them by the name of its parameter.
 */
class PublicDoorsTest {
    /** What is not as said, by the beginning of its line, and why. */
    private static final Map<String, String> EXPLAINED = Map.ofEntries(
            Map.entry("Simulation.run(", "the caller says how many trials to run, and waits for as many"),
            Map.entry("Simulation.compare(", "likewise"),
            Map.entry("Scenario.simulate(", "likewise"),
            Map.entry("Shapley.sampled(", "the caller says how many orders to try, and waits for as many"),
            Map.entry("DealFilter.matches(", "the ready filter for all deals looks at none"),
            Map.entry("ScoringStrategy.score(", "a sum hands both to functions of the caller's, which may take null"),
            Map.entry(
                    "WinProbabilityStrategy.estimate(",
                    "likewise, one that is given hands the deal to a function of the caller's"),
            Map.entry("Decimals.checked(", "says null by the name that the caller gives the thing"),
            Map.entry("Elements.checked(", "likewise"),
            Map.entry("Exact.", "likewise"),
            Map.entry("Ids.check(", "likewise"));

    /** What is shown and not stored: it holds an engine, or what somebody else made. */
    private static final Set<Class<?>> SHOWN = Set.of(
            DecisionReview.class,
            MoveResult.class,
            MoveResult.Held.class,
            MoveResult.Moved.class,
            SplitResult.class,
            SplitResult.Impossible.class,
            SplitResult.Made.class,
            StageReview.class);

    private static final Supplier<Doors> SHORT = Suppliers.memoize(() -> new Doors(3, 3));

    @Test
    void everyDoorRefusesNullAndOneExtremeByName() {
        Doors doors = SHORT.get();

        assertThat(doors.faults(1)).allMatch(PublicDoorsTest::isExplained);
        assertThat(doors.called()).isGreaterThan(5_000);
    }

    @Test
    void everyTypeHasAnInstanceToTry() {
        Doors doors = SHORT.get();

        assertThat(doors.types)
                .filteredOn(type -> Door.of(type).stream().anyMatch(Door::needsReceiver))
                .filteredOn(type -> !type.getSimpleName().equals("Builder") && !doors.instances.has(type))
                .isEmpty();
    }

    @Test
    void readValuesAreCheckedLikeBuiltOnes() {
        assertThat(new ReadObjects(SHORT.get().instances).faults()).isEmpty();
    }

    @Test
    void everyValueIsStoredAsJsonAndReadEqual() {
        Doors doors = SHORT.get();
        StoredValues values = new StoredValues(doors);

        assertThat(values.faults()).isEmpty();
        assertThat(doors.types)
                .filteredOn(type -> StoredForms.standard().has(type) && !values.has(type))
                .as("stored by no value")
                .containsExactlyInAnyOrderElementsOf(SHOWN);
    }

    @Test
    @Tag("long") // half a minute
    void everyDoorHoldsAtEveryExtreme() {
        Doors doors = new Doors(6, 6);

        Set<String> faults = doors.faults(Integer.MAX_VALUE);
        assertThat(faults).allMatch(PublicDoorsTest::isExplained);
        assertThat(EXPLAINED.keySet()).allMatch(start -> faults.stream().anyMatch(fault -> fault.startsWith(start)));
        assertThat(doors.called()).isGreaterThan(15_000);
        int all = doors.types.stream().mapToInt(type -> Door.of(type).size()).sum();
        assertThat(doors.closed()).hasSizeLessThan(all / 20);
        assertThat(new ReadObjects(doors.instances).faults()).isEmpty();
    }

    private static boolean isExplained(String fault) {
        return EXPLAINED.keySet().stream().anyMatch(fault::startsWith);
    }
}
