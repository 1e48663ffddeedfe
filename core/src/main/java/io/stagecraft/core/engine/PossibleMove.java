// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/** An action that may be possible next for a deal, with the reasons why it is not. */
@Value.Immutable
public abstract class PossibleMove implements Serializable {
    PossibleMove() {}

    /** Returns the action. */
    public abstract MoveAction action();

    /** Returns the id of the stage that the deal would be in. */
    public abstract String stage();

    /** Returns whether it may happen, given a reason where {@link #isReasonNeeded()}. */
    public abstract boolean isAllowed();

    /** Returns whether it may happen only with a reason. */
    public abstract boolean isReasonNeeded();

    /** Returns the reasons for which it may not happen, or may not without a reason; empty if it may just happen. */
    public abstract List<Message> reasons();

    /** Returns the advice that the gates would give if it happened; possibly empty. */
    public abstract List<Message> advice();
}
