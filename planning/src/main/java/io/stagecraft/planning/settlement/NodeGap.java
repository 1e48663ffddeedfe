// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.settlement;

import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** The gap at a node of a plan between what was assigned from above and what those below propose. */
@Serial.Structural
@Value.Immutable
public abstract class NodeGap implements Serializable {
    NodeGap() {}

    static NodeGap of(Cut node, String name, Quantity topDown, Optional<Quantity> bottomUp) {
        return ImmutableNodeGap.builder()
                .node(node)
                .name(name)
                .topDown(topDown)
                .bottomUp(bottomUp)
                .build();
    }

    /** Returns the node, as its keys from the outside in. */
    public abstract Cut node();

    /** Returns the node in words, such as {@code organisation East}. */
    public abstract String name();

    /** Returns the amount assigned from above. */
    public abstract Quantity topDown();

    /** Returns the amount proposed by it, or by those below it together; empty if one of them proposed nothing. */
    public abstract Optional<Quantity> bottomUp();

    /** Returns the proposed minus the assigned: negative where too little is proposed; empty if nothing is. */
    public Optional<Quantity> gap() {
        return bottomUp().map(proposed -> proposed.minus(topDown()));
    }

    /** Returns node, both numbers and the gap. */
    @Override
    public String toString() {
        return name() + ": assigned " + topDown()
                + bottomUp()
                        .map(proposed -> ", proposed " + proposed + ", gap " + gap().orElseThrow())
                        .orElse(", nothing proposed");
    }
}
