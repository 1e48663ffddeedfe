// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.target.AttainmentOutlook;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.TrafficLight;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The attainment of a target on a day: what was sold, whether that is on pace, and whether the target will be reached (see the
 * domain model, Tracking and review).
 *
 * <pre>{@code
 * Attainment seller = Attainment.of(Quantity.units(525, "machines"), Quantity.units(220, "machines"), Ratio.of(1, 2));
 * seller.projection();     // 440 machines, 0.838 of the target
 * seller.outlook();        // DIFFICULT, which is the amber light
 * }</pre>
 *
 * <p>A target below zero, such as a plan of returns, is reached while no more than planned is returned: its outlook mirrors that
 * of a target above zero, so that selling more never worsens either. A projected end of minus 1,200 against minus 1,000 is
 * 20 % beyond it, and as difficult as 800 of 1,000.
 *
 * <p>The share of the plan to date follows the plan's own calendar: with a quarter that ends strongly, 24 % sold after
 * its first month can be on pace. Below a share of one tenth there is no projection and so no outlook: too early. That
 * limit and the boundaries of the outlook are our assumption.
 */
@Value.Immutable
public abstract class Attainment implements Serializable {
    private static final Ratio EARLIEST = Ratio.of(1, 10);
    private static final Ratio TWICE = Ratio.of(2);

    private static final Ratio DIFFICULT = Ratio.ofPercent(80);
    private static final String BOUNDARIES = "outlook-boundaries";

    Attainment() {}

