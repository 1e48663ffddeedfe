// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

/** The fate of a manual override when the score is computed again. */
public enum OverridePolicy {
    /** It stays until it is withdrawn. */
    KEEP,
    /** It stays while the computed class and status are what they were when the override was set. */
    KEEP_UNTIL_CLASS_CHANGES,
    /** It is dropped. */
    DROP
}
