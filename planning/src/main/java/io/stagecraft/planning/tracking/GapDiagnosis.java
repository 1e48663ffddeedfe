// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The causes of a gap between revenue and its plan: too little activity, activity in the wrong segments, too low a conversion, or
 * too small deals.
 *
 * <p>Revenue is activity x conversion x deal size, summed over segments. The plan is turned into the actual in four
 * steps, each contributing what it changes: first the activity as a whole, then its mix over the segments, then the
 * conversion of each segment, then its deal size. Each step is rounded half-even to the smallest unit, once, before
 * differences are taken, so the four contributions sum to the gap exactly. Where a segment was not planned, the plan's average
 * conversion or deal size stands in.
 *
 * <pre>{@code
 * GapDiagnosis why = GapDiagnosis.of(planned, actual);
 * why.gap();              // EUR -50000.00
 * why.contributions();    // activity -20000, mix 3000, conversion -40000, deal size 7000
 * }</pre>
 */
@Value.Immutable
public abstract class GapDiagnosis implements Serializable {
    GapDiagnosis() {}

    /**
     * Returns the causes of the difference between actual and planned figures.
     *
     * @param planned the plan by segment, at least one, each once
     * @param actual what happened by segment, each once; a segment that is missing did nothing
     * @throws IllegalArgumentException if a segment is duplicate, the units differ, or the plan has no activity
     */
    public static GapDiagnosis of(List<SegmentFigures> planned, List<SegmentFigures> actual) {
        Elements.checked(planned, "planned");
        Elements.checked(actual, "actual");
        checkArgument(!planned.isEmpty(), "planned must not be empty");
        QuantityUnit unit = planned.get(0).revenue().unit();
        bySegment(planned, unit);
        return against(unit.ofSmallest(revenue(planned)), planned, actual);
    }

    /**
     * Returns the causes of the difference from a plan that names revenue alone: the activity, mix, conversion and deal sizes
     * behind it are taken from usual business.
     *
     * @param planned the planned revenue, such as that to date
     * @param usual what a past period took, by segment, at least one, each once; its length does not matter
     * @param actual what happened by segment, each once; a segment that is missing did nothing
     * @throws IllegalArgumentException if a segment is duplicate, the units differ, or usual business has no activity
     */
    public static GapDiagnosis against(Quantity planned, List<SegmentFigures> usual, List<SegmentFigures> actual) {
        Elements.checked(usual, "usual");
        Elements.checked(actual, "actual");
        QuantityUnit unit = planned.unit();
        Map<String, SegmentFigures> before = bySegment(usual, unit);
        Map<String, SegmentFigures> after = bySegment(actual, unit);
        long usualActivity = sum(usual, SegmentFigures::activity);
        long usualWins = sum(usual, SegmentFigures::wins);
        long actualActivity = sum(actual, SegmentFigures::activity);
        checkArgument(usualActivity > 0, "planned activity must be above 0");
        BigInteger scale = scale(usual, usualActivity, usualWins);
        BigInteger perActivity = share(revenue(usual), usualActivity, scale);
        BigInteger perWin = share(revenue(usual), usualWins, scale);

        BigInteger withActivity = perActivity.multiply(BigInteger.valueOf(actualActivity));
        BigInteger withMix = BigInteger.ZERO;
        BigInteger withConversion = BigInteger.ZERO;
        for (SegmentFigures fact : after.values()) {
            SegmentFigures plan = before.get(fact.segment());
            BigInteger segmentPerActivity = plan == null || plan.activity() == 0
                    ? perActivity
                    : share(plan.revenue().smallest(), plan.activity(), scale);
            BigInteger segmentPerWin = plan == null || plan.wins() == 0
                    ? perWin
                    : share(plan.revenue().smallest(), plan.wins(), scale);
            withMix = withMix.add(segmentPerActivity.multiply(BigInteger.valueOf(fact.activity())));
            withConversion = withConversion.add(segmentPerWin.multiply(BigInteger.valueOf(fact.wins())));
        }
        Quantity byActivity = quantity(unit, withActivity, scale);
        Quantity byMix = quantity(unit, withMix, scale);
        Quantity byConversion = quantity(unit, withConversion, scale);
        Quantity end = unit.ofSmallest(revenue(actual));
        return ImmutableGapDiagnosis.builder()
                .planned(planned)
                .actual(end)
                .activity(byActivity.minus(planned))
                .mix(byMix.minus(byActivity))
                .conversion(byConversion.minus(byMix))
                .dealSize(end.minus(byConversion))
                .build();
    }

