// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommitmentStepTest {
    @Test
    void aCommitmentIsProposedLast() {
        assertThat(Stream.of(CommitmentStep.values()).map(step -> step.labels().text()))
                .containsExactly(
                        "Investigate so that the customer feels the need",
                        "Check that the key concerns are answered",
                        "Summarise the benefits",
                        "Propose a commitment");
    }
}
