// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

/** The smoothing of naive Bayes counts, which makes unseen values unlikely instead of impossible. */
public enum Smoothing {
    /**
     * Nothing. A value that was never won makes a win impossible, one that was never lost makes it certain, and a deal
     * with one of each has no probability. Totals are those of the counts.
     */
    NONE,
    /**
     * A number {@code k} to each count (Lidstone 1920): {@code (count + k) / (total + k × values)}, with the total of
     * the counts and the values of the variable that were seen; for a stage, which all deals of the first one reached
     * or not, {@code (count + k) / (total + k)}.
     */
    ADD_K,
    /**
     * A tenth to each side of each value, whose total is the sum of what it then holds, tenths included: as the best-known open CRM
     * stores it. A value that was never won there moves the total of the others by its tenth.
     */
    TENTH
}
