package io.stagecraft.scoring.grid;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A cell of a matrix: what it is called, when its turn comes, and what to do.
 *
 * @param <R> what names a row
 * @param <C> what names a column
 */
@Value.Immutable
public abstract class MatrixCell<R, C> implements Serializable {
    MatrixCell() {}

    /**
     * Returns a cell.
     *
     * @param label what people call it, not blank
     * @param zone when its turn comes, from 1, the first
     * @param advice what to do with its customers, in words; empty for nothing particular
     * @throws IllegalArgumentException if the label is blank or the zone below 1
     */
    public static <R, C> MatrixCell<R, C> of(R row, C column, String label, int zone, String advice) {
        return MatrixCell.<R, C>builder()
                .row(row)
                .column(column)
                .label(label)
                .zone(zone)
                .advice(advice)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static <R, C> Builder<R, C> builder() {
        return new Builder<>();
    }

    /** Returns its row. */
    public abstract R row();

    /** Returns its column. */
    public abstract C column();

    /** Returns what people call it. */
    public abstract String label();

    /** Returns when its turn comes: zone 1 is worked first. */
    public abstract int zone();

    /** Returns what to do with its customers, in words; empty for nothing particular. */
    public abstract String advice();

    /** Returns the label. */
    @Override
    public final String toString() {
        return label();
    }

    @Value.Check
    void check() {
        checkArgument(!label().isBlank(), "label of cell (%s, %s) must not be blank", row(), column());
        checkArgument(zone() >= 1, "zone must be at least 1 but was %s (cell %s)", zone(), label());
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
