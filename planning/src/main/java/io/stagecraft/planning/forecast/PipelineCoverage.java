package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Whether the open deals are enough for what is still missing to the target (domain model, section 13a; our assumption D19).
 *
 * <p>Coverage is the countable open value closing in the period over what is missing; needed is one over the win rate by value
 * of deals that were open at the same point of past periods.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class PipelineCoverage implements Serializable, WithPipelineCoverage {
    /** How many closed deals a win rate takes at least; below, it is unknown (our assumption D23). */
    public static final int FEWEST_DEALS = 20;

    PipelineCoverage() {}

    /**
     * Returns a coverage with a known win rate.
     *
     * @param target of the period
     * @param won in it so far
     * @param countable open value expected to close in it, as {@link Forecast#countableValue} gives it
     * @param valueWinRate in (0, 1]
     */
    public static PipelineCoverage of(Money target, Money won, Money countable, Ratio valueWinRate) {
        return builder()
                .target(target)
                .won(won)
                .countable(countable)
                .valueWinRate(valueWinRate)
                .build();
    }

    /**
     * Returns the win rate by value of deals that were open at the same point of past periods and closed in them; empty if
     * there were fewer than {@link #FEWEST_DEALS}, or none was won.
     *
     * @param past deals won or lost
     * @param periods the past periods
     * @param daysIn how many days into the period the point is, from 0
     */
    public static Optional<Ratio> valueWinRate(Collection<PastDeal> past, List<DateRange> periods, long daysIn) {
        checkArgument(daysIn >= 0, "daysIn must not be negative but was %s", daysIn);
        long won = 0;
        long all = 0;
        int deals = 0;
        for (DateRange period : periods) {
            LocalDate point = period.start().plusDays(daysIn);
            for (PastDeal deal : past) {
                if (deal.isOpenOn(point) && period.contains(deal.closed())) {
                    long value = deal.amount().getAmountMinorLong();
                    won = Math.addExact(won, deal.won() ? value : 0);
                    all = Math.addExact(all, value);
                    deals++;
                }
            }
        }
        return deals < FEWEST_DEALS || won <= 0 ? Optional.empty() : Optional.of(Ratio.of(won, all));
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the target of the period. */
    public abstract Money target();

    /** Returns what is won in it so far. */
    public abstract Money won();

    /** Returns the countable open value that is expected to close in it. */
    public abstract Money countable();

    /** Returns the win rate by value; empty if too few deals tell it. */
    public abstract Optional<Ratio> valueWinRate();

    /** Returns whether the target is won already. */
    public boolean isMet() {
        return !won().isLessThan(target());
    }

    /** Returns what is still missing, 0 where the target is met. */
    public Money missing() {
        return isMet() ? Money.zero(target().getCurrencyUnit()) : target().minus(won());
    }

    /** Returns countable open value / missing, or empty where the target is met. */
    public Optional<Ratio> coverage() {
        return isMet() ? Optional.empty() : Optional.of(Ratio.of(countable(), missing()));
    }

    /** Returns the coverage that is needed, one over the win rate; empty if that is unknown. */
    public Optional<Ratio> required() {
        return valueWinRate().map(rate -> Ratio.one().dividedBy(rate));
    }

    /**
     * Returns how much open value is lacking, {@code missing / win rate − countable}, rounded half-even; negative where there
     * is more than needed, empty if the win rate is unknown.
     */
    public Optional<Money> shortfall() {
        return required()
                .map(needed -> needed.partOf(missing(), RoundingMode.HALF_EVEN).minus(countable()));
    }

    /** Returns whether the coverage is at least what is needed; true where the target is met, empty if unknown. */
    public Optional<Boolean> isEnough() {
        return isMet()
                ? Optional.of(true)
                : required().map(needed -> coverage().orElseThrow().isAtLeast(needed));
    }

    /** Returns it in words: {@code open deals cover 1.5 times what is missing; 3.3 times needed}. */
    @Override
    public final String toString() {
        return isMet()
                ? "target met"
                : "open deals cover " + times(coverage().orElseThrow()) + " times what is missing; "
                        + required()
                                .map(needed -> times(needed) + " times needed")
                                .orElse("too few closed deals to say how many times are needed");
    }

    private static BigDecimal times(Ratio ratio) {
        return ratio.toDecimal(1, RoundingMode.HALF_UP);
    }

    @Value.Check
    void check() {
        valueWinRate()
                .ifPresent(rate -> checkArgument(
                        rate.signum() > 0 && rate.compareTo(Ratio.one()) <= 0,
                        "valueWinRate must be in (0, 1] but was %s",
                        rate));
        checkArgument(!countable().isNegative(), "countable must not be negative but was %s", countable());
    }

    /** Builds {@link PipelineCoverage} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutablePipelineCoverage.Builder {
        Builder() {}
    }
}
