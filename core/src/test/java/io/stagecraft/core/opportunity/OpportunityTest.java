// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.process.StageGate;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.core.terms.LineItem;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.terms.PartnerRole;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OpportunityTest {
    private static final SalesProcess PROCESS = SalesProcesses.consultative();
    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));
    private static final List<Answer> ANSWERS = List.of(Answer.values());
    private static final Money AMOUNT = Money.parse("CNY 4000000.00");
    private static final Opportunity DEAL = Opportunity.open("A-1042", "customer-17", AMOUNT, PROCESS, MONDAY);
    private static final Migrated TO_OWN = Migrated.builder()
            .at(FRIDAY)
            .fromProcess("consultative")
            .fromVersion(1)
            .toProcess("own")
            .toVersion(3)
            .fromStage("PREPARATION")
            .toStage("first")
            .putStatements("conversation-valued", "trust")
            .build();

    @Test
    void aNewDealIsOpenInTheFirstStage() {
        assertThat(DEAL.stage()).isEqualTo("PREPARATION");
        assertThat(DEAL.status()).isEqualTo(DealStatus.OPEN);
        assertThat(DEAL.openedAt()).hasValue(MONDAY);
        assertThat(DEAL.stageEnteredAt()).hasValue(MONDAY);
        assertThat(DEAL.amount()).hasValue(AMOUNT);
        assertThat(DEAL.customerId()).hasValue("customer-17");
        assertThat(DEAL.isIn(PROCESS)).isTrue();
        assertThat(DEAL.hasEvidence()).isFalse();
        assertThat(DEAL.isImported()).isFalse();
        assertThat(DEAL.eventCount()).isEqualTo(1);
        assertThat(DEAL).hasToString("Opportunity{A-1042, OPEN in PREPARATION, CNY 4000000.00, 1 events}");
    }

    @Test
    void theAgeOfAnImportedDealIsUnknown() {
        Opportunity deal = Opportunity.imported("B-1", PROCESS, "DISCOVERY", MONDAY);

        assertThat(deal.isImported()).isTrue();
        assertThat(deal.openedAt()).isEmpty();
        assertThat(deal.stageEnteredAt()).isEmpty();
        assertThat(deal.amount()).isEmpty();
        assertThat(deal.asOf(MONDAY.minusSeconds(1))).isEmpty();
    }

    @Test
    void anImportedDealKeepsWhatIsKnownOfItsPast() {
        Opportunity deal = Opportunity.open(
                Opened.into(PROCESS)
                        .id("B-2")
                        .stage("DISCOVERY")
                        .at(FRIDAY)
                        .isImported(true)
                        .importedOpenedAt(MONDAY)
                        .build(),
                PROCESS);

        assertThat(deal.openedAt()).hasValue(MONDAY);
        assertThat(deal.stageEnteredAt()).isEmpty();
        assertThat(deal.lastEntryInto("DISCOVERY")).isEmpty();
    }

    @Test
    void evidenceRecordedLastCounts() {
        Opportunity deal = DEAL.record(Evidence.confirmed("conversation-valued", TUESDAY))
                .record(Evidence.partly("conversation-valued", MONDAY).from("mail"));

        assertThat(deal.hasEvidence()).isTrue();
        assertThat(deal.answer("conversation-valued")).isEqualTo(Answer.PARTLY);
        assertThat(deal.evidence("conversation-valued").orElseThrow().source()).hasValue("mail");
        assertThat(deal.record(Evidence.withdrawn("conversation-valued", FRIDAY)))
                .satisfies(withdrawn -> {
                    assertThat(withdrawn.answer("conversation-valued")).isEqualTo(Answer.UNKNOWN);
                    assertThat(withdrawn.evidence("conversation-valued")).isEmpty();
                    assertThat(withdrawn.hasEvidence()).isFalse();
                });
    }

    @Test
    void evidenceAboutAnUnaskedStatementIsKept() {
        Opportunity deal = DEAL.record(Evidence.denied("likes-blue", TUESDAY));

        assertThat(deal.answer("likes-blue")).isEqualTo(Answer.NO);
        assertThat(deal.answeredStatements()).containsExactly("likes-blue");
    }

    @Test
    void manyStatementsAreKeptApart() {
        Opportunity deal = DEAL;
        for (int i = 0; i < 200; i++) {
            deal = deal.record(Evidence.of("s" + i, ANSWERS.get(i % 4), MONDAY));
        }
        for (int i = 0; i < 200; i++) {
            assertThat(deal.answer("s" + i)).isEqualTo(ANSWERS.get(i % 4));
        }
        assertThat(deal.answeredStatements()).hasSize(150);
    }

    @Test
    void ofManyStatementsThatAreAskedTheAnsweredOnesCount() {
        List<String> ids = IntStream.range(0, 100).mapToObj(i -> "s" + i).toList();
        SalesProcess large = SalesProcesses.ofStages("large", List.of("A", "B"));
        SalesProcess asking = large.withStages(large.stages().stream()
                .map(stage -> stage.equals(large.firstStage())
                        ? stage.withGate(StageGate.builder()
                                .addAllCriteria(ids.stream()
                                        .map(id -> Criterion.of(id, Labels.of(id)))
                                        .toList())
                                .build())
                        : stage)
                .toList());
        Opportunity silent = Opportunity.open("A-1042", "customer-17", AMOUNT, asking, MONDAY);
        Opportunity deal = silent.record(Evidence.confirmed("s40", MONDAY));
        SalesProcess next = asking.withVersion(2);
        Opportunity migrated =
                Migration.of(ProcessMap.ofEqualIds(asking, next), asking, next).migrate(deal, TUESDAY);

        assertThat(silent.hasEvidence()).isFalse();
        assertThat(deal.hasEvidence()).isTrue();
        assertThat(deal.answer("s40")).isEqualTo(Answer.YES);
        assertThat(deal.answer("s70")).isEqualTo(Answer.UNKNOWN);
        assertThat(Opportunity.confirming(asking, List.of("s40")).test(deal)).isTrue();
        assertThat(Opportunity.confirming(asking, List.of("s40", "s70")).test(deal))
                .isFalse();
        assertThat(migrated.answeredStatements()).containsExactly("s40");
        assertThat(deal.record(Evidence.withdrawn("s40", TUESDAY)).hasEvidence())
                .isFalse();
    }

    @Test
    void anEventHappensWithinAMillionYears() {
        Instant last = Instant.ofEpochSecond(1_000_000L * 31_556_952);

        assertThat(DEAL.record(Evidence.confirmed("conversation-valued", last)).latestEventAt())
                .isEqualTo(last);
        assertThatThrownBy(() -> DEAL.record(Evidence.confirmed("conversation-valued", last.plusSeconds(1))))
                .hasMessageStartingWith("an event must happen within a million years of 1970 but was Evidence{");
        Reassigned later = Reassigned.of(last.plusSeconds(1), "li");
        assertThatThrownBy(() -> DEAL.append(later))
                .hasMessageStartingWith("an event must happen within a million years of 1970 but was Reassigned{");
        assertThatThrownBy(() -> Opportunity.replay(List.of(DEAL.event(0), later)))
                .hasMessageStartingWith("an event must happen within a million years of 1970 but was Reassigned{");
    }

    @Test
    void dealsOfEqualEventsAreEqual() {
        assertThat(DEAL)
                .isEqualTo(Opportunity.open("A-1042", "customer-17", AMOUNT, PROCESS, MONDAY))
                .isNotEqualTo(Opportunity.open("A-1043", "customer-17", AMOUNT, PROCESS, MONDAY))
                .isNotEqualTo(DEAL.reassign("li", MONDAY));
    }

    @Test
    void aDealIsSeenAsItWasKnown() {
        Opportunity moved = DEAL.append(StageMoved.of(TUESDAY, "PREPARATION", "DISCOVERY"));
        Opportunity late = moved.record(Evidence.confirmed("conversation-valued", MONDAY));

        assertThat(late.asOf(MONDAY)).hasValue(DEAL);
        assertThat(late.asOf(TUESDAY)).hasValue(late);
        assertThat(late.asOf(MONDAY.minusSeconds(1))).isEmpty();
        assertThat(late.changeAmount(AMOUNT.plus(1), FRIDAY).asOf(TUESDAY)).hasValue(late);
    }

    @Test
    void aClosedDealKeepsItsStageAndReopens() {
        Opportunity lost = DEAL.append(Lost.of(FRIDAY, "PREPARATION", LossReason.NO_DECISION, "Contoso"));

        assertThat(lost.status()).isEqualTo(DealStatus.LOST);
        assertThat(lost.stage()).isEqualTo("PREPARATION");
        assertThat(lost.lossReason()).hasValue("NO_DECISION");
        assertThat(lost.competitor()).hasValue("Contoso");
        assertThat(lost.closedAt()).hasValue(FRIDAY);
        assertThat(lost.closing()).hasValue(lost.event(1));
        Opportunity again = lost.append(Reopened.of(FRIDAY, "PREPARATION"));
        assertThat(again.isOpen()).isTrue();
        assertThat(again.lossReason()).isEmpty();
        assertThat(again.closedAt()).isEmpty();
        assertThat(again.stageEnteredAt()).hasValue(FRIDAY);
    }

    @Test
    void termsChangeAndLeaveTheOldDealAsItWas() {
        Opportunity changed = DEAL.changeExpectedClose(LocalDate.of(2026, 4, 1), TUESDAY)
                .reassign("li", TUESDAY)
                .changeNextStep("send the proposal", LocalDate.of(2026, 1, 12), TUESDAY)
                .changeAmount(Money.parse("CNY 3.00"), FRIDAY);

        assertThat(changed.expectedClose()).hasValue(LocalDate.of(2026, 4, 1));
        assertThat(changed.owner()).hasValue("li");
        assertThat(changed.nextStep().orElseThrow().step()).isEqualTo("send the proposal");
        assertThat(changed.amount()).hasValue(Money.parse("CNY 3.00"));
        assertThat(DEAL.owner()).isEmpty();
        assertThat(changed.events()).hasSize(5).first().isEqualTo(DEAL.event(0));
    }

    @Test
    void theEntryIntoEachStageIsFound() {
        Opportunity deal = DEAL.append(StageMoved.of(TUESDAY, "PREPARATION", "DISCOVERY"))
                .append(StageMoved.of(FRIDAY, "DISCOVERY", "PREPARATION"));

        assertThat(deal.lastEntryInto("DISCOVERY")).hasValue(TUESDAY);
        assertThat(deal.lastEntryInto("PREPARATION")).hasValue(FRIDAY);
        assertThat(deal.lastEntryInto("COMMITMENT")).isEmpty();
        Opportunity moved = DEAL.append(StageMoved.of(FRIDAY, "PREPARATION", "DISCOVERY"));
        assertThat(moved.lastEntryInto("PREPARATION")).as("with the opening").hasValue(MONDAY);
        assertThat(DEAL.append(Lost.of(MONDAY, "PREPARATION", LossReason.NO_DECISION))
                        .append(Reopened.of(TUESDAY, "PREPARATION"))
                        .append(StageMoved.of(FRIDAY, "PREPARATION", "DISCOVERY"))
                        .lastEntryInto("PREPARATION"))
                .as("with the reopening")
                .hasValue(TUESDAY);
    }

    @Test
    void whatTheCustomerSaidBeforeADealWasReopenedIsStaleUntilItIsSaidAgain() {
        Evidence said = Evidence.confirmed("conversation-valued", MONDAY);
        Opportunity deal = DEAL.record(said);
        Opportunity reopened = deal.append(Lost.of(TUESDAY, "PREPARATION", LossReason.NO_DECISION))
                .append(Reopened.of(TUESDAY, "PREPARATION"));
        Opportunity renamed = reopened.append(TO_OWN);

        assertThat(deal.isStale("conversation-valued")).isFalse();
        assertThat(reopened.isStale("conversation-valued")).isTrue();
        assertThat(reopened.isStale("need-shared")).as("never said").isFalse();
        assertThat(reopened.record(said).isStale("conversation-valued")).isFalse();
        assertThat(renamed.isStale("trust")).as("under its new name").isTrue();
        assertThat(reopened.record(said).append(TO_OWN).isStale("trust")).isFalse();
    }

    @Test
    void aDealCountsInTheCategoryThatItsEndAPersonOrItsStageSays() {
        Opportunity called = DEAL.append(CategoryCalled.of(MONDAY, ForecastCategory.COMMIT, "li"));

        assertThat(DEAL.forecastCategory(PROCESS)).isEqualTo(ForecastCategory.PIPELINE);
        assertThat(Opportunity.imported("B-1", PROCESS, "COMMITMENT", MONDAY).forecastCategory(PROCESS))
                .isEqualTo(ForecastCategory.BEST_CASE);
        assertThat(called.forecastCategory(PROCESS)).isEqualTo(ForecastCategory.COMMIT);
        assertThat(called.append(Won.of(MONDAY, "PREPARATION")).forecastCategory(PROCESS))
                .isEqualTo(ForecastCategory.CLOSED);
        assertThat(called.append(Lost.of(MONDAY, "PREPARATION", LossReason.NO_DECISION))
                        .forecastCategory(PROCESS))
                .isEqualTo(ForecastCategory.OMITTED);
    }

    @Test
    void theAmountIsCreditedToTheOwnerOrByShares() {
        Opportunity owned = DEAL.reassign("li", MONDAY);
        Opportunity shared = owned.append(OwnersShared.builder()
                .at(MONDAY)
                .shares(Map.of("li", Ratio.of(3, 4), "wang", Ratio.of(1, 4)))
                .overlays(Map.of("engineer", Ratio.of(1, 2)))
                .build());

        assertThat(DEAL.credits()).isEmpty();
        assertThat(owned.credits()).isEqualTo(Map.of("li", AMOUNT));
        assertThat(owned.overlayCredits()).isEmpty();
        assertThat(shared.credits())
                .isEqualTo(Map.of("li", Money.parse("CNY 3000000.00"), "wang", Money.parse("CNY 1000000.00")));
        assertThat(shared.overlayCredits())
                .as("beside the amount")
                .isEqualTo(Map.of("engineer", Money.parse("CNY 2000000.00")));
    }

    @Test
    void whatWasSaidAtTheOpeningHoldsUntilMoreIsSaid() {
        Opportunity deal = Opportunity.open(
                Opened.into(PROCESS)
                        .id("A-1")
                        .at(MONDAY)
                        .product("drill")
                        .source("fair")
                        .campaign("spring")
                        .partnerRole(PartnerRole.SOURCED)
                        .build(),
                PROCESS);
        Opportunity more = deal.append(LineItemsSet.of(
                        MONDAY, List.of(LineItem.of("drill", 1, AMOUNT), LineItem.of("saw", 3, AMOUNT))))
                .append(LeadAttributed.of(MONDAY, "web"));

        assertThat(deal.products()).isEqualTo(Map.of("drill", Ratio.one()));
        assertThat(deal.source()).hasValue("fair");
        assertThat(deal.campaign()).hasValue("spring");
        assertThat(deal.partnerRole()).hasValue(PartnerRole.SOURCED);
        assertThat(more.products()).isEqualTo(Map.of("drill", Ratio.of(1, 4), "saw", Ratio.of(3, 4)));
        assertThat(more.source()).hasValue("web");
        assertThat(more.campaign()).isEmpty();
    }

    @Test
    void competitorsBidAndTheOneThatWonIsAmongThem() {
        Opportunity bid = DEAL.append(CompetitorNamed.of(MONDAY, "acme"));

        assertThat(bid.competitors()).containsExactly("acme");
        assertThat(bid.append(Lost.of(MONDAY, "PREPARATION", LossReason.NO_DECISION, "beta"))
                        .competitors())
                .containsExactly("acme", "beta");
    }

    @Test
    void theFirstAmountChoosesTheCurrency() {
        Opportunity deal = Opportunity.imported("B-1", PROCESS, "DISCOVERY", MONDAY)
                .append(AmountChanged.builder().at(MONDAY).build())
                .changeAmount(AMOUNT, MONDAY);

        assertThatThrownBy(() -> deal.changeAmount(Money.parse("EUR 1.00"), MONDAY))
                .hasMessage("an opportunity keeps its currency CNY but the amount was EUR 1.00 (opportunity B-1)");
        assertThatThrownBy(() -> deal.append(AmountChanged.builder().at(MONDAY).build())
                        .changeAmount(Money.parse("EUR 1.00"), MONDAY))
                .as("also once it is unknown again")
                .hasMessage("an opportunity keeps its currency CNY but the amount was EUR 1.00 (opportunity B-1)");
    }

    @Test
    void statementsOfAnotherProcessAreFoundByTheirIds() {
        SalesProcess other = SalesProcesses.keyAccountFunnel();
        Opportunity deal = DEAL.record(Evidence.confirmed("conversation-valued", MONDAY))
                .record(Evidence.confirmed("never-asked", MONDAY))
                .record(Evidence.partly("need-shared", MONDAY));

        for (SalesProcess process : List.of(PROCESS, other)) {
            assertThat(Opportunity.confirming(process, List.of("never-asked", "conversation-valued")))
                    .accepts(deal);
            assertThat(Opportunity.confirming(process, List.of("conversation-valued", "need-shared")))
                    .rejects(deal);
            assertThat(Opportunity.confirming(process, List.of())).accepts(deal);
        }
    }

    @Test
    void migrationRenamesStageAndStatements() {
        Opportunity deal = DEAL.record(Evidence.confirmed("conversation-valued", MONDAY));
        Opportunity migrated = deal.append(TO_OWN);

        assertThat(migrated.stage()).isEqualTo("first");
        assertThat(migrated.processId()).isEqualTo("own");
        assertThat(migrated.processVersion()).isEqualTo(3);
        assertThat(migrated.answer("trust")).isEqualTo(Answer.YES);
        assertThat(migrated.answer("conversation-valued")).isEqualTo(Answer.UNKNOWN);
        assertThat(migrated.evidence("trust")).hasValue(Evidence.confirmed("conversation-valued", MONDAY));
        assertThat(migrated.evidence("conversation-valued")).isEmpty();
        assertThat(migrated.stageEnteredAt()).hasValue(MONDAY);
    }

    @Test
    void eventsThatDoNotFitAreRefusedByName() {
        Opportunity tuesday = DEAL.append(StageMoved.of(TUESDAY, "PREPARATION", "DISCOVERY"));
        assertThatThrownBy(() -> tuesday.reassign("li", MONDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "an event must not be earlier than the latest, of 2026-01-06T09:00:00Z, but opportunity A-1042,"
                                + " OPEN, got Reassigned{at=2026-01-05T09:00:00Z, owner=li}");
        assertThatThrownBy(() -> tuesday.append(StageMoved.of(FRIDAY, "COMMITMENT", "DISCOVERY")))
                .hasMessage(
                        "an event must name the stage that the opportunity is in, DISCOVERY, but opportunity A-1042,"
                                + " OPEN, got StageMoved{at=2026-01-09T09:00:00Z, from=COMMITMENT, to=DISCOVERY}");
        assertThatThrownBy(() -> tuesday.append(Won.of(FRIDAY, "COMMITMENT")))
                .hasMessage(
                        "an event must name the stage that the opportunity is in, DISCOVERY, but opportunity A-1042,"
                                + " OPEN, got Won{at=2026-01-09T09:00:00Z, stage=COMMITMENT}");
        assertThatThrownBy(() -> tuesday.append(TO_OWN))
                .hasMessageStartingWith(
                        "an event must name the stage that the opportunity is in, DISCOVERY, but opportunity A-1042,"
                                + " OPEN, got Migrated{");
        assertThatThrownBy(() -> DEAL.append(Lost.of(MONDAY, "PREPARATION", LossReason.NO_DECISION))
                        .append(StageMoved.of(TUESDAY, "PREPARATION", "DISCOVERY")))
                .hasMessage("only an open or a won opportunity moves but opportunity A-1042, LOST, got"
                        + " StageMoved{at=2026-01-06T09:00:00Z, from=PREPARATION, to=DISCOVERY}");
        assertThatThrownBy(() -> tuesday.append(DEAL.event(0)))
                .hasMessageStartingWith("an event must not be earlier than the latest");
        assertThatThrownBy(() -> DEAL.append(DEAL.event(0)))
                .hasMessageStartingWith("an opportunity is opened once but opportunity A-1042, OPEN, got Opened{");
        assertThatThrownBy(() -> DEAL.append(Reopened.of(FRIDAY, "PREPARATION")))
                .hasMessage("only a closed opportunity is reopened but opportunity A-1042, OPEN, got"
                        + " Reopened{at=2026-01-09T09:00:00Z, stage=PREPARATION}");
        assertThatThrownBy(() -> DEAL.append(Won.of(MONDAY, "PREPARATION")).append(Won.of(MONDAY, "PREPARATION")))
                .hasMessage("only an open opportunity is closed but opportunity A-1042, WON, got"
                        + " Won{at=2026-01-05T09:00:00Z, stage=PREPARATION}");
        assertThatThrownBy(() -> DEAL.changeAmount(Money.of(CurrencyUnit.EUR, 1), FRIDAY))
                .hasMessage("an opportunity keeps its currency CNY but the amount was EUR 1.00 (opportunity A-1042)");
        assertThatThrownBy(() -> StageMoved.of(FRIDAY, "DISCOVERY", "DISCOVERY"))
                .hasMessage("a move must join two stages but was from DISCOVERY to itself");
        assertThatThrownBy(() -> Opportunity.replay(List.of())).hasMessage("a history must have at least one event");
        assertThatThrownBy(() -> Opportunity.replay(List.of(Reassigned.of(MONDAY, "li"))))
                .hasMessage("a history must begin with Opened but began with"
                        + " Reassigned{at=2026-01-05T09:00:00Z, owner=li}");
    }

    @Test
    void eventsOfAnotherProcessOrStageAreNotReplayed() {
        assertThatThrownBy(() -> Opportunity.replay(DEAL.events(), PROCESS.withVersion(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("opportunity A-1042 must be in process \"consultative\" version 2"
                        + " but is in \"consultative\" version 1");
        Opportunity lost = DEAL.append(StageMoved.of(FRIDAY, "PREPARATION", "NOWHERE"));
        assertThatThrownBy(() -> Opportunity.replay(lost.events(), PROCESS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an event must name a stage of process \"consultative\" version 1 but opportunity A-1042"
                        + " got StageMoved{at=2026-01-09T09:00:00Z, from=PREPARATION, to=NOWHERE}");
        Opened elsewhere = Opened.into(PROCESS)
                .id("B-1")
                .stage("NOWHERE")
                .at(MONDAY)
                .isImported(true)
                .build();
        assertThatThrownBy(() -> Opportunity.replay(List.of(elsewhere), PROCESS))
                .hasMessageStartingWith("an event must name a stage of process \"consultative\" version 1 but"
                        + " opportunity B-1 got Opened{");
        assertThat(Opportunity.replay(List.of(elsewhere)).stage()).isEqualTo("NOWHERE");
    }

    @Test
    void openingsThatDoNotFitAreRefusedByName() {
        assertThatThrownBy(() -> Opportunity.open(" ", "c", AMOUNT, PROCESS, MONDAY))
                .hasMessage("id of an opportunity must not be blank (opened at 2026-01-05T09:00:00Z)");
        assertThatThrownBy(() -> Opportunity.imported("B-1", PROCESS, "IMPLEMENTATION", MONDAY))
                .hasMessage("an opportunity must begin in a stage open to open deals but began in IMPLEMENTATION"
                        + " (opportunity B-1)");
        assertThatThrownBy(() -> Opportunity.open(
                        Opened.into(PROCESS).id("B-1").at(MONDAY).build(), SalesProcesses.keyAccountFunnel()))
                .hasMessage("opportunity B-1 must be opened in process \"key-account-funnel\" version 1 but names"
                        + " \"consultative\" version 1");
        assertThatThrownBy(() -> Opened.into(PROCESS)
                        .id("B-1")
                        .at(MONDAY)
                        .importedOpenedAt(MONDAY)
                        .build())
                .hasMessage("only an imported opportunity has a past of its own (opportunity B-1)");
        assertThatThrownBy(() -> Opened.into(PROCESS)
                        .id("B-1")
                        .at(MONDAY)
                        .isImported(true)
                        .importedOpenedAt(FRIDAY)
                        .build())
                .hasMessage("importedOpenedAt must not be after the import at 2026-01-05T09:00:00Z but was"
                        + " 2026-01-09T09:00:00Z (opportunity B-1)");
        assertThatThrownBy(() -> Opened.into(PROCESS)
                        .id("B-1")
                        .at(MONDAY)
                        .isImported(true)
                        .importedStageEnteredAt(FRIDAY)
                        .build())
                .hasMessage("importedStageEnteredAt must not be after the import at 2026-01-05T09:00:00Z but was"
                        + " 2026-01-09T09:00:00Z (opportunity B-1)");
        assertThatThrownBy(() ->
                        Opportunity.replay(List.of(DEAL.event(0).withRecording(Recording.of(MONDAY.minusSeconds(1))))))
                .hasMessageStartingWith("an event must be recorded when or after it happened but was Opened{");
    }

    @Test
    void aHundredThousandEventsAreHashedComparedAndSerialised() {
        List<DealEvent> events = new ArrayList<>(List.of(DEAL.event(0)));
        Opportunity deal = DEAL;
        for (int i = 1; i < 100_000; i++) {
            Evidence evidence = Evidence.of("conversation-valued", ANSWERS.get(i % 4), MONDAY.plusSeconds(i));
            events.add(evidence);
            deal = deal.record(evidence);
        }
        Opportunity replayed = Opportunity.replay(events);

        assertThat(deal.eventCount()).isEqualTo(100_000);
        assertThat(deal.event(77_777)).isSameAs(events.get(77_777));
        assertThat(replayed.equals(deal)).isTrue();
        assertThat(replayed.hashCode()).isEqualTo(deal.hashCode());
        assertThat(Serialized.copy(deal).equals(deal)).isTrue();
        assertThat(deal.events().equals(events)).isTrue();
    }

    @Test
    void manyDealsShareTheirStatementsWhenTheyAreSerialised() {
        List<Opportunity> copies = Serialized.copy(new ArrayList<>(List.of(DEAL, DEAL.reassign("li", FRIDAY))));

        assertThat(copies).containsExactly(DEAL, DEAL.reassign("li", FRIDAY));
        assertThat(copies.get(0).situation.statements())
                .isSameAs(copies.get(1).situation.statements());
    }

    @Test
    void renamesMustBeOneToOne() {
        assertThatThrownBy(() -> Migrated.builder()
                        .at(FRIDAY)
                        .fromProcess("a")
                        .fromVersion(1)
                        .toProcess("b")
                        .toVersion(1)
                        .fromStage("x")
                        .toStage("y")
                        .putAllStatements(Map.of("p", "r", "q", "r"))
                        .build())
                .hasMessageStartingWith("statements must be renamed one to one but were {");
    }

    @TestFactory
    Stream<DynamicTest> eventsAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "step must not be blank (next step of 2026-01-05T09:00:00Z)",
                        () -> NextStepSet.of(MONDAY, " ", LocalDate.of(2026, 1, 6))),
                Refused.with(
                        "contractTermMonths must be at least 1 but was 0 (opportunity A-1)",
                        () -> Opened.into(PROCESS)
                                .id("A-1")
                                .at(MONDAY)
                                .contractTermMonths(0)
                                .build()),
                Refused.with(
                        "processVersion must be at least 1 but was 0 (opportunity A-1)",
                        () -> Opened.into(PROCESS)
                                .id("A-1")
                                .at(MONDAY)
                                .processVersion(0)
                                .build()));
    }

    @TestFactory
    Stream<DynamicTest> anIdThatIsGivenIsNotBlank() {
        return Refused.tests(
                Refused.with(
                        "customerId must not be blank",
                        () -> opened().customerId(" ").build()),
                Refused.with(
                        "owner must not be blank", () -> opened().owner(" ").build()),
                Refused.with(
                        "product must not be blank", () -> opened().product(" ").build()),
                Refused.with(
                        "region must not be blank", () -> opened().region(" ").build()),
                Refused.with(
                        "source must not be blank", () -> opened().source(" ").build()),
                Refused.with(
                        "campaign must not be blank",
                        () -> opened().campaign(" ").build()),
                Refused.with("source must not be blank", () -> LeadAttributed.of(MONDAY, " ")),
                Refused.with(
                        "campaign must not be blank",
                        () -> LeadAttributed.builder().at(MONDAY).campaign(" ").build()),
                Refused.with("owner must not be blank", () -> Reassigned.of(MONDAY, " ")),
                Refused.with(
                        "competitor must not be blank",
                        () -> Lost.of(MONDAY, "PREPARATION", LossReason.NO_DECISION, " ")),
                Refused.with("into must not be blank", () -> Merged.into(MONDAY, " ")),
                Refused.with("from must not be blank", () -> Merged.from(MONDAY, " ")),
                Refused.with(
                        "name of content must not be blank",
                        () -> OwnEvent.builder()
                                .at(MONDAY)
                                .name("viewed")
                                .putContent(" ", "text")
                                .build()));
    }

    private static Opened.Builder opened() {
        return Opened.into(PROCESS).id("A-1").at(MONDAY);
    }
}
