// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Migration;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.MovePermission;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.process.StageGate;
import io.stagecraft.core.process.TransitionOverride;
import io.stagecraft.core.process.TransitionRules;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageEngineTest {
    private static final SalesProcess CONSULTATIVE = SalesProcesses.consultative();
    private static final StageEngine ENGINE = StageEngine.of(CONSULTATIVE, ZoneId.of("Asia/Shanghai"));
    private static final Told TOLD =
            Told.of(CONSULTATIVE, SalesProcesses.keyAccountFunnel(), needsShown(GateMode.ADVISE));
    private static final Instant MONDAY = Instant.parse("2026-01-05T01:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));

    @Test
    void aProcessOfTenThousandStagesNeedsAsMuchSpaceAsItIsLong() {
        SalesProcess process = SalesProcesses.ofStages(
                "long",
                IntStream.range(0, 10_000).mapToObj(stage -> "S" + stage).toList());
        Opportunity deal = Opportunity.open("A", "c", org.joda.money.Money.parse("EUR 1.00"), process, TUESDAY);
        assertThat(StageEngine.of(process, ZoneOffset.UTC)
                        .advance(deal, TUESDAY)
                        .orElseThrow()
                        .stage())
                .isEqualTo("S1");
    }

    @Test
    void anAdvanceThroughAPassedGateJustHappens() {
        Opportunity deal =
                Deals.openedIn(CONSULTATIVE, MONDAY).record(Evidence.confirmed("conversation-valued", MONDAY));
        MoveResult result = ENGINE.advance(deal, TUESDAY);

        assertThat(result.isMoved()).isTrue();
        assertThat(result.reasons()).isEmpty();
        assertThat(result.orElseThrow().stage()).isEqualTo("DISCOVERY");
        assertThat(result.orElseThrow().eventCount()).isEqualTo(3);
        assertThat(((MoveResult.Moved) result).advice()).isEmpty();
        assertThat(result.moved()).hasValue(result.deal());
        assertThat(deal.stage()).isEqualTo("PREPARATION");
    }

    @Test
    void anAdvisingGateLetsTheMoveHappenAndSaysWhatIsMissing() {
        MoveResult.Moved moved = (MoveResult.Moved) ENGINE.advance(Deals.openedIn(CONSULTATIVE, MONDAY), TUESDAY);

        assertThat(moved.advice())
                .extracting(StageEngineTest::told)
                .containsExactly(
                        "gate.mandatory statement=conversation-valued answer=answer.unknown stage=PREPARATION",
                        "gate.score stage=PREPARATION score=0 % threshold=80 %");
    }

    @Test
    void aBlockingGateHoldsTheMoveWithAllReasons() {
        StageEngine engine = engine(gated(GateMode.BLOCK));
        Opportunity deal = Deals.openedIn(engine.process(), MONDAY).record(Evidence.denied("F2", MONDAY));
        Opportunity contacted = engine.advance(deal.record(Evidence.confirmed("F1", MONDAY)), MONDAY)
                .orElseThrow();
        MoveResult held = engine.advance(contacted, TUESDAY);

        assertHeld(
                held,
                contacted,
                "gate.mandatory statement=F2 answer=answer.no stage=CONTACTED",
                "gate.mandatory statement=F3 answer=answer.unknown stage=CONTACTED",
                "gate.score stage=CONTACTED score=0 % threshold=80 %");
        assertThatThrownBy(held::orElseThrow)
                .isInstanceOfSatisfying(
                        MoveHeldException.class, e -> assertThat(e.reasons()).isEqualTo(held.reasons()))
                .hasMessageStartingWith("opportunity A-1042 was held: \"Contacted\" requires \"");
    }

    @Test
    void aGateThatAsksMoreStatementsThanAWordHoldsIsPassedByAllOfThem() {
        for (int count = 31; count <= 65; count++) {
            SalesProcess process = asking(count);
            StageEngine engine = engine(process);
            Opportunity deal = Deals.openedIn(process, MONDAY);
            for (String statement : process.statements().ids()) {
                assertThat(engine.advance(deal, MONDAY).isMoved()).isFalse();
                deal = deal.record(Evidence.confirmed(statement, MONDAY));
            }

            assertThat(engine.advance(deal, MONDAY).isMoved()).isTrue();
        }
    }

    /** Returns a process whose first stage asks so many statements, each of them mandatory. */
    private static SalesProcess asking(int count) {
        SalesProcess process = SalesProcesses.ofStages("long", List.of("FIRST", "SECOND"));
        Criterion[] asked = IntStream.range(0, count)
                .mapToObj(number -> Criterion.of("statement " + number, Labels.of("Statement " + number))
                        .withIsMandatory(true))
                .toArray(Criterion[]::new);
        return process.withStages(
                process.stages().get(0).withGate(StageGate.of(asked).withMode(GateMode.BLOCK)),
                process.stages().get(1));
    }

    @Test
    void aSkipAnswersForEveryGateItPasses() {
        StageEngine engine = engine(gated(GateMode.BLOCK));
        Opportunity deal = Deals.openedIn(engine.process(), MONDAY).record(Evidence.confirmed("F1", MONDAY));

        assertThat(engine.advance(deal, TUESDAY))
                .hasToString("Moved{" + engine.advance(deal, TUESDAY).deal() + "}");
        assertThat(engine.moveTo(deal, "QUALIFIED", TUESDAY))
                .hasToString("Held" + engine.moveTo(deal, "QUALIFIED", TUESDAY).reasons());
        assertHeld(
                engine.moveTo(deal, "QUALIFIED", TUESDAY),
                deal,
                "rule.reason from=IDENTIFIED to=QUALIFIED",
                "gate.mandatory statement=F2 answer=answer.unknown stage=CONTACTED",
                "gate.mandatory statement=F3 answer=answer.unknown stage=CONTACTED",
                "gate.score stage=CONTACTED score=0 % threshold=80 %");
    }

    @Test
    void aGateMayAskForAReason() {
        StageEngine engine = engine(gated(GateMode.REQUIRE_REASON));
        Opportunity deal = Deals.openedIn(engine.process(), MONDAY);

        assertHeld(engine.advance(deal, TUESDAY), deal, "gate.reason stage=IDENTIFIED");
        assertThat(engine.advance(deal, TUESDAY, "the customer called us")
                        .orElseThrow()
                        .event(1))
                .isEqualTo(StageMoved.of(TUESDAY, "IDENTIFIED", "CONTACTED", "the customer called us"));
        assertThatThrownBy(() -> engine.advance(deal, TUESDAY, " ")).hasMessage("a reason must not be blank");
    }

    @Test
    void sixOfSevenLeavesPassAndFiveDoNot() {
        StageEngine engine = engine(gated(GateMode.BLOCK));
        Opportunity deal = Opportunity.imported("A-1042", engine.process(), "QUALIFIED", MONDAY);
        for (String leaf : List.of("F6a", "F6b", "F6c", "F6d", "F6e")) {
            deal = deal.record(Evidence.confirmed(leaf, MONDAY));
        }

        assertHeld(engine.advance(deal, TUESDAY), deal, "gate.score stage=QUALIFIED score=71.43 % threshold=80 %");
        assertThat(engine.advance(deal.record(Evidence.partly("F5", MONDAY)), TUESDAY)
                        .isMoved())
                .isFalse();
        assertThat(engine.advance(deal.record(Evidence.confirmed("F5", MONDAY)), TUESDAY)
                        .isMoved())
                .isTrue();
    }

    @Test
    void theMatrixGoesBeforeTheKindOfMove() {
        SalesProcess process = CONSULTATIVE.withTransitions(TransitionRules.builder()
                .addOverrides(
                        TransitionOverride.builder()
                                .from("PREPARATION")
                                .to("DISCOVERY")
                                .permission(MovePermission.FORBIDDEN)
                                .because(Labels.of("meetings go through the office"))
                                .build(),
                        TransitionOverride.of("PREPARATION", "NEEDS_DEVELOPMENT", MovePermission.ALLOWED),
                        TransitionOverride.builder()
                                .from("PREPARATION")
                                .to("RECOMMENDATION")
                                .permission(MovePermission.NEEDS_EVIDENCE)
                                .addEvidence("need-shared", "solution-accepted")
                                .build(),
                        TransitionOverride.of("PREPARATION", "COMMITMENT", MovePermission.NEEDS_EVIDENCE))
                .build());
        StageEngine engine = engine(process);
        Opportunity deal = Deals.openedIn(process, MONDAY).record(Evidence.confirmed("need-shared", MONDAY));

        assertHeld(
                engine.advance(deal, TUESDAY),
                deal,
                "rule.forbidden from=PREPARATION to=DISCOVERY because=[(rule.because reason=meetings go through the office)]");
        Opportunity passed = deal.record(Evidence.confirmed("conversation-valued", MONDAY));
        assertHeld(
                engine.advance(passed, TUESDAY),
                passed,
                "rule.forbidden from=PREPARATION to=DISCOVERY because=[(rule.because reason=meetings go through the office)]");
        assertThat(engine.moveTo(deal, "NEEDS_DEVELOPMENT", TUESDAY).isMoved()).isTrue();
        assertHeld(
                engine.moveTo(deal, "RECOMMENDATION", TUESDAY),
                deal,
                "rule.evidence from=PREPARATION to=RECOMMENDATION statement=solution-accepted answer=answer.unknown");
        assertThat(engine.moveTo(
                                deal.record(Evidence.confirmed("solution-accepted", MONDAY)), "RECOMMENDATION", TUESDAY)
                        .isMoved())
                .isTrue();
        assertHeld(
                engine.moveTo(deal, "COMMITMENT", TUESDAY),
                deal,
                "rule.evidence-gate from=PREPARATION to=COMMITMENT stage=PREPARATION",
                "rule.evidence-gate from=PREPARATION to=COMMITMENT stage=DISCOVERY",
                "rule.evidence-gate from=PREPARATION to=COMMITMENT stage=RECOMMENDATION");
    }

    @Test
    void aStepThatIsRecordedCarriesWhatItWasDecidedBy() {
        Opportunity deal =
                Deals.openedIn(CONSULTATIVE, MONDAY).record(Evidence.confirmed("conversation-valued", MONDAY));
        Opportunity moved =
                ENGINE.recordedAs(Recording.of(TUESDAY)).advance(deal, TUESDAY).orElseThrow();

        assertThat(moved.event(2)
                        .recording()
                        .flatMap(Recording::decision)
                        .orElseThrow()
                        .answers())
                .isEqualTo(Map.of("conversation-valued", Answer.YES));
    }

    @Test
    void stepsBackAreFree() {
        Opportunity deal = Opportunity.imported("A-1042", CONSULTATIVE, "COMMITMENT", MONDAY);

        assertThat(ENGINE.moveTo(deal, "RECOMMENDATION", TUESDAY).isMoved()).isTrue();
        assertThat(ENGINE.moveTo(deal, "PREPARATION", TUESDAY).isMoved()).isTrue();
    }

    @Test
    void movesThatMakeNoSenseAreHeldByName() {
        Opportunity deal = Deals.openedIn(CONSULTATIVE, MONDAY);
        Opportunity last = Opportunity.imported("A-1042", CONSULTATIVE, "COMMITMENT", MONDAY);

        assertHeld(ENGINE.moveTo(deal, "PREPARATION", TUESDAY), deal, "move.same-stage stage=PREPARATION");
        assertHeld(
                ENGINE.advance(deal, MONDAY.minusSeconds(1)),
                deal,
                "move.too-early at=2026-01-05T00:59:59Z latest=2026-01-05T01:00:00Z");
        assertHeld(ENGINE.advance(last, TUESDAY), last, "move.after-win stage=IMPLEMENTATION");
        Opportunity lost = ENGINE.lose(deal, LossReason.PRICE_VALUE, TUESDAY).orElseThrow();
        assertHeld(ENGINE.advance(lost, TUESDAY), lost, "move.closed status=deal-status.lost");
        Opportunity abandoned = ENGINE.abandon(deal, LossReason.OTHER, TUESDAY).orElseThrow();
        assertHeld(ENGINE.advance(abandoned, TUESDAY), abandoned, "move.closed status=deal-status.abandoned");
        assertHeld(
                ENGINE.abandon(lost, LossReason.OTHER, MONDAY),
                lost,
                "move.too-early at=2026-01-05T01:00:00Z latest=2026-01-06T01:00:00Z",
                "move.closed status=deal-status.lost");
    }

    @Test
    void aWonDealWalksOnAndDoesNotGoBack() {
        Opportunity deal = Opportunity.imported("A-1042", CONSULTATIVE, "COMMITMENT", MONDAY);
        Opportunity won = ENGINE.win(deal, TUESDAY).orElseThrow();
        Opportunity delivered = ENGINE.advance(won, FRIDAY).orElseThrow();

        assertThat(won.status()).isEqualTo(DealStatus.WON);
        assertThat(won.stage()).isEqualTo("COMMITMENT");
        assertThat(delivered.stage()).isEqualTo("IMPLEMENTATION");
        assertHeld(ENGINE.moveTo(delivered, "COMMITMENT", FRIDAY), delivered, "move.won stage=COMMITMENT");
        assertHeld(ENGINE.advance(delivered, FRIDAY), delivered, "move.last-stage stage=IMPLEMENTATION");
        assertHeld(ENGINE.lose(won, LossReason.TERMS, FRIDAY), won, "move.closed status=deal-status.won");
        assertHeld(ENGINE.reopen(delivered, FRIDAY), delivered, "reopen.reason");
        Opportunity reopened =
                ENGINE.reopen(delivered, FRIDAY, "the order was cancelled").orElseThrow();
        assertThat(reopened.isOpen()).isTrue();
        assertThat(reopened.stage()).isEqualTo("COMMITMENT");
        assertHeld(ENGINE.reopen(reopened, FRIDAY, "again"), reopened, "reopen.open");
        // where the stage of the win is one after it by now, the last winning stage is the one to return to
        SalesProcess earlier = SalesProcess.builder()
                .from(CONSULTATIVE)
                .version(2)
                .stages(CONSULTATIVE.stages().stream()
                        .map(stage -> stage.id().equals("COMMITMENT")
                                ? SellingStage.of(stage.id(), stage.labels())
                                        .withForecastCategory(ForecastCategory.CLOSED)
                                : stage)
                        .toList())
                .winStages(List.of("RECOMMENDATION"))
                .winStatements(List.of())
                .afterWinStages(List.of("COMMITMENT", "IMPLEMENTATION"))
                .build();
        Opportunity migrated = Migration.of(ProcessMap.ofEqualIds(CONSULTATIVE, earlier), CONSULTATIVE, earlier)
                .migrate(delivered, FRIDAY);
        assertThat(engine(earlier)
                        .reopen(migrated, FRIDAY, "the order was cancelled")
                        .orElseThrow()
                        .stage())
                .isEqualTo("RECOMMENDATION");
    }

    @Test
    void aDealIsWonOnlyFromAWinningStage() {
        Opportunity deal = Deals.openedIn(CONSULTATIVE, MONDAY);

        assertHeld(ENGINE.win(deal, TUESDAY), deal, "win.stage winStages=[COMMITMENT] stage=PREPARATION");
    }

    @Test
    void aWinIsHeldWhereItsGateBlocks() {
        StageEngine blocking = engine(gated(GateMode.BLOCK));
        StageEngine asking = engine(gated(GateMode.REQUIRE_REASON));
        Opportunity blocked = Opportunity.imported("A-1042", blocking.process(), "COMMITTED", MONDAY);

        assertHeld(blocking.win(blocked, TUESDAY), blocked, "win.unproven statement=F10 answer=answer.unknown");
        Opportunity early = Deals.openedIn(blocking.process(), MONDAY);
        assertHeld(
                blocking.win(early, TUESDAY),
                early,
                "win.stage winStages=[COMMITTED] stage=IDENTIFIED",
                "win.unproven statement=F10 answer=answer.unknown");
        assertHeld(asking.win(blocked, TUESDAY), blocked, "win.reason");
        assertThat(asking.win(blocked, TUESDAY, "signed on paper").isMoved()).isTrue();
        MoveResult.Moved advised =
                (MoveResult.Moved) engine(SalesProcesses.keyAccountFunnel()).win(blocked, TUESDAY);
        assertThat(advised.advice())
                .extracting(StageEngineTest::told)
                .containsExactly("win.unproven statement=F10 answer=answer.unknown");
    }

    @Test
    void recordingTheSignedContractChangesNoStatusAndTheReviewSaysSo() {
        StageEngine engine = engine(SalesProcesses.keyAccountFunnel());
        Opportunity deal = Opportunity.imported("A-1042", engine.process(), "COMMITTED", MONDAY);
        Opportunity signed = engine.record(deal, Evidence.confirmed("F10", TUESDAY));

        assertThat(signed).isEqualTo(deal.record(Evidence.confirmed("F10", TUESDAY)));
        assertThat(signed.status()).isEqualTo(DealStatus.OPEN);
        assertThat(engine.review(signed, FRIDAY).raisedWarnings())
                .filteredOn(warning -> warning.id().equals(StageWarning.ORDER_NOT_RECORDED))
                .extracting(warning -> told(warning.message()))
                .containsExactly("warning.order-not-recorded statements=[F10]");

        Opportunity won = engine.win(signed, FRIDAY).orElseThrow();
        assertThat(won.status()).isEqualTo(DealStatus.WON);
        assertThat(engine.review(won, FRIDAY).raisedWarnings())
                .extracting(StageWarning::id)
                .doesNotContain(StageWarning.ORDER_NOT_RECORDED, StageWarning.WIN_UNPROVEN);
    }

    @Test
    void evidenceDoesNotCloseAReopenedDeal() {
        Opportunity won = ENGINE.win(
                        Opportunity.imported("A-1042", CONSULTATIVE, "COMMITMENT", MONDAY)
                                .record(Evidence.confirmed("decision-made", MONDAY)),
                        MONDAY)
                .orElseThrow();
        Opportunity reopened =
                ENGINE.reopen(won, TUESDAY, "the order was cancelled").orElseThrow();

        Opportunity denied = ENGINE.record(reopened, Evidence.denied("need-shared", TUESDAY));

        assertThat(denied.status()).isEqualTo(DealStatus.OPEN);
        assertThat(ENGINE.review(denied, FRIDAY).raisedWarnings())
                .extracting(StageWarning::id)
                .doesNotContain(StageWarning.ORDER_NOT_RECORDED);
    }

    @Test
    void proofOlderThanAReopeningProvesNoLaterWin() {
        StageEngine blocking = engine(gated(GateMode.BLOCK));
        Opportunity signed = Opportunity.imported("A-1042", blocking.process(), "COMMITTED", MONDAY)
                .record(Evidence.confirmed("F10", MONDAY));
        Opportunity won = blocking.win(signed, MONDAY).orElseThrow();
        Opportunity reopened = blocking.reopen(won, TUESDAY, "cancelled").orElseThrow();

        assertHeld(blocking.win(reopened, FRIDAY), reopened, "win.stale-statement statement=F10");
        assertThat(blocking.win(reopened.record(Evidence.confirmed("F10", FRIDAY)), FRIDAY)
                        .isMoved())
                .isTrue();
        Opportunity again = reopened.append(Won.of(FRIDAY, "COMMITTED"));
        assertThat(blocking.review(again, FRIDAY).raisedWarnings())
                .extracting(warning -> told(warning.message()))
                .contains("warning.win-unproven statements=[F10] count=1");
    }

    @Test
    void aGateThatProvesTheWinIsShownAnewAfterAReopening() {
        SalesProcess process = gated(GateMode.BLOCK).withWinStatements(List.of());
        StageEngine blocking = engine(process);
        Opportunity shown = Opportunity.imported("A-1042", process, "COMMITTED", MONDAY);
        for (String id : List.of("F9", "F10", "F11")) {
            shown = shown.record(Evidence.confirmed(id, MONDAY));
        }
        Opportunity reopened = blocking.reopen(blocking.win(shown, MONDAY).orElseThrow(), TUESDAY, "cancelled")
                .orElseThrow();

        assertHeld(
                blocking.win(reopened, FRIDAY),
                reopened,
                "win.stale stage=COMMITTED statements=[F9, F10, F11] count=3");
    }

    @Test
    void aDenialThatHoldsHoldsTheGateWhateverTheThreshold() {
        StageEngine blocking = engine(gated(GateMode.BLOCK));
        Opportunity deal = Opportunity.imported("A-1042", blocking.process(), "QUALIFIED", MONDAY);
        for (String id : List.of("F6a", "F6b", "F6c", "F6d", "F6e", "F6f")) {
            deal = deal.record(Evidence.confirmed(id, MONDAY));
        }
        Opportunity unmet = deal.record(Evidence.denied("F5", MONDAY));

        assertThat(blocking.advance(deal, TUESDAY).isMoved()).isTrue();
        assertHeld(
                blocking.advance(unmet, TUESDAY), unmet, "gate.denied statement=F5 answer=answer.no stage=QUALIFIED");
        Opportunity stopped = deal.record(Evidence.confirmed("F5", MONDAY)).record(Evidence.denied("F6f", MONDAY));
        assertHeld(
                blocking.advance(stopped, TUESDAY),
                stopped,
                "gate.denied statement=F6f answer=answer.no stage=QUALIFIED");
        StageReview review = blocking.review(stopped, FRIDAY);
        assertThat(review.gate().isPassed()).isFalse();
        assertThat(review.gate().score()).hasValue(Ratio.of(6, 7));
        assertThat(review.denied()).extracting(Criterion::id).containsExactly("F6f");
    }

    @Test
    void anotherDenialCountsAsMissingAndIsSaid() {
        StageEngine blocking = engine(gated(GateMode.BLOCK));
        Opportunity deal = Opportunity.imported("A-1042", blocking.process(), "QUALIFIED", MONDAY);
        for (String id : List.of("F5", "F6a", "F6b", "F6e", "F6f")) {
            deal = deal.record(Evidence.confirmed(id, MONDAY));
        }
        Opportunity denied = deal.record(Evidence.denied("F6c", MONDAY));
        assertHeld(
                blocking.advance(denied, TUESDAY),
                denied,
                "gate.score stage=QUALIFIED score=71.43 % threshold=80 % missing=[(gate.missing statements=[(gate.answer statement=F6c answer=answer.no)])]");

        MoveResult.Moved moved =
                (MoveResult.Moved) blocking.advance(denied.record(Evidence.confirmed("F6d", MONDAY)), TUESDAY);
        assertThat(moved.advice())
                .extracting(StageEngineTest::told)
                .containsExactly("gate.passed-denied statement=F6c answer=answer.no stage=QUALIFIED");
    }

    @Test
    void aBlankBeyondTheStallLimitIsListedAsPlainlyAsADenial() {
        StageEngine engine = engine(SalesProcesses.keyAccountFunnel());
        Opportunity deal = Opportunity.open(
                Opened.into(engine.process())
                        .id("A-1042")
                        .stage("QUALIFIED")
                        .at(MONDAY)
                        .build(),
                engine.process());
        for (String id : List.of("F2", "F3", "F4", "F6a", "F6b", "F6c", "F6d", "F6e", "F6f")) {
            deal = deal.record(Evidence.confirmed(id, MONDAY));
        }
        Instant onTheLimit = MONDAY.plus(Duration.ofDays(30));
        Instant beyond = MONDAY.plus(Duration.ofDays(31));

        // F1 belongs to a stage that the deal skipped: open since it is in this one, and beyond its limit of 14 days
        assertThat(engine.review(deal, onTheLimit).overdue())
                .extracting(Criterion::id)
                .containsExactly("F1");
        StageReview late = engine.review(deal, beyond);
        assertThat(late.overdue()).extracting(Criterion::id).containsExactly("F1", "F5");
        assertThat(late.gate().overdue()).extracting(Criterion::id).containsExactly("F5");
        assertThat(late.denied()).isEmpty();
        // of a stage behind it, since the deal entered that one
        Opportunity contacted = engine.advance(
                        Deals.openedIn(engine.process(), MONDAY), MONDAY.plus(Duration.ofDays(10)))
                .orElseThrow();
        assertThat(engine.review(contacted, MONDAY.plus(Duration.ofDays(14))).overdue())
                .isEmpty();
        assertThat(engine.review(contacted, MONDAY.plus(Duration.ofDays(15))).overdue())
                .extracting(Criterion::id)
                .containsExactly("F1");
        MoveResult.Moved moved = (MoveResult.Moved) engine.advance(deal, beyond);
        assertThat(moved.advice())
                .extracting(StageEngineTest::told)
                .containsExactly("gate.passed-unanswered statement=F5 answer=(answer.overdue days=30) stage=QUALIFIED");
        assertThat(engine.review(engine.lose(deal, LossReason.FIT, beyond).orElseThrow(), beyond)
                        .overdue())
                .isEmpty();
    }

    @Test
    void aStoredDefinitionOfTheEarlierFormCountsADenialAsMissing() {
        SalesProcess funnel = SalesProcesses.keyAccountFunnel();
        StageGate gate = funnel.requireStage("QUALIFIED").gate();
        Criterion requirement = gate.statements().get(0).withIsDenialBlocking(false);
        SalesProcess earlier = funnel.withStages(funnel.stages().stream()
                .map(stage -> stage.id().equals("QUALIFIED")
                        ? stage.withGate(
                                gate.withCriteria(requirement, gate.criteria().get(1)))
                        : stage)
                .toList());
        Opportunity deal =
                Opportunity.imported("A-1042", earlier, "QUALIFIED", MONDAY).record(Evidence.denied("F5", MONDAY));
        for (String id : List.of("F6a", "F6b", "F6c", "F6d", "F6e", "F6f")) {
            deal = deal.record(Evidence.confirmed(id, MONDAY));
        }

        assertThat(Criterion.of("a", Labels.of("a")).isDenialBlocking()).isFalse();
        assertThat(engine(earlier).review(deal, FRIDAY).gate().isPassed()).isTrue();
    }

    @Test
    void enteringTheClosedWonStageWins() {
        StageEngine engine = engine(SalesProcesses.eightStagePipeline());
        Opportunity deal = Opportunity.imported("A-1042", engine.process(), "Negotiation/Review", MONDAY);
        Opportunity won = engine.advance(deal, TUESDAY).orElseThrow();

        assertThat(won.status()).isEqualTo(DealStatus.WON);
        assertThat(won.stage()).isEqualTo("Closed Won");
        assertThat(engine.reopen(won, FRIDAY).orElseThrow().stage()).isEqualTo("Negotiation/Review");
        Opportunity early = engine.moveTo(Deals.openedIn(engine.process(), MONDAY), "Closed Won", TUESDAY)
                .orElseThrow();
        assertThat(early.status()).isEqualTo(DealStatus.WON);
        assertThat(engine.reopen(early, FRIDAY).orElseThrow().stage()).isEqualTo("Prospecting");
    }

    @Test
    void aWinByEnteringTheClosedWonStageAnswersForEveryGateItSkips() {
        StageEngine blocking = engine(needsShown(GateMode.BLOCK));
        Opportunity deal = Deals.openedIn(blocking.process(), MONDAY);
        String[] missing = {
            "gate.mandatory statement=needs-shown answer=answer.unknown stage=Needs Analysis",
            "gate.score stage=Needs Analysis score=0 % threshold=80 %"
        };

        assertHeld(blocking.moveTo(deal, "Negotiation/Review", TUESDAY), deal, missing);
        assertHeld(blocking.moveTo(deal, "Closed Won", TUESDAY), deal, missing);
        assertHeld(blocking.moveTo(deal, "Closed Won", TUESDAY, "signed on paper"), deal, missing);
        Opportunity denied = deal.record(Evidence.denied("needs-shown", MONDAY));
        assertHeld(
                blocking.moveTo(denied, "Closed Won", TUESDAY),
                denied,
                "gate.mandatory statement=needs-shown answer=answer.no stage=Needs Analysis",
                "gate.score stage=Needs Analysis score=0 % threshold=80 %");
        Opportunity shown = deal.record(Evidence.confirmed("needs-shown", MONDAY));
        assertThat(blocking.moveTo(shown, "Closed Won", TUESDAY).orElseThrow().status())
                .isEqualTo(DealStatus.WON);

        // the gates before its stage are behind it
        Opportunity beyond = Opportunity.imported("A-1042", blocking.process(), "Value Proposition", MONDAY);
        assertThat(blocking.moveTo(beyond, "Closed Won", TUESDAY).isMoved()).isTrue();

        StageEngine asking = engine(needsShown(GateMode.REQUIRE_REASON));
        assertHeld(asking.moveTo(deal, "Closed Won", TUESDAY), deal, "gate.reason stage=Needs Analysis");
        assertThat(asking.moveTo(deal, "Closed Won", TUESDAY, "signed on paper").isMoved())
                .isTrue();
    }

    @Test
    void aBookWithoutEvidenceRecordsItsWinsUnproven() {
        StageEngine advising = engine(needsShown(GateMode.ADVISE));
        Opportunity deal = Deals.openedIn(advising.process(), MONDAY);
        MoveResult.Moved entered = (MoveResult.Moved) advising.moveTo(deal, "Closed Won", TUESDAY);
        assertThat(entered.deal().status()).isEqualTo(DealStatus.WON);
        assertThat(entered.advice())
                .extracting(StageEngineTest::told)
                .containsExactly(
                        "gate.mandatory statement=needs-shown answer=answer.unknown stage=Needs Analysis",
                        "gate.score stage=Needs Analysis score=0 % threshold=80 %");

        // the win itself passes only the gate of the stage it is won from
        StageEngine blocking = engine(needsShown(GateMode.BLOCK));
        Opportunity won = blocking.win(deal, TUESDAY).orElseThrow();
        assertThat(won.stage()).isEqualTo("Prospecting");
        assertThat(blocking.moveTo(won, "Closed Won", FRIDAY).isMoved()).isTrue();
    }

    /** A pipeline of eight stages, the third of which asks one thing of the customer. */
    private static SalesProcess needsShown(GateMode mode) {
        SalesProcess pipeline = SalesProcesses.eightStagePipeline();
        return pipeline.withStages(pipeline.stages().stream()
                .map(stage -> stage.id().equals("Needs Analysis")
                        ? stage.withGate(StageGate.builder()
                                .mode(mode)
                                .addCriteria(Criterion.of("needs-shown", Labels.of("Shows its needs"))
                                        .withIsMandatory(true))
                                .build())
                        : stage)
                .toList());
    }

    @Test
    void losingKeepsTheStageReasonAndCompetitor() {
        Opportunity deal = Opportunity.imported("A-1042", CONSULTATIVE, "RECOMMENDATION", MONDAY);
        Opportunity lost = ENGINE.lose(deal, LossReason.FIT, "Contoso", TUESDAY).orElseThrow();
        Opportunity abandoned =
                ENGINE.abandon(deal, LossReason.DISQUALIFIED_BY_US, TUESDAY).orElseThrow();

        assertThat(lost.status()).isEqualTo(DealStatus.LOST);
        assertThat(lost.stage()).isEqualTo("RECOMMENDATION");
        assertThat(lost.lossReason()).hasValue("FIT");
        assertThat(lost.competitor()).hasValue("Contoso");
        assertThat(abandoned.status()).isEqualTo(DealStatus.ABANDONED);
        assertThat(abandoned.lossReason()).hasValue("DISQUALIFIED_BY_US");
    }

    @Test
    void reopeningMayBeForbidden() {
        SalesProcess process = CONSULTATIVE.withTransitions(
                TransitionRules.builder().reopen(MovePermission.FORBIDDEN).build());
        StageEngine engine = engine(process);
        Opportunity lost = engine.lose(Deals.openedIn(process, MONDAY), LossReason.OTHER, TUESDAY)
                .orElseThrow();

        assertHeld(engine.reopen(lost, FRIDAY, "they called"), lost, "reopen.forbidden");
    }

    @Test
    void allEvidenceTogetherDoesNotWinADeal() {
        Opportunity deal = Deals.openedIn(CONSULTATIVE, MONDAY);
        for (String statement : CONSULTATIVE.statements().ids()) {
            deal = deal.record(Evidence.confirmed(statement, MONDAY));
        }

        assertThat(deal.isOpen()).isTrue();
        assertThat(ENGINE.win(deal, TUESDAY).isMoved()).isFalse();
    }

    @Test
    void aDealOfAnotherProcessIsTheCallersMistake() {
        Opportunity deal = Deals.openedIn(SalesProcesses.keyAccountFunnel(), MONDAY);

        assertThatThrownBy(() -> ENGINE.advance(deal, TUESDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "opportunity A-1042 must be in process \"consultative\" version 1 but is in \"key-account-funnel\" version 1");
        assertThatThrownBy(() -> ENGINE.moveTo(Deals.openedIn(CONSULTATIVE, MONDAY), "WON", TUESDAY))
                .hasMessageStartingWith("stage must be one of [PREPARATION, ");
    }

    @Test
    void enginesOfEqualPartsAreEqual() {
        assertThat(StageEngine.of(CONSULTATIVE, ZoneOffset.UTC))
                .isEqualTo(StageEngine.of(CONSULTATIVE, ZoneOffset.UTC))
                .hasSameHashCodeAs(StageEngine.of(CONSULTATIVE, ZoneOffset.UTC))
                .isNotEqualTo(ENGINE)
                .doesNotHaveSameHashCodeAs(ENGINE)
                .hasToString("StageEngine{\"consultative\" version 1, Z}");
    }

    private static void assertHeld(MoveResult result, Opportunity deal, String... reasons) {
        assertThat(result.isMoved()).isFalse();
        assertThat(result.deal()).isSameAs(deal);
        assertThat(result.moved()).isEmpty();
        assertThat(result.reasons()).extracting(StageEngineTest::told).containsExactly(reasons);
    }

    private static String told(Message message) {
        return TOLD.say(message);
    }

    private static StageEngine engine(SalesProcess process) {
        return StageEngine.of(process, ZoneOffset.UTC);
    }

    /** The key-account funnel with the same mode at every gate. */
    private static SalesProcess gated(GateMode mode) {
        SalesProcess funnel = SalesProcesses.keyAccountFunnel();
        return funnel.withStages(funnel.stages().stream()
                .map(stage -> stage.withGate(stage.gate().withMode(mode)))
                .toList());
    }

    @Test
    void weightsDecideExactly() {
        // 0.1 + 0.7 of 1 reaches 80 %
        SalesProcess process = CONSULTATIVE.withStages(CONSULTATIVE.stages().stream()
                .map(stage -> stage.id().equals("PREPARATION")
                        ? stage.withGate(StageGate.builder()
                                .mode(GateMode.BLOCK)
                                .addCriteria(
                                        Criterion.of("conversation-valued", Labels.of("A"))
                                                .withWeight(new BigDecimal("0.1")),
                                        Criterion.of("b", Labels.of("B")).withWeight(new BigDecimal("0.70")),
                                        Criterion.of("c", Labels.of("C")).withWeight(new BigDecimal("0.2")))
                                .build())
                        : stage)
                .toList());
        Opportunity deal = Deals.openedIn(process, MONDAY).record(Evidence.confirmed("b", MONDAY));

        assertThat(engine(process).advance(deal, TUESDAY).isMoved()).isFalse();
        assertThat(engine(process)
                        .advance(deal.record(Evidence.confirmed("conversation-valued", MONDAY)), TUESDAY)
                        .isMoved())
                .isTrue();
    }
}
