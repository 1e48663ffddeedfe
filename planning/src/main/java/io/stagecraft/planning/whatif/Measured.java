// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.distribution.Chance;
import io.stagecraft.planning.distribution.MoneyRange;
import io.stagecraft.planning.distribution.RevenueMethod;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The value of a measure, with an interval around it: amounts in full units of their currency, chances in [0, 1].
 *
 * <p>{@link #method()} says what the interval means: a simulated number lies outside it in about one of twenty cases, so that
 * nothing is proven by it; any other is known to lie in it.
 */
@Value.Immutable
public abstract class Measured implements Serializable {
    /** The unit of a chance. */
    public static final String CHANCE = "probability";

    private static final int CHANCE_DECIMALS = 3;

    Measured() {}

    /** Returns a number that is exact. */
    public static Measured exact(BigDecimal value, String unit) {
        return ImmutableMeasured.builder()
                .value(value)
                .low(value)
                .high(value)
                .unit(unit)
                .build();
    }

    /** Returns a number between bounds in which it is known to lie. */
    public static Measured between(BigDecimal low, BigDecimal value, BigDecimal high, String unit) {
        return ImmutableMeasured.builder()
                .value(value)
                .low(low)
                .high(high)
                .unit(unit)
                .build();
    }

    /** Returns a number that was simulated, with its interval of 95 %, which proves nothing. */
    public static Measured simulated(BigDecimal low, BigDecimal value, BigDecimal high, String unit) {
        return ImmutableMeasured.builder()
                .value(value)
                .low(low)
                .high(high)
                .unit(unit)
                .method(RevenueMethod.SIMULATED)
                .build();
    }

    /** Returns an amount. */
    public static Measured of(Money amount) {
        return exact(amount.getAmount(), amount.getCurrencyUnit().getCode());
    }

    /** Returns an amount with its interval, found as it was. */
    public static Measured of(MoneyRange range) {
        return ImmutableMeasured.builder()
                .value(range.value().getAmount())
                .low(range.low().getAmount())
                .high(range.high().getAmount())
                .unit(range.value().getCurrencyUnit().getCode())
                .method(range.method())
                .build();
    }

    /** Returns a chance with its interval, found as it was. */
    public static Measured of(Chance chance) {
        return ImmutableMeasured.builder()
                .value(BigDecimal.valueOf(chance.value().value()))
                .low(BigDecimal.valueOf(chance.low().value()))
                .high(BigDecimal.valueOf(chance.high().value()))
                .unit(CHANCE)
                .method(chance.method())
                .build();
    }

    /** Returns the best single number. */
    public abstract BigDecimal value();

    /** Returns the lower end of the interval. */
    public abstract BigDecimal low();

    /** Returns the upper end of the interval. */
    public abstract BigDecimal high();

    /** Returns the code of a currency, {@link #CHANCE}, or words such as {@code wins}. */
    public abstract String unit();

    /**
     * Returns the method by which it was found: by default exactly where both ends are the value, else between bounds that are
     * certain.
     */
    @Value.Default
    public RevenueMethod method() {
        return low().compareTo(high()) == 0 ? RevenueMethod.EXACT : RevenueMethod.BOUNDED;
    }

    /**
     * Returns this minus another of the same unit; the ends are those of the worst and best case of both. It is simulated if one of
     * them is.
     */
    public Measured minus(Measured other) {
        checkArgument(unit().equals(other.unit()), "units must be the same but were %s and %s", unit(), other.unit());
        return ImmutableMeasured.builder()
                .value(value().subtract(other.value()))
                .low(low().subtract(other.high()))
                .high(high().subtract(other.low()))
                .unit(unit())
                .method(method().compareTo(other.method()) > 0 ? method() : other.method())
                .build();
    }

    /** Returns whether it is no estimate and both ends are the value. */
    public boolean isExact() {
        return method() != RevenueMethod.SIMULATED && low().compareTo(high()) == 0;
    }

    /** Returns the number with its unit, a chance in per cent; with its interval where it is not exact. */
    public Message message() {
        Message said =
                Message.of(isExact() ? "measured.exact" : "measured.between").with("value", argument(value()));
        return isExact() ? said : said.with("low", argument(low())).with("high", argument(high()));
    }

    private Argument argument(BigDecimal number) {
        if (unit().equals(CHANCE)) {
            return Argument.of(Ratio.of(number.setScale(CHANCE_DECIMALS, RoundingMode.HALF_UP)));
        }
        Optional<CurrencyUnit> currency = CurrencyUnit.registeredCurrencies().stream()
                .filter(each -> each.getCode().equals(unit()))
                .findFirst();
        return currency.isPresent()
                ? Argument.of(Money.of(currency.get(), number, RoundingMode.HALF_UP))
                : Argument.of(Message.of("measured.number")
                        .with("number", number.setScale(2, RoundingMode.HALF_UP))
                        .with("unit", unit()));
    }

    /** Returns the message in English. */
    @Override
    public final String toString() {
        return message().toString();
    }

    @Value.Check
    Measured checked() {
        checkArgument(
                low().compareTo(value()) <= 0 && value().compareTo(high()) <= 0,
                "value must lie between low and high but was %s (%s to %s)",
                value(),
                low(),
                high());
        checkArgument(
                method() != RevenueMethod.EXACT || low().compareTo(high()) == 0,
                "an exact number must have no interval but was %s (%s to %s)",
                value(),
                low(),
                high());
        return Decimals.isNormal(value()) && Decimals.isNormal(low()) && Decimals.isNormal(high())
                ? this
                : ImmutableMeasured.builder()
                        .from(this)
                        .value(Decimals.normal(value()))
                        .low(Decimals.normal(low()))
                        .high(Decimals.normal(high()))
                        .build();
    }
}
