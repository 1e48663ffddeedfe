// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.customer.RelationshipLevel;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The position of a customer on the three axes of the {@link AttractivenessGrid}: its potential, our attractiveness,
 * and our relationship with it.
 */
@Value.Immutable
public abstract class AccountPosition implements Serializable {
    AccountPosition() {}

    static AccountPosition of(
            MatrixCell<Level, Level> cell, Optional<RelationshipLevel> relationship, List<DefaultUsed> ofGrid) {
        requireNonNull(relationship, "relationship");
        ImmutableList.Builder<DefaultUsed> used =
                ImmutableList.<DefaultUsed>builder().addAll(ofGrid);
        relationship.ifPresent(
                level -> used.add(DefaultUsed.of("relationship", Message.of("default.relationship-strength"))));
        return ImmutableAccountPosition.builder()
                .cell(cell)
                .relationship(relationship)
                .defaultsUsed(used.build())
                .build();
    }

    /** Returns the cell: its row is the potential of the customer, its column our attractiveness. */
    public abstract MatrixCell<Level, Level> cell();

    /** Returns the relationship with the customer, or empty if unknown. */
    public abstract Optional<RelationshipLevel> relationship();

    /** Returns the defaults that took part. */
    public abstract List<DefaultUsed> defaultsUsed();

    /**
     * Returns the move that the relationship asks for: to be defended if it is in a defensive stage or going backwards, to be
     * opened up if it is quite limited and the potential is high; empty for nothing particular.
     */
    public Optional<RelationshipMove> move() {
        return relationship().flatMap(level -> RelationshipMove.of(level, cell().row() == Level.HIGH));
    }

    /** Returns the advice: what the relationship asks for, then that of the cell. */
    public Message advice() {
        Message advice = Message.of(move().isPresent() ? "grid.advice-and-move" : "grid.advice")
                .with("advice", cell().advice().orElseThrow());
        return move().map(move -> advice.with("move", move.labels())).orElse(advice);
    }

    /** Returns the order of work within a cell: by what the relationship asks for, then the stronger first, an unknown one last. */
    static Comparator<AccountPosition> mostUrgentFirst() {
        return Comparator.comparingInt((AccountPosition position) ->
                        position.move().map(Enum::ordinal).orElse(RelationshipMove.values().length))
                .thenComparing(
                        position -> position.relationship()
                                .map(RelationshipLevel::strength)
                                .orElse(0),
                        Comparator.reverseOrder());
    }

    /** Returns the position as a sentence: cell and relationship. */
    public Message message() {
        return relationship()
                .map(level -> Message.of("grid.position")
                        .with("relationship", level.labels())
                        .with("strength", level.strength())
                        .with("trend", level.trend().labels()))
                .orElseGet(() -> Message.of("grid.position-unknown"))
                .with("cell", cell().labels());
    }

    /** Returns {@link #message()} in English. */
    @Override
    public final String toString() {
        return message().toString();
    }

    @Value.Check
    void check() {
        requireNonNull(cell(), "cell");
        requireNonNull(defaultsUsed(), "defaultsUsed");
    }
}
