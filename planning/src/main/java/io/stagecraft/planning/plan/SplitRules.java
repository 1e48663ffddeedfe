package io.stagecraft.planning.plan;

import com.google.common.collect.ImmutableList;
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
        ImmutableList<Carry> carried)
        implements Serializable {

    /** The least and the most of a cell; {@code Long.MIN_VALUE} and {@code Long.MAX_VALUE} for none. */
    record Limit(Cut cell, long minimum, long maximum) implements Serializable {}

    /** What a cell hands down beyond what was assigned to it. */
    record Carry(Cut cell, long amount) implements Serializable {}

    static SplitRules none() {
        return new SplitRules(ImmutableList.of(), null, null, ImmutableList.of(), ImmutableList.of());
    }

    SplitRules withLimit(Cut cell, long minimum, long maximum) {
        return new SplitRules(and(limits, new Limit(cell, minimum, maximum)), near, elapsedBefore, locked, carried);
    }

    SplitRules near(@Nullable Earlier earlier) {
        return new SplitRules(limits, earlier, elapsedBefore, locked, carried);
    }

    SplitRules elapsedBefore(LocalDate day) {
        return new SplitRules(limits, near, day, locked, carried);
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
