// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.contact;

import io.stagecraft.core.measure.Labels;

/**
 * The steps by which a seller obtains a commitment, in order (see the domain model, Call outcomes and commitment; the
 * first two after Rackham 1988).
 *
 * <p>What comes of it is the {@link CallOutcome}.
 */
public enum CommitmentStep {
    /** Investigate, so that the customer feels the need. */
    INVESTIGATE,
    /** Check that the key concerns are answered, instead of using closing tricks. */
    CHECK_CONCERNS,
    /** Summarise the benefits. */
    SUMMARISE_BENEFITS,
    /** Propose a commitment. */
    PROPOSE_COMMITMENT;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case INVESTIGATE ->
                Labels.of("Investigate so that the customer feels the need").with("zh", "调查需求");
            case CHECK_CONCERNS ->
                Labels.of("Check that the key concerns are answered").with("zh", "核实顾虑");
            case SUMMARISE_BENEFITS -> Labels.of("Summarise the benefits").with("zh", "总结利益");
            case PROPOSE_COMMITMENT -> Labels.of("Propose a commitment").with("zh", "提议一个承诺");
        };
    }
}
