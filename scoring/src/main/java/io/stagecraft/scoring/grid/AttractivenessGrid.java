// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.customer.RelationshipLevel;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A grid of the potential of customers against our attractiveness to them, with our relationship as the third axis (see
 * the domain model, Attractiveness, potential, relationship).
 *
 * <p>Attractiveness is ours: it corresponds to our competitive position, not to Fiocca's customer attractiveness, which
 * is {@link FuturePotential} here. An axis is the mean of its answered items from 1 to 5, and high from 3 on; scale,
 * equal weights and cut are our assumption. Comparable to the stages of key account management of Millman and
 * Wilson (1995).
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class AttractivenessGrid implements Serializable, WithAttractivenessGrid {
    private static final AttractivenessGrid STANDARD = builder().build();
    private static final List<Level> LEVELS = List.of(Level.HIGH, Level.LOW);
    private static final PriorityMatrix<Level, Level> MATRIX = PriorityMatrix.of(
            LEVELS,
            LEVELS,
            List.of(
                    MatrixCell.of(Level.HIGH, Level.HIGH, "high potential, we are attractive", 1, "visit and grow"),
                    MatrixCell.of(
                            Level.HIGH,
                            Level.LOW,
                            "high potential, we are not attractive",
                            2,
                            "improve the offer or the access before spending visits"),
                    MatrixCell.of(Level.LOW, Level.HIGH, "low potential, we are attractive", 3, "serve at little cost"),
                    MatrixCell.of(Level.LOW, Level.LOW, "low potential, we are not attractive", 4, "spend no visits")));

    AttractivenessGrid() {}

    /** Returns the grid with all defaults. */
    public static AttractivenessGrid standard() {
        return STANDARD;
    }

    /** Returns a builder with nothing set, so with all defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the mean from which an axis is high, inclusive, from 1 to 5; by default 3. */
    @Value.Default
    public Ratio highFrom() {
        return Ratio.of(3);
    }

    /** Returns the weights of attractiveness, 1 for items that are not named. */
    public abstract Map<SellerAttractiveness, Integer> attractivenessWeights();

    /** Returns the weights of potential, 1 for items that are not named. */
    public abstract Map<FuturePotential, Integer> potentialWeights();

    /** Returns the matrix: rows are the potential of the customer, columns our attractiveness. */
    public PriorityMatrix<Level, Level> matrix() {
        return MATRIX;
    }

    /** Returns whether our attractiveness is high or low, or empty if nothing was answered. */
    public Optional<Level> attractiveness(AxisRating<SellerAttractiveness> rating) {
        return rating.mean(attractivenessWeights()).map(this::level);
    }

    /** Returns whether the potential is high or low, or empty if nothing was answered. */
    public Optional<Level> potential(AxisRating<FuturePotential> rating) {
        return rating.mean(potentialWeights()).map(this::level);
    }

    /**
     * Places customers; those of one cell stay in their input order, those without an answer on an axis are not placed.
     */
    public <T> Placement<T, Level, Level> place(
            Collection<? extends T> customers,
            Function<? super T, AxisRating<FuturePotential>> potential,
            Function<? super T, AxisRating<SellerAttractiveness>> attractiveness) {
        return place(customers, potential, attractiveness, (T customer) -> Optional.empty());
    }

    /**
     * Places customers on all three axes: those of one cell by what their relationship asks for: those to be defended,
     * then those to be opened up, then the others, the stronger first and an unknown one last; equal ones in their
     * input order.
     *
     * @param relationship how we stand with a customer, or empty if unknown
     */
    public <T> Placement<T, Level, Level> place(
            Collection<? extends T> customers,
            Function<? super T, AxisRating<FuturePotential>> potential,
            Function<? super T, AxisRating<SellerAttractiveness>> attractiveness,
            Function<? super T, Optional<RelationshipLevel>> relationship) {
        requireNonNull(customers, "customers");
        requireNonNull(potential, "potential");
        requireNonNull(attractiveness, "attractiveness");
        requireNonNull(relationship, "relationship");
        return matrix().place(
                        customers,
                        (T customer) -> potential(potential.apply(customer)),
                        (T customer) -> attractiveness(attractiveness.apply(customer)),
                        Comparator.comparing(
                                (T customer) -> position(
                                                potential.apply(customer),
                                                attractiveness.apply(customer),
                                                relationship.apply(customer))
                                        .orElseThrow(),
                                AccountPosition.mostUrgentFirst()));
    }

    /**
     * Returns the position of a customer on the three axes, or empty if nothing was answered of its potential or of our
     * attractiveness.
     *
     * @param relationship how we stand with it, or empty if unknown
     */
    public Optional<AccountPosition> position(
            AxisRating<FuturePotential> potential,
            AxisRating<SellerAttractiveness> attractiveness,
            Optional<RelationshipLevel> relationship) {
        requireNonNull(potential, "potential");
        requireNonNull(attractiveness, "attractiveness");
        return potential(potential)
                .flatMap(row -> attractiveness(attractiveness)
                        .map(column -> AccountPosition.of(matrix().cell(row, column), relationship, defaultsUsed())));
    }

    /** Returns the defaults that the grid rests on. */
    public List<DefaultUsed> defaultsUsed() {
        return List.of(DefaultUsed.of("attractiveness", Message.of("default.attractiveness-mean")));
    }

    private Level level(Ratio mean) {
        return mean.isAtLeast(highFrom()) ? Level.HIGH : Level.LOW;
    }

    @Value.Check
    void check() {
        checkArgument(
                highFrom().isAtLeast(Ratio.one()) && Ratio.of(5).isAtLeast(highFrom()),
                "highFrom must be in [1, 5] but was %s",
                highFrom());
        attractivenessWeights().forEach(AttractivenessGrid::checkWeight);
        potentialWeights().forEach(AttractivenessGrid::checkWeight);
    }

    private static void checkWeight(Enum<?> item, int weight) {
        checkArgument(weight >= 0, "weight of %s must not be negative but was %s", item, weight);
    }

    /** Builds {@link AttractivenessGrid} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableAttractivenessGrid.Builder {
        Builder() {}
    }
}
