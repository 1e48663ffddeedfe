// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.accuracy;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.RevenueDistribution;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** A forecast that was made, with what came. */
@Value.Immutable
public abstract class ForecastRecord implements Serializable, WithForecastRecord {
    ForecastRecord() {}

    /**
     * Returns the record of the mean of a distribution with the interval in its middle, of kind {@code mean}.
     *
     * @param asOf the day on which it was made
     * @param period it was made for
     * @param level how often the interval should hold what comes, in (0, 1)
     * @param actual what came
     */
    public static ForecastRecord of(
            LocalDate asOf, DateRange period, RevenueDistribution revenue, double level, Money actual) {
        checkArgument(level > 0 && level < 1, "level must be in (0, 1) but was %s", level);
        return builder()
                .asOf(asOf)
                .period(period)
                .kind("mean")
                .forecast(revenue.mean().value())
                .low(revenue.quantile((1 - level) / 2).low())
                .high(revenue.quantile((1 + level) / 2).high())
                .level(level)
                .actual(actual)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the day on which it was made. */
    public abstract LocalDate asOf();

    /** Returns the period it was made for. */
    public abstract DateRange period();

    /** Returns the owner of the forecast; empty for the whole. */
    @Value.Default
    public String owner() {
        return "";
    }

    /** Returns the kind of forecast, such as {@code commit}, {@code weighted} or {@code mean}; empty if there is one kind. */
    @Value.Default
    public String kind() {
        return "";
    }

    /** Returns the amount forecast. */
    public abstract Money forecast();

    /** Returns the actual amount. */
    public abstract Money actual();

    /** Returns the lower end of the interval that was given with it, if one was. */
    public abstract Optional<Money> low();

    /** Returns the upper end of the interval that was given with it, if one was. */
    public abstract Optional<Money> high();

    /** Returns the proportion of such intervals that should contain the actual amount; 0.8 by default. */
    @Value.Default
    public double level() {
        return 0.8;
    }

    /** Returns forecast − actual: positive where too much was promised. */
    public Money error() {
        return forecast().minus(actual());
    }

    /** Returns whether what came lies in the interval, ends included; empty if no interval was given. */
    public Optional<Boolean> isHit() {
        return low().isEmpty() || high().isEmpty()
                ? Optional.empty()
                : Optional.of(!actual().isLessThan(low().get()) && !actual().isGreaterThan(high().get()));
    }

    @Value.Check
    void check() {
        checkArgument(
                forecast().getCurrencyUnit().equals(actual().getCurrencyUnit()),
                "forecast and actual must have one currency but were %s and %s",
                forecast(),
                actual());
        checkEnd("low", low());
        checkEnd("high", high());
        checkArgument(
                low().isEmpty() || high().isEmpty() || !low().get().isGreaterThan(high().get()),
                "low must be at most high but were %s and %s",
                low().map(Money::toString).orElse(""),
                high().map(Money::toString).orElse(""));
        checkArgument(level() > 0 && level() < 1, "level must be in (0, 1) but was %s", level());
        checkArgument(
                asOf().isBefore(period().end()),
                "asOf must be before the end of the period but was %s (period %s)",
                asOf(),
                period());
    }

    private void checkEnd(String name, Optional<Money> end) {
        end.ifPresent(amount -> checkArgument(
                amount.isSameCurrency(forecast()),
                "%s must be in %s like the forecast but was %s",
                name,
                forecast().getCurrencyUnit(),
                amount));
    }

    /** Builds {@link ForecastRecord} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableForecastRecord.Builder {
        Builder() {}
    }
}
