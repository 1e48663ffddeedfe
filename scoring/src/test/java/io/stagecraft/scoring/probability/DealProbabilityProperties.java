// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static io.stagecraft.fixtures.Deals.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.terms.LossReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class DealProbabilityProperties {
    private static final SalesProcess PROCESS = SalesProcesses.consultative();
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final DealProbability DEALS = DealProbability.in(PROCESS, ZONE)
            .withMinimum(MinimumNumbers.builder().wins(1).losses(1).rate(1).build())
            .withTeam(Opportunity::owner);

    /** A deal of a made-up book, whose events lie on days. */
    record Plan(int opened, int moved, int closed, boolean won, String owner) {
        /** The deal, with everything after a day made to happen otherwise. */
        Opportunity poisonedAfter(int day) {
            Opportunity deal = Opportunity.open(
                            "d" + hashCode(), "c", Money.of(CurrencyUnit.EUR, 1), PROCESS, at(opened))
                    .reassign(owner, at(opened));
            boolean isMovePoisoned = moved > day;
            if (!isMovePoisoned) {
                deal = deal.append(StageMoved.of(at(moved), "PREPARATION", "DISCOVERY"));
            } else {
                deal = deal.append(StageMoved.of(at(day + 1 + moved % 3), "PREPARATION", "COMMITMENT"))
                        .reassign("poison", at(day + 4));
            }
            String stage = isMovePoisoned ? "COMMITMENT" : "DISCOVERY";
            boolean isPoisoned = closed > day;
            Instant end = at(isPoisoned ? day + 5 + closed % 7 : closed);
            return won != isPoisoned
                    ? deal.append(Won.of(end, stage))
                    : deal.append(Lost.of(end, stage, LossReason.TIMING));
        }
    }

    @Provide
    Arbitrary<List<Plan>> book() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 30);
        return Combinators.combine(days, days, days, Arbitraries.of(true, false), Arbitraries.of("lin", "wu"))
                .as((opened, moved, closed, won, owner) ->
                        new Plan(opened, opened + moved, opened + moved + closed, won, owner))
                .list()
                .ofMaxSize(20);
    }

    @Property(tries = 200)
    void noEstimateSeesALaterEvent(@ForAll("book") List<Plan> book, @ForAll @IntRange(min = 0, max = 60) int day) {
        List<Plan> known = book.stream().filter(plan -> plan.opened <= day).toList();
        List<Opportunity> real =
                known.stream().map(plan -> plan.poisonedAfter(1_000)).toList();
        List<Opportunity> poisoned =
                known.stream().map(plan -> plan.poisonedAfter(day)).toList();

        assertThat(estimates(poisoned, day)).isEqualTo(estimates(real, day));
    }

    @Property(tries = 100)
    void everyEstimateIsTheEvaluationOfItsExplanation(
            @ForAll("book") List<Plan> book, @ForAll @IntRange(min = 0, max = 60) int day) {
        List<Opportunity> deals = book.stream()
                .filter(plan -> plan.opened <= day)
                .map(plan -> plan.poisonedAfter(1_000))
                .toList();
        for (Estimate estimate : estimates(deals, day)) {
            estimate.explanation()
                    .evaluate()
                    .ifPresent(value -> assertThat(estimate.counted()).isCloseTo(value.doubleValue(), within(1e-12)));
            assertThat(estimate.counted()).isBetween(0.0, 1.0);
        }
    }

    private static List<Estimate> estimates(List<Opportunity> book, int day) {
        List<Opportunity> known =
                book.stream().map(deal -> deal.asOf(at(day)).orElseThrow()).toList();
        return DEALS.learnedFrom(book, at(day)).estimates(known, START.plusDays(day));
    }
}
