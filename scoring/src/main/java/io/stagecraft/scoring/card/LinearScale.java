// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A scale on which points rise or fall evenly between two numbers and stay level beyond them.
 *
 * <p>For a number {@code x} between {@code lower} and {@code upper} the points are {@code lowerPoints + (x − lower) ×
 * (upperPoints − lowerPoints) / (upper − lower)}, rounded once, half-up, to {@link #decimals()}.
 */
@Value.Immutable
public abstract non-sealed class LinearScale extends Scale implements WithLinearScale {
    private static final int MOST_DECIMALS = 9;

    LinearScale() {}

    /** Returns the scale through two points, with four decimals. */
    public static LinearScale of(BigDecimal lower, BigDecimal lowerPoints, BigDecimal upper, BigDecimal upperPoints) {
        return builder()
                .lower(lower)
                .lowerPoints(lowerPoints)
                .upper(upper)
                .upperPoints(upperPoints)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number at and below which the points are {@link #lowerPoints()}. */
    public abstract BigDecimal lower();

    /** Returns the points at and below {@link #lower()}. */
    public abstract BigDecimal lowerPoints();

    /** Returns the number at and above which the points are {@link #upperPoints()}; above {@link #lower()}. */
    public abstract BigDecimal upper();

    /** Returns the points at and above {@link #upper()}. */
    public abstract BigDecimal upperPoints();

    /** Returns to how many decimals points are rounded, 0 to 9; 4 by default. */
    @Override
    @Value.Default
    public int decimals() {
        return 4;
    }

    @Override
    public List<BigDecimal> possiblePoints() {
        return List.of(lowerPoints(), upperPoints());
    }

    @Override
    public boolean isNumeric() {
        return true;
    }

    @Override
    void examine(Problems problems, String path) {
        problems.require(
                lower().compareTo(upper()) < 0,
                path,
                Message.of("linear.empty").with("from", lower()).with("to", upper()));
        problems.require(
                decimals() >= 0 && decimals() <= MOST_DECIMALS,
                path + ".decimals",
                Message.of("linear.decimals").with("most", MOST_DECIMALS).with("value", decimals()));
        problems.require(
                lowerPoints().scale() <= decimals() && upperPoints().scale() <= decimals(),
                path,
                Message.of("linear.points")
                        .with("decimals", decimals())
                        .with("from", lowerPoints())
                        .with("to", upperPoints()));
    }

    @Value.Check
    LinearScale checked() {
        boolean normal =
                Stream.of(lower(), lowerPoints(), upper(), upperPoints()).allMatch(Decimals::isNormal);
        return normal
                ? this
                : withLower(Decimals.normal(lower()))
                        .withLowerPoints(Decimals.normal(lowerPoints()))
                        .withUpper(Decimals.normal(upper()))
                        .withUpperPoints(Decimals.normal(upperPoints()));
    }

    /** Builds {@link LinearScale} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableLinearScale.Builder {
        Builder() {}
    }
}
