// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A cell of a matrix: its name, its place in the order of work, and its advice.
 *
 * @param <R> what names a row
 * @param <C> what names a column
 */
@Serial.Structural
@Value.Immutable
public abstract class MatrixCell<R, C> implements Serializable {
    MatrixCell() {}

    /**
     * Returns a cell without advice, named in English.
     *
     * @param english what people call it, not blank
     * @param zone when its turn comes, from 1, the first
     * @throws IllegalArgumentException if the name is blank or the zone below 1
     */
    public static <R, C> MatrixCell<R, C> of(R row, C column, String english, int zone) {
        return named(row, column, english, zone).build();
    }

    /**
     * Returns a cell with advice, both in English.
     *
     * @param advice what to do with its customers, not blank
     * @throws IllegalArgumentException if a text is blank or the zone below 1
     */
    public static <R, C> MatrixCell<R, C> of(R row, C column, String english, int zone, String advice) {
        requireNonNull(advice, "advice");
        return named(row, column, english, zone).advice(Labels.of(advice)).build();
    }

    private static <R, C> Builder<R, C> named(R row, C column, String english, int zone) {
        requireNonNull(english, "english");
        return MatrixCell.<R, C>builder()
                .row(row)
                .column(column)
                .labels(Labels.of(english))
                .zone(zone);
    }

    /** Returns a builder with nothing set. */
    public static <R, C> Builder<R, C> builder() {
        return new Builder<>();
    }

    /** Returns its row. */
    public abstract R row();

    /** Returns its column. */
    public abstract C column();

    /** Returns the labels. */
    public abstract Labels labels();

    /** Returns its zone: zone 1 is worked first. */
    public abstract int zone();

    /** Returns the advice for its customers, or empty if there is none. */
    public abstract Optional<Labels> advice();

    /** Returns the English label. */
    @Override
    public final String toString() {
        return labels().text();
    }

    @Value.Check
    void check() {
        checkArgument(zone() >= 1, "zone must be at least 1 but was %s (cell %s)", zone(), labels());
    }

    /**
     * Builds {@link MatrixCell} instances; not safe for use by multiple threads.
     *
     * @param <R> what names a row
     * @param <C> what names a column
     */
    public static final class Builder<R, C> extends ImmutableMatrixCell.Builder<R, C> {
        Builder() {}
    }
}
