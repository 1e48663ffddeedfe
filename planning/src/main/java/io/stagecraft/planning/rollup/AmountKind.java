// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.rollup;

/** The kinds of amounts in a roll-up, by whose word they are. */
public enum AmountKind {
    /** The deal's own amount. */
    UNADJUSTED,
    /** The amount as adjusted by the owner, else the deal's own. */
    OWNER_ADJUSTED,
    /** The amount as adjusted by the manager, else the deal's own; the owner's adjustment is left out. */
    MANAGER_ADJUSTED,
    /** The last word: the manager's, else the owner's, else the deal's own. */
    FINAL
}
