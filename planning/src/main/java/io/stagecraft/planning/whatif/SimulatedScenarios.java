// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.numeric.Normal;
import io.stagecraft.planning.distribution.Chance;
import io.stagecraft.planning.distribution.MoneyRange;
import io.stagecraft.planning.distribution.PairedRevenue;
import io.stagecraft.planning.distribution.SimulatedRevenue;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.joda.money.Money;

/** The base case and scenarios, simulated on the same draws. */
public final class SimulatedScenarios implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BATCHES = 20;

    /** The 0.975 quantile of Student's t with one degree of freedom less than there are batches. */
    private static final double STUDENT_95 = 2.093024054408263;

    private final ImmutableList<String> names;
    private final ImmutableList<Money> targets;
    private final PairedRevenue paired;

    SimulatedScenarios(ImmutableList<String> names, ImmutableList<Money> targets, PairedRevenue paired) {
        this.names = names;
        this.targets = targets;
        this.paired = paired;
    }

    /** Returns the trials of both, the others beginning where these end. */
    public SimulatedScenarios plus(SimulatedScenarios next) {
        checkArgument(names.equals(next.names) && targets.equals(next.targets), "both must be of the same scenarios");
        return new SimulatedScenarios(names, targets, paired.plus(next.paired));
    }

    /** Returns the names of the scenarios, in their order, without the baseline. */
    public List<String> names() {
        return names;
    }

    /** Returns the revenue as things are. */
    public SimulatedRevenue baseline() {
        return paired.baseline();
    }

    /** Returns the revenue under a scenario, or as things are for the name {@value Scenario#BASELINE}. */
    public SimulatedRevenue revenue(String scenario) {
        return scenario.equals(Scenario.BASELINE)
                ? baseline()
                : paired.variants().get(index(scenario));
    }

    /** Returns the chance to reach the target that the scenario has. */
    public Chance reachingTarget(String scenario) {
        Money target = scenario.equals(Scenario.BASELINE) ? targets.get(0) : targets.get(index(scenario) + 1);
        return revenue(scenario).reaching(target);
    }

    /** Returns the mean difference between a scenario and the baseline, with the error of the paired difference. */
    public MoneyRange difference(String scenario) {
        return difference(scenario, Scenario.BASELINE);
    }

    /** Returns the mean difference between two scenarios, with the error of the paired difference. */
    public MoneyRange difference(String scenario, String other) {
        requireNonNull(other, "other");
        checkDifferent(scenario, other);
        return paired.difference(number(scenario), number(other));
    }

    /** Returns the chance that a scenario brings more than the baseline; a trial that is equal is no win. */
    public Chance beatsBaseline(String scenario) {
        return beats(scenario, Scenario.BASELINE);
    }

    /** Returns the chance that a scenario brings less than the baseline. */
    public Chance losesToBaseline(String scenario) {
        requireNonNull(scenario, "scenario");
        return beats(Scenario.BASELINE, scenario);
    }

    /** Returns the chance that one scenario brings more than another; a trial that is equal is no win. */
    public Chance beats(String scenario, String other) {
        requireNonNull(other, "other");
        checkDifferent(scenario, other);
        return paired.beats(number(scenario), number(other));
    }

    /**
     * Returns the difference in the probability of reaching the target between two scenarios, with the 95 % interval of the
     * paired difference: {@code d = p₁ − p₂} of the trials in which only one does, with the standard error {@code sqrt((p₁ + p₂
     * − d²) / trials)}.
     */
    public Measured chanceDifference(String scenario, String other) {
        requireNonNull(other, "other");
        checkDifferent(scenario, other);
        double more =
                paired.reachesWhereNot(number(scenario), number(other)).value().value();
        double less =
                paired.reachesWhereNot(number(other), number(scenario)).value().value();
        double difference = more - less;
        double error =
                Math.sqrt((more + less - difference * difference) / baseline().trials());
        return Measured.simulated(
                BigDecimal.valueOf(Math.max(-1, difference - Normal.SPREAD_95 * error)),
                BigDecimal.valueOf(difference),
                BigDecimal.valueOf(Math.min(1, difference + Normal.SPREAD_95 * error)),
                Measured.CHANCE);
    }

    /**
     * Returns the difference of any number of the revenue between two scenarios, with a 95 % interval by batch means: the
     * trials are cut into {@value #BATCHES} batches of equal size, of which the differences {@code d} are found again, and the
     * standard error is {@code s(d) / sqrt(20)}, with Student's t for 19 degrees of freedom.
     *
     * <p>This draws the trials of both again, and takes as long as one more run of each.
     *
     * @param unit of the number: the code of a currency, {@link Measured#CHANCE}, or words
     * @param measure such as {@code revenue -> revenue.quantile(0.1).value().getAmount().doubleValue()}; it must be finite, and of
     *     few trials as good as of many but for its luck
     * @throws IllegalArgumentException if there are fewer trials than two in each batch
     */
    public Measured difference(
            String scenario, String other, ToDoubleFunction<? super SimulatedRevenue> measure, String unit) {
        requireNonNull(other, "other");
        checkDifferent(scenario, other);
        SimulatedRevenue one = revenue(scenario);
        SimulatedRevenue two = revenue(other);
        checkArgument(one.trials() >= 2 * BATCHES, "trials must be at least %s but were %s", 2 * BATCHES, one.trials());
        List<SimulatedRevenue> ones = one.batches(BATCHES);
        List<SimulatedRevenue> twos = two.batches(BATCHES);
        double[] differences = new double[BATCHES];
        double mean = 0;
        for (int i = 0; i < BATCHES; i++) {
            differences[i] = measure.applyAsDouble(ones.get(i)) - measure.applyAsDouble(twos.get(i));
            mean += differences[i] / BATCHES;
        }
        double squares = 0;
        for (double each : differences) {
            squares += (each - mean) * (each - mean);
        }
        double difference = measure.applyAsDouble(one) - measure.applyAsDouble(two);
        double half = STUDENT_95 * Math.sqrt(squares / (BATCHES - 1) / BATCHES);
        return Measured.simulated(
                BigDecimal.valueOf(difference - half),
                BigDecimal.valueOf(difference),
                BigDecimal.valueOf(difference + half),
                unit);
    }

    private static void checkDifferent(String scenario, String other) {
        requireNonNull(scenario, "scenario");
        checkArgument(!scenario.equals(other), "two different scenarios must be named but both were %s", scenario);
    }

    private int number(String scenario) {
        return scenario.equals(Scenario.BASELINE) ? 0 : index(scenario) + 1;
    }

    private int index(String scenario) {
        int index = names.indexOf(scenario);
        checkArgument(index >= 0, "there is no scenario %s; there are %s", scenario, names);
        return index;
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(names, "names");
        requireNonNull(targets, "targets");
        requireNonNull(paired, "paired");
        if (targets.size() != names.size() + 1) {
            throw new InvalidObjectException("targets must be one more than names, that of the base case first");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SimulatedScenarios other
                && names.equals(other.names)
                && targets.equals(other.targets)
                && paired.equals(other.paired);
    }

    @Override
    public int hashCode() {
        return Objects.hash(names, paired);
    }

    /** Returns the number of scenarios and of trials. */
    @Override
    public String toString() {
        return names.size() + (names.size() == 1 ? " scenario on " : " scenarios on ")
                + baseline().trials() + " common trials";
    }
}
