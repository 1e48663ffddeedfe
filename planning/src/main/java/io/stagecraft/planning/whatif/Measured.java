package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Decimals;
import io.stagecraft.planning.distribution.Chance;
import io.stagecraft.planning.distribution.MoneyRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A number that a measure found, with the bounds in which it is known to lie: amounts in full units of their currency, chances
 * in [0, 1].
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class Measured implements Serializable, WithMeasured {
    /** The unit of a chance. */
    public static final String CHANCE = "probability";

    Measured() {}

    /** Returns a number that is exact. */
    public static Measured exact(BigDecimal value, String unit) {
        return builder().value(value).low(value).high(value).unit(unit).build();
    }

    /** Returns a number between bounds. */
    public static Measured between(BigDecimal low, BigDecimal value, BigDecimal high, String unit) {
        return builder().value(value).low(low).high(high).unit(unit).build();
    }

    /** Returns an amount. */
    public static Measured of(Money amount) {
        return exact(amount.getAmount(), amount.getCurrencyUnit().getCode());
    }

    /** Returns an amount with its bounds. */
    public static Measured of(MoneyRange range) {
        return between(
                range.low().getAmount(),
                range.value().getAmount(),
                range.high().getAmount(),
                range.value().getCurrencyUnit().getCode());
    }

    /** Returns a chance with its bounds. */
    public static Measured of(Chance chance) {
        return between(
                BigDecimal.valueOf(chance.low().value()),
                BigDecimal.valueOf(chance.value().value()),
                BigDecimal.valueOf(chance.high().value()),
                CHANCE);
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the best single number. */
    public abstract BigDecimal value();

    /** Returns the lower bound. */
    public abstract BigDecimal low();

    /** Returns the upper bound. */
    public abstract BigDecimal high();

    /** Returns the code of a currency, {@link #CHANCE}, or words such as {@code wins}. */
    public abstract String unit();

    /** Returns this minus another of the same unit; the bounds are those of the worst and best case of both. */
    public Measured minus(Measured other) {
        checkArgument(unit().equals(other.unit()), "units must be the same but were %s and %s", unit(), other.unit());
        return between(
                low().subtract(other.high()), value().subtract(other.value()), high().subtract(other.low()), unit());
    }

    /** Returns whether both bounds are the value. */
    public boolean isExact() {
        return low().compareTo(high()) == 0;
    }

    /** Returns the number with its unit, a chance in per cent; with its bounds where it is not exact. */
    @Override
    public final String toString() {
        String bounds = isExact() ? "" : " (" + text(low()) + " to " + text(high()) + ")";
        return unit().equals(CHANCE) ? text(value()) + " %" + bounds : (unit() + " " + text(value())).strip() + bounds;
    }

    private String text(BigDecimal number) {
        BigDecimal shown = unit().equals(CHANCE) ? number.movePointRight(2) : number;
        int decimals = unit().equals(CHANCE) ? 1 : 2;
        return shown.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    @Value.Check
    Measured checked() {
        checkArgument(
                low().compareTo(value()) <= 0 && value().compareTo(high()) <= 0,
                "value must lie between low and high but was %s (%s to %s)",
                value(),
                low(),
                high());
        return Decimals.isNormal(value()) && Decimals.isNormal(low()) && Decimals.isNormal(high())
                ? this
                : between(Decimals.normal(low()), Decimals.normal(value()), Decimals.normal(high()), unit());
    }

    /** Builds {@link Measured} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableMeasured.Builder {
        Builder() {}
    }
}