    /**
     * Returns the attainment of a target.
     *
     * @param target what is to be reached in the whole period, not 0
     * @param actual what was sold to date
     * @param planShare what part of the target the plan has up to and including the day, in [0, 1]
     * @throws IllegalArgumentException if the units differ, the target is 0, or the share is out of range
     */
    public static Attainment of(Quantity target, Quantity actual, Ratio planShare) {
        return builder().target(target).actual(actual).planShare(planShare).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the target of the whole period. */
    public abstract Quantity target();

    /** Returns the amount sold to date. */
    public abstract Quantity actual();

    /** Returns the proportion of the target that the plan has to date. */
    public abstract Ratio planShare();

    /**
     * Returns the amount still expected from open and coming deals, or empty if it was not given; it replaces the projection
     * along the calendar.
     */
    public abstract Optional<Quantity> expectedMore();

    /** Returns the share of the plan from which there is a projection, or empty for one tenth. */
    public abstract Optional<Ratio> earliestShare();

    /** Returns the ratio from which the outlook is {@code CAN}, or empty for 100 %. */
    public abstract Optional<Ratio> canFrom();

    /** Returns the ratio from which the outlook is {@code DIFFICULT}, or empty for 80 %. */
    public abstract Optional<Ratio> difficultFrom();

    /** Returns this with what is still expected from open and coming deals. */
    public Attainment expecting(Quantity more) {
        requireNonNull(more, "more");
        return builder().from(this).expectedMore(more).build();
    }

    /** Returns the proportion of the target that was sold, or of the planned returns that came back. */
    public Ratio attained() {
        return actual().ratioTo(target());
    }

    /** Returns the amount sold minus the target: minus the whole of it where nothing was. */
    public Quantity variance() {
        return actual().minus(target());
    }

    /** Returns the amount planned to date, rounded half-even. */
    public Quantity plannedToDate() {
        return target().multipliedBy(planShare(), RoundingMode.HALF_EVEN);
    }

    /**
     * Returns the amount sold over the amount planned to date, a number without a colour; empty while the plan has nothing.
     */
    public Optional<Ratio> pace() {
        return planShare().isZero() ? Optional.empty() : Optional.of(attained().dividedBy(planShare()));
    }

    /** Returns the projected end, or empty while it is too early to say. */
    public Optional<Projection> projection() {
        if (expectedMore().isPresent()) {
            Quantity end = actual().plus(expectedMore().get());
            return Optional.of(Projection.of(end, end.ratioTo(target()), Message.of("projection.expected")));
        }
        return planShare().isAtLeast(earliestShare().orElse(EARLIEST))
                        && !planShare().isZero()
                ? pace().map(pace -> Projection.of(
                        target().multipliedBy(pace, RoundingMode.HALF_EVEN), pace, Message.of("projection.pace")))
                : Optional.empty();
    }

    /** Returns whether the target will be reached, or empty while it is too early to say. */
    public Optional<AttainmentOutlook> outlook() {
        return projection()
                .map(end -> AttainmentOutlook.of(
                        target().isPositive() ? end.toTarget() : TWICE.minus(end.toTarget()),
                        canFrom().orElse(Ratio.one()),
                        difficultFrom().orElse(DIFFICULT)));
    }

    /** Returns the traffic light, which is the outlook and nothing else. */
    public Optional<TrafficLight> light() {
        return outlook().map(AttainmentOutlook::light);
    }

    /**
     * Returns the amount that each remaining day must bring, rounded up; zero once the target is reached.
     *
     * @param remainingDays how many, from 0
     * @return empty if the target is not reached and no day is left
     * @throws IllegalArgumentException if it is negative
     */
    public Optional<Quantity> requiredPerDay(long remainingDays) {
        checkArgument(remainingDays >= 0, "remainingDays must not be negative but was %s", remainingDays);
        Quantity missing = target().minus(actual());
        if (!missing.isPositive()) {
            return Optional.of(target().unit().ofSmallest(0));
        }
        return remainingDays == 0
                ? Optional.empty()
                : Optional.of(missing.multipliedBy(Ratio.of(1, remainingDays), RoundingMode.CEILING));
    }

    /** Returns the defaults that took part in the outlook; empty if there is none. */
    public List<DefaultUsed> defaultsUsed() {
        ImmutableList.Builder<DefaultUsed> used = ImmutableList.builder();
        if (projection().isPresent()) {
            if (canFrom().isEmpty() && difficultFrom().isEmpty()) {
                used.add(AttainmentOutlook.defaultBoundaries());
            } else if (canFrom().isEmpty()) {
                used.add(DefaultUsed.of(
                        BOUNDARIES, Message.of("default.outlook-can").with("from", Ratio.one())));
            } else if (difficultFrom().isEmpty()) {
                used.add(DefaultUsed.of(
                        BOUNDARIES, Message.of("default.outlook-difficult").with("from", DIFFICULT)));
            }
            if (earliestShare().isEmpty() && expectedMore().isEmpty()) {
                used.add(DefaultUsed.of(
                        "earliest-projection",
                        Message.of("default.earliest-projection").with("from", EARLIEST)));
            }
        }
        return used.build();
    }

    /** Explains the outlook. */
    public Explanation explanation() {
        String unit = target().unit().name();
        Explanation.Builder explanation = Explanation.builder()
                .label(Message.of("attainment.outlook"))
                .wording(outlook()
                        .map(outlook -> Message.of("attainment.outlook-and-light")
                                .with("outlook", outlook.labels())
                                .with("light", outlook.light().labels()))
                        .orElse(Message.of("attainment.too-early")))
                .addChildren(
                        Explanation.given(Message.of("attainment.target"), target().toDecimal(), unit),
                        Explanation.given(Message.of("attainment.sold"), actual().toDecimal(), unit),
                        Explanation.given(
                                Message.of("attainment.plan-share"),
                                Message.of("attainment.share").with("share", planShare())))
                .defaultsUsed(defaultsUsed());
        projection()
                .ifPresent(end -> explanation
                        .addChildren(Explanation.given(
                                Message.of("attainment.projected"), end.amount().toDecimal(), unit))
                        .addReasons(Message.of("attainment.projection")
                                .with("share", end.toTarget())
                                .with("method", end.method())));
        return explanation.build();
    }

    @Value.Check
    void check() {
        checkArgument(target().smallest() != 0, "target must not be 0 but was %s", target());
        checkArgument(
                actual().hasUnitOf(target()), "actual must be counted in %s but was %s", target().unit(), actual());
        expectedMore()
                .ifPresent(more -> checkArgument(
                        more.hasUnitOf(target()),
                        "expectedMore must be counted in %s but was %s",
                        target().unit(),
                        more));
        checkArgument(
                planShare().signum() >= 0 && planShare().compareTo(Ratio.one()) <= 0,
                "planShare must be in [0, 1] but was %s",
                planShare());
    }

    /** Builds {@link Attainment} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableAttainment.Builder {
        Builder() {}
    }
}
