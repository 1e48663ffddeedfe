// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.numeric.LinearSystem;
import io.stagecraft.core.numeric.PlatformMath;
import io.stagecraft.scoring.learning.LogisticFit.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One fit: columns centred and scaled into rows of {@code width} numbers, the first a 1, over which each step makes one pass.
 *
 * <p>Four rows are taken at a time, so that the matrix of second derivatives is read and written a quarter as often; the
 * order of additions is that of the rows, and the same in every run.
 */
final class LogisticSolver {
    private static final Logger LOGGER = LoggerFactory.getLogger(LogisticSolver.class);

    /** What is left of the information on a variable, relative to all of it, when the variable follows from those before. */
    private static final double DEPENDENT = 1e-11;

    private static final int ROWS_AT_ONCE = 4;
    private static final int HALVINGS = 30;
    private static final double DEVIANCE_STANDS_STILL = 1e-14;
    private static final double SETTLED_STEP = 1e-6;
    /** Log-odds that no deal of a book reaches, unless nothing holds the coefficients. */
    private static final double SUSPICIOUS_LOG_ODDS = 15;

    private final LogisticRegression options;
    private final NumberTable data;
    private final RowCounts outcomes;
    private final Separation separation;
    private final int size;
    private final double[] means;
    private final double[] scales;
    private final List<Integer> used = new ArrayList<>();
    private final int width;
    private final double[] rows;

    private double[] beta;
    private double[] step;
    private double[][] information;
    private double[] gradient;
    private double deviance;
    private double largestLogOdds;

    LogisticSolver(LogisticRegression options, NumberTable data, RowCounts outcomes) {
        this.options = options;
        this.data = data;
        this.outcomes = outcomes;
        this.separation = new Separation(outcomes);
        size = data.size();
        means = new double[data.names().size()];
        scales = new double[means.length];
        for (int c = 0; c < means.length; c++) {
            measure(c);
            if (scales[c] > 0) {
                used.add(c);
            }
        }
        width = used.size() + 1;
        rows = standardised();
        beta = new double[width];
        step = new double[width];
        gradient = new double[width];
        information = new double[width][width];
    }

    LogisticFit fit() {
        LogisticFit fit = solved();
        if (LOGGER.isDebugEnabled()) {
            LOGGER.debug(
                    "logistic regression of {} deals, iterations at most {}: {}; left out as constant: {}",
                    outcomes.all,
                    options.maximumIterations(),
                    fit.status(),
                    IntStream.range(0, means.length)
                            .filter(c -> scales[c] == 0)
                            .mapToObj(data.names()::get)
                            .toList());
        }
        return fit;
    }

    private LogisticFit solved() {
        int positives = outcomes.allWon;
        if (positives == 0 || positives == outcomes.all) {
            return LogisticFit.refused(
                    Status.ONE_CLASS,
                    List.of(),
                    Message.of("logistic.one-class").with("deals", outcomes.all).with("won", positives));
        }
        List<String> separating = separatingAlone();
        if (!separating.isEmpty() && options.ridge() == 0) {
            return separated(separating);
        }
        beta[0] = StrictMath.log((double) positives / (outcomes.all - positives));
        pass();
        for (int iteration = 1; iteration <= options.maximumIterations(); iteration++) {
            int dependent = LinearSystem.factorise(information, DEPENDENT);
            if (dependent >= 0) {
                return largestLogOdds > SUSPICIOUS_LOG_ODDS
                                && !separatingTogether().isEmpty()
                        ? separated(separatingTogether())
                        : dependent(dependent, iteration);
            }
            step = LinearSystem.solve(information, gradient);
            double before = objective();
            double[] start = beta.clone();
            double largestStep = advance(start, before);
            boolean settled = largestStep <= options.tolerance()
                    || (largestStep <= SETTLED_STEP
                            && Math.abs(before - objective()) <= DEVIANCE_STANDS_STILL * (Math.abs(before) + 1));
            if (settled) {
                return converged(iteration, separating);
            }
            if (largestLogOdds > SUSPICIOUS_LOG_ODDS
                    && options.ridge() == 0
                    && !separatingTogether().isEmpty()) {
                return separated(separatingTogether());
            }
        }
        return notConverged(options.maximumIterations());
    }

    private static LogisticFit notConverged(int steps) {
        return LogisticFit.refused(
                Status.NOT_CONVERGED,
                List.of(),
                Message.of("logistic.not-converged").with("steps", steps));
    }

