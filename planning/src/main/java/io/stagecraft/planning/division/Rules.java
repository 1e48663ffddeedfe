// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import io.stagecraft.planning.target.RampProfile;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a split must respect beside its weights, as the caller asked for them: limits of cells, an earlier
 * plan, what may not move, what is carried over, who is still ramping. {@link Preparation} checks it, and {@link
 * Bounds} says what it comes to for each node.
 */
public record Rules(
        ImmutableList<Limit> limits,
        @Nullable Earlier near,
        @Nullable LocalDate elapsedBefore,
        ImmutableList<Cut> locked,
        ImmutableList<Carry> carried,
        @Nullable Ramping ramping)
        implements Serializable {

    /**
     * An earlier plan that a split stays near: its numbers and how they were made, but not what that plan stayed near in its turn,
     * so that a plan made again every day keeps one earlier plan and not all of them.
     */
    public record Earlier(Request request, Quantity total, PlanCells cells) implements Serializable {
        /** Makes it without what it stayed near. */
        public Earlier {
            request = request.forgetting();
        }
    }

    /** The least and the most of a cell, or null for none. */
    public record Limit(
            Cut cell, @Nullable Quantity minimum, @Nullable Quantity maximum) implements Serializable {
        long least() {
            return minimum == null ? Long.MIN_VALUE : minimum.smallest();
        }

        long most() {
            return maximum == null ? Long.MAX_VALUE : maximum.smallest();
        }
    }

    /** Who started when, by the keys of a dimension, and how they ramp up along the calendar. */
    public record Ramping(String people, ImmutableMap<?, LocalDate> starts, RampProfile ramp) implements Serializable {}

    /** The margins by which cells hand down more than they were assigned. */
    public record Carry(Cut cell, Quantity amount) implements Serializable {}

    public static Rules none() {
        return new Rules(ImmutableList.of(), null, null, ImmutableList.of(), ImmutableList.of(), null);
    }

    public Rules withLimit(Cut cell, @Nullable Quantity minimum, @Nullable Quantity maximum) {
        return new Rules(
                and(limits, new Limit(requireNonNull(cell, "cell"), minimum, maximum)),
                near,
                elapsedBefore,
                locked,
                carried,
                ramping);
    }

    public Rules ramping(Ramping changed) {
        return new Rules(limits, near, elapsedBefore, locked, carried, changed);
    }

    public Rules near(@Nullable Earlier earlier) {
        return new Rules(limits, earlier, elapsedBefore, locked, carried, ramping);
    }

    public Rules elapsedBefore(LocalDate day) {
        return new Rules(limits, near, day, locked, carried, ramping);
    }

    public Rules locking(Cut cut) {
        return new Rules(limits, near, elapsedBefore, and(locked, requireNonNull(cut, "cut")), carried, ramping);
    }

    public Rules carrying(Cut cell, Quantity amount) {
        return new Rules(
                limits,
                near,
                elapsedBefore,
                locked,
                and(carried, new Carry(requireNonNull(cell, "cell"), amount)),
                ramping);
    }

    /** Returns the cuts whose cells stay what they were in the earlier plan. */
    public List<Cut> keptCuts() {
        return elapsedBefore == null
                ? locked
                : and(locked, Cut.all().during(DateRange.of(LocalDate.MIN, elapsedBefore)));
    }

    /** Names everything that is not counted in a unit. */
    public void checkUnits(QuantityUnit unit, Problems problems) {
        for (Limit limit : limits) {
            checkUnit(unit, limit.cell(), "minimum", limit.minimum(), problems);
            checkUnit(unit, limit.cell(), "maximum", limit.maximum(), problems);
        }
        carried.forEach(carry -> checkUnit(unit, carry.cell(), "carried", carry.amount(), problems));
        if (near != null) {
            problems.require(near.total().unit().equals(unit), "near", unit(unit, near.total()));
        }
    }

    private static void checkUnit(
            QuantityUnit unit, Cut cell, String what, @Nullable Quantity amount, Problems problems) {
        if (amount != null) {
            problems.require(amount.unit().equals(unit), what + "[" + cell + "]", unit(unit, amount));
        }
    }

    private static Message unit(QuantityUnit unit, Quantity found) {
        return Message.of("plan.unit").with("unit", unit.name()).with("found", found.argument());
    }

    private static <T> ImmutableList<T> and(List<T> list, T element) {
        return ImmutableList.<T>builder().addAll(list).add(element).build();
    }
}