    /** Returns the planned revenue. */
    public abstract Quantity planned();

    /** Returns the actual revenue. */
    public abstract Quantity actual();

    /** Returns the effect of more or less activity, at the planned mix, conversion and deal size. */
    public abstract Quantity activity();

    /** Returns the effect of its shift between segments, at their planned conversion and deal size. */
    public abstract Quantity mix();

    /** Returns the effect of winning more or less of it, at the planned deal size. */
    public abstract Quantity conversion();

    /** Returns the effect of larger or smaller deals. */
    public abstract Quantity dealSize();

    /** Returns actual minus planned: the sum of the four. */
    public Quantity gap() {
        return actual().minus(planned());
    }

    /**
     * Returns the four contributions in this order: activity, mix, conversion, deal size; they sum to the gap exactly.
     */
    public List<Contribution> contributions() {
        return List.of(
                Contribution.of("activity", activity().toDecimal(), Message.of("gap.activity")),
                Contribution.of("mix", mix().toDecimal(), Message.of("gap.mix")),
                Contribution.of("conversion", conversion().toDecimal(), Message.of("gap.conversion")),
                Contribution.of("deal-size", dealSize().toDecimal(), Message.of("gap.deal-size")));
    }

    /** Returns the gap as the sum of its causes. */
    public Explanation explanation() {
        String unit = planned().unit().name();
        return Explanation.of(
                Message.of("gap.to-plan"),
                unit,
                Rule.sum(),
                contributions().stream()
                        .map(cause -> Explanation.given(Message.of("gap.of-" + cause.id()), cause.amount(), unit))
                        .toList());
    }

    private static Map<String, SegmentFigures> bySegment(List<SegmentFigures> figures, QuantityUnit unit) {
        Map<String, SegmentFigures> segments = new LinkedHashMap<>();
        for (SegmentFigures one : figures) {
            checkArgument(
                    one.revenue().unit().equals(unit),
                    "revenue of %s must be counted in %s but was %s",
                    one.segment(),
                    unit,
                    one.revenue());
            checkArgument(segments.put(one.segment(), one) == null, "segment %s must be there once", one.segment());
        }
        return segments;
    }

    private static long revenue(List<SegmentFigures> figures) {
        return sum(figures, one -> one.revenue().smallest());
    }

    private static long sum(List<SegmentFigures> figures, ToLongFunction<SegmentFigures> number) {
        return figures.stream().mapToLong(number).reduce(0, Math::addExact);
    }

    /** Returns a number that every number of activities and wins of usual business divides, so that shares are whole. */
    private static BigInteger scale(List<SegmentFigures> usual, long activity, long wins) {
        return Stream.concat(
                        Stream.of(activity, wins),
                        usual.stream().flatMap(figures -> Stream.of(figures.activity(), figures.wins())))
                .filter(count -> count > 0)
                .distinct()
                .map(BigInteger::valueOf)
                .reduce(
                        BigInteger.ONE,
                        (one, other) -> one.divide(one.gcd(other)).multiply(other));
    }

    /** Returns what one of a number of activities or wins brought, times the scale; 0 of none. */
    private static BigInteger share(long revenue, long count, BigInteger scale) {
        return count == 0
                ? BigInteger.ZERO
                : scale.divide(BigInteger.valueOf(count)).multiply(BigInteger.valueOf(revenue));
    }

    private static Quantity quantity(QuantityUnit unit, BigInteger scaled, BigInteger scale) {
        return unit.ofSmallest(new BigDecimal(scaled)
                .divide(new BigDecimal(scale), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    @Value.Check
    void check() {
        Quantity sum = activity().plus(mix()).plus(conversion()).plus(dealSize());
        checkArgument(sum.equals(gap()), "contributions must sum to the gap %s but made %s", gap(), sum);
    }
}
