// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.study;

import io.stagecraft.planning.distribution.RevenueMethod;
import io.stagecraft.planning.whatif.Measured;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/**
 * One number that a study found, as it is recorded.
 *
 * @param scenario the name of the scenario, {@value io.stagecraft.planning.whatif.Scenario#BASELINE} for things as they are
 * @param measure what was measured: the type of the stored measure with its values, or a number of the combined forecast or of the
 *     simulation
 * @param unit the code of a currency, {@value Measured#CHANCE}, or words
 * @param value the best single number
 * @param low the lower end of its interval, or the number itself
 * @param high the upper end
 * @param method how it was found
 */
public record Observation(
        String scenario,
        String measure,
        String unit,
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        RevenueMethod method) {
    /** How far a number that is no money may lie from itself on another machine, of 1 or of its size. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-12");

    static Observation of(String scenario, String measure, Measured measured) {
        return new Observation(
                scenario,
                measure,
                measured.unit(),
                measured.value(),
                measured.low(),
                measured.high(),
                measured.method());
    }

    /** Returns whether it is about the same thing as another. */
    boolean isOf(Observation other) {
        return scenario.equals(other.scenario) && measure.equals(other.measure);
    }

    /** Returns whether it is the same number, found in the same way: money to the unit, any other within 1e-12. */
    boolean isSameAs(Observation other) {
        return isOf(other)
                && unit.equals(other.unit)
                && method == other.method
                && isSame(value, other.value)
                && isSame(low, other.low)
                && isSame(high, other.high);
    }

    private boolean isSame(BigDecimal one, BigDecimal other) {
        BigDecimal most =
                isMoney() ? BigDecimal.ZERO : TOLERANCE.multiply(one.abs().max(BigDecimal.ONE));
        return one.subtract(other).abs().compareTo(most) <= 0;
    }

    private boolean isMoney() {
        return CurrencyUnit.registeredCurrencies().stream()
                .anyMatch(each -> each.getCode().equals(unit));
    }

    /** Returns it as a measured number, which says itself in words. */
    public Measured measured() {
        return switch (method) {
            case SIMULATED -> Measured.simulated(low, value, high, unit);
            case EXACT, BOUNDED -> Measured.between(low, value, high, unit);
        };
    }
}
