package io.stagecraft.scoring.grid;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.customer.RelationshipLevel;
import io.stagecraft.core.explain.DefaultUsed;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where a customer lies on the three axes of the {@link AttractivenessGrid}: its potential, our attractiveness, and how we stand with it.
 */
@Value.Immutable
public abstract class AccountPosition implements Serializable {
    AccountPosition() {}

    static AccountPosition of(
            MatrixCell<Level, Level> cell, Optional<RelationshipLevel> relationship, List<DefaultUsed> ofGrid) {
        requireNonNull(relationship, "relationship");
        ImmutableList.Builder<DefaultUsed> used =
                ImmutableList.<DefaultUsed>builder().addAll(ofGrid);
        relationship.ifPresent(level -> used.add(DefaultUsed.of(
                "relationship",
                "strength and trend by level",
                "our assumption",
                "strength and trend of a relationship by its level, our assumption")));
        return builder()
                .cell(cell)
                .relationship(relationship)
                .defaultsUsed(used.build())
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the cell: its row is the potential of the customer, its column our attractiveness. */
    public abstract MatrixCell<Level, Level> cell();

    /** Returns how we stand with the customer, or empty where nobody has said. */
    public abstract Optional<RelationshipLevel> relationship();

    /** Returns what rests on assumption. */
    public abstract List<DefaultUsed> defaultsUsed();

    /**
     * Returns what the relationship asks for: to be defended where it is in a defensive stage or going backwards, to be opened up where it is
     * quite limited and the potential high.
     */
    public RelationshipMove move() {
        if (relationship().isEmpty()) {
            return RelationshipMove.NONE;
        }
        return switch (relationship().get()) {
            case DEFENDING, REGRESSING -> RelationshipMove.DEFEND;
            case LIMITED -> cell().row() == Level.HIGH ? RelationshipMove.OPEN_UP : RelationshipMove.NONE;
            case ESTABLISHING, DEVELOPING, GOOD, VERY_FIRM -> RelationshipMove.NONE;
        };
    }

    /** Returns what to do, in words: what the relationship asks for, then what the cell advises. */
    public String advice() {
        return move() == RelationshipMove.NONE ? cell().advice() : move().advice() + "; " + cell().advice();
    }

    /** Returns the order of work within a cell: by what the relationship asks for, then the stronger first, an unknown one last. */
    static Comparator<AccountPosition> mostUrgentFirst() {
        return Comparator.comparing(AccountPosition::move)
                .thenComparing(
                        position -> position.relationship()
                                .map(RelationshipLevel::strength)
                                .orElse(0),
                        Comparator.reverseOrder());
    }

    /** Returns {@code high potential, we are attractive; relationship: quite limited at present, strength 1 of 5, steady}. */
    @Override
    public final String toString() {
        return cell().label() + "; relationship: "
                + relationship()
                        .map(level -> lower(level.labels().text()) + ", strength " + level.strength() + " of 5, "
                                + lower(level.trend().name().replace('_', ' ')))
                        .orElse("unknown");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Builds {@link AccountPosition} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableAccountPosition.Builder {
        Builder() {}
    }
}
