// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.scoring.learning.LogisticModel;
import io.stagecraft.scoring.learning.LogisticRegression;
import io.stagecraft.scoring.learning.NumberTable;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A logistic fit of deals with 30 variables, beside a hand-written one that does the least. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class LogisticBenchmark {
    private static final int VARIABLES = 30;

    /** How many deals. */
    @Param("100000")
    public int deals;

    private NumberTable data = NumberTable.of(List.of("none"), new double[0]);
    private double[][] rows = {};
    private boolean[] won = {};

    /** Draws the deals. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(42);
        double[][] columns = new double[VARIABLES][deals];
        rows = new double[deals][VARIABLES + 1];
        won = new boolean[deals];
        for (int i = 0; i < deals; i++) {
            double logOdds = -0.5;
            rows[i][0] = 1;
            for (int c = 0; c < VARIABLES; c++) {
                columns[c][i] = random.nextDouble() * 2 - 1;
                rows[i][c + 1] = columns[c][i];
                logOdds += columns[c][i] * (c % 5 - 2) / 3.0;
            }
            won[i] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
        }
        data = NumberTable.of(
                IntStream.range(0, VARIABLES).mapToObj(c -> "v" + c).toList(), columns);
    }

    /** The floor: Newton's method with a Cholesky solve on rows that lie ready; no scaling, deviance, checks or errors. */
    @Benchmark
    public double[] floorCholesky() {
        int width = VARIABLES + 1;
        double[] beta = new double[width];
        for (int iteration = 0; iteration < 50; iteration++) {
            double[][] information = new double[width][width];
            double[] gradient = new double[width];
            for (int i = 0; i < deals; i++) {
                double[] x = rows[i];
                double logOdds = 0;
                for (int j = 0; j < width; j++) {
                    logOdds += x[j] * beta[j];
                }
                double p = 1 / (1 + Math.exp(-logOdds));
                double weight = p * (1 - p);
                double residual = (won[i] ? 1 : 0) - p;
                for (int j = 0; j < width; j++) {
                    double weighted = weight * x[j];
                    double[] line = information[j];
                    for (int k = 0; k <= j; k++) {
                        line[k] += weighted * x[k];
                    }
                    gradient[j] += residual * x[j];
                }
            }
            double[] step = solve(information, gradient);
            double largest = 0;
            for (int j = 0; j < width; j++) {
                beta[j] += step[j];
                largest = Math.max(largest, Math.abs(step[j]));
            }
            if (largest < 1e-10) {
                break;
            }
        }
        return beta;
    }

    /** The whole fit: scaled columns, deviance, checks for separation, standard errors. */
    @Benchmark
    public LogisticModel fit() {
        return LogisticRegression.standard().fit(data, won).orElseThrow();
    }

    private static double[] solve(double[][] a, double[] b) {
        double[] x = b.clone();
        for (int j = 0; j < a.length; j++) {
            for (int k = 0; k < j; k++) {
                a[j][j] -= a[j][k] * a[j][k];
            }
            a[j][j] = Math.sqrt(a[j][j]);
            for (int i = j + 1; i < a.length; i++) {
                for (int k = 0; k < j; k++) {
                    a[i][j] -= a[i][k] * a[j][k];
                }
                a[i][j] /= a[j][j];
            }
        }
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= a[k][i] * x[k];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
