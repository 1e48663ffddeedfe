package io.stagecraft.planning.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import io.stagecraft.planning.target.RampProfile;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a split must respect beside its weights: limits of cells, an earlier plan, what may not move, what is carried over. */
record SplitRules(
        ImmutableList<Limit> limits,
        @Nullable Earlier near,
        @Nullable LocalDate elapsedBefore,
        ImmutableList<Cut> locked,
        ImmutableList<Carry> carried,
        @Nullable Ramping ramping)
        implements Serializable {

    /** The least and the most of a cell, or null for none. */
    record Limit(
            Cut cell, @Nullable Quantity minimum, @Nullable Quantity maximum) implements Serializable {
        long least() {
            return minimum == null ? Long.MIN_VALUE : minimum.smallest();
        }

        long most() {
            return maximum == null ? Long.MAX_VALUE : maximum.smallest();
        }
    }

    /** Who started when, by the keys of a dimension, and how they ramp up along the calendar. */
    record Ramping(String people, ImmutableMap<?, LocalDate> starts, RampProfile ramp) implements Serializable {}

    /** What a cell hands down beyond what was assigned to it. */
    record Carry(Cut cell, Quantity amount) implements Serializable {}

    static SplitRules none() {
        return new SplitRules(ImmutableList.of(), null, null, ImmutableList.of(), ImmutableList.of(), null);
    }

    SplitRules withLimit(Cut cell, @Nullable Quantity minimum, @Nullable Quantity maximum) {
        return new SplitRules(and(limits, new Limit(cell, minimum, maximum)), near, elapsedBefore, locked, carried, ramping);
    }

    SplitRules ramping(Ramping changed) {
        return new SplitRules(limits, near, elapsedBefore, locked, carried, changed);
    }

    SplitRules near(@Nullable Earlier earlier) {
        return new SplitRules(limits, earlier, elapsedBefore, locked, carried, ramping);
    }

    SplitRules elapsedBefore(LocalDate day) {
        return new SplitRules(limits, near, day, locked, carried, ramping);
    }

    SplitRules locking(Cut cut) {
        return new SplitRules(limits, near, elapsedBefore, and(locked, cut), carried, ramping);
    }

    SplitRules carrying(Cut cell, Quantity amount) {
        return new SplitRules(limits, near, elapsedBefore, locked, and(carried, new Carry(cell, amount)), ramping);
    }

    /** Names everything that is not counted in a unit. */
    void checkUnits(QuantityUnit unit, Problems problems) {
        for (Limit limit : limits) {
            checkUnit(unit, limit.cell(), "minimum", limit.minimum(), problems);
            checkUnit(unit, limit.cell(), "maximum", limit.maximum(), problems);
        }
        carried.forEach(carry -> checkUnit(unit, carry.cell(), "amount carried", carry.amount(), problems));
        if (near != null) {
            Quantity before = near.split().target().amount().orElseThrow();
            problems.require(
                    before.unit().equals(unit),
                    "plan.unit",
                    "earlier plan",
                    "must be counted in " + unit + ", as the target is,",
                    before);
        }
    }

    private static void checkUnit(
            QuantityUnit unit, Cut cell, String what, @Nullable Quantity amount, Problems problems) {
        problems.require(
                amount == null || amount.unit().equals(unit),
                "plan.unit",
                what + " of " + cell,
                "must be counted in " + unit + ", as the target is,",
                amount == null ? "" : amount);
    }

    private static <T> ImmutableList<T> and(List<T> list, T element) {
        return ImmutableList.<T>builder().addAll(list).add(element).build();
    }
}
