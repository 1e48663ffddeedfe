// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.terms.SalesChannel;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.AmountDistribution;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.Money;

/** An open deal in a forecast, with its amount, win probability, close date and owner. */
@Serial.Structural
@Value.Immutable
public abstract class OpenDeal implements Serializable, WithOpenDeal {
    OpenDeal() {}

    /** Returns a deal with an amount and a probability of winning. */
    public static OpenDeal of(String id, Money amount, Probability winProbability) {
        return builder().id(id).amount(amount).winProbability(winProbability).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique in a forecast, not blank. */
    public abstract String id();

    /**
     * Returns the amount of a win; the mean where that is uncertain. A negative amount, such as a credit or a contract that
     * becomes smaller, enters sums and distributions, and stands beside coverage.
     */
    public abstract Money amount();

    /**
     * Returns the uncertainty of the amount: the standard deviation of its logarithm, in [0, 5]; 0, the default, for an amount
     * that is certain. At 0.3 two of three wins bring between 0.7 and 1.3 of it. It says nothing of an amount that is not above
     * zero.
     */
    @Value.Default
    public double amountSpread() {
        return 0;
    }

    /** Returns the distribution of the amount of a win: the amount itself, or a log-normal one of which it is the mean. */
    public AmountDistribution amounts() {
        return amountSpread() == 0 || amount().isNegativeOrZero()
                ? AmountDistribution.fixed(amount())
                : AmountDistribution.logNormalWithMean(amount(), amountSpread());
    }

    /**
     * Returns the probability that it is won at all, at any time, unless it is taken over; {@link #handovers} come on top. A deal
     * of probability 1 is still open: it is a person's call, never what was learned or what a stage says.
     */
    public abstract Probability winProbability();

    /** Returns the close date if it is won; empty if unknown, so that it is in no period. */
    public abstract Optional<CloseDate> close();

    /**
     * Returns the handovers, each with the day from which wins are less likely because another owner works it, in any order;
     * none by default.
     */
    public abstract List<Handover> handovers();

    /** Returns the owner, or empty if there is none. */
    @Value.Default
    public String owner() {
        return "";
    }

    /** Returns the share of each seller by id, one in sum; empty if the deal is its owner's alone. */
    public abstract Map<String, Ratio> shares();

    /** Returns what is credited to further sellers by id, beside the shares and in no total; possibly empty. */
    public abstract Map<String, Ratio> overlays();

    /**
     * Returns the parts of an amount of the deal by seller, which add up to it to the smallest unit; the whole for the
     * owner unless it is shared.
     */
    public Map<String, Money> credits(Money amount) {
        requireNonNull(amount, "amount");
        return shares().isEmpty()
                ? Map.of(owner(), amount)
                : Apportionment.largestRemainder().splitByShares(amount, new TreeMap<>(shares()));
    }

    /** Returns the share of each product in the amount by id, one in sum; empty if not told. */
    public abstract Map<String, Ratio> products();

    /** Returns the id of the source of the lead; empty if not told. */
    @Value.Default
    public String source() {
        return "";
    }

    /** Returns the channel through which it is sold, or empty if not told. */
    public abstract Optional<SalesChannel> channel();

    /** Returns the ids of the competitors that bid too; possibly empty. */
    public abstract Set<String> competitors();

    /** Returns the stage it is in; empty if not told. */
    @Value.Default
    public String stage() {
        return "";
    }

    /** Returns the region it belongs to; empty if not told. */
    @Value.Default
    public String region() {
        return "";
    }

    /** Returns its forecast category; never closed, as it is open. */
    @Value.Default
    public ForecastCategory category() {
        return ForecastCategory.PIPELINE;
    }

    /** Returns whether it is open longer than any deal that was ever won, and so not counted. */
    @Value.Default
    public boolean isOutlived() {
        return false;
    }

    /** Returns whether the amount is an estimate, such as from a list price. */
    @Value.Default
    public boolean isAmountEstimated() {
        return false;
    }

    /** Returns whether the close date is an estimate, such as from the age of the deal. */
    @Value.Default
    public boolean isCloseEstimated() {
        return false;
    }

    /** Returns the amount that the owner says instead, in a roll-up by category. */
    public abstract Optional<Money> ownerAdjustment();

    /** Returns the amount that the manager says instead, in a roll-up by category. */
    public abstract Optional<Money> managerAdjustment();

    /** Returns the probability that it closes in a period and is not lost by a handover, given that it is won. */
    double shareIn(DateRange period, DayWeights season) {
        if (close().isEmpty()) {
            return 0;
        }
        CloseDate close = close().get();
        double share = 0;
        double kept = 1;
        LocalDate from = period.start();
        for (Handover next : byDay()) {
            if (next.day().isBefore(period.end())) {
                if (next.day().isAfter(from)) {
                    share += kept * close.shareIn(DateRange.of(from, next.day()), season);
                    from = next.day();
                }
                kept *= next.kept();
            }
        }
        return share + kept * close.shareIn(DateRange.of(from, period.end()), season);
    }

    /** Returns how likely a win from a day on, whenever, is not lost by a handover; one without a close date comes after all. */
    double kept(LocalDate asOf, DayWeights season) {
        if (handovers().isEmpty()) {
            return 1;
        }
        LocalDate last = byDay().get(handovers().size() - 1).day();
        DateRange until = DateRange.of(asOf, last.isBefore(asOf) ? asOf : last);
        double before = close().map(close -> close.shareIn(until, season)).orElse(0.0);
        return shareIn(until, season) + keptOn(last) * (1 - before);
    }

    /** Returns the chance that a win on a day is not lost by a handover. */
    double keptOn(LocalDate day) {
        double kept = 1;
        for (Handover handover : handovers()) {
            kept *= handover.day().isAfter(day) ? 1 : handover.kept();
        }
        return kept;
    }

    private List<Handover> byDay() {
        return handovers().size() < 2
                ? handovers()
                : handovers().stream()
                        .sorted(Comparator.comparing(Handover::day))
                        .toList();
    }

    /** Returns this with only a part of its win probability. */
    OpenDeal thinned(double kept) {
        return kept == 1
                ? this
                : withWinProbability(Probability.of(winProbability().value() * kept));
    }

    /**
     * Returns {@code amount × probability} before handovers, rounded half-even to the currency's decimals: what other
     * systems show.
     */
    public Money weighted() {
        return amount().multipliedBy(decimalProbability(), RoundingMode.HALF_EVEN);
    }

    /** Returns {@code amount × probability} before handovers in full units of the currency, exactly. */
    public BigDecimal expected() {
        return amount().getAmount().multiply(decimalProbability());
    }

    private BigDecimal decimalProbability() {
        return BigDecimal.valueOf(winProbability().value());
    }

    @Value.Check
    void check() {
        Ids.check(id(), "id");
        checkSum("shares", shares());
        checkSum("shares of products", products());
        checkArgument(
                amountSpread() >= 0 && amountSpread() <= 5,
                "amountSpread must be in [0, 5] but was %s (deal %s)",
                amountSpread(),
                id());
        checkArgument(
                category() != ForecastCategory.CLOSED, "an open deal cannot be in the category CLOSED (deal %s)", id());
    }

    private void checkSum(String name, Map<String, Ratio> shares) {
        Ratio sum = shares.isEmpty() ? Ratio.one() : Ratio.zero();
        for (Ratio share : shares.values()) {
            sum = sum.signum() == 0 ? share : sum.plus(share);
        }
        checkArgument(sum.equals(Ratio.one()), "%s must add to 1 but were %s (deal %s)", name, shares, id());
    }

    /** Builds {@link OpenDeal} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableOpenDeal.Builder {
        Builder() {}
    }
}
