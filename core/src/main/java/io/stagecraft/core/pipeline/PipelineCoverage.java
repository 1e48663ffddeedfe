// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.pipeline;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The coverage of what is still missing to a target by the countable pipeline (see the domain model, Inspection of a
 * pipeline). Deals with a negative amount, such as credits, stand beside it: counted, not in.
 *
 * <pre>{@code
 * PipelineCoverage coverage = PipelineCoverage.of(target, won, countable, Ratio.ofPercent(30));
 * coverage.coverage();    // 1.5
 * coverage.required();    // 10/3
 * coverage.shortfall();   // what pipeline is short of
 * }</pre>
 */
@Serial.Structural
@Value.Immutable
public abstract class PipelineCoverage implements Serializable {
    PipelineCoverage() {}

    /**
     * Returns the coverage of a target.
     *
     * @param target what is to be won in the period, not below 0
     * @param won what is won of it
     * @param countable what the countable deals that close in the period are worth
     * @param winRate the win rate by value of deals that were open at the same point of earlier periods, in (0, 1]
     * @throws IllegalArgumentException if currencies differ, or a number is out of range
     */
    public static PipelineCoverage of(Money target, Money won, Money countable, Ratio winRate) {
        requireNonNull(winRate, "winRate");
        return of(target, won, countable, Optional.of(winRate), 0);
    }

    /** Returns the coverage of a target whose win rate is not known: then nothing is required. */
    public static PipelineCoverage of(Money target, Money won, Money countable) {
        return of(target, won, countable, Optional.empty(), 0);
    }

    /**
     * Returns the coverage of a target beside which countable deals with a negative amount stand.
     *
     * @param winRate the win rate as above, or empty if it is not known
     * @param belowZero the number of countable deals with a negative amount, which is not in {@code countable}
     */
    public static PipelineCoverage of(
            Money target, Money won, Money countable, Optional<Ratio> winRate, int belowZero) {
        requireNonNull(winRate, "winRate");
        return ImmutablePipelineCoverage.builder()
                .target(target)
                .won(won)
                .countable(countable)
                .winRate(winRate)
                .belowZero(belowZero)
                .build();
    }

    /** Returns the target of the period. */
    public abstract Money target();

    /** Returns the amount won of it. */
    public abstract Money won();

    /** Returns the value of the countable deals that close in the period. */
    public abstract Money countable();

    /** Returns the win rate by value of deals that were open at the same point of earlier periods, or empty with too few. */
    public abstract Optional<Ratio> winRate();

    /** Returns the number of countable deals that have a negative amount, which is not in {@link #countable}; 0 by default. */
    @Value.Default
    public int belowZero() {
        return 0;
    }

    /** Returns whether the target is won already. */
    public boolean isMet() {
        return !won().isLessThan(target());
    }

    /** Returns the amount that is missing, zero once the target is won. */
    public Money missing() {
        return isMet() ? Money.zero(target().getCurrencyUnit()) : target().minus(won());
    }

    /** Returns the worth of the countable deals as a multiple of what is missing; empty once the target is won. */
    public Optional<Ratio> coverage() {
        return isMet() ? Optional.empty() : Optional.of(Ratio.of(countable(), missing()));
    }

    /** Returns the multiple that is needed: one over the win rate; empty if that is not known. */
    public Optional<Ratio> required() {
        return winRate().map(Ratio.one()::dividedBy);
    }

    /** Returns the shortfall of the pipeline, rounded up; negative where there is more than enough, empty without a win rate. */
    public Optional<Money> shortfall() {
        return required().map(times -> times.partOf(missing(), RoundingMode.UP).minus(countable()));
    }

    /** Returns whether the pipeline is as large as needed; true once the target is won, empty without a win rate. */
    public Optional<Boolean> isEnough() {
        return isMet()
                ? Optional.of(true)
                : required().map(needed -> coverage().orElseThrow().isAtLeast(needed));
    }

    /** Returns in words how far the open deals cover what is missing, or that the target is met. */
    public Message message() {
        if (isMet()) {
            return Message.of("coverage.met");
        }
        BigDecimal times = oneDecimal(coverage().orElseThrow());
        return required()
                .map(needed ->
                        Message.of("coverage.required").with("times", times).with("required", oneDecimal(needed)))
                .orElseGet(() -> Message.of("coverage.no-win-rate").with("times", times));
    }

    /** Returns the message in English, such as {@code open deals cover 1.5 times what is missing; 3.3 times needed}. */
    @Override
    public final String toString() {
        return message().toString();
    }

    private static BigDecimal oneDecimal(Ratio ratio) {
        return ratio.toDecimal(1, RoundingMode.HALF_UP);
    }

    @Value.Check
    void check() {
        checkArgument(
                target().isSameCurrency(won()) && target().isSameCurrency(countable()),
                "target, won and countable must have one currency but were %s, %s and %s",
                target(),
                won(),
                countable());
        checkArgument(!target().isNegative(), "target must not be below 0 but was %s", target());
        checkArgument(belowZero() >= 0, "belowZero must not be negative but was %s", belowZero());
        winRate()
                .ifPresent(rate -> checkArgument(
                        rate.signum() > 0 && rate.compareTo(Ratio.one()) <= 0,
                        "winRate must be in (0, 1] but was %s",
                        rate));
    }
}
