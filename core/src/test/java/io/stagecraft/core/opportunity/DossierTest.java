// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.terms.ClosePlanStep;
import io.stagecraft.core.terms.LineItem;
import io.stagecraft.fixtures.Deals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DossierTest {
    private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
    private static final Money PRICE = Money.parse("CNY 1000.00");

    private final Opportunity deal = Deals.openedIn(SalesProcesses.consultative(), AT);

    @Test
    void lineItemsSetTheAmountToTheirSum() {
        LineItem cutter = LineItem.of("cutter", 3, PRICE)
                .withDiscount(Ratio.ofPercent(10))
                .withCost(Money.parse("CNY 600.00"));
        Opportunity priced = deal.append(LineItemsSet.of(AT, List.of(cutter, LineItem.of("service", 1, PRICE))));

        assertThat(priced.amount()).hasValue(Money.parse("CNY 3700.00"));
        assertThat(cutter.margin()).hasValue(Money.parse("CNY 900.00"));
        assertThat(priced.append(LineItemsSet.of(AT, List.of())).amount()).hasValue(Money.parse("CNY 3700.00"));
        assertThatThrownBy(() ->
                        deal.append(LineItemsSet.of(AT, List.of(LineItem.of("a", 1, Money.parse("EUR 1.00"))))))
                .hasMessageStartingWith("an opportunity keeps its currency CNY but the amount was EUR 1.00");
        assertThatThrownBy(() -> LineItemsSet.of(
                        AT, List.of(LineItem.of("a", 1, Money.parse("EUR 1.00")), LineItem.of("b", 1, PRICE))))
                .hasMessageStartingWith("line items must be in one currency but were in [EUR, CNY]");
    }

    @Test
    void sharesAddToOneAndOverlaysStandBeside() {
        OwnersShared shared = OwnersShared.builder()
                .at(AT)
                .putShares("li", Ratio.of(2, 3))
                .putShares("wang", Ratio.of(1, 3))
                .putOverlays("engineer", Ratio.one())
                .build();

        assertThat(deal.append(shared).dossier().shares()).isEqualTo(shared.shares());
        assertThat(deal.append(shared).dossier().overlays()).containsOnlyKeys("engineer");
        assertThatThrownBy(() -> OwnersShared.of(AT, Map.of("li", Ratio.of(1, 2))))
                .hasMessageStartingWith("shares must add to 1 but add to 1/2");
        assertThat(OwnersShared.of(AT, Map.of("li", Ratio.one())).shares()).containsOnlyKeys("li");
        assertThatThrownBy(() -> OwnersShared.builder()
                        .at(AT)
                        .putOverlays("engineer", Ratio.zero())
                        .build())
                .hasMessage("an overlay must be above 0 and at most 1 but was 0 (seller engineer)");
    }

    @Test
    void onlyAWinSaysThatADealIsClosed() {
        assertThatThrownBy(() -> CategoryCalled.of(AT, ForecastCategory.CLOSED, "li"))
                .hasMessage("an open deal cannot be called CLOSED, which a win says (called by li)");
    }

    @Test
    void eachEventNotesItsOwn() {
        Opportunity noted = deal.append(CategoryCalled.of(AT, ForecastCategory.COMMIT, "li"))
                .append(CompetitorNamed.of(AT, "acme"))
                .append(CompetitorNamed.of(AT, "beta"))
                .append(CompetitorNamed.builder()
                        .at(AT)
                        .competitor("acme")
                        .isBidding(false)
                        .build())
                .append(LeadAttributed.builder()
                        .at(AT)
                        .source("fair")
                        .campaign("spring")
                        .build())
                .append(Merged.from(AT, "A-7"))
                .append(PutOnHold.of(AT, "budget freeze"))
                .append(ClosePlanSet.of(
                        AT, List.of(ClosePlanStep.of("legal", "Contract checked", LocalDate.of(2026, 2, 1), "li"))))
                .append(FactRecorded.of(AT, "sites", Fact.of(new BigDecimal("12"))))
                .append(FactRecorded.of(AT, "use", Fact.of("cutting")))
                .append(OwnEvent.of(AT, "viewed"));
        Dossier dossier = noted.dossier();

        assertThat(dossier.category()).hasValue(ForecastCategory.COMMIT);
        assertThat(dossier.competitors()).containsExactly("beta");
        assertThat(noted.source()).hasValue("fair");
        assertThat(noted.campaign()).hasValue("spring");
        assertThat(dossier.mergedFrom()).containsExactly("A-7");
        assertThat(dossier.hold().orElseThrow().reason()).hasValue("budget freeze");
        assertThat(dossier.closePlan()).extracting(ClosePlanStep::id).containsExactly("legal");
        assertThat(dossier.facts())
                .isEqualTo(Map.of("sites", Fact.of(new BigDecimal("12")), "use", Fact.of("cutting")));
        assertThat(noted.stage()).isEqualTo(deal.stage());
        assertThat(noted.status()).isEqualTo(deal.status());
        assertThat(Opportunity.replay(noted.events()).dossier()).isEqualTo(dossier);
    }

    @Test
    void aDealThatWentIntoAnotherIsClosedUntilItIsReopened() {
        Opportunity merged = deal.append(Merged.into(AT, "A-7"));

        assertThat(merged.isMerged()).isTrue();
        assertThat(merged.status()).isEqualTo(DealStatus.ABANDONED);
        assertThat(merged.lossReason()).hasValue("INVALID_DUPLICATE");
        assertThat(merged.closedAt()).hasValue(AT);
        Opportunity abandoned =
                merged.append(Abandoned.builder().at(AT).stage(deal.stage()).build());
        assertThat(abandoned.isMerged()).isTrue();
        Opportunity won = deal.append(Won.of(AT, deal.stage())).append(Merged.into(AT, "A-7"));
        assertThat(won.status()).isEqualTo(DealStatus.ABANDONED);
        Opportunity reopened = abandoned.append(Reopened.of(AT, deal.stage()));
        assertThat(reopened.isMerged()).isFalse();
        assertThat(reopened.isOpen()).isTrue();
        assertThat(reopened.dossier().mergedInto()).isEmpty();
    }

    @Test
    void approvalsHoldUntilTheAmountIsAnother() {
        Opportunity approved = deal.append(Approved.of(AT, "director", "wang"))
                .append(Approved.builder()
                        .at(AT)
                        .role("finance")
                        .by("chen")
                        .isGranted(false)
                        .build());
        Money amount = deal.amount().orElseThrow();

        assertThat(approved.dossier().approval("director")).hasValue(Fact.of(Answer.YES));
        assertThat(approved.dossier().approval("finance")).hasValue(Fact.of(Answer.NO));
        assertThat(approved.dossier().approval("board")).isEmpty();
        assertThat(approved.changeAmount(amount, AT).dossier()).isEqualTo(approved.dossier());
        assertThat(approved.changeAmount(amount.plus(1), AT).dossier().approvals())
                .isEmpty();
    }

    @Test
    void aWithdrawalRemovesTheEntry() {
        Opportunity undone = deal.append(CategoryCalled.of(AT, ForecastCategory.COMMIT, "li"))
                .append(CategoryCalled.builder().at(AT).by("wang").build())
                .append(PutOnHold.of(AT, "budget freeze"))
                .append(Resumed.of(AT))
                .append(FactRecorded.of(AT, "sites", Fact.of("many")))
                .append(FactRecorded.builder().at(AT).fact("sites").build());

        assertThat(undone.dossier()).isEqualTo(deal.dossier());
    }
}
