// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.measure.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class EffortAllocationProperties {
    private record Case(double least, double more, double shape, double scale, int most, int perVisit, int travel) {}

    @Property(tries = 300)
    void noPlanBringsMoreThanTheExactOne(@ForAll("cases") List<Case> cases, @ForAll @IntRange(max = 12) int budget) {
        List<EffortAccount<Integer>> accounts = accounts(cases);

        assertThat(EffortAllocation.of(accounts, budget).exact().response())
                .isCloseTo(bruteForce(accounts, 0, budget), within(1e-9));
    }

    @Property(tries = 300)
    void greedyIsExactForConcaveResponses(@ForAll("cases") List<Case> cases, @ForAll @IntRange(max = 30) int budget) {
        List<EffortAccount<Integer>> concave = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            concave.add(EffortAccount.of(
                    i, Response.adbudg(one.least(), one.least() + one.more(), Math.min(1, one.shape()), one.scale())));
        }
        EffortAllocation<Integer> allocation = EffortAllocation.of(concave, budget);

        assertThat(allocation.isConcave()).isTrue();
        assertThat(allocation.greedy().response()).isCloseTo(allocation.exact().response(), within(1e-9));
    }

    @Property(tries = 300)
    void boundsAndBudgetAreKept(@ForAll("cases") List<Case> cases, @ForAll @IntRange(max = 40) int budget) {
        List<EffortAccount<Integer>> accounts = accounts(cases);
        EffortPlan<Integer> plan = EffortAllocation.of(accounts, budget).best();

        assertThat(plan.effort()).isLessThanOrEqualTo(budget);
        for (Map.Entry<Integer, Integer> entry : plan.visits().entrySet()) {
            assertThat(entry.getValue())
                    .isBetween(0, accounts.get(entry.getKey()).most());
        }
    }

    @Property(tries = 200)
    void moreEffortNeverBringsLess(@ForAll("cases") List<Case> cases, @ForAll @IntRange(max = 30) int budget) {
        List<EffortAccount<Integer>> accounts = accounts(cases);

        assertThat(EffortAllocation.of(accounts, budget + 1).exact().response())
                .isGreaterThanOrEqualTo(
                        EffortAllocation.of(accounts, budget).exact().response());
    }

    @Property(tries = 300)
    void theFunnelReachesTheRevenueAndNoStepIsTooMany(
            @ForAll @IntRange(min = 1, max = 1_000_000) int revenue,
            @ForAll @IntRange(min = 1, max = 5_000) int deal,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        ReverseFunnel funnel = ReverseFunnel.of(
                Money.ofMinor(CurrencyUnit.EUR, deal), List.of(FunnelStep.of("calls", Ratio.ofPercent(percent))));

        List<FunnelNeed> needs = funnel.needed(Money.ofMinor(CurrencyUnit.EUR, revenue));
        long wins = needs.get(1).count();
        long calls = needs.get(0).count();

        assertThat(wins * deal).isBetween((long) revenue, (long) revenue + deal - 1);
        assertThat(calls * percent).isBetween(100 * wins, 100 * wins + percent - 1);
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 20),
                        Arbitraries.doubles().between(0, 100),
                        Arbitraries.doubles().between(0.3, 3),
                        Arbitraries.doubles().between(0.5, 60),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 3))
                .as(Case::new)
                .list()
                .ofMaxSize(4);
    }

    private static List<EffortAccount<Integer>> accounts(List<Case> cases) {
        List<EffortAccount<Integer>> accounts = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            accounts.add(EffortAccount.of(
                            i, Response.adbudg(one.least(), one.least() + one.more(), one.shape(), one.scale()))
                    .visits(0, one.most())
                    .costing(one.perVisit(), one.travel()));
        }
        return accounts;
    }

    private static double bruteForce(List<EffortAccount<Integer>> accounts, int from, long left) {
        if (from == accounts.size()) {
            return 0;
        }
        EffortAccount<Integer> account = accounts.get(from);
        double best = Double.NEGATIVE_INFINITY;
        for (int visits = account.least(); visits <= account.most(); visits++) {
            if (account.effort(visits) <= left) {
                best = Math.max(
                        best,
                        account.response().at(visits) + bruteForce(accounts, from + 1, left - account.effort(visits)));
            }
        }
        return best;
    }
}
