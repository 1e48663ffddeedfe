// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A rule that cuts customers, ranked from the most valuable down, into tiers.
 *
 * <p>Under every rule a customer whose value is not positive is never above the lowest tier. Scaling all values by a
 * positive constant moves no customer, except under thresholds.
 */
@Value.Immutable
public abstract class TierRule implements Serializable {
    private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

    /** The measure by which a tier is cut. */
    public enum Basis {
        /** Its share of the customers by {@link TierSplit#LARGEST_REMAINDER}. */
        LARGEST_REMAINDER,
        /** Its share of the customers by {@link TierSplit#RANK_PERCENT}. */
        RANK_PERCENT,
        /** Its share of the value. */
        CUMULATIVE_VALUE,
        /** The least value of its customers. */
        THRESHOLD,
        /** A rule of the caller's own, given when customers are split. */
        NAMED
    }

    TierRule() {}

    /**
     * Returns the rule that gives each tier a share of the customers.
     *
     * @param split how whole customers come out of shares
     * @param shares one for each tier, best first: not negative, together exactly 1
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if they are not
     */
    public static TierRule shareOfCustomers(TierSplit split, List<Ratio> shares) {
        requireNonNull(split, "split");
        return builder()
                .basis(
                        switch (split) {
                            case LARGEST_REMAINDER -> Basis.LARGEST_REMAINDER;
                            case RANK_PERCENT -> Basis.RANK_PERCENT;
                        })
                .addAllShares(Elements.checked(shares, "shares"))
                .build();
    }

    /**
     * Returns the rule that gives each tier a share of the value: 0.80, 0.15 and 0.05 make the ABC analysis.
     *
     * <p>A customer belongs to the first tier whose shares up to and including it exceed the share of all customers
     * <em>before</em> it, so the customer that crosses a boundary belongs to the better tier. Shares are of the sum of
     * the positive values.
     *
     * @param shares one for each tier, best first: not negative, together exactly 1
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if they are not
     */
    public static TierRule cumulativeValue(List<Ratio> shares) {
        return builder()
                .basis(Basis.CUMULATIVE_VALUE)
                .addAllShares(Elements.checked(shares, "shares"))
                .build();
    }

    /**
     * Returns the rule that asks for a least value.
     *
     * @param minimums the least value of each tier but the lowest, best first: positive and falling; in the unit of the
     *     values, whole currency units for money
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if they are not
     */
    public static TierRule thresholds(List<BigDecimal> minimums) {
        return builder()
                .basis(Basis.THRESHOLD)
                .addAllMinimums(Elements.checked(minimums, "minimums"))
                .build();
    }

