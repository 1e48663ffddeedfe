// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

/** The permission that a process gives for a move; a gate may ask for more. */
public enum MovePermission {
    /** Nothing. */
    ALLOWED,
    /** A reason. */
    NEEDS_REASON,
    /** Confirmation by the customer of the statements named for the move, or of those of every gate it passes. */
    NEEDS_EVIDENCE,
    /** The move does not happen, whatever is said or shown. */
    FORBIDDEN
}
