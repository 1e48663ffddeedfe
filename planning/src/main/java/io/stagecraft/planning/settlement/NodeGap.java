package io.stagecraft.planning.settlement;

import static java.util.Objects.requireNonNull;

import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gap at a node of a plan between what was assigned from above and what those below propose. */
public final class NodeGap implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Cut node;
    private final String name;
    private final Quantity topDown;
    private final @Nullable Quantity bottomUp;

    NodeGap(Cut node, String name, Quantity topDown, @Nullable Quantity bottomUp) {
        this.node = node;
        this.name = name;
        this.topDown = topDown;
        this.bottomUp = bottomUp;
    }

    /** Returns the node, as its keys from the outside in. */
    public Cut node() {
        return node;
    }

    /** Returns the node in words, such as {@code organisation East}. */
    public String name() {
        return name;
    }

    /** Returns the amount assigned from above. */
    public Quantity topDown() {
        return topDown;
    }

    /** Returns the amount proposed by it, or by those below it together; empty if one of them proposed nothing. */
    public Optional<Quantity> bottomUp() {
        return Optional.ofNullable(bottomUp);
    }

    /** Returns the proposed minus the assigned: negative where too little is proposed; empty if nothing is. */
    public Optional<Quantity> gap() {
        return bottomUp().map(proposed -> proposed.minus(topDown));
    }

    private Object readResolve() {
        requireNonNull(node, "node");
        requireNonNull(name, "name");
        requireNonNull(topDown, "topDown");
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof NodeGap other
                && node.equals(other.node)
                && topDown.equals(other.topDown)
                && Objects.equals(bottomUp, other.bottomUp);
    }

    @Override
    public int hashCode() {
        return Objects.hash(node, topDown, bottomUp);
    }

    /** Returns node, both numbers and the gap. */
    @Override
    public String toString() {
        return name + ": assigned " + topDown
                + bottomUp()
                        .map(proposed -> ", proposed " + proposed + ", gap " + gap().orElseThrow())
                        .orElse(", nothing proposed");
    }
}
