// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.fixtures.DealDomain;
import io.stagecraft.fixtures.Serialized;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

@Domain(DealDomain.class)
@Domain(DomainContext.Global.class)
class OpportunityProperties {
    @Property(tries = 300)
    void replayingTheEventsGivesTheDeal(@ForAll Opportunity deal) {
        Opportunity replayed = Opportunity.replay(deal.events());

        assertSame(replayed, deal);
    }

    @Property(tries = 300)
    void theDealAsOfItsLastEventIsTheDeal(@ForAll Opportunity deal) {
        assertThat(deal.asOf(deal.latestEventAt())).hasValue(deal);
    }

    @Property(tries = 300)
    void asOfKeepsTheEventsUpToTheFirstLaterOne(
            @ForAll Opportunity deal, @ForAll @IntRange(min = -10, max = 2_000) int hours) {
        Instant instant = DealDomain.START.plusSeconds(3_600L * hours);
        List<DealEvent> known = new ArrayList<>();
        for (DealEvent event : deal.events()) {
            if (event.at().isAfter(instant)) {
                break;
            }
            known.add(event);
        }

        assertThat(deal.asOf(instant).map(Opportunity::events).orElse(List.of()))
                .isEqualTo(known);
    }

    @Property(tries = 300)
    void appendingLeavesTheShorterDealAsItWas(@ForAll Opportunity deal) {
        List<DealEvent> before = List.copyOf(deal.events());
        Opportunity left = deal.reassign("left", deal.latestEventAt());
        Opportunity right = deal.reassign("right", deal.latestEventAt());

        assertThat(deal.events()).isEqualTo(before);
        assertThat(left.owner()).hasValue("left");
        assertThat(right.owner()).hasValue("right");
        assertThat(left.event(deal.eventCount())).isNotEqualTo(right.event(deal.eventCount()));
        assertThat(left).isNotEqualTo(right);
    }

    @Property(tries = 100)
    void dealsSurviveSerialization(@ForAll Opportunity deal) {
        assertSame(Serialized.copy(deal), deal);
    }

    @Property(tries = 300)
    void creditsAddUpToTheAmountOfADealThatSomebodyOwnsOrShares(@ForAll Opportunity deal) {
        boolean isSomebodys =
                deal.owner().isPresent() || !deal.dossier().shares().isEmpty();

        assertThat(deal.credits().values().stream().reduce(Money::plus))
                .isEqualTo(deal.amount().filter(amount -> isSomebodys));
    }

    @Property(tries = 300)
    void productsShareTheAmountExactly(@ForAll Opportunity deal) {
        assertThat(deal.productAmounts().values().stream().reduce(Money::plus))
                .isEqualTo(deal.amount().filter(amount -> !deal.products().isEmpty()));
    }

    @Property(tries = 300)
    void severalStatementsAreConfirmedWhereEachIs(
            @ForAll Opportunity deal, @ForAll @Size(max = 3) Set<@IntRange(min = 0, max = 40) Integer> numbers) {
        List<String> its = deal.situation.statements().ids();
        List<String> asked = numbers.stream()
                .map(number -> number < its.size() ? its.get(number) : "never-asked")
                .toList();
        boolean isEach = asked.stream().allMatch(id -> deal.answer(id) == Answer.YES);

        for (SalesProcess process : List.of(SalesProcesses.consultative(), SalesProcesses.keyAccountFunnel())) {
            assertThat(Opportunity.confirming(process, asked).test(deal)).isEqualTo(isEach);
        }
        assertThat(new Confirmation(deal.situation.statements(), asked).test(deal))
                .isEqualTo(isEach);
    }

    @Property(tries = 300)
    void dealsWithOtherEventsAreNotEqual(@ForAll Opportunity one, @ForAll Opportunity other) {
        assertThat(one.equals(other)).isEqualTo(one.events().equals(other.events()));
    }

    private static void assertSame(Opportunity actual, Opportunity expected) {
        assertThat(actual).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(actual.stage()).isEqualTo(expected.stage());
        assertThat(actual.stageEnteredAt()).isEqualTo(expected.stageEnteredAt());
        assertThat(actual.status()).isEqualTo(expected.status());
        assertThat(actual.amount()).isEqualTo(expected.amount());
        assertThat(actual.answeredStatements()).containsExactlyInAnyOrderElementsOf(expected.answeredStatements());
        for (String statement : expected.answeredStatements()) {
            assertThat(actual.answer(statement)).isEqualTo(expected.answer(statement));
            assertThat(actual.evidence(statement)).isEqualTo(expected.evidence(statement));
        }
    }
}
