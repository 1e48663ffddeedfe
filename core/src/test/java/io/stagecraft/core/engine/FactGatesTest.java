// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Approved;
import io.stagecraft.core.opportunity.DealFacts;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.FactRecorded;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.process.FactQuestion;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.Role;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.process.StageGate;
import io.stagecraft.core.process.TransitionRules;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FactGatesTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T01:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Money AMOUNT = Money.parse("CNY 4000000.00");
    private static final Role DIRECTOR = Role.of("director", Labels.of("sales director"));

    private static final Criterion NEED = Criterion.of("need", Labels.of("The need is shared"));
    private static final Criterion DATED = Criterion.of(
                    "dated", Labels.of("A close is expected"), FactQuestion.notPast(DealFacts.EXPECTED_CLOSE))
            .mandatory();
    private static final Criterion TENDER =
            Criterion.of("tender", Labels.of("The tender is won")).mandatory().onlyIf(FactQuestion.yes("has-tender"));
    private static final Criterion APPROVAL = Criterion.of(
                    "approval", Labels.of("The director approves"), FactQuestion.approvedBy("director"))
            .mandatory();

    @Test
    void aGateHeldByAFactSaysItsValueAndLetsGoWhenTheFactIsThere() {
        StageEngine engine = engine(blocking(DATED));
        Opportunity deal = opened(engine);
        Opportunity past = deal.changeExpectedClose(LocalDate.of(2026, 1, 5), MONDAY);
        Opportunity future = deal.changeExpectedClose(LocalDate.of(2026, 1, 6), MONDAY);

        assertThat(engine.advance(deal, TUESDAY).reasons())
                .extracting(Told::message)
                .contains("gate.mandatory statement=A close is expected answer=answer.unknown stage=A");
        assertThat(engine(blocking(NEED, DATED)).review(deal, TUESDAY).nextTasks())
                .extracting(NextTask::id)
                .containsExactly("dated", "need");
        assertThat(engine.advance(past, TUESDAY).reasons())
                .extracting(Told::message)
                .contains(
                        "gate.mandatory statement=A close is expected answer=(answer.fact-no value=2026-01-05) stage=A");
        assertThat(engine.advance(future, TUESDAY).isMoved()).isTrue();
    }

    @Test
    void aFactIsReadAtTheDayOfTheMove() {
        StageEngine engine = engine(blocking(DATED));
        Opportunity deal = opened(engine).changeExpectedClose(LocalDate.of(2026, 1, 6), MONDAY);

        assertThat(engine.advance(deal, TUESDAY.plus(Duration.ofDays(1))).isMoved())
                .isFalse();
    }

    @Test
    void aCriterionWhoseConditionIsAnsweredNoIsNotAskedAndCountsInNoTotal() {
        StageEngine engine = engine(blocking(TENDER, NEED));
        Opportunity shown = opened(engine).record(Evidence.confirmed("need", MONDAY));
        Opportunity without = shown.append(FactRecorded.of(MONDAY, "has-tender", Fact.of(Answer.NO)));
        Opportunity with = shown.append(FactRecorded.of(MONDAY, "has-tender", Fact.of(Answer.YES)));

        assertThat(engine.advance(without, TUESDAY).isMoved()).isTrue();
        assertThat(engine.advance(with, TUESDAY).isMoved()).isFalse();
        assertThat(engine.win(without, TUESDAY).isMoved()).isTrue();
        assertThat(engine.win(with, TUESDAY).reasons())
                .extracting(Told::message)
                .containsExactly(
                        "gate.mandatory statement=The tender is won answer=answer.unknown stage=A",
                        "gate.score stage=A score=50 % threshold=80 %");
        assertThat(engine.advance(shown, TUESDAY).isMoved())
                .as("unknown is not no")
                .isFalse();
        StageReview beyond = engine.review(engine.advance(without, TUESDAY).orElseThrow(), TUESDAY);
        assertThat(beyond.unprovenGates()).isEmpty();
        assertThat(beyond.isAheadOfEvidence()).isFalse();
        GateReview gate = engine.review(without, TUESDAY).gate();
        assertThat(gate.missing()).isEmpty();
        assertThat(gate.coverage().total()).isEqualTo(1);
        assertThat(engine.review(with, TUESDAY).gate().missing()).containsExactly(TENDER);
    }

    @Test
    void factsSayNothingAboutWhereTheCustomerStands() {
        SalesProcess consultative = SalesProcesses.consultative();
        SellingStage first = consultative.firstStage();
        SalesProcess process = consultative.withStages(consultative.stages().stream()
                .map(stage -> stage.equals(first)
                        ? stage.withGate(stage.gate()
                                .withCriteria(stage.gate().criteria().get(0), DATED))
                        : stage)
                .toList());
        StageEngine engine = engine(process);
        Opportunity deal = opened(engine).record(Evidence.confirmed("conversation-valued", MONDAY));
        StageReview review = engine.review(deal, TUESDAY);

        assertThat(review.alignment())
                .isEqualTo(engine(consultative).review(deal, TUESDAY).alignment());
        assertThat(review.gate().isPassed()).isFalse();
        assertThat(review.isAheadOfEvidence()).isFalse();
        // nor does evidence on what a fact answers
        assertThat(engine.review(deal.record(Evidence.confirmed("dated", MONDAY)), TUESDAY)
                        .alignment())
                .isEqualTo(review.alignment());
        Opportunity denied = opened(engine).record(Evidence.denied("conversation-valued", MONDAY));
        assertThat(engine.review(denied.record(Evidence.denied("dated", MONDAY)), TUESDAY)
                        .alignment()
                        .denied())
                .containsExactly("conversation-valued");
        assertThat(review.nextTasks())
                .first()
                .satisfies(task -> assertThat(task.kind()).isEqualTo(NextTask.Kind.PROVIDE_FACT));
    }

    @Test
    void factsOfTheCallerComeBeforeThoseOfTheDeal() {
        StageEngine engine =
                engine(blocking(Criterion.of("quote", Labels.of("A quote is there"), FactQuestion.yes("quote"))));
        DealFacts quotes = (deal, id) -> id.equals("quote") ? Optional.of(Fact.of(Answer.YES)) : Optional.empty();
        Opportunity deal = opened(engine);

        assertThat(engine.advance(deal, TUESDAY).isMoved()).isFalse();
        assertThat(engine.with(quotes.or(DealFacts.standard()))
                        .advance(deal, TUESDAY)
                        .isMoved())
                .isTrue();
    }

    @Test
    void anApprovalHoldsForTheDealAsItStood() {
        StageEngine engine = engine(blocking(APPROVAL));
        Opportunity deal = opened(engine);
        Opportunity approved = deal.append(Approved.of(MONDAY, "director", "wang"));

        assertThat(engine.advance(approved, TUESDAY).isMoved()).isTrue();
        assertThat(engine.advance(
                                deal.append(Approved.builder()
                                        .at(MONDAY)
                                        .role("director")
                                        .by("wang")
                                        .isGranted(false)
                                        .build()),
                                TUESDAY)
                        .reasons())
                .extracting(Told::message)
                .contains(
                        "gate.mandatory statement=The director approves answer=(answer.fact-no value=fact.no) stage=A");
        Opportunity dearer = approved.changeAmount(AMOUNT.multipliedBy(2), TUESDAY);
        assertThat(engine.advance(dearer, TUESDAY).isMoved()).isFalse();
        assertThat(engine.advance(approved.changeAmount(AMOUNT, TUESDAY), TUESDAY)
                        .isMoved())
                .isTrue();
        Opportunity reopened = engine.reopen(
                        engine.lose(approved, LossReason.FIT, TUESDAY).orElseThrow(), TUESDAY, "they called")
                .orElseThrow();
        assertThat(engine.advance(reopened, TUESDAY).isMoved()).isFalse();
    }

    @Test
    void anEntryGateIsAskedByMovesForwardIntoItsStage() {
        SalesProcess process = stages(
                SellingStage.of("A", Labels.of("A")),
                SellingStage.of("B", Labels.of("B")).withEntryGate(gate(DATED)),
                SellingStage.of("C", Labels.of("C")));
        StageEngine engine = engine(process);
        Opportunity deal = opened(engine);

        assertThat(engine.advance(deal, TUESDAY).reasons())
                .extracting(Told::message)
                .containsExactly(
                        "entry.mandatory statement=A close is expected answer=answer.unknown stage=B",
                        "entry.score stage=B score=0 % threshold=80 %");
        Opportunity beyond = engine.moveTo(deal, "C", TUESDAY).orElseThrow();
        assertThat(engine.moveTo(beyond, "B", TUESDAY).isMoved()).isTrue();
        assertThat(engine.review(deal, TUESDAY).entryGates())
                .extracting(GateReview::stage)
                .containsExactly("B");
    }

    @Test
    void aWinMayDemandAnAmountAndAReason() {
        SalesProcess process = stages(SellingStage.of("A", Labels.of("A")))
                .withWinGate(gate(
                        Criterion.of(
                                        "amount",
                                        Labels.of("The amount is known"),
                                        FactQuestion.positive(DealFacts.AMOUNT))
                                .mandatory(),
                        Criterion.of("why", Labels.of("Why we won is said"), FactQuestion.known(FactQuestion.REASON))
                                .mandatory()));
        StageEngine engine = engine(process);
        Opportunity deal = opened(engine);
        Opportunity unpriced = Opportunity.imported("B", process, "A", MONDAY);

        assertThat(engine.win(deal, TUESDAY).reasons())
                .extracting(Told::message)
                .contains("win-gate.mandatory statement=Why we won is said answer=answer.fact-missing stage=A");
        assertThat(engine.win(deal, TUESDAY, "price").deal().status()).isEqualTo(DealStatus.WON);
        assertThat(engine.win(unpriced, TUESDAY, "price").reasons())
                .extracting(Told::message)
                .contains("win-gate.mandatory statement=The amount is known answer=answer.unknown stage=A");
        assertThat(engine.review(deal, TUESDAY).moves())
                .filteredOn(move -> move.action() == MoveAction.WIN)
                .allSatisfy(move -> assertThat(move.isReasonNeeded()).isTrue());
        assertThat(engine.review(deal, TUESDAY).winGate()).isPresent();
    }

    @Test
    void aStageThatMayBeSkippedIsPassedOverAsAStepWithoutItsGate() {
        SalesProcess process = stages(
                        SellingStage.of("A", Labels.of("A")),
                        SellingStage.of("B", Labels.of("B"))
                                .withGate(gate(NEED))
                                .withIsSkippable(true),
                        SellingStage.of("C", Labels.of("C")))
                .withTransitions(TransitionRules.standard());
        StageEngine engine = engine(process);
        Opportunity deal = opened(engine);

        assertThat(engine.moveTo(deal, "C", TUESDAY).isMoved()).isTrue();
        Opportunity inB = engine.advance(deal, TUESDAY).orElseThrow();
        assertThat(engine.advance(inB, TUESDAY).reasons())
                .as("once entered, it asks")
                .extracting(Told::message)
                .containsExactly("gate.score stage=B score=0 % threshold=80 %");
    }

    @Test
    void aFullStageHoldsAndAnUncountedLimitIsSaid() {
        SalesProcess process = stages(
                SellingStage.of("A", Labels.of("A")),
                SellingStage.of("B", Labels.of("B")).withOpenDealLimit(3));
        StageEngine engine = engine(process);
        Opportunity deal = opened(engine);

        assertThat(engine.withOpenDeals(stage -> 3).advance(deal, TUESDAY).reasons())
                .extracting(Told::message)
                .containsExactly("move.full stage=B limit=3 count=3");
        assertThat(engine.withOpenDeals(stage -> 2).advance(deal, TUESDAY).isMoved())
                .isTrue();
        assertThat(((MoveResult.Moved) engine.advance(deal, TUESDAY)).advice())
                .extracting(Message::code)
                .containsExactly("move.limit-unchecked");

        StageEngine gated = engine(process.withStages(
                        process.stages().get(0).withGate(gate(NEED)),
                        process.stages().get(1)))
                .withOpenDeals(stage -> 3);
        assertThat(gated.advance(deal, TUESDAY).reasons())
                .extracting(Told::message)
                .containsExactly("gate.score stage=A score=0 % threshold=80 %", "move.full stage=B limit=3 count=3");
        Opportunity moved = engine.withOpenDeals(stage -> 2)
                .recordedAs(Recording.of(TUESDAY))
                .advance(deal, TUESDAY)
                .orElseThrow();
        DecisionReview why = engine.withOpenDeals(stage -> 99).decided(moved, 1);
        assertThat(why.decision().facts()).containsExactly(Map.entry("open-deals", Fact.of(new BigDecimal(2))));
        assertThat(why.isConfirmed()).isTrue();
        assertThat(why.advice()).isEmpty();
        SalesProcess narrower = process.withStages(
                process.stages().get(0), process.stages().get(1).withOpenDealLimit(2));
        assertThat(engine(narrower).decided(moved, 1).reasons())
                .extracting(Told::message)
                .containsExactly("move.full stage=B limit=2 count=2");
    }

    @Test
    void anotherRuleKeepsWhatTheEngineCountsAndRecords() {
        StageEngine engine = engine(stages(
                SellingStage.of("A", Labels.of("A")),
                SellingStage.of("B", Labels.of("B")).withOpenDealLimit(3)));
        Recording request = Recording.builder().at(TUESDAY).id("r-1").build();
        Opportunity deal = opened(engine);

        assertThat(engine.withOpenDeals(stage -> 3)
                        .forBookWithEvidence()
                        .advance(deal, TUESDAY)
                        .isMoved())
                .isFalse();
        assertThat(engine.recordedAs(request)
                        .with(DealFacts.standard())
                        .advance(deal, TUESDAY)
                        .orElseThrow()
                        .event(1)
                        .recording()
                        .flatMap(Recording::id))
                .hasValue("r-1");
    }

    @Test
    void aWinIsNoFurtherOpenDealOfTheClosedWonStage() {
        SalesProcess pipeline = SalesProcesses.fiveStagePipeline();
        String won = pipeline.closedWonStage().orElseThrow();
        SalesProcess limited = pipeline.withStages(pipeline.stages().stream()
                .map(stage -> stage.id().equals(won) ? stage.withOpenDealLimit(1) : stage)
                .toList());
        StageEngine engine = engine(limited).withOpenDeals(stage -> 1);

        assertThat(engine.moveTo(opened(engine), won, TUESDAY, "signed").isMoved())
                .isTrue();
    }

    @Test
    void onlyTheRolesOfAGateOverrideIt() {
        StageGate gate = gate(NEED).withMode(GateMode.REQUIRE_REASON).withOverrideRoles(DIRECTOR);
        StageEngine engine = engine(
                stages(SellingStage.of("A", Labels.of("A")).withGate(gate), SellingStage.of("B", Labels.of("B"))));
        Opportunity deal = opened(engine);
        Recording seller = Recording.builder().at(TUESDAY).by("li").build();

        assertThat(engine.recordedAs(seller).advance(deal, TUESDAY, "urgent").reasons())
                .extracting(Told::message)
                .containsExactly("gate.role stage=A roles=[sales director]");
        assertThat(engine.recordedAs(seller.withRoles("director"))
                        .advance(deal, TUESDAY, "urgent")
                        .isMoved())
                .isTrue();
        assertThat(engine.recordedAs(seller).win(deal, TUESDAY, "urgent").reasons())
                .extracting(Told::message)
                .containsExactly("gate.role stage=A roles=[sales director]");
        assertThat(engine.recordedAs(seller.withRoles("director"))
                        .win(deal, TUESDAY, "urgent")
                        .isMoved())
                .isTrue();
    }

    @Test
    void everyKindOfGateSaysWhatItMissesInItsOwnWords() {
        Criterion shaky = NEED.withIsDenialBlocking(true);
        Criterion extra = Criterion.of("extra", Labels.of("One more thing"));
        StageGate gate = StageGate.of(shaky, extra).withMode(GateMode.BLOCK);
        SalesProcess process = stages(
                        SellingStage.of("A", Labels.of("A")),
                        SellingStage.of("B", Labels.of("B")).withEntryGate(gate))
                .withWinGate(StageGate.of(
                                Criterion.of("sure", Labels.of("All are sure")).withIsDenialBlocking(true))
                        .withMode(GateMode.BLOCK));
        Opportunity deal =
                opened(engine(process)).record(Evidence.denied("need", MONDAY)).record(Evidence.denied("sure", MONDAY));

        assertThat(engine(process).advance(deal, TUESDAY).reasons())
                .extracting(Told::message)
                .startsWith("entry.denied statement=The need is shared answer=answer.no stage=B");
        assertThat(engine(process).win(deal, TUESDAY).reasons())
                .extracting(Told::message)
                .containsExactly(
                        "win-gate.denied statement=All are sure answer=answer.no stage=A",
                        "win-gate.score stage=A score=0 % threshold=80 %");
        assertThat(engine(process)
                        .win(Opportunity.imported("B", process, "B", MONDAY), TUESDAY)
                        .reasons())
                .extracting(Told::message)
                .containsExactly("win.stage winStages=[A] stage=B", "win-gate.score stage=B score=0 % threshold=80 %");
    }

    @Test
    void aGateThatAsksForAReasonSaysSoWhereverItStands() {
        StageGate gate = gate(NEED).withMode(GateMode.REQUIRE_REASON);
        StageGate ofRoles =
                gate(NEED.withId("more")).withMode(GateMode.REQUIRE_REASON).withOverrideRoles(DIRECTOR);
        SalesProcess free = stages(
                        SellingStage.of("A", Labels.of("A")),
                        SellingStage.of("B", Labels.of("B")).withEntryGate(gate))
                .withWinGate(ofRoles);
        SalesProcess strict = stages(
                        SellingStage.of("A", Labels.of("A")),
                        SellingStage.of("B", Labels.of("B")).withEntryGate(ofRoles))
                .withWinGate(gate);

        assertThat(engine(free).advance(opened(engine(free)), TUESDAY).reasons())
                .extracting(Told::message)
                .containsExactly("entry.reason stage=B");
        assertThat(engine(free).win(opened(engine(free)), TUESDAY, "so").reasons())
                .extracting(Told::message)
                .containsExactly("win-gate.role stage=A roles=[sales director]");
        assertThat(engine(strict).advance(opened(engine(strict)), TUESDAY, "so").reasons())
                .extracting(Told::message)
                .containsExactly("entry.role stage=B roles=[sales director]");
        assertThat(engine(strict).win(opened(engine(strict)), TUESDAY).reasons())
                .extracting(Told::message)
                .containsExactly("win-gate.reason stage=A");
    }

    @Test
    void missingStatementsOfAPassedGateAreAdvice() {
        Criterion heavy = Criterion.of("heavy", Labels.of("The main thing")).withWeight(BigDecimal.TEN);
        StageGate entry = StageGate.of(heavy, Criterion.of("light", Labels.of("A detail")));
        StageGate win = StageGate.of(heavy.withId("heavy2"), Criterion.of("light2", Labels.of("Another detail")));
        SalesProcess process = stages(
                        SellingStage.of("A", Labels.of("A")).withStallDays(1),
                        SellingStage.of("B", Labels.of("B")).withEntryGate(entry))
                .withWinGate(win);
        StageEngine engine = engine(process);
        Opportunity deal =
                opened(engine).record(Evidence.confirmed("heavy", MONDAY)).record(Evidence.confirmed("heavy2", MONDAY));
        Opportunity denied = deal.record(Evidence.denied("light", MONDAY)).record(Evidence.denied("light2", MONDAY));
        Instant late = MONDAY.plus(Duration.ofDays(9));

        assertThat(((MoveResult.Moved) engine.advance(denied, TUESDAY)).advice())
                .extracting(Told::message)
                .containsExactly("entry.passed-denied statement=A detail answer=answer.no stage=B");
        assertThat(((MoveResult.Moved) engine.win(denied, TUESDAY)).advice())
                .extracting(Told::message)
                .containsExactly("win-gate.passed-denied statement=Another detail answer=answer.no stage=A");
        assertThat(((MoveResult.Moved) engine.win(deal, late)).advice())
                .extracting(Told::message)
                .containsExactly(
                        "win-gate.passed-unanswered statement=Another detail answer=(answer.overdue days=1) stage=A");
    }

    @Test
    void aFactInAnotherCurrencyCannotBeToldAndSaysSo() {
        StageEngine engine = engine(blocking(Criterion.of(
                        "large",
                        Labels.of("The deal is large"),
                        FactQuestion.atLeast(DealFacts.AMOUNT, Money.parse("EUR 1.00")))
                .mandatory()));
        StageReview review = engine.review(opened(engine), TUESDAY);

        assertThat(engine.advance(opened(engine), TUESDAY).reasons())
                .extracting(Told::message)
                .startsWith(
                        "gate.mandatory statement=The deal is large answer=(answer.fact-unclear value=CNY 4000000.00) stage=A");
        assertThat(review.gate().missing()).hasSize(1);
    }

    @Test
    void theExplanationSaysWhatAFactIsAndWhatIsNotAsked() {
        Criterion priced =
                Criterion.of("priced", Labels.of("The amount is known"), FactQuestion.positive(DealFacts.AMOUNT));
        StageEngine engine = engine(blocking(priced, TENDER));
        Opportunity deal = opened(engine).append(FactRecorded.of(MONDAY, "has-tender", Fact.of(Answer.NO)));

        assertThat(Told.explanation(engine.review(deal, TUESDAY).explanation()))
                .contains("answer.fact-yes value=CNY 4000000.00", "review.not-asked");
    }

    @Test
    void aDefinitionThatCannotBeMeantSaysWhere() {
        assertThat(Told.refusal(() -> stages(SellingStage.of("A", Labels.of("A"))
                        .withOpenDealLimit(0)
                        .withGate(gate(NEED).withOverrideRoles(DIRECTOR)))))
                .containsExactly(
                        "sales process \"p\" version 1",
                        "stages[0].openDealLimit open-deal-limit.range value=0",
                        "stages[0].gate.overrideRoles gate.override-roles");
    }

    @Test
    void aDecisionIsCheckedAnewWithTheAnswersItRead() {
        StageEngine engine = engine(blocking(DATED, NEED));
        Opportunity deal = opened(engine)
                .record(Evidence.confirmed("need", MONDAY))
                .changeExpectedClose(LocalDate.of(2026, 3, 31), MONDAY);
        Recording request = Recording.builder().at(TUESDAY).id("r-1").by("li").build();
        Opportunity moved = engine.recordedAs(request).advance(deal, TUESDAY).orElseThrow();
        Opportunity later = moved.changeExpectedClose(LocalDate.of(2025, 1, 1), TUESDAY);

        DecisionReview why = engine.decided(later, 3);

        assertThat(why.decision().facts())
                .containsExactly(Map.entry("expected-close", Fact.of(LocalDate.of(2026, 3, 31))));
        assertThat(why.decision().answers()).containsExactly(Map.entry("need", Answer.YES));
        assertThat(why.event().recording().orElseThrow().by()).hasValue("li");
        assertThat(why.answersNow()).isEqualTo(why.decision().answers());
        assertThat(why.isConfirmed()).isTrue();
        assertThat(why.before()).isEqualTo(deal);
        StageEngine changed = engine(blocking(DATED, NEED, APPROVAL));
        assertThat(changed.decided(later, 3).isSameDefinition()).isFalse();
        assertThat(changed.decided(later, 3).isConfirmed()).isFalse();
        assertThat(why).hasToString("DecisionReview{" + later.event(3) + ", " + why.decision() + "}");
        assertThat(changed.decided(later, 3).reasons())
                .extracting(Message::code)
                .contains("gate.mandatory");
        assertThatThrownBy(() -> engine.decided(later, 1))
                .hasMessageStartingWith("an event must carry the decision behind it but was ");
        Opportunity undecided =
                deal.append(Approved.of(TUESDAY, "director", "wang").withRecording(request));
        assertThatThrownBy(() -> engine.decided(undecided, 3))
                .hasMessageStartingWith("an event must carry the decision behind it but was ");
    }

    @Test
    void theSecondEventOfAWinningMoveHasTheSameGroundAndNoId() {
        SalesProcess process = SalesProcesses.fiveStagePipeline();
        StageEngine engine = engine(process);
        Recording request = Recording.builder().at(TUESDAY).id("r-1").build();
        Opportunity won = engine.recordedAs(request)
                .moveTo(opened(engine), process.closedWonStage().orElseThrow(), TUESDAY)
                .orElseThrow();

        assertThat(won.event(1).recording().flatMap(Recording::id)).hasValue("r-1");
        assertThat(won.event(2)).isInstanceOf(StageMoved.class);
        assertThat(won.event(2).recording().flatMap(Recording::id)).isEmpty();
        assertThat(engine.decided(won, 2).isConfirmed()).isTrue();
        assertThat(engine.decided(won, 2).before()).isEqualTo(opened(engine));
        // a move into the stage of the win after it is one of its own
        Instant later = TUESDAY.plusSeconds(1);
        StageEngine recorded = engine.recordedAs(Recording.of(later));
        Opportunity inPlace = recorded.win(opened(engine), TUESDAY).orElseThrow();
        Opportunity entered = recorded.moveTo(inPlace, process.closedWonStage().orElseThrow(), later)
                .orElseThrow();
        assertThat(engine.decided(entered, 2).before()).isEqualTo(inPlace);
        assertThat(engine.decided(entered, 1).before()).isEqualTo(opened(engine));
    }

    @Test
    void aLossAndAReopeningAreCheckedAnewToo() {
        StageEngine engine = engine(blocking(NEED));
        StageEngine recorded = engine.recordedAs(Recording.of(TUESDAY));
        Opportunity lost =
                recorded.lose(opened(engine), LossReason.FIT, TUESDAY).orElseThrow();
        Opportunity reopened = recorded.reopen(lost, TUESDAY, "they called").orElseThrow();

        assertThat(engine.decided(lost, 1).before()).isEqualTo(opened(engine));
        assertThat(engine.decided(lost, 1).isConfirmed()).isTrue();
        assertThat(engine.decided(reopened, 2).before()).isEqualTo(lost);
        assertThat(engine.decided(reopened, 2).isConfirmed()).isTrue();
    }

    @Test
    void aDecisionThatAnAdvisingGateLetPassSaysWhatWasMissing() {
        StageEngine engine = engine(stages(
                SellingStage.of("A", Labels.of("A")).withGate(StageGate.of(NEED)),
                SellingStage.of("B", Labels.of("B"))));
        Opportunity moved = engine.recordedAs(Recording.of(TUESDAY))
                .advance(opened(engine), TUESDAY)
                .orElseThrow();

        assertThat(engine.decided(moved, 1).advice())
                .extracting(Told::message)
                .containsExactly("gate.score stage=A score=0 % threshold=80 %");
    }

    @Test
    void evidenceOnAQuestionOfFactIsReportedAsUnasked() {
        StageEngine engine = engine(blocking(DATED));
        Opportunity deal = opened(engine).record(Evidence.confirmed("dated", MONDAY));

        assertThat(engine.advance(deal, TUESDAY).isMoved()).isFalse();
        assertThat(engine.review(deal, TUESDAY).raisedWarnings())
                .extracting(StageWarning::id)
                .contains(StageWarning.UNASKED_EVIDENCE);
        assertThat(engine.review(deal, TUESDAY).gate().criteria())
                .singleElement()
                .satisfies(asked -> assertThat(asked.evidence()).isEmpty());
    }

    private static SalesProcess blocking(Criterion... criteria) {
        return stages(
                SellingStage.of("A", Labels.of("A")).withGate(gate(criteria)), SellingStage.of("B", Labels.of("B")));
    }

    private static StageGate gate(Criterion... criteria) {
        return StageGate.of(criteria).withMode(GateMode.BLOCK);
    }

    private static SalesProcess stages(SellingStage... stages) {
        return SalesProcess.builder()
                .id("p")
                .labels(Labels.of("Process"))
                .addStages(stages)
                .winStages(List.of(stages[0].id()))
                .transitions(TransitionRules.free())
                .build();
    }

    private static StageEngine engine(SalesProcess process) {
        return StageEngine.of(process, ZoneOffset.UTC);
    }

    private static Opportunity opened(StageEngine engine) {
        return Opportunity.open("A-1042", "customer-17", AMOUNT, engine.process(), MONDAY);
    }
}
