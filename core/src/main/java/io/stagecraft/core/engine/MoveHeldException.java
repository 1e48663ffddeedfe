// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.message.Message;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown if a move that the caller relied on was held. */
public final class MoveHeldException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<Message> reasons;

    MoveHeldException(String id, List<Message> reasons) {
        super("opportunity " + id + " was held: "
                + reasons.stream().map(Message::text).collect(Collectors.joining("; ")));
        this.reasons = ImmutableList.copyOf(reasons);
    }

    /** Returns the reasons for which the move was held, never empty. */
    public List<Message> reasons() {
        return reasons;
    }
}