    /** Takes the step, or half of it and so on while it makes things worse, and returns the largest part of it. */
    private double advance(double[] start, double before) {
        double share = 1;
        for (int halving = 0; ; halving++) {
            double largest = 0;
            for (int j = 0; j < width; j++) {
                beta[j] = start[j] + share * step[j];
                largest = Math.max(largest, Math.abs(share * step[j]));
            }
            pass();
            if (halving == HALVINGS || objective() <= before + 1e-9 * Math.abs(before)) {
                return largest;
            }
            share /= 2;
        }
    }

    private double objective() {
        double penalty = 0;
        for (int j = 1; j < width; j++) {
            penalty += ridge(j) * beta[j] * beta[j];
        }
        return deviance + penalty;
    }

    /** One pass over the rows: deviance, gradient and information at the present coefficients. */
    private void pass() {
        double[] weights = new double[ROWS_AT_ONCE];
        double[] residuals = new double[ROWS_AT_ONCE];
        gradient = new double[width];
        information = new double[width][width];
        deviance = 0;
        largestLogOdds = 0;
        int i = 0;
        for (; i + ROWS_AT_ONCE <= size; i += ROWS_AT_ONCE) {
            for (int r = 0; r < ROWS_AT_ONCE; r++) {
                weigh(i + r, r, weights, residuals);
            }
            addFour(i * width, weights, residuals);
        }
        for (; i < size; i++) {
            weigh(i, 0, weights, residuals);
            addOne(i * width, weights[0], residuals[0]);
        }
        for (int j = 1; j < width; j++) {
            gradient[j] -= ridge(j) * beta[j];
            information[j][j] += ridge(j);
            for (int k = 0; k < j; k++) {
                information[k][j] = information[j][k];
            }
        }
    }

    private void weigh(int row, int slot, double[] weights, double[] residuals) {
        int at = row * width;
        double logOdds = 0;
        for (int j = 0; j < width; j++) {
            logOdds += rows[at + j] * beta[j];
        }
        double decay = PlatformMath.exp(-Math.abs(logOdds));
        double larger = 1 / (1 + decay);
        double probability = logOdds >= 0 ? larger : 1 - larger;
        double won = outcomes.won[row];
        double lost = outcomes.lost[row];
        weights[slot] = (won + lost) * (larger * decay * larger);
        residuals[slot] = won - (won + lost) * probability;
        double surprised = logOdds >= 0 ? lost : won;
        deviance += 2 * ((won + lost) * PlatformMath.log1p(decay) + surprised * Math.abs(logOdds));
        largestLogOdds = Math.max(largestLogOdds, Math.abs(logOdds));
    }

    private void addFour(int at, double[] weights, double[] residuals) {
        double[] x = rows;
        double[] slope = gradient;
        int b = at + width;
        int c = b + width;
        int d = c + width;
        for (int j = 0; j < width; j++) {
            double wa = weights[0] * x[at + j];
            double wb = weights[1] * x[b + j];
            double wc = weights[2] * x[c + j];
            double wd = weights[3] * x[d + j];
            double[] line = information[j];
            for (int k = 0; k <= j; k++) {
                line[k] += wa * x[at + k] + wb * x[b + k] + wc * x[c + k] + wd * x[d + k];
            }
            slope[j] += residuals[0] * x[at + j]
                    + residuals[1] * x[b + j]
                    + residuals[2] * x[c + j]
                    + residuals[3] * x[d + j];
        }
    }

    private void addOne(int at, double weight, double residual) {
        for (int j = 0; j < width; j++) {
            double weighted = weight * rows[at + j];
            for (int k = 0; k <= j; k++) {
                information[j][k] += weighted * rows[at + k];
            }
            gradient[j] += residual * rows[at + j];
        }
    }

    private double ridge(int j) {
        double scale = scales[used.get(j - 1)];
        return options.ridge() / (scale * scale);
    }

