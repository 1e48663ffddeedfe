package io.stagecraft.planning.plan;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a split must respect beside its weights: limits of cells, an earlier plan, what may not move, what is carried over. */
record SplitRules(
        ImmutableList<Limit> limits,
        @Nullable TargetPlan near,
        Optional<LocalDate> elapsedBefore,
        ImmutableList<Cut> locked,
        ImmutableList<Carry> carried) {

    /** The least and the most of a cell; {@code Long.MIN_VALUE} and {@code Long.MAX_VALUE} for none. */
    record Limit(Cut cell, long minimum, long maximum) {}

    /** What a cell hands down beyond what was assigned to it. */
    record Carry(Cut cell, long amount) {}

    static SplitRules none() {
        return new SplitRules(ImmutableList.of(), null, Optional.empty(), ImmutableList.of(), ImmutableList.of());
    }

    SplitRules withLimit(Cut cell, long minimum, long maximum) {
        return new SplitRules(and(limits, new Limit(cell, minimum, maximum)), near, elapsedBefore, locked, carried);
    }

    SplitRules near(TargetPlan earlier) {
        return new SplitRules(limits, earlier, elapsedBefore, locked, carried);
    }

    SplitRules elapsedBefore(LocalDate day) {
        return new SplitRules(limits, near, Optional.of(day), locked, carried);
    }

    SplitRules locking(Cut cut) {
        return new SplitRules(limits, near, elapsedBefore, and(locked, cut), carried);
    }

    SplitRules carrying(Cut cell, long amount) {
        return new SplitRules(limits, near, elapsedBefore, locked, and(carried, new Carry(cell, amount)));
    }

    private static <T> ImmutableList<T> and(List<T> list, T element) {
        return ImmutableList.<T>builder().addAll(list).add(element).build();
    }
}
