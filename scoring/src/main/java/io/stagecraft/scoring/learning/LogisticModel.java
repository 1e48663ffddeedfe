// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.numeric.PlatformMath;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A fitted logistic model: coefficients with their standard errors, and the data they came from.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class LogisticModel implements Serializable, WithLogisticModel {
    LogisticModel() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the log-odds where every number is 0. */
    public abstract Coefficient intercept();

    /** Returns the coefficients, the change in log-odds per unit of each variable, in the order of the data. */
    public abstract List<Coefficient> coefficients();

    /** Returns the ridge penalty; with one, standard errors are those of the penalised likelihood. */
    public abstract double ridge();

    /** Returns minus twice the log-likelihood, without the ridge. */
    public abstract double deviance();

    /**
     * Returns the deviance of the saturated model, which gives each row its own rate. It is 0, the default, where each row is one
     * deal, and above where rows are groups.
     */
    @Value.Default
    public double saturatedDeviance() {
        return 0;
    }

    /** Returns the null deviance, of the intercept alone. */
    public abstract double nullDeviance();

    /** Returns the number of iterations. */
    public abstract int iterations();

    /** Returns the number of deals it was fitted to. */
    public abstract int size();

    /** Returns the number of them that were won. */
    public abstract int happened();

    /** Returns the residual deviance of the rows: {@link #deviance()} less {@link #saturatedDeviance()}. */
    public double residualDeviance() {
        return deviance() - saturatedDeviance();
    }

    private double logOdds(double... values) {
        check(values);
        double sum = intercept().estimate();
        for (int i = 0; i < values.length; i++) {
            sum += coefficients().get(i).estimate() * values[i];
        }
        return sum;
    }

    /**
     * Returns the probability of a deal, explained: the log-odds of the average deal, and what each variable adds by which the
     * deal differs from it.
     *
     * @param values its numbers in the order of {@link #coefficients()}
     * @throws IllegalArgumentException if they are not as many, or one is not finite
     */
    public Explanation explain(double... values) {
        check(values);
        List<Explanation> terms = new ArrayList<>();
        double average = intercept().estimate();
        for (Coefficient coefficient : coefficients()) {
            average += coefficient.estimate() * coefficient.mean();
        }
        terms.add(Explanation.given(
                Message.of("logistic.average-deal"), BigDecimal.valueOf(average), Message.of("unit.log-odds")));
        for (int i = 0; i < values.length; i++) {
            Coefficient coefficient = coefficients().get(i);
            if (coefficient.estimate() != 0) {
                terms.add(Explanation.given(
                        Message.of("logistic.variable")
                                .with("variable", coefficient.variable())
                                .with("value", BigDecimal.valueOf(values[i])),
                        BigDecimal.valueOf(coefficient.estimate() * (values[i] - coefficient.mean())),
                        Message.of("unit.log-odds")));
            }
        }
        return Explanation.of(NaiveBayesScore.LABEL, "", Rule.logOdds(), terms);
    }

    /**
     * Returns the probabilities of many deals.
     *
     * @throws IllegalArgumentException if the columns are not those of the model, in its order
     */
    public double[] probabilities(NumberTable data) {
        List<String> names = coefficients().stream().map(Coefficient::variable).toList();
        checkArgument(data.names().equals(names), "columns must be %s but were %s", names, data.names());
        double[] result = new double[data.size()];
        Arrays.fill(result, intercept().estimate());
        for (int c = 0; c < names.size(); c++) {
            double estimate = coefficients().get(c).estimate();
            double[] column = data.column(c);
            for (int i = 0; i < result.length; i++) {
                result[i] += estimate * column[i];
            }
        }
        for (int i = 0; i < result.length; i++) {
            result[i] = PlatformMath.logistic(result[i]);
        }
        return result;
    }

    /**
     * Returns the probability of a deal.
     *
     * @param values its numbers in the order of {@link #coefficients()}
     * @throws IllegalArgumentException if the numbers are not as many as the coefficients, or one is not finite
     */
    public Probability probability(double... values) {
        return Probability.ofLogOdds(logOdds(values));
    }

    private void check(double[] values) {
        requireNonNull(values, "values");
        Elements.checkOnePer(values.length, "value", coefficients().size(), "coefficient");
        for (int i = 0; i < values.length; i++) {
            checkArgument(
                    Double.isFinite(values[i]),
                    "%s must be finite but was %s",
                    coefficients().get(i).variable(),
                    values[i]);
        }
    }

    @Value.Check
    void check() {
        checkArgument(
                size() > 0 && happened() >= 0 && happened() <= size(),
                "it must be fitted to a deal, and happened to at most all, but %s of %s did",
                happened(),
                size());
        Set<String> variables = new HashSet<>();
        coefficients()
                .forEach(each -> checkArgument(
                        variables.add(each.variable()), "duplicate coefficient of variable %s", each.variable()));
        checkArgument(iterations() >= 0, "iterations must be at least 0 but were %s", iterations());
        checkFrom0("ridge", ridge());
        checkFrom0("deviance", deviance());
        checkFrom0("nullDeviance", nullDeviance());
        checkFrom0("saturatedDeviance", saturatedDeviance());
    }

    private static void checkFrom0(String name, double value) {
        // written so that NaN fails too
        checkArgument(
                value >= 0 && value < Double.POSITIVE_INFINITY,
                "%s must be at least 0 and finite but was %s",
                name,
                value);
    }

    /** Builds {@link LogisticModel} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableLogisticModel.Builder {
        Builder() {}
    }
}
