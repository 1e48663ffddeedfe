// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Allocates a limited effort to accounts so that it brings most (after Lodish, CALLPLAN, Management Science 18(4), 1971).
 *
 * <pre>{@code
 * EffortPlan<String> plan = EffortAllocation.of(accounts, 400).best();
 * plan.visits().get("A-1042");
 * plan.method();      // GREEDY where that is the best plan, else EXACT
 * }</pre>
 *
 * <p>Where responses are S-shaped, following the best next visit can lose more than half; {@link #exact()} then costs
 * time proportional to accounts x effort x visits an account, and two bytes for each account and unit of effort.
 *
 * @param <K> what names an account
 */
public final class EffortAllocation<K> {
    /** Accounts times units of effort up to which the exact plan is searched: 500 million, a gigabyte. */
    public static final long LARGEST = 500_000_000;

    /** Visits to one account are held in two bytes. */
    private static final int MOST_VISITS = 65_535;

    private static final double CONCAVE_WITHIN = 1e-12;

    private final List<EffortAccount<K>> accounts;
    private final int budget;

    /** What each account brings for 0, 1, 2 ... visits, as far as its bound and the budget go. */
    private final double[][] responses;

    private EffortAllocation(List<EffortAccount<K>> accounts, int budget, double[][] responses) {
        this.accounts = accounts;
        this.budget = budget;
        this.responses = responses;
    }

    /**
     * Returns the problem of sharing out an effort.
     *
     * @param accounts each with an id of its own, in the order that decides between equal ones
     * @param budget how many units of effort there are, from 0
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if ids repeat, the fewest visits cost more than
     *     there is, or a response is not finite
     */
    public static <K> EffortAllocation<K> of(List<EffortAccount<K>> accounts, int budget) {
        Elements.checked(accounts, "accounts");
        Problems problems = Problems.of("effort allocation");
        problems.require(budget >= 0, "budget", Message.of("effort.budget").with("budget", budget));
        Set<K> ids = new HashSet<>();
        long least = 0;
        double[][] responses = new double[accounts.size()][];
        for (int i = 0; i < responses.length; i++) {
            EffortAccount<K> account = accounts.get(i);
            String path = "accounts[" + i + "]";
            problems.require(
                    ids.add(account.id()),
                    path,
                    Message.of("effort.id").with("id", account.id().toString()));
            least += account.effort(account.least());
            int most = Math.max(account.least(), account.affordable(Math.max(0, budget)));
            problems.require(
                    most <= MOST_VISITS,
                    path,
                    Message.of("effort.visits").with("most", MOST_VISITS).with("visits", most));
            responses[i] = responses(account, Math.min(most, MOST_VISITS), path, problems);
        }
        problems.require(
                least <= Math.max(0, budget),
                "accounts",
                Message.of("effort.minimum").with("budget", budget).with("least", least));
        problems.throwIfAny();
        return new EffortAllocation<>(Elements.checked(accounts, "accounts"), budget, responses);
    }

    private static double[] responses(EffortAccount<?> account, int most, String path, Problems problems) {
        double[] responses = new double[most + 1];
        for (int visits = 0; visits <= most; visits++) {
            responses[visits] = account.response().at(visits);
            if (!Double.isFinite(responses[visits])) {
                problems.add(Problem.of(
                        path,
                        Message.of("effort.response")
                                .with("visits", visits)
                                .with("response", Double.toString(responses[visits]))));
                break;
            }
        }
        return responses;
    }

    /**
     * Returns the best plan: visit by visit where that is certain to be the best, else exactly.
     *
     * @throws IllegalStateException if the exact plan is needed and larger than {@link #LARGEST}
     */
    public EffortPlan<K> best() {
        return isConcave() ? greedy() : exact();
    }

    /**
     * Returns whether every response is concave and all visits cost the same, so that {@link #greedy()} is the best
     * plan.
     */
    public boolean isConcave() {
        for (int i = 0; i < responses.length; i++) {
            if (accounts.get(i).travel() > 0
                    || accounts.get(i).perVisit() != accounts.get(0).perVisit()) {
                return false;
            }
            double[] response = responses[i];
            for (int visits = accounts.get(i).least() + 1; visits < response.length - 1; visits++) {
                double gain = response[visits] - response[visits - 1];
                double next = response[visits + 1] - response[visits];
                if (next > gain + CONCAVE_WITHIN * Math.max(1, Math.abs(response[visits]))) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Returns the plan that makes, one after the other, the visit that brings most for its effort, as long as it brings
     * anything.
     */
    public EffortPlan<K> greedy() {
        int[] visits = fewest();
        long left = budget - effort(visits);
        PriorityQueue<Step> steps = new PriorityQueue<>();
        for (int i = 0; i < visits.length; i++) {
            offer(steps, i, visits[i]);
        }
        while (!steps.isEmpty()) {
            Step step = steps.poll();
            // what is too dear now stays so: the budget only shrinks
            if (step.effort <= left) {
                left -= step.effort;
                visits[step.account]++;
                offer(steps, step.account, visits[step.account]);
            }
        }
        return plan(visits, EffortPlan.Method.GREEDY);
    }

    /**
     * Returns the best plan whatever the responses; of equal plans one with fewer visits to later accounts.
     *
     * @throws IllegalStateException if accounts times effort is above {@link #LARGEST}
     */
    public EffortPlan<K> exact() {
        if ((budget + 1L) * accounts.size() > LARGEST) {
            throw new IllegalStateException("accounts times effort must be at most " + LARGEST
                    + " for an exact plan but was " + accounts.size() + " x " + (budget + 1L));
        }
        double[] best = new double[budget + 1];
        double[] next = new double[budget + 1];
        char[][] chosen = new char[accounts.size()][budget + 1];
        for (int i = 0; i < responses.length; i++) {
            EffortAccount<K> account = accounts.get(i);
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            for (int visits = account.least(); visits < responses[i].length; visits++) {
                long effort = account.effort(visits);
                if (effort <= budget) {
                    improve(best, next, chosen[i], (int) effort, responses[i][visits], (char) visits);
                }
            }
            double[] swap = best;
            best = next;
            next = swap;
        }
        int[] visits = new int[accounts.size()];
        int left = budget;
        for (int i = visits.length - 1; i >= 0; i--) {
            visits[i] = chosen[i][left];
            left -= (int) accounts.get(i).effort(visits[i]);
        }
        return plan(visits, EffortPlan.Method.EXACT);
    }

    private static void improve(double[] best, double[] next, char[] chosen, int effort, double response, char visits) {
        for (int total = effort; total < best.length; total++) {
            double candidate = best[total - effort] + response;
            if (candidate > next[total]) {
                next[total] = candidate;
                chosen[total] = visits;
            }
        }
    }

    /**
     * Returns the best continuous efforts for responses {@code a √x}: {@code x_i = B a_i² / Σ a²}.
     *
     * @param coefficients a, not negative, at least one above 0
     * @param budget B, from 0
     * @throws IllegalArgumentException if one is out of range
     */
    public static double[] squareRoot(double[] coefficients, double budget) {
        requireNonNull(coefficients, "coefficients");
        double squares = 0;
        for (double a : coefficients) {
            checkArgument(
                    a >= 0 && a < Double.POSITIVE_INFINITY, "coefficients must not be negative but one was %s", a);
            squares += a * a;
        }
        checkArgument(squares > 0, "one coefficient must be above 0");
        checkArgument(
                budget >= 0 && budget < Double.POSITIVE_INFINITY, "budget must not be negative but was %s", budget);
        double[] efforts = new double[coefficients.length];
        for (int i = 0; i < efforts.length; i++) {
            efforts[i] = budget * coefficients[i] * coefficients[i] / squares;
        }
        return efforts;
    }

    private void offer(PriorityQueue<Step> steps, int account, int visits) {
        if (visits + 1 < responses[account].length) {
            double gain = responses[account][visits + 1] - responses[account][visits];
            long effort = accounts.get(account).effort(visits + 1)
                    - accounts.get(account).effort(visits);
            if (gain > 0) {
                steps.add(new Step(gain / effort, effort, account));
            }
        }
    }

    private int[] fewest() {
        return accounts.stream().mapToInt(EffortAccount::least).toArray();
    }

    private long effort(int[] visits) {
        long effort = 0;
        for (int i = 0; i < visits.length; i++) {
            effort += accounts.get(i).effort(visits[i]);
        }
        return effort;
    }

    private EffortPlan<K> plan(int[] visits, EffortPlan.Method method) {
        double response = 0;
        for (int i = 0; i < visits.length; i++) {
            response += responses[i][visits[i]];
        }
        return ImmutableEffortPlan.<K>builder()
                .visits(EffortPlan.inOrder(accounts, visits))
                .response(response)
                .effort(effort(visits))
                .budget(budget)
                .method(method)
                .build();
    }

    /** One more visit to an account; the one that brings most for its effort first, then the earlier account. */
    private record Step(double gainPerEffort, long effort, int account) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int byGain = Double.compare(other.gainPerEffort, gainPerEffort);
            return byGain != 0 ? byGain : Integer.compare(account, other.account);
        }
    }
}
