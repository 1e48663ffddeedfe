// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * The conditions on the customer under which a deal should leave a stage (see the domain model, Stage gate).
 *
 * <p>The gate is passed when every mandatory statement is answered yes, none whose
 * {@linkplain Criterion#isDenialBlocking() denial blocks it} is answered no, and {@code score >= threshold}, where
 * {@code score = (weight of the statements answered yes) / (weight of all statements)}, exactly. Partly, no and unknown are not yet
 * yes. Criteria whose {@linkplain Criterion#condition() condition} is answered no are left out. A gate without criteria asks nothing.
 * {@link GateRule} decides it.
 *
 * <p>The threshold of 80 % is published practice; that a gate only advises is our assumption.
 */
@Value.Immutable
public abstract class StageGate implements Serializable, WithStageGate {
    private static final Ratio THRESHOLD = Ratio.ofPercent(80);
    private static final StageGate OPEN = builder().build();

    StageGate() {}

    /** Returns a gate that asks nothing. */
    public static StageGate open() {
        return OPEN;
    }

    /** Returns a gate that advises, with a threshold of 80 %. */
    public static StageGate of(Criterion... criteria) {
        requireNonNull(criteria, "criteria");
        return builder().addCriteria(criteria).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the effect on a move while the gate is not passed; by default it advises. */
    @Value.Default
    public GateMode mode() {
        return GateMode.ADVISE;
    }

    /** Returns the score from which on the gate is passed, above 0 and at most 1; by default 80 %. */
    @Value.Default
    public Ratio threshold() {
        return THRESHOLD;
    }

    /**
     * Returns the roles whose reason lets a deal pass a gate that asks for one; empty if anyone's does, and where
     * the gate asks for none.
     */
    public abstract List<Role> overrideRoles();

    /** Returns the criteria, in the order of the process; possibly empty. */
    public abstract List<Criterion> criteria();

    /** Returns the plain statements of all criteria, in order: composites by their parts. */
    public List<Criterion> statements() {
        ImmutableList.Builder<Criterion> statements = ImmutableList.builder();
        for (Criterion criterion : criteria()) {
            statements.addAll(criterion.leaves());
        }
        return statements.build();
    }

    /** Builds {@link StageGate} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableStageGate.Builder {
        Builder() {}
    }
}
