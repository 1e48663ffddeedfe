// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the days of people weigh who are still coming up to their full quota. */
public final class Ramps {
    private static final Ramps NONE = new Ramps(null, -1, -1, new Sharing[0]);

    private final @Nullable Shape shape;
    private final int people;
    private final int calendar;

    /** How the days are shared by each leaf of the people; null for who carries the full quota. */
    private final @Nullable Sharing[] byPerson;

    private Ramps(@Nullable Shape shape, int people, int calendar, @Nullable Sharing[] byPerson) {
        this.shape = shape;
        this.people = people;
        this.calendar = calendar;
        this.byPerson = byPerson;
    }

    /**
     * Returns the ramps of a split.
     *
     * @param weights what the nodes of each dimension weigh at full quota
     */
    static Ramps of(
            Shape shape,
            List<Levels<?>> axes,
            List<@Nullable BigDecimal[]> weights,
            Rules.@Nullable Ramping asked,
            Problems problems) {
        if (asked == null) {
            return NONE;
        }
        Integer people = shape.names().get(asked.people());
        int calendar = shape.calendarOrNone();
        problems.require(
                people != null && calendar > people,
                "ramping[" + asked.people() + "]",
                Message.of("plan.ramp-order")
                        .with(
                                "dimensions",
                                shape.dimensions().stream()
                                        .map(each -> Argument.of(each.name()))
                                        .toList()));
        if (people == null || calendar < people) {
            return NONE;
        }
        boolean isByDays = !axes.get(calendar).hasLevelWeights();
        for (int node = 1; node < weights.get(calendar).length; node++) {
            isByDays &= weights.get(calendar)[node] != null;
        }
        problems.require(isByDays, "ramping[" + asked.people() + "]", Message.of("plan.ramp-days"));
        if (!isByDays) {
            return NONE;
        }
        return new Ramps(shape, people, calendar, byPerson(shape, axes, weights, people, calendar, asked));
    }

    private static @Nullable Sharing[] byPerson(
            Shape shape,
            List<Levels<?>> axes,
            List<@Nullable BigDecimal[]> weights,
            int people,
            int calendar,
            Rules.Ramping asked) {
        Template template = shape.template(people);
        @Nullable Sharing[] byPerson = new @Nullable Sharing[template.leaves()];
        Map<LocalDate, Sharing> byStart = new HashMap<>();
        for (int leaf = 0; leaf < byPerson.length; leaf++) {
            LocalDate start = asked.starts().get(shape.dimensions().get(people).key(template.nodeOfLeaf(leaf)));
            byPerson[leaf] = start == null
                    ? null
                    : byStart.computeIfAbsent(
                            start,
                            day -> sharing(shape, axes.get(calendar), calendar, weights.get(calendar), asked, day));
        }
        return byPerson;
    }

    private static Sharing sharing(
            Shape shape,
            Levels<?> axis,
            int calendar,
            @Nullable BigDecimal[] full,
            Rules.Ramping asked,
            LocalDate start) {
        Template template = axis.template();
        List<BigDecimal> leaves = new ArrayList<>();
        List<Ratio> shares = new ArrayList<>();
        for (int leaf = 0; leaf < template.leaves(); leaf++) {
            leaves.add(requireNonNull(full[template.nodeOfLeaf(leaf)]));
            shares.add(asked.ramp().shareIn(shape.days(calendar, leaf), start));
        }
        List<BigDecimal> ramped = times(leaves, shares);
        @Nullable BigDecimal[] nodes = new @Nullable BigDecimal[template.nodes()];
        for (int node = template.nodes() - 1; node > 0; node--) {
            BigDecimal weight = BigDecimal.ZERO;
            for (int child = template.firstChild(node); child < template.endChild(node); child++) {
                weight = weight.add(requireNonNull(nodes[child]));
            }
            nodes[node] = template.isLeaf(node) ? ramped.get(template.firstLeaf(node)) : weight;
        }
        return new Sharing(axis, nodes);
    }

    /** Returns how the owner of a choice of leaves shares along the calendar; null if no ramp bends it. */
    @Nullable
    Sharing sharing(int axis, int outer) {
        return axis != calendar || shape == null ? null : byPerson[shape.leafBefore(axis, outer, people)];
    }

    /** Returns weights times shares, on a scale on which they stay decimals. */
    public static List<BigDecimal> times(List<BigDecimal> weights, List<Ratio> shares) {
        BigInteger scale = shares.stream()
                .map(share -> BigInteger.valueOf(share.denominator()))
                .reduce(
                        BigInteger.ONE,
                        (left, right) -> left.divide(left.gcd(right)).multiply(right));
        ImmutableList.Builder<BigDecimal> shared = ImmutableList.builder();
        for (int i = 0; i < weights.size(); i++) {
            Ratio share = shares.get(i);
            BigInteger each = scale.divide(BigInteger.valueOf(share.denominator()))
                    .multiply(BigInteger.valueOf(share.numerator()));
            shared.add(weights.get(i).multiply(new BigDecimal(each)));
        }
        return shared.build();
    }
}
