// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.terms.BusinessKind;
import io.stagecraft.core.terms.LineItem;
import io.stagecraft.core.terms.SalesChannel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DealFactsTest {
    private static final SalesProcess PROCESS = SalesProcesses.consultative();
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Money AMOUNT = Money.parse("EUR 500.00");

    private final DealFacts facts = DealFacts.standard();

    @Test
    void theFactsOfOtherSourcesAreAskedWhereTheFirstHasNone() {
        Opportunity deal = Opportunity.imported("A-1", PROCESS, "DISCOVERY", MONDAY);
        DealFacts first = (given, id) -> id.equals("a") ? Optional.of(Fact.of("first")) : Optional.empty();
        DealFacts second = (given, id) -> Optional.of(Fact.of("second"));

        assertThat(first.or(second).fact(deal, "a")).hasValue(Fact.of("first"));
        assertThat(first.or(second).fact(deal, "b")).hasValue(Fact.of("second"));
    }

    @Test
    void everyReadyFactIsWhatTheDealHolds() {
        Opportunity deal = Opportunity.open(
                        Opened.into(PROCESS)
                                .id("A-1")
                                .customerId("customer-1")
                                .owner("seller-1")
                                .product("scanner")
                                .region("East")
                                .kind(BusinessKind.RENEWAL)
                                .channel(SalesChannel.DIRECT)
                                .contractTermMonths(24)
                                .at(MONDAY)
                                .build(),
                        PROCESS)
                .append(LineItemsSet.of(MONDAY, List.of(LineItem.of("scanner", 1, AMOUNT))))
                .changeExpectedClose(DAY, MONDAY)
                .changeNextStep("demo", DAY, MONDAY)
                .append(CategoryCalled.of(MONDAY, ForecastCategory.COMMIT, "seller-1"))
                .append(LeadAttributed.builder()
                        .at(MONDAY)
                        .source("fair")
                        .campaign("spring")
                        .build())
                .append(PutOnHold.of(MONDAY, "budget"))
                .append(FactRecorded.of(MONDAY, "sites", Fact.of(new BigDecimal(12))));

        Map.ofEntries(
                        Map.entry(DealFacts.AMOUNT, Fact.of(AMOUNT)),
                        Map.entry(DealFacts.EXPECTED_CLOSE, Fact.of(DAY)),
                        Map.entry(DealFacts.NEXT_STEP_DAY, Fact.of(DAY)),
                        Map.entry(DealFacts.CUSTOMER, Fact.of("customer-1")),
                        Map.entry(DealFacts.OWNER, Fact.of("seller-1")),
                        Map.entry(DealFacts.PRODUCT, Fact.of("scanner")),
                        Map.entry(DealFacts.REGION, Fact.of("East")),
                        Map.entry(DealFacts.KIND, Fact.of("RENEWAL")),
                        Map.entry(DealFacts.CHANNEL, Fact.of("DIRECT")),
                        Map.entry(DealFacts.CONTRACT_TERM_MONTHS, Fact.of(new BigDecimal(24))),
                        Map.entry(DealFacts.LINE_ITEMS, Fact.of(BigDecimal.ONE)),
                        Map.entry(DealFacts.FORECAST_CATEGORY, Fact.of("COMMIT")),
                        Map.entry(DealFacts.SOURCE, Fact.of("fair")),
                        Map.entry(DealFacts.CAMPAIGN, Fact.of("spring")),
                        Map.entry(DealFacts.ON_HOLD, Fact.of(Answer.YES)),
                        Map.entry("sites", Fact.of(new BigDecimal(12))))
                .forEach((id, fact) -> assertThat(facts.fact(deal, id)).as(id).hasValue(fact));
    }

    @Test
    void whatADealDoesNotHoldIsUnknownButForBeingOnHold() {
        Opportunity deal =
                Opportunity.imported("A-1", PROCESS, PROCESS.stages().get(0).id(), MONDAY);

        assertThat(facts.fact(deal, DealFacts.AMOUNT)).isEmpty();
        assertThat(facts.fact(deal, DealFacts.LINE_ITEMS)).isEmpty();
        assertThat(facts.fact(deal, DealFacts.ON_HOLD)).hasValue(Fact.of(Answer.NO));
    }
}
