// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.pipeline;

import io.stagecraft.core.message.Message;
import java.util.Locale;

/** The reason for which an open deal is not part of the countable pipeline. */
public enum NotCounted {
    /** It is older than any deal we ever won. */
    OUTLIVED,
    /** The day on which it is expected to close has passed. */
    CLOSE_IN_THE_PAST,
    /** Its close date is unknown and cannot be estimated. */
    NO_CLOSE;

    /** Returns the reason in words. */
    public Message message() {
        return Message.of("not-counted." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
