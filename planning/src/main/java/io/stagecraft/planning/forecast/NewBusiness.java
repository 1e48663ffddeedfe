// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Incubating;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.history.CycleTimes;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.distribution.NewDeals;
import io.stagecraft.planning.target.RampProfile;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The deals that a source, such as a seller, opens from now on: how many a day, how likely they are won, after how long, and
 * for how much.
 *
 * <p>The wins of a period that come from deals not yet opened are Poisson; their expected number is the sum over the days to
 * come of {@code deals a day × share of a full pace × P(won) × P(the time to win ends in the period)}.
 */
@Serial.Structural
@Value.Immutable
public abstract class NewBusiness implements Serializable, WithNewBusiness {
    NewBusiness() {}

    /**
     * Returns the new business of a book that goes on as in some days: deals are opened at their pace, won at the rate of the
     * deals closed in them, for the amounts of those won in them, each as likely, and as long after their opening as
     * all won deals took.
     *
     * @param source where they come from
     * @param deals all deals that are known, of any status, with amounts in one currency
     * @param days that were observed, such as the last twelve months, not empty
     * @param rates how a win rate is counted, and the zone in which days are told
     * @return empty if fewer than 20 deals were won, too few were closed in the days, or none won in them has an amount
     * @throws IllegalArgumentException if the days are empty, or amounts are in two currencies
     */
    public static Optional<NewBusiness> goingOn(
            String source, Collection<Opportunity> deals, DateRange days, WinRates rates) {
        requireNonNull(source, "source");
        checkArgument(!days.isEmpty(), "days must not be empty but were %s", days);
        requireNonNull(rates, "rates");
        long opened = 0;
        List<Opportunity> won = new ArrayList<>();
        List<Opportunity> closed = new ArrayList<>(); // in the days
        List<Money> amounts = new ArrayList<>();
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            opened += !deal.isMerged() && isOn(deal.openedAt(), days, rates) ? 1 : 0;
            boolean isClosed = isOn(deal.closedAt(), days, rates);
            if (isClosed) {
                closed.add(deal);
            }
            if (deal.status() == DealStatus.WON) {
                won.add(deal);
                deal.amount().filter(amount -> isClosed).ifPresent(amounts::add);
            }
        }
        return goingOn(
                source,
                (double) opened / days.days(),
                rates.of(closed, days).byNumber(),
                CycleTimes.wonDays(won, rates.zone()),
                amounts);
    }

    /**
     * Returns the new business of a book that {@linkplain #goingOn(String, Collection, DateRange, WinRates) goes on} as in the
     * twelve months before a day, as they were known then.
     *
     * @param source where the deals come from
     * @return empty if fewer than 20 deals were won, too few were closed in the months, or none won in them has an amount
     * @throws IllegalArgumentException if amounts are in two currencies
     */
    @Incubating
    public static Optional<NewBusiness> goingOn(String source, Origin origin) {
        requireNonNull(source, "source");
        KnownDeals known = origin.known();
        DealColumns columns = known.columns();
        DateRange days = origin.pastYear();
        long start = days.start().toEpochDay();
        long end = days.end().toEpochDay();
        long opened = 0;
        long won = 0;
        long lost = 0;
        List<Money> amounts = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            int place = known.place(i);
            boolean isOpenedThen = columns.openedOn(place) >= start && columns.openedOn(place) < end;
            opened += isOpenedThen && !columns.isMerged(place) ? 1 : 0;
            if (columns.closedOn(place) >= start && columns.closedOn(place) < end) {
                lost += columns.isLoss(place) ? 1 : 0;
                if (columns.isWon(place)) {
                    won++;
                    columns.deal(place).amount().ifPresent(amounts::add);
                }
            }
        }
        return goingOn(source, (double) opened / days.days(), Rate.of(won, won + lost), known.wonDays(), amounts);
    }

    private static Optional<NewBusiness> goingOn(
            String source, double dealsPerDay, Rate rate, Quantiles wonDays, List<Money> amounts) {
        Optional<Ratio> winRate = rate.ratio();
        Optional<WaitingTime> toWin = PipelineReader.timeToWin(wonDays);
        if (toWin.isEmpty() || winRate.isEmpty() || amounts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(builder()
                .source(source)
                .dealsPerDay(dealsPerDay)
                .winProbability(Probability.of(winRate.get().toDouble()))
                .timeToWin(toWin.get())
                .amounts(AmountDistribution.equallyLikely(amounts))
                .build());
    }

    private static boolean isOn(Optional<Instant> at, DateRange days, WinRates rates) {
        return at.isPresent() && days.contains(LocalDate.ofInstant(at.get(), rates.zone()));
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the source of the deals, such as the id of a seller; unique in a forecast. */
    public abstract String source();

    /** Returns the number of deals opened each calendar day at full pace, from 0. */
    public abstract double dealsPerDay();

    /** Returns the win probability of such a deal. */
    public abstract Probability winProbability();

    /** Returns the distribution of the days from opening to winning of a won deal. */
    public abstract WaitingTime timeToWin();

    /** Returns the distribution of the amount of a won deal. */
    public abstract AmountDistribution amounts();

    /** Returns the region it belongs to; empty if not told. */
    @Value.Default
    public String region() {
        return "";
    }

    /** Returns the first day on which deals are opened; empty if they are opened already, at full pace. */
    public abstract Optional<LocalDate> start();

    /** Returns the ramp of the pace from the start. */
    @Value.Default
    public RampProfile ramp() {
        return RampProfile.standard();
    }

    /** Returns the day from which nothing is opened any more, if there is one. */
    public abstract Optional<LocalDate> until();

    /** Returns the expected number of wins in a period, of deals opened from {@code asOf} on. */
    public double expectedWins(LocalDate asOf, DateRange period) {
        requireNonNull(asOf, "asOf");
        return expectedWins(asOf, period, DayWeights.NONE);
    }

    double expectedWins(LocalDate asOf, DateRange period, DayWeights season) {
        requireNonNull(period, "period");
        LocalDate end = until().filter(day -> day.isBefore(period.end())).orElse(period.end());
        double sum = 0;
        DateRange open = DateRange.of(asOf, asOf.isBefore(end) ? end : asOf);
        for (LocalDate day : (Iterable<LocalDate>) open.stream()::iterator) {
            double pace = 1;
            if (start().isPresent()) {
                pace = ramp().shareOn(day, start().get()).toDouble();
            }
            sum += pace * shareIn(period, day, season);
        }
        return sum * dealsPerDay() * winProbability().value();
    }

    private double shareIn(DateRange period, LocalDate opened, DayWeights season) {
        if (!season.isNone()) {
            return season.shareIn(period, opened, timeToWin());
        }
        long first = ChronoUnit.DAYS.between(opened, period.start());
        long last = ChronoUnit.DAYS.between(opened, period.end()) - 1;
        return timeToWin().within(last) - timeToWin().within(first - 1);
    }

    NewDeals newDeals(LocalDate asOf, DateRange period, DayWeights season) {
        return NewDeals.poisson(expectedWins(asOf, period, season), amounts());
    }

    @Value.Check
    void check() {
        Ids.check(source(), "source");
        checkArgument(
                dealsPerDay() >= 0 && dealsPerDay() < 1e6,
                "dealsPerDay must be in [0, 1e6) but was %s (%s)",
                dealsPerDay(),
                source());
    }

    /** Builds {@link NewBusiness} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableNewBusiness.Builder {
        Builder() {}
    }
}