    private LogisticFit converged(int iterations, List<String> separating) {
        LinearSystem.factorise(information, DEPENDENT);
        double[][] covariance = LinearSystem.inverse(information);
        double[] toOrigin = new double[width];
        toOrigin[0] = 1;
        double intercept = beta[0];
        for (int j = 1; j < width; j++) {
            int c = used.get(j - 1);
            toOrigin[j] = -means[c] / scales[c];
            intercept += beta[j] * toOrigin[j];
        }
        double variance = 0;
        for (int j = 0; j < width; j++) {
            for (int k = 0; k < width; k++) {
                variance += toOrigin[j] * covariance[j][k] * toOrigin[k];
            }
        }
        int positives = outcomes.allWon;
        int negatives = outcomes.all - positives;
        double share = (double) positives / outcomes.all;
        LogisticModel model = LogisticModel.builder()
                .intercept(coefficient("intercept", intercept, Math.sqrt(variance), 1, false))
                .addAllCoefficients(coefficients(covariance))
                .ridge(options.ridge())
                .deviance(deviance)
                .nullDeviance(-2 * (positives * StrictMath.log(share) + negatives * StrictMath.log1p(-share)))
                .saturatedDeviance(outcomes.saturatedDeviance)
                .iterations(iterations)
                .size(outcomes.all)
                .happened(positives)
                .build();
        ImmutableLogisticFit.Builder fit = LogisticFit.builder()
                .status(Status.CONVERGED)
                .model(Optional.of(model))
                .addAllVariables(separating);
        if (!separating.isEmpty()) {
            fit.addReasons(Message.of("logistic.held-by-ridge").with("variables", said(separating)));
        }
        return fit.build();
    }

    private List<Coefficient> coefficients(double[][] covariance) {
        List<Coefficient> coefficients = new ArrayList<>();
        for (int c = 0; c < means.length; c++) {
            int j = used.indexOf(c) + 1;
            String name = data.names().get(c);
            coefficients.add(
                    j == 0
                            ? coefficient(name, 0, 0, means[c], true)
                            : coefficient(
                                    name,
                                    beta[j] / scales[c],
                                    Math.sqrt(covariance[j][j]) / scales[c],
                                    means[c],
                                    false));
        }
        return coefficients;
    }

    private static Coefficient coefficient(String name, double estimate, double error, double mean, boolean constant) {
        return Coefficient.builder()
                .variable(name)
                .estimate(estimate)
                .standardError(error)
                .mean(mean)
                .isConstant(constant)
                .build();
    }

    private List<String> separatingAlone() {
        return used.stream()
                .filter(c -> separation.isAlone(data.column(c)))
                .map(data.names()::get)
                .toList();
    }

    /** The variables along whose last step, or along whose coefficients, no won deal lies on the side of the lost. */
    private List<String> separatingTogether() {
        return separation.isAlong(step, rows)
                ? names(Separation.parts(step))
                : separation.isAlong(beta, rows) ? names(Separation.parts(beta)) : List.of();
    }

    private List<String> names(List<Integer> places) {
        return places.stream().map(j -> data.names().get(used.get(j - 1))).toList();
    }

    private static LogisticFit separated(List<String> variables) {
        return LogisticFit.refused(
                Status.SEPARATED, variables, Message.of("logistic.separated").with("variables", said(variables)));
    }

    private static List<Argument> said(List<String> variables) {
        return variables.stream().map(Argument::of).toList();
    }

    /**
     * Names the variable at which the factor failed, and those before it that make it; without any it is the numbers
     * that gave out.
     */
    private LogisticFit dependent(int j, int steps) {
        List<String> others = names(Separation.parts(LinearSystem.onRowsBefore(information, j)));
        if (others.isEmpty()) {
            return notConverged(steps);
        }
        String variable = names(List.of(j)).get(0);
        return LogisticFit.refused(
                Status.DEPENDENT,
                ImmutableList.<String>builder().addAll(others).add(variable).build(),
                Message.of("logistic.dependent").with("variable", variable).with("others", said(others)));
    }

    /** Rows without a deal say nothing, not even about the range of a column. */
    private void measure(int c) {
        double[] column = data.column(c);
        double mean = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            double deals = outcomes.won[i] + outcomes.lost[i];
            if (deals > 0) {
                mean += deals * (column[i] / outcomes.all);
                least = Math.min(least, column[i]);
                most = Math.max(most, column[i]);
            }
        }
        double squares = 0;
        for (int i = 0; i < size; i++) {
            double deals = outcomes.won[i] + outcomes.lost[i];
            squares += deals * ((column[i] - mean) * ((column[i] - mean) / outcomes.all));
        }
        means[c] = mean;
        scales[c] = least < most ? Math.sqrt(squares) : 0;
    }

    private double[] standardised() {
        double[] all = new double[Math.multiplyExact(size, width)];
        for (int i = 0; i < size; i++) {
            all[i * width] = 1;
        }
        for (int j = 1; j < width; j++) {
            int c = used.get(j - 1);
            double[] column = data.column(c);
            for (int i = 0; i < size; i++) {
                all[i * width + j] = (column[i] - means[c]) / scales[c];
            }
        }
        return all;
    }
}
