package io.stagecraft.planning.plan;

import io.stagecraft.planning.target.Quantity;
import java.util.Optional;

/**
 * What was assigned to a node from above, and what those below it propose.
 *
 * @param <K> the key of the node
 */
public final class NodeGap<K> {
    private final K node;
    private final Quantity topDown;
    private final Optional<Quantity> bottomUp;

    NodeGap(K node, Quantity topDown, Optional<Quantity> bottomUp) {
        this.node = node;
        this.topDown = topDown;
        this.bottomUp = bottomUp;
    }

    /** Returns the node. */
    public K node() {
        return node;
    }

    /** Returns what was assigned to it. */
    public Quantity topDown() {
        return topDown;
    }

    /** Returns what it proposes, or those below it together; empty where one of them proposed nothing. */
    public Optional<Quantity> bottomUp() {
        return bottomUp;
    }

    /** Returns the proposed minus the assigned: negative where too little is proposed; empty where nothing is. */
    public Optional<Quantity> gap() {
        return bottomUp.map(proposed -> proposed.minus(topDown));
    }

    /** Returns node, both numbers and the gap. */
    @Override
    public String toString() {
        return node + ": assigned " + topDown
                + bottomUp.map(proposed -> ", proposed " + proposed + ", gap " + gap().orElseThrow())
                        .orElse(", nothing proposed");
    }
}
