// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A target: what a seller or team is to reach in a period, in money, units or a count.
 *
 * <pre>{@code
 * Target target = Target.of("won revenue", Money.of(CNY, 4_000_000), DateRange.parse("2026-01-01/2026-04-01"))
 *     .withSubject("region East")
 *     .withOwner("team-east")
 *     .withBaseline(Quantity.of(Money.of(CNY, 3_600_000)));
 * SmartCheck.of(target).isPassed();   // true
 * }</pre>
 *
 * <p>A target may be incomplete: {@link SmartCheck} says what it lacks. All its quantities are counted in one unit.
 * See the domain model, SMART.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class Target implements Serializable, WithTarget {
    Target() {}

    /** Returns a target in money without an owner, a baseline or higher levels. */
    public static Target of(String metric, Money amount, DateRange period) {
        requireNonNull(amount, "amount");
        return of(metric, Quantity.of(amount), period);
    }

    /** Returns a target without an owner, a baseline or higher levels. */
    public static Target of(String metric, Quantity amount, DateRange period) {
        return builder().metric(metric).amount(amount).period(period).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the subject, such as a region, a product or the company; empty if not given. */
    public abstract Optional<String> subject();

    /** Returns the metric, such as {@code won revenue}; empty if not given. */
    public abstract Optional<String> metric();

    /** Returns the amount to reach; empty if not given. */
    public abstract Optional<Quantity> amount();

    /** Returns the identifier of who answers for it; empty if not given. */
    public abstract Optional<String> owner();

    /** Returns the days in which it is to be reached; empty if not given. */
    public abstract Optional<DateRange> period();

    /** Returns the amount that the same owner reached in the last comparable period; empty for a new one. */
    public abstract Optional<Quantity> baseline();

    /** Returns the amount to expect by ramp or potential if there is no baseline; empty if unknown. */
    public abstract Optional<Quantity> expectation();

    /** Returns the level above the target, at least as high; empty if there is none. */
    public abstract Optional<Quantity> stretch();

    /** Returns the level above the stretch, at least as high; empty if there is none. */
    public abstract Optional<Quantity> challenge();

    /**
     * Returns the highest level that an amount reaches.
     *
     * @param actual what was reached, or is projected
     * @return empty below the target, or if the target has no amount
     * @throws IllegalArgumentException if it is counted in another unit
     */
    public Optional<TargetLevel> levelReached(Quantity actual) {
        requireNonNull(actual, "actual");
        if (isReached(challenge(), actual)) {
            return Optional.of(TargetLevel.CHALLENGE);
        }
        if (isReached(stretch(), actual)) {
            return Optional.of(TargetLevel.STRETCH);
        }
        return isReached(amount(), actual) ? Optional.of(TargetLevel.TARGET) : Optional.empty();
    }

    private static boolean isReached(Optional<Quantity> level, Quantity actual) {
        return level.isPresent() && actual.compareTo(level.get()) >= 0;
    }

    @Value.Check
    void check() {
        Optional<Quantity> floor = amount();
        floor = checkLevel("stretch", stretch(), floor);
        checkLevel("challenge", challenge(), floor);
        checkUnit("baseline", baseline());
        checkUnit("expectation", expectation());
    }

    private static Optional<Quantity> checkLevel(String name, Optional<Quantity> level, Optional<Quantity> below) {
        if (level.isEmpty()) {
            return below;
        }
        checkArgument(below.isPresent(), "%s must stand above an amount but there is none (%s)", name, level.get());
        checkArgument(
                level.get().hasUnitOf(below.get()) && level.get().compareTo(below.get()) >= 0,
                "%s must be at least %s in the same unit but was %s",
                name,
                below.get(),
                level.get());
        return level;
    }

    private void checkUnit(String name, Optional<Quantity> quantity) {
        quantity.ifPresent(given -> checkArgument(
                amount().isEmpty() || given.hasUnitOf(amount().get()),
                "%s must have the unit of the amount %s but was %s",
                name,
                amount().map(Quantity::toString).orElse(""),
                given));
    }

    /** Builds {@link Target} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableTarget.Builder {
        Builder() {}
    }
}
