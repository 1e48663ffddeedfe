// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * The rules for moves between stages: a permission for each kind of move, and a matrix of exceptions.
 *
 * <p>Defaults, all our assumption: one step forward and every step back are free; a skip and a reopening need a reason.
 */
@Value.Immutable
public abstract class TransitionRules implements Serializable, WithTransitionRules {
    private static final TransitionRules STANDARD = builder().build();

    TransitionRules() {}

    /** Returns the defaults without exceptions. */
    public static TransitionRules standard() {
        return STANDARD;
    }

    /** Returns rules that ask nothing of any move. */
    public static TransitionRules free() {
        return builder()
                .skip(MovePermission.ALLOWED)
                .reopen(MovePermission.ALLOWED)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the permission for one step forward; by default nothing. */
    @Value.Default
    public MovePermission next() {
        return MovePermission.ALLOWED;
    }

    /** Returns the permission for one step back; by default nothing. */
    @Value.Default
    public MovePermission previous() {
        return MovePermission.ALLOWED;
    }

    /** Returns the permission for several steps back at once; by default nothing. */
    @Value.Default
    public MovePermission jumpBack() {
        return MovePermission.ALLOWED;
    }

    /** Returns the permission for several steps forward at once; by default a reason. */
    @Value.Default
    public MovePermission skip() {
        return MovePermission.NEEDS_REASON;
    }

    /** Returns the permission for reopening a closed deal; by default a reason. */
    @Value.Default
    public MovePermission reopen() {
        return MovePermission.NEEDS_REASON;
    }

    /** Returns the exceptions, each of which goes before the rule of its kind; no two for one pair of stages. */
    public abstract List<TransitionOverride> overrides();

    /** Returns the permission for a kind of move. */
    public MovePermission of(MoveKind kind) {
        return switch (kind) {
            case NEXT -> next();
            case PREVIOUS -> previous();
            case JUMP_BACK -> jumpBack();
            case SKIP -> skip();
            case REOPEN -> reopen();
        };
    }

    /** Builds {@link TransitionRules}; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableTransitionRules.Builder {
        Builder() {}
    }
}
