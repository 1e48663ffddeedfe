// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

/** The event on which commission on a project is due. */
public enum CommissionBasis {
    /** Nothing before the whole contract has been collected. */
    FULL_COLLECTION_ONLY,
    /** On every amount as it is collected. */
    PRO_RATA
}
