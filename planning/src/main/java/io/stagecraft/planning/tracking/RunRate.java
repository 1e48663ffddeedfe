// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.Seasonality;
import io.stagecraft.core.time.WorkCalendar;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The projection of a period at its present pace, adjusted for seasonality: {@code so far / share to date}.
 *
 * <p>A month that usually carries a quarter of its quarter's business projects four times what it brought, not three times.
 */
@Value.Immutable
public abstract class RunRate implements Serializable, WithRunRate {
    private static final BigDecimal EARLIEST = new BigDecimal("0.1");

    RunRate() {}

    /**
     * Returns a run rate.
     *
     * @param soFar what came in
     * @param shareToDate what part of a usual period is done by now, in [0, 1]
     */
    public static RunRate of(Money soFar, BigDecimal shareToDate) {
        return ImmutableRunRate.builder().soFar(soFar).shareToDate(shareToDate).build();
    }

    /** Returns a run rate on the morning of a day, with the share that the seasons give. */
    public static RunRate of(
            Money soFar, DateRange period, LocalDate asOf, Seasonality seasons, WorkCalendar calendar) {
        requireNonNull(asOf, "asOf");
        return of(soFar, seasons.shareBefore(period, asOf, calendar));
    }

    /** Returns the amount that came in so far. */
    public abstract Money soFar();

    /** Returns the proportion of a usual period that is done by now. */
    public abstract BigDecimal shareToDate();

    /** Returns the least share from which a projection is made; 0.10 by default, our assumption. */
    @Value.Default
    public BigDecimal earliestShare() {
        return EARLIEST;
    }

    /** Returns the projection, rounded half-even; empty while it is too early. */
    public Optional<Money> projected() {
        return shareToDate().signum() > 0 && shareToDate().compareTo(earliestShare()) >= 0
                ? Optional.of(soFar().dividedBy(shareToDate(), RoundingMode.HALF_EVEN))
                : Optional.empty();
    }

    /** Returns the default of the earliest share, if it is used. */
    public List<DefaultUsed> defaultsUsed() {
        return earliestShare().compareTo(EARLIEST) == 0
                ? List.of(DefaultUsed.of(
                        "earliest-share", Message.of("run-rate.earliest").with("share", Ratio.of(EARLIEST))))
                : List.of();
    }

    @Value.Check
    RunRate checked() {
        checkArgument(
                shareToDate().signum() >= 0 && shareToDate().compareTo(BigDecimal.ONE) <= 0,
                "shareToDate must be in [0, 1] but was %s",
                shareToDate());
        checkArgument(
                earliestShare().signum() >= 0 && earliestShare().compareTo(BigDecimal.ONE) <= 0,
                "earliestShare must be in [0, 1] but was %s",
                earliestShare());
        return Decimals.isNormal(shareToDate()) && Decimals.isNormal(earliestShare())
                ? this
                : withShareToDate(Decimals.normal(shareToDate())).withEarliestShare(Decimals.normal(earliestShare()));
    }
}
