// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A logistic regression, fitted by iteratively reweighted least squares.
 *
 * <p>With an outcome {@code y} in {0, 1}, numbers {@code x} and coefficients {@code b}, it finds the maximum of
 *
 * <pre>
 * Σ [ y η − ln(1 + e^η) ] − ridge/2 Σ b²        η = b0 + Σ b x
 * </pre>
 *
 * <p>where the intercept {@code b0} is not penalised. Columns are centred and scaled inside, which changes no result. The
 * fit stops when no step exceeds {@link #tolerance()} or the deviance stands still.
 *
 * <p>Where a variable, or several together, tell won from lost without an error, there is no finite maximum: the fit says
 * so and names them, and has no model unless a ridge makes the maximum finite.
 *
 * <pre>{@code
 * LogisticFit fit = LogisticRegression.standard().withRidge(1).fit(data, won);
 * fit.model().ifPresent(model -> model.explain(5.0, 2.0).summarize());
 * }</pre>
 *
 * <p>Source: McCullagh &amp; Nelder, Generalized Linear Models; le Cessie &amp; van Houwelingen 1992 for the ridge.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class LogisticRegression implements Serializable, WithLogisticRegression {
    LogisticRegression() {}

    /** Returns the regression without a ridge: maximum likelihood. */
    public static LogisticRegression standard() {
        return builder().build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the ridge penalty on the coefficients, from 0; 0 by default. */
    @Value.Default
    public double ridge() {
        return 0;
    }

    /** Returns the largest step, in standard deviations of a column, at which the fit stops; 1e-10 by default. */
    @Value.Default
    public double tolerance() {
        return 1e-10;
    }

    /** Returns the maximum number of iterations; 100 by default. */
    @Value.Default
    public int maximumIterations() {
        return 100;
    }

    /**
     * Fits a model.
     *
     * @param data the numbers of closed deals
     * @param happened whether each was won; as long as the data
     * @throws IllegalArgumentException if the lengths differ
     */
    public LogisticFit fit(NumberTable data, boolean[] happened) {
        Elements.checkOnePer(happened.length, "outcome", data.size(), "deal");
        return new LogisticSolver(this, data, RowCounts.of(happened)).fit();
    }

    /**
     * Fits a model to deals that were counted already: a row stands for all deals with the same numbers. The model is
     * the same as of the deals one by one.
     *
     * @param data the numbers of each row
     * @param happened how many deals of each row were won; as long as the data
     * @param of how many deals each row stands for, from 0; as long as the data
     * @throws IllegalArgumentException if the lengths differ, or more were won than there were
     */
    public LogisticFit fit(NumberTable data, int[] happened, int[] of) {
        Elements.checkOnePer(happened.length, "count", data.size(), "row");
        Elements.checkOnePer(of.length, "count", data.size(), "row");
        return new LogisticSolver(this, data, RowCounts.of(happened, of)).fit();
    }

    @Value.Check
    void check() {
        checkArgument(
                ridge() >= 0 && ridge() < Double.POSITIVE_INFINITY,
                "ridge must be at least 0 and finite but was %s",
                ridge());
        checkArgument(tolerance() > 0, "tolerance must be above 0 but was %s", tolerance());
        checkArgument(maximumIterations() > 0, "maximumIterations must be above 0 but was %s", maximumIterations());
    }

    /** Builds {@link LogisticRegression} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableLogisticRegression.Builder {
        Builder() {}
    }
}
