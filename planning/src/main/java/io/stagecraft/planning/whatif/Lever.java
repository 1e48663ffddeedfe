// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleFunction;
import org.joda.money.Money;

/**
 * A lever: something that can be turned up in equal steps, from nothing to the most, at a price that does not fall.
 *
 * <pre>{@code
 * Lever capacity = Lever.of("capacity in East", 0.5, 10,
 *         more -> Adjustment.scaleCapacity(1 + more), Money.parse("EUR 200000"))
 *     .where(DealFilter.inRegion("East"));
 * }</pre>
 *
 * <p>Holds functions, and is not serializable.
 */
public final class Lever {
    private final String name;
    private final double most;
    private final int steps;
    private final DoubleFunction<? extends Adjustment> adjustment;
    private final DoubleFunction<Money> cost;
    private final DealFilter filter;

    private Lever(
            String name,
            double most,
            int steps,
            DoubleFunction<? extends Adjustment> adjustment,
            DoubleFunction<Money> cost,
            DealFilter filter) {
        this.name = name;
        this.most = most;
        this.steps = steps;
        this.adjustment = adjustment;
        this.cost = cost;
        this.filter = filter;
    }

    /**
     * Returns a lever whose cost grows in proportion.
     *
     * @param most how far it can be turned, above 0
     * @param steps in how many equal steps, from 1 to 1,000
     * @param adjustment what a setting does; at 0 nothing
     * @param costPerUnit of the setting, not negative
     */
    public static Lever of(
            String name, double most, int steps, DoubleFunction<? extends Adjustment> adjustment, Money costPerUnit) {
        requireNonNull(name, "name");
        requireNonNull(adjustment, "adjustment");
        requireNonNull(costPerUnit, "costPerUnit");
        return of(
                name,
                most,
                steps,
                adjustment,
                setting -> costPerUnit.multipliedBy(BigDecimal.valueOf(setting), RoundingMode.HALF_EVEN));
    }

    /**
     * Returns a lever.
     *
     * @param cost of a setting, not negative, 0 at 0, and never lower for more; checked for every step
     */
    public static Lever of(
            String name,
            double most,
            int steps,
            DoubleFunction<? extends Adjustment> adjustment,
            DoubleFunction<Money> cost) {
        requireNonNull(name, "name");
        requireNonNull(adjustment, "adjustment");
        requireNonNull(cost, "cost");
        Ids.check(name, "name of a lever");
        checkArgument(most > 0 && most < 1e12, "most must be above 0 but was %s (lever %s)", most, name);
        checkArgument(steps >= 1 && steps <= 1000, "steps must be in [1, 1000] but were %s (lever %s)", steps, name);
        Lever lever = new Lever(name, most, steps, adjustment, cost, DealFilter.all());
        checkArgument(lever.cost(0).isZero(), "cost of lever %s must be 0 at 0 but was %s", name, lever.cost(0));
        for (int step = 1; step <= steps; step++) {
            checkArgument(
                    !lever.cost(step).isLessThan(lever.cost(step - 1)),
                    "cost of lever %s must not fall but was %s after %s",
                    name,
                    lever.cost(step),
                    lever.cost(step - 1));
        }
        return lever;
    }

    /** Returns this for some deals only. */
    public Lever where(DealFilter onlyThese) {
        return new Lever(name, most, steps, adjustment, cost, requireNonNull(onlyThese, "onlyThese"));
    }

    /** Returns its name. */
    public String name() {
        return name;
    }

    /** Returns the number of steps. */
    public int steps() {
        return steps;
    }

    /** Returns the setting after some steps. */
    public double setting(int step) {
        return most * step / steps;
    }

    /** Returns the cost of a number of steps. */
    public Money cost(int step) {
        return cost.apply(setting(step));
    }

    /** Returns the scenario with this turned by some steps; with none it changes nothing. */
    Scenario turn(Scenario scenario, int step) {
        return step == 0 ? scenario : scenario.where(filter).apply(adjustment.apply(setting(step)));
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