    /**
     * Returns a rule of the caller's own, an {@link OwnTierRule} that is given when customers are split; for any number of tiers.
     */
    public static TierRule named(String name) {
        return builder().basis(Basis.NAMED).name(name).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the basis of the tiers. */
    public abstract Basis basis();

    /** Returns the name of a rule of the caller's own, not blank; empty under any other. */
    public abstract Optional<String> name();

    /** Returns the share of each tier, best first; empty under thresholds and a rule of the caller's own. */
    public abstract List<Ratio> shares();

    /** Returns the least value of each tier but the lowest, best first; empty except under thresholds. */
    public abstract List<BigDecimal> minimums();

    /** Returns the number of tiers the rule cuts; 0 for a rule of the caller's own, which takes any number. */
    public int tiers() {
        return basis() == Basis.THRESHOLD ? minimums().size() + 1 : shares().size();
    }

    /** Returns the basis, or the name of a rule of the caller's own. */
    Message message() {
        return name().map(own -> Message.said("tier-rule.named", own))
                .orElseGet(() -> Message.of("tier-rule." + words().replace(' ', '-')));
    }

    /** Returns the basis in words, such as {@code rank percent}, or the name of a rule of the caller's own. */
    String words() {
        return name().orElseGet(() -> basis().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /**
     * Returns the last rank of each tier, counted from 1.
     *
     * @param values the values of the customers
     * @param decimals how many decimals their unit has: 2 where values are cents and minimums are whole units
     */
    int[] lastRanks(SortedValues values, int decimals) {
        return switch (basis()) {
            case LARGEST_REMAINDER -> TierSplit.LARGEST_REMAINDER.lastRanks(values.size(), values.positive(), shares());
            case RANK_PERCENT -> TierSplit.RANK_PERCENT.lastRanks(values.size(), values.positive(), shares());
            case CUMULATIVE_VALUE -> lastRanksByValue(values);
            case THRESHOLD -> lastRanksByThreshold(values, decimals);
            case NAMED ->
                throw new IllegalArgumentException(
                        "the rule \"" + words() + "\" is the caller's own and must be given with the scheme");
        };
    }

    /** Returns the last rank of each tier, counted from 1, as a rule of the caller's own cuts them. */
    int[] lastRanks(SortedValues values, int tiers, OwnTierRule own) {
        requireNonNull(own, "own");
        checkArgument(basis() == Basis.NAMED, "the rule must be the caller's own but was %s", words());
        int[] sizes =
                requireNonNull(own.sizes(values.descending(), tiers), () -> "sizes of the rule \"" + words() + "\"");
        checkArgument(
                sizes.length == tiers
                        && Arrays.stream(sizes).allMatch(size -> size >= 0)
                        && Arrays.stream(sizes).asLongStream().sum() == values.size(),
                "sizes must be %s numbers from 0 that sum to %s but were %s (rule \"%s\")",
                tiers,
                values.size(),
                Arrays.toString(sizes),
                words());
        int[] last = new int[tiers];
        int rank = 0;
        for (int tier = 0; tier < tiers - 1; tier++) {
            rank += sizes[tier];
            last[tier] = Math.min(rank, values.positive());
        }
        last[tiers - 1] = values.size();
        return last;
    }

    private int[] lastRanksByValue(SortedValues values) {
        int[] last = new int[tiers()];
        BigInteger total = BigInteger.valueOf(values.positiveTotal());
        Ratio upper = Ratio.zero();
        long before = 0;
        int rank = 0;
        for (int tier = 0; tier < last.length - 1; tier++) {
            upper = upper.plus(shares().get(tier));
            // before / total < upper, without a division that rounds
            long limit = ceil(total.multiply(BigInteger.valueOf(upper.numerator())), upper.denominator());
            while (rank < values.positive() && before < limit) {
                rank++;
                before += values.atRank(rank);
            }
            last[tier] = rank;
        }
        last[last.length - 1] = values.size();
        return last;
    }

    private int[] lastRanksByThreshold(SortedValues values, int decimals) {
        int[] last = new int[tiers()];
        for (int tier = 0; tier < last.length - 1; tier++) {
            BigInteger least = minimums()
                    .get(tier)
                    .movePointRight(decimals)
                    .setScale(0, RoundingMode.CEILING)
                    .toBigInteger();
            last[tier] = least.compareTo(LONGEST) > 0 ? 0 : values.atLeast(least.longValue());
        }
        last[last.length - 1] = values.size();
        return last;
    }

    private static long ceil(BigInteger dividend, long divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(BigInteger.valueOf(divisor));
        return parts[0].longValueExact() + parts[1].signum();
    }

    @Value.Check
    TierRule checked() {
        Problems problems = Problems.of("tier rule " + basis());
        boolean isOwn = basis() == Basis.NAMED;
        problems.require(
                name().isPresent() == isOwn, "name", Message.of("tiers.name").with("value", name().orElse("none")));
        name().ifPresent(name -> problems.requireId("name", name));
        if (isOwn) {
            problems.require(
                    shares().isEmpty() && minimums().isEmpty(),
                    "shares",
                    Message.of("tiers.own")
                            .with(
                                    "value",
                                    Stream.concat(
                                                    shares().stream().map(Argument::of),
                                                    minimums().stream().map(Argument::of))
                                            .toList()));
        } else if (basis() == Basis.THRESHOLD) {
            checkThresholds(problems);
        } else {
            checkShares(problems);
        }
        problems.throwIfAny();
        return minimums().stream().allMatch(Decimals::isNormal)
                ? this
                : thresholds(minimums().stream().map(Decimals::normal).collect(ImmutableList.toImmutableList()));
    }

    private void checkThresholds(Problems problems) {
        problems.require(
                shares().isEmpty(),
                "shares",
                Message.of("tiers.shares")
                        .with("value", shares().stream().map(Argument::of).toList()));
        for (int i = 0; i < minimums().size(); i++) {
            BigDecimal minimum = minimums().get(i);
            problems.require(
                    minimum.signum() > 0,
                    "minimums[" + i + "]",
                    Message.of("tiers.minimum").with("value", minimum));
            problems.require(
                    i == 0 || minimum.compareTo(minimums().get(i - 1)) < 0,
                    "minimums[" + i + "]",
                    Message.of("tiers.minimum-order").with("value", minimum));
        }
    }

    private void checkShares(Problems problems) {
        problems.require(
                minimums().isEmpty(),
                "minimums",
                Message.of("tiers.minimums")
                        .with("value", minimums().stream().map(Argument::of).toList()));
        for (int i = 0; i < shares().size(); i++) {
            problems.require(
                    shares().get(i).signum() >= 0,
                    "shares[" + i + "]",
                    Message.of("tiers.share").with("value", shares().get(i)));
        }
        Ratio sum = shares().stream().reduce(Ratio.zero(), Ratio::plus);
        problems.require(
                sum.equals(Ratio.one()),
                "shares",
                Message.of("tiers.shares-sum").with("value", sum.toString()));
    }

    /** Builds {@link TierRule} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableTierRule.Builder {
        Builder() {}
    }
}
