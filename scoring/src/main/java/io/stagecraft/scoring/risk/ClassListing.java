// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

/** The class by which a list sorts a customer while open questions leave more than one (see the domain model, After screening). */
public enum ClassListing {
    /** The worst class, so that an open question never puts a customer before one whose class is certain. */
    WORST_CLASS,
    /** The best class, which puts a customer that may become an A among the As. */
    BEST_CLASS
}
