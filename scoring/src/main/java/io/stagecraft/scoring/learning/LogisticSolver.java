package io.stagecraft.scoring.learning;

import io.stagecraft.core.explain.Reason;
import io.stagecraft.scoring.learning.LogisticFit.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One fit: columns centred and scaled into rows of {@code width} numbers, the first a 1, over which each step makes one pass.
 *
 * <p>Four rows are taken at a time, so that the matrix of second derivatives is read and written a quarter as often; the
 * order of additions is that of the rows, and the same in every run.
 */
final class LogisticSolver {
    private static final int ROWS_AT_ONCE = 4;
    private static final int HALVINGS = 30;
    private static final double DEVIANCE_STANDS_STILL = 1e-14;
    private static final double SETTLED_STEP = 1e-6;
    /** Log-odds that no deal of a book reaches, unless nothing holds the coefficients. */
    private static final double SUSPICIOUS_LOG_ODDS = 15;

    private final LogisticRegression options;
    private final NumberTable data;
    private final boolean[] happened;
    private final int size;
    private final int positives;
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

    LogisticSolver(LogisticRegression options, NumberTable data, boolean[] happened) {
        this.options = options;
        this.data = data;
        this.happened = happened;
        size = data.size();
        positives = (int) IntStream.range(0, size).filter(i -> happened[i]).count();
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
        if (positives == 0 || positives == size) {
            return LogisticFit.refused(
                    Status.ONE_CLASS,
                    List.of(),
                    Reason.of(
                            "logistic.one-class",
                            "won and lost are both needed, but of " + size + " deals " + positives + " were won"));
        }
        List<String> separating = separatingAlone();
        if (!separating.isEmpty() && options.ridge() == 0) {
            return separated(separating);
        }
        beta[0] = StrictMath.log((double) positives / (size - positives));
        pass();
        for (int iteration = 1; iteration <= options.maximumIterations(); iteration++) {
            int dependent = SmallMatrix.factorise(information);
            if (dependent >= 0) {
                return largestLogOdds > SUSPICIOUS_LOG_ODDS
                                && !separatingTogether().isEmpty()
                        ? separated(separatingTogether())
                        : dependent(dependent);
            }
            step = SmallMatrix.solve(information, gradient);
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
        return LogisticFit.refused(
                Status.NOT_CONVERGED,
                List.of(),
                Reason.of("logistic.not-converged", "no maximum after " + options.maximumIterations() + " steps"));
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
        weights[slot] = larger * decay * larger;
        residuals[slot] = (happened[row] ? 1 : 0) - probability;
        boolean surprised = happened[row] != logOdds >= 0;
        deviance += 2 * (PlatformMath.log1p(decay) + (surprised ? Math.abs(logOdds) : 0));
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
        SmallMatrix.factorise(information);
        double[][] covariance = SmallMatrix.inverse(information);
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
        double share = (double) positives / size;
        LogisticModel model = LogisticModel.builder()
                .intercept(coefficient("intercept", intercept, Math.sqrt(variance), 1, false))
                .addAllCoefficients(coefficients(covariance))
                .ridge(options.ridge())
                .deviance(deviance)
                .nullDeviance(-2 * (positives * StrictMath.log(share) + (size - positives) * StrictMath.log1p(-share)))
                .iterations(iterations)
                .size(size)
                .happened(positives)
                .build();
        LogisticFit.Builder fit = LogisticFit.builder()
                .status(Status.CONVERGED)
                .model(Optional.of(model))
                .addAllVariables(separating);
        if (!separating.isEmpty()) {
            fit.addReasons(Reason.of(
                    "logistic.separated",
                    "only the ridge holds back what separates won from lost: " + String.join(", ", separating)));
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

    /** The variables of which one value parts the won from the lost, deals at that very value aside. */
    private List<String> separatingAlone() {
        List<String> names = new ArrayList<>();
        for (int c : used) {
            double[] column = data.column(c);
            double leastWon = Double.POSITIVE_INFINITY;
            double mostWon = Double.NEGATIVE_INFINITY;
            double leastLost = Double.POSITIVE_INFINITY;
            double mostLost = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < size; i++) {
                if (happened[i]) {
                    leastWon = Math.min(leastWon, column[i]);
                    mostWon = Math.max(mostWon, column[i]);
                } else {
                    leastLost = Math.min(leastLost, column[i]);
                    mostLost = Math.max(mostLost, column[i]);
                }
            }
            if (mostLost <= leastWon || mostWon <= leastLost) {
                names.add(data.names().get(c));
            }
        }
        return names;
    }

    /** The variables along whose last step, or along whose coefficients, no won deal lies on the side of the lost. */
    private List<String> separatingTogether() {
        return separates(step) ? named(step) : separates(beta) ? named(beta) : List.of();
    }

    private boolean separates(double[] direction) {
        double worst = 0;
        double best = 0;
        for (int i = 0; i < size; i++) {
            double along = 0;
            for (int j = 0; j < width; j++) {
                along += rows[i * width + j] * direction[j];
            }
            double margin = happened[i] ? along : -along;
            worst = Math.min(worst, margin);
            best = Math.max(best, margin);
        }
        return best > 0 && -worst <= 1e-4 * best;
    }

    private List<String> named(double[] direction) {
        double largest = 0;
        for (int j = 1; j < width; j++) {
            largest = Math.max(largest, Math.abs(direction[j]));
        }
        List<String> names = new ArrayList<>();
        for (int j = 1; j < width; j++) {
            if (Math.abs(direction[j]) > 1e-3 * largest) {
                names.add(data.names().get(used.get(j - 1)));
            }
        }
        return names;
    }

    private static LogisticFit separated(List<String> variables) {
        return LogisticFit.refused(
                Status.SEPARATED,
                variables,
                Reason.of(
                        "logistic.separated",
                        "no finite maximum: won and lost are separated without an error by "
                                + String.join(", ", variables)));
    }

    private LogisticFit dependent(int j) {
        String name = j == 0 ? "intercept" : data.names().get(used.get(j - 1));
        return LogisticFit.refused(
                Status.DEPENDENT,
                List.of(name),
                Reason.of(
                        "logistic.dependent",
                        name + " follows from the variables before it, so its coefficient is not determined"));
    }

    private void measure(int c) {
        double[] column = data.column(c);
        double mean = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : column) {
            mean += value / size;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double squares = 0;
        for (double value : column) {
            squares += (value - mean) * (value - mean) / size;
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
