// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

/** The effect of an answer beside its points. */
public enum Effect {
    /** Nothing. */
    NONE,
    /** The score is knocked out, whatever its points; a missing answer never does this. */
    KNOCK_OUT,
    /**
     * It speaks for going on whatever the points say, never against a knock-out; the score lists it, and a person decides
     * (see the domain model, Evaluation table).
     */
    OVERRIDE
}
