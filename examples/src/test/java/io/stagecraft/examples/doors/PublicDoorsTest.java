package io.stagecraft.examples.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every public method and factory of every public type, called with null for each reference in turn, and with extreme
 * values: it returns, or says by name what it refuses and how it was, at small cost.
 *
 * <p>Null is refused with the parameter's own name and nothing else. Two kinds of calls are not held to that: those of
 * generated builders and {@code with} methods, whose name is that of the attribute, and which leave it to the name of the method
 * where an attribute is a collection.
 */
class PublicDoorsTest {
    /** What is not as said, by the beginning of its line, and why. */
    private static final Map<String, String> EXPLAINED = Map.ofEntries(
            Map.entry("Simulation.", "the caller says how many trials to run, and waits for as many"),
            Map.entry("Scenario.simulate(", "likewise"),
            Map.entry("Shapley.sampled(", "the caller says how many orders to try"),
            Map.entry("DealFilter.matches(", "a function of the caller's: the ready ones look at what they are given"),
            Map.entry("TerritoryDimension.key(", "likewise"),
            Map.entry("WinProbabilityStrategy.estimate(", "likewise"),
            Map.entry("Decimals.checked(", "names the thing as the caller does"),
            Map.entry("Exact.", "likewise"),
            Map.entry("Ids.check(", "likewise"));

    /** Public types of which the test has no instance, and why. */
    private static final Map<String, String> WITHOUT_INSTANCE = Map.of();

    @Test
    @Tag("long") // until the last doors name their parameters themselves
    void everyDoorRefusesNullAndOneExtremeByName() {
        Doors doors = new Doors(3, 3);
        assertThat(doors.faults(1)).allMatch(PublicDoorsTest::isExplained);
        assertThat(doors.called()).isGreaterThan(5_000);
        assertThat(new ReadObjects(doors.instances).faults()).isEmpty();
    }

    @Test
    @Tag("long") // a minute
    void everyDoorHoldsAtEveryExtreme() {
        Doors doors = new Doors(6, 6);
        assertThat(doors.faults(Integer.MAX_VALUE)).allMatch(PublicDoorsTest::isExplained);
        assertThat(doors.called()).isGreaterThan(10_000);
        assertThat(EXPLAINED.keySet())
                .allMatch(start -> doors.faults(0).stream().anyMatch(fault -> fault.startsWith(start)));
        assertThat(doors.types.stream()
                        .filter(type -> !type.getSimpleName().equals("Builder") && hasDoorsOfInstances(type))
                        .filter(type -> !doors.instances.has(type))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_INSTANCE.keySet());
    }

    private static boolean isExplained(String fault) {
        return EXPLAINED.keySet().stream().anyMatch(fault::startsWith);
    }

    private static boolean hasDoorsOfInstances(Class<?> type) {
        return Door.of(type).stream().anyMatch(Door::needsReceiver);
    }
}
