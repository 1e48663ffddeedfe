// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.message.Message;
import java.io.Serializable;
import org.immutables.value.Value;

/** A warning to the owner of a deal. */
@Value.Immutable
public abstract class StageWarning implements Serializable {
    /** Evidence names statements that the process does not ask for. */
    public static final String UNASKED_EVIDENCE = "UNASKED_EVIDENCE";

    /** Everything that makes a win is confirmed, and the deal is still open. */
    public static final String ORDER_NOT_RECORDED = "ORDER_NOT_RECORDED";

    /** The deal is won, and what makes a win is not confirmed. */
    public static final String WIN_UNPROVEN = "WIN_UNPROVEN";

    /** The state of a warning. */
    public enum State {
        /** It is given. */
        RAISED,
        /** It was looked for, and there is no cause for it. */
        CLEAR,
        /** The data to decide it is not there. */
        NOT_CHECKED
    }

    StageWarning() {}

    static StageWarning of(String id, State state, Message message) {
        return ImmutableStageWarning.builder()
                .id(id)
                .state(state)
                .message(message)
                .build();
    }

    /** Returns the id, for programs. */
    public abstract String id();

    /** Returns whether it is given. */
    public abstract State state();

    /** Returns the warning in words. */
    public abstract Message message();
}
