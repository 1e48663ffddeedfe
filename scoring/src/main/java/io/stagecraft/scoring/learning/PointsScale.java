// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.Definition;
import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A points scale for odds, on which a fixed number of points doubles the odds.
 *
 * <pre>
 * factor = points to double / ln 2        offset = base score − factor × ln(base odds)        score = offset + factor × ln(odds)
 * </pre>
 *
 * <p>Points are {@code double} here, a way to show odds; they decide no class. Source: Siddiqi, Credit Risk Scorecards.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class PointsScale implements Serializable {
    PointsScale() {}

    /**
     * Returns a scale, such as {@code of(20, 600, 50)}: 600 points at odds of 50 to 1, and 20 more double them.
     *
     * @param pointsToDouble how many points double the odds, not 0; negative where fewer points are better
     * @param baseScore the points at the base odds
     * @param baseOdds odds above 0
     * @throws IllegalArgumentException if a number is out of range or not finite
     */
    public static PointsScale of(double pointsToDouble, double baseScore, double baseOdds) {
        return builder()
                .pointsToDouble(pointsToDouble)
                .baseScore(baseScore)
                .baseOdds(baseOdds)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of points that double the odds. */
    public abstract double pointsToDouble();

    /** Returns the points at the base odds. */
    public abstract double baseScore();

    /** Returns the base odds. */
    public abstract double baseOdds();

    /** Returns the points for one unit of log-odds. */
    public double factor() {
        return pointsToDouble() / StrictMath.log(2);
    }

    /** Returns the points at even odds. */
    public double offset() {
        return baseScore() - factor() * StrictMath.log(baseOdds());
    }

    /**
     * Returns the points of odds.
     *
     * @throws IllegalArgumentException if the odds are not above 0
     */
    public double score(double odds) {
        checkArgument(odds > 0, "odds must be above 0 but were %s", odds);
        return offset() + factor() * StrictMath.log(odds);
    }

    /** Returns the odds that points stand for. */
    public double odds(double score) {
        return StrictMath.exp((score - offset()) / factor());
    }

    @Value.Check
    void check() {
        checkArgument(
                pointsToDouble() != 0 && Double.isFinite(pointsToDouble()),
                "pointsToDouble must be finite and not 0 but was %s",
                pointsToDouble());
        checkArgument(Double.isFinite(baseScore()), "baseScore must be finite but was %s", baseScore());
        checkArgument(
                baseOdds() > 0 && Double.isFinite(baseOdds()),
                "baseOdds must be above 0 and finite but were %s",
                baseOdds());
    }

    /** Builds {@link PointsScale} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutablePointsScale.Builder {
        Builder() {}
    }
}
