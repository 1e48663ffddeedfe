// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.PutOnHold;
import io.stagecraft.core.opportunity.Resumed;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.Crosswalk;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.process.StageGate;
import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StageReviewTest {
    private static final SalesProcess CONSULTATIVE = SalesProcesses.consultative();
    private static final SalesProcess FUNNEL = SalesProcesses.keyAccountFunnel();
    private static final Told TOLD = Told.of(CONSULTATIVE, FUNNEL);
    /** The second and the fourth stage are mapped to SET_CRITERIA, which the second proves; none to OPERATE_BUSINESS. */
    private static final SalesProcess PROVEN_BY_SECOND = provenBySecond();

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final StageEngine ENGINE = StageEngine.of(CONSULTATIVE, SHANGHAI);
    private static final Instant MONDAY = Instant.parse("2026-01-05T01:00:00Z");
    private static final Instant TUESDAY = day(1);
    private static final Instant FRIDAY = day(4);

    @Test
    void theSellerIsAheadOfWhatTheCustomerHasShown() {
        Opportunity deal =
                Deals.openedIn(CONSULTATIVE, MONDAY).record(Evidence.confirmed("conversation-valued", MONDAY));
        StageReview review = ENGINE.review(ENGINE.advance(deal, TUESDAY).orElseThrow(), FRIDAY);

        assertThat(review.alignment())
                .satisfies(
                        told(
                                "alignment.ahead distance=1 stage=DISCOVERY customer=(alignment.shown-only buyingStage=OPERATE_BUSINESS)"));
        assertThat(review.alignment().distance()).hasValue(1);
        assertThat(review.alignment()).hasToString(review.alignment().message().toString());
        assertThat(review).hasToString("StageReview{A-1042, " + review.alignment() + "}");
        assertThat(review.stageIndex()).isEqualTo(1);
        assertThat(review.alignment().proof()).containsExactly(Evidence.confirmed("conversation-valued", MONDAY));
        assertThat(review.missing()).extracting(Criterion::id).containsExactly("continuing-worthwhile");
        assertThat(review.unprovenGates()).isEmpty();
        assertThat(review.isAheadOfEvidence()).isFalse();
        assertThat(review.daysInStage()).hasValue(3);
        assertThat(ENGINE.review(deal, MONDAY).daysInStage()).hasValue(0);
        assertThat(review.ageDays()).hasValue(4);
    }

    @Test
    void moreDaysThanCanBeCountedAreRefusedByName() {
        Opportunity deal = Deals.openedIn(CONSULTATIVE, MONDAY);

        assertThatThrownBy(() -> ENGINE.review(deal, Instant.parse("+5900000-01-01T00:00:00Z")))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("days between two moments of a deal must fit an int but was 2154");
    }

    @Test
    void theSellerIsLevelOrBehind() {
        Opportunity deal =
                Deals.openedIn(CONSULTATIVE, MONDAY).record(Evidence.confirmed("conversation-valued", MONDAY));
        assertThat(ENGINE.review(deal, FRIDAY).alignment())
                .satisfies(
                        told(
                                "alignment.level distance=0 stage=PREPARATION customer=(alignment.shown buyingStage=OPERATE_BUSINESS)"));

        assertThat(ENGINE.review(deal, FRIDAY)
                        .supportedBuyingStage()
                        .orElseThrow()
                        .id())
                .isEqualTo("OPERATE_BUSINESS");

        Opportunity further = deal.record(Evidence.confirmed("continuing-worthwhile", MONDAY))
                .record(Evidence.confirmed("need-shared", MONDAY));
        StageReview review = ENGINE.review(further, FRIDAY);
        assertThat(review.alignment())
                .satisfies(
                        told(
                                "alignment.behind distance=2 stage=PREPARATION customer=(alignment.shown buyingStage=SET_CRITERIA)"));
        assertThat(review.position()).isEqualTo(Alignment.Position.BEHIND);
        assertThat(review.supportedBuyingStage().orElseThrow().id()).isEqualTo("SET_CRITERIA");
    }

    @Test
    void withoutProofTheBuyingStageIsPresumed() {
        Opportunity deal = Opportunity.imported("A-1042", CONSULTATIVE, "RECOMMENDATION", MONDAY);
        StageReview review = ENGINE.review(deal, FRIDAY);

        assertThat(review.alignment())
                .satisfies(told("alignment.presumed buyingStage=EXPLORE_SOLUTIONS stage=RECOMMENDATION"));
        assertThat(review.alignment().presumedBuyingStage()).hasValue("EXPLORE_SOLUTIONS");
        assertThat(review.alignment().distance()).isEmpty();
        assertThat(review.isAheadOfEvidence()).isFalse();
        assertThat(review.unprovenGates())
                .extracting(SellingStage::id)
                .containsExactly("PREPARATION", "DISCOVERY", "NEEDS_DEVELOPMENT");
    }

    @Test
    void theCustomerStandsBeforeTheFirstDeniedExitState() {
        Opportunity deal = Opportunity.imported("A-1042", CONSULTATIVE, "RECOMMENDATION", MONDAY);
        Opportunity all = deal;
        for (String id : List.of("conversation-valued", "continuing-worthwhile", "need-shared")) {
            all = all.record(Evidence.confirmed(id, MONDAY)).record(Evidence.denied(id, TUESDAY));
        }
        StageReview review = ENGINE.review(all, FRIDAY);
        assertThat(review.alignment())
                .satisfies(
                        told(
                                "alignment.ahead distance=3 stage=RECOMMENDATION customer=(alignment.still-in buyingStage=OPERATE_BUSINESS) denied=[(alignment.denying statements=[conversation-valued])]"));
        assertThat(review.alignment().proof()).isEmpty();
        assertThat(review.isAheadOfEvidence()).isTrue();
        assertThat(review.denied())
                .extracting(Criterion::id)
                .containsExactly("conversation-valued", "continuing-worthwhile", "need-shared");

        Opportunity later = deal.record(Evidence.confirmed("conversation-valued", MONDAY))
                .record(Evidence.confirmed("continuing-worthwhile", MONDAY))
                .record(Evidence.denied("need-shared", MONDAY));
        assertThat(ENGINE.review(later, FRIDAY).alignment())
                .satisfies(
                        told(
                                "alignment.ahead distance=2 stage=RECOMMENDATION customer=(alignment.shown-only buyingStage=RECOGNISE_AND_ASSESS) denied=[(alignment.denying statements=[need-shared])]"));
    }

    @Test
    void theAlignmentIsUnknownOnlyWhereNobodySaidAnything() {
        Opportunity deal = Opportunity.imported("A-1042", CONSULTATIVE, "DISCOVERY", MONDAY);

        StageReview elsewhere = ENGINE.review(deal.record(Evidence.confirmed("unasked", MONDAY)), FRIDAY);
        assertThat(elsewhere.position()).isEqualTo(Alignment.Position.UNKNOWN);
        assertThat(elsewhere.isAheadOfEvidence()).isFalse();
        assertThat(ENGINE.review(deal.record(Evidence.partly("conversation-valued", MONDAY)), FRIDAY)
                        .alignment())
                .satisfies(
                        told(
                                "alignment.ahead distance=1 stage=DISCOVERY customer=(alignment.still-in buyingStage=OPERATE_BUSINESS)"));
        assertThat(ENGINE.review(
                                Deals.openedIn(CONSULTATIVE, MONDAY)
                                        .record(Evidence.denied("conversation-valued", MONDAY)),
                                FRIDAY)
                        .alignment())
                .satisfies(
                        told(
                                "alignment.level distance=0 stage=PREPARATION customer=(alignment.still-in buyingStage=OPERATE_BUSINESS) denied=[(alignment.denying statements=[conversation-valued])]"));
    }

    @Test
    void theAlignmentOfAPortfolioIsOneCall() {
        Opportunity ahead = Opportunity.imported("ahead", CONSULTATIVE, "RECOMMENDATION", MONDAY)
                .record(Evidence.denied("conversation-valued", MONDAY));
        Opportunity level =
                Deals.openedIn(CONSULTATIVE, MONDAY).record(Evidence.confirmed("conversation-valued", MONDAY));
        Opportunity silent = Opportunity.imported("silent", CONSULTATIVE, "DISCOVERY", MONDAY);
        Opportunity lost = ENGINE.lose(ahead, LossReason.FIT, TUESDAY).orElseThrow();

        assertThat(ENGINE.countByPosition(List.of(ahead, level, silent, silent, lost), FRIDAY))
                .containsExactly(
                        entry(Alignment.Position.AHEAD, 1),
                        entry(Alignment.Position.LEVEL, 1),
                        entry(Alignment.Position.BEHIND, 0),
                        entry(Alignment.Position.UNKNOWN, 2));
        assertThatThrownBy(() -> ENGINE.reviewAll(List.of(ahead), 1, 0, FRIDAY))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("end index (0) must not be less than start index (1)");
    }

    @Test
    void aBooksOwnStagesHaveNoAlignment() {
        SalesProcess process = SalesProcesses.ofStages("crm", List.of("Prospecting", "Engaging"));
        StageReview review = StageEngine.of(process, SHANGHAI)
                .review(Opportunity.imported("A-1042", process, "Engaging", MONDAY), FRIDAY);

        assertThat(review.alignment()).satisfies(told("alignment.unknown stage=Engaging"));
        assertThat(review.warnings()).isEmpty();
        assertThat(review.gate().score()).isEmpty();
        assertThat(review.gate().isPassed()).isTrue();
        assertThat(review.missing()).isEmpty();
        assertThat(review.stallLimitDays()).isEqualTo(30);
    }

    @Test
    void aBuyingStageOfTwoSellingStagesNeedsBothGates() {
        StageEngine engine = StageEngine.of(FUNNEL, SHANGHAI);
        Opportunity deal = Opportunity.imported("A-1042", FUNNEL, "QUALIFIED", MONDAY);
        for (String id : List.of("F1", "F2", "F3", "F4")) {
            deal = deal.record(Evidence.confirmed(id, MONDAY));
        }
        // CONTACTED proves RECOGNISE_AND_ASSESS; SET_CRITERIA needs QUALIFIED too
        assertThat(engine.review(deal, FRIDAY).alignment())
                .satisfies(
                        told(
                                "alignment.ahead distance=1 stage=QUALIFIED customer=(alignment.shown-only buyingStage=RECOGNISE_AND_ASSESS)"));
        for (String id : List.of("F5", "F6a", "F6b", "F6c", "F6d", "F6e")) {
            deal = deal.record(Evidence.confirmed(id, MONDAY));
        }
        // nearest of CONTACTED and QUALIFIED, which are both mapped to SET_CRITERIA
        assertThat(engine.review(deal, FRIDAY).alignment())
                .satisfies(
                        told(
                                "alignment.level distance=0 stage=QUALIFIED customer=(alignment.shown buyingStage=SET_CRITERIA)"));
    }

    @Test
    void ofTwoStagesThatAreAsNearTheEarlierCounts() {
        // what the second stage proves is mapped to the fourth too, and the deal stands in the third
        Opportunity deal = Opportunity.imported("A-1042", PROVEN_BY_SECOND, "Presentation scheduled", MONDAY);

        assertThat(StageEngine.of(PROVEN_BY_SECOND, SHANGHAI)
                        .review(deal.record(Evidence.confirmed("criteria-shown", MONDAY)), FRIDAY)
                        .alignment()
                        .distance())
                .hasValue(1);
    }

    @Test
    void aCustomerWhoDeniesAllStandsInTheFirstBuyingStageThatIsMapped() {
        Opportunity deal = Opportunity.imported("A-1042", PROVEN_BY_SECOND, "Presentation scheduled", MONDAY);

        assertThat(StageEngine.of(PROVEN_BY_SECOND, SHANGHAI)
                        .review(deal.record(Evidence.denied("criteria-shown", MONDAY)), FRIDAY)
                        .supportedBuyingStage()
                        .orElseThrow()
                        .id())
                .isEqualTo("RECOGNISE_AND_ASSESS");
    }

    @Test
    void aDenialThatHoldsNoGateIsNotNamed() {
        SalesProcess five = SalesProcesses.fiveStagePipeline();
        List<SellingStage> stages = new ArrayList<>(five.stages());
        stages.set(
                0,
                five.firstStage()
                        .withGate(StageGate.of(
                                Criterion.of("main", Labels.of("The main thing"))
                                        .withWeight(BigDecimal.TEN),
                                Criterion.of("detail", Labels.of("A detail")))));
        SalesProcess process = five.withStages(stages);
        Opportunity deal = Deals.openedIn(process, MONDAY)
                .record(Evidence.confirmed("main", MONDAY))
                .record(Evidence.denied("detail", MONDAY));

        assertThat(StageEngine.of(process, SHANGHAI)
                        .review(deal, FRIDAY)
                        .alignment()
                        .denied())
                .isEmpty();
    }

    @Test
    void theGateIsShownPerCriterion() {
        Opportunity deal = Opportunity.imported("A-1042", FUNNEL, "QUALIFIED", MONDAY)
                .record(Evidence.confirmed("F6a", MONDAY).from("call of 5 March"))
                .record(Evidence.partly("F6b", MONDAY));
        GateReview gate = StageEngine.of(FUNNEL, SHANGHAI).review(deal, FRIDAY).gate();

        assertThat(gate.score()).hasValue(Ratio.of(1, 7));
        assertThat(gate.isPassed()).isFalse();
        assertThat(gate.coverage()).hasToString("2 of 7 answered");
        assertThat(gate.criteria())
                .extracting(each -> each.criterion().id(), CriterionReview::answer)
                .containsExactly(tuple("F5", Answer.UNKNOWN), tuple("F6", Answer.PARTLY));
        assertThat(gate.missing()).extracting(Criterion::id).containsExactly("F5", "F6b", "F6c", "F6d", "F6e", "F6f");
        assertThat(gate.criteria()).allMatch(CriterionReview::isAsked);
        assertThat(gate.statements())
                .filteredOn(each -> each.evidence().isPresent())
                .extracting(each -> each.criterion().id())
                .containsExactly("F6a", "F6b");
    }

    @Test
    void warningsAreRaisedClearOrNotChecked() {
        Opportunity deal = Opportunity.imported("A-1042", CONSULTATIVE, "RECOMMENDATION", MONDAY);

        assertThat(warnings(ENGINE, deal))
                .containsExactly(
                        "PITCH_BEFORE_TRUST NOT_CHECKED warning.not-checked",
                        "PITCH_BEFORE_NEED NOT_CHECKED warning.not-checked");
        assertThat(warnings(ENGINE.forBookWithEvidence(), deal))
                .containsExactly(
                        "PITCH_BEFORE_TRUST RAISED warning.early-pitch stage=RECOMMENDATION statement=conversation-valued answer=answer.unknown",
                        "PITCH_BEFORE_NEED RAISED warning.early-pitch stage=RECOMMENDATION statement=need-shared answer=answer.unknown");
        assertThat(warnings(
                        ENGINE,
                        deal.record(Evidence.confirmed("conversation-valued", MONDAY))
                                .record(Evidence.denied("need-shared", MONDAY))))
                .containsExactly(
                        "PITCH_BEFORE_TRUST CLEAR warning.confirmed statement=conversation-valued",
                        "PITCH_BEFORE_NEED RAISED warning.early-pitch stage=RECOMMENDATION statement=need-shared answer=answer.no");
        assertThat(warnings(
                        ENGINE, Deals.openedIn(CONSULTATIVE, MONDAY).record(Evidence.partly("need-shared", MONDAY))))
                .containsExactly(
                        "PITCH_BEFORE_TRUST CLEAR warning.before stage=PREPARATION from=DISCOVERY",
                        "PITCH_BEFORE_NEED CLEAR warning.before stage=PREPARATION from=RECOMMENDATION");
    }

    @Test
    void evidenceThatNobodyAskedForAndOrdersThatNobodyRecordedAreReported() {
        Opportunity deal = Opportunity.imported("A-1042", CONSULTATIVE, "COMMITMENT", MONDAY)
                .record(Evidence.confirmed("decision-mad", MONDAY))
                .record(Evidence.confirmed("decision-made", MONDAY));

        assertThat(warnings(ENGINE, deal))
                .contains(
                        "UNASKED_EVIDENCE RAISED warning.unasked statements=[decision-mad] process=consultative",
                        "ORDER_NOT_RECORDED RAISED warning.order-not-recorded statements=[decision-made]");
        Opportunity won = Opportunity.imported("A-1042", CONSULTATIVE, "COMMITMENT", MONDAY)
                .append(Won.of(TUESDAY, "COMMITMENT"));
        assertThat(warnings(ENGINE, won))
                .containsExactly("WIN_UNPROVEN RAISED warning.win-unproven statements=[decision-made] count=1");
    }

    @Test
    void daysAreCalendarDaysInTheZoneOfTheEngine() {
        // 23:30 in Shanghai, and half an hour later
        Opportunity deal = Opportunity.open(
                "A-1", "c", Money.of(CurrencyUnit.EUR, 1), CONSULTATIVE, Instant.parse("2026-01-05T15:30:00Z"));
        Instant later = Instant.parse("2026-01-05T16:00:00Z");

        assertThat(ENGINE.review(deal, later).ageDays()).hasValue(1);
        assertThat(StageEngine.of(CONSULTATIVE, ZoneId.of("UTC"))
                        .review(deal, later)
                        .ageDays())
                .hasValue(0);
    }

    @Test
    void theAgeOfClosedAndImportedDealsIsUnknown() {
        Opportunity imported = Opportunity.imported("A-1", CONSULTATIVE, "DISCOVERY", MONDAY);
        Opportunity lost = ENGINE.lose(Deals.openedIn(CONSULTATIVE, MONDAY), LossReason.TIMING, TUESDAY)
                .orElseThrow();

        for (Opportunity deal : List.of(imported, lost)) {
            StageReview review = ENGINE.review(deal, day(400));
            assertThat(review.daysInStage()).isEmpty();
            assertThat(review.ageDays()).isEqualTo(OptionalInt.empty());
            assertThat(review.isStalled()).isFalse();
            assertThat(review.isOutlived()).isFalse();
        }
    }

    @Test
    void aDealStallsBeyondItsLimit() {
        Opportunity deal = Deals.openedIn(CONSULTATIVE, MONDAY);

        assertThat(ENGINE.review(deal, day(14)).isStalled()).isFalse();
        assertThat(ENGINE.review(deal, day(15)).isStalled()).isTrue();
    }

    @Test
    void aDealOnHoldDoesNotStall() {
        Opportunity held = Deals.openedIn(CONSULTATIVE, MONDAY).append(PutOnHold.of(MONDAY, "budget freeze"));
        StageReview review = ENGINE.review(held, day(15));

        assertThat(review.isOnHold()).isTrue();
        assertThat(review.isStalled()).isFalse();
        assertThat(review.explanation().children())
                .flatExtracting(
                        child -> child.wording().map(Told::message).stream().toList())
                .contains("review.on-hold days=15");
        assertThat(ENGINE.review(held.append(Resumed.of(TUESDAY)), day(15)).isStalled())
                .isTrue();
    }

    @Test
    void historyGoesBeforeTheProcess() {
        int[] days = new int[20];
        Arrays.setAll(days, i -> i + 1);
        StallRule rule = StallRule.learned(Map.of("PREPARATION", days, "DISCOVERY", new int[19]), new int[19]);
        StageReview review = ENGINE.with(rule).review(Deals.openedIn(CONSULTATIVE, MONDAY), day(17));

        assertThat(rule.stageLimits()).containsOnlyKeys("PREPARATION");
        assertThat(rule.outlived()).isEmpty();
        assertThat(review.stallLimitDays()).isEqualTo(16);
        assertThat(review.isStalled()).isTrue();
        assertThat(review.isOutlived()).isFalse();
        assertThat(review.explanation().children())
                .extracting(part -> Told.message(part.unit()))
                .containsExactly("unit.stages", "unit.weight", "unit.days", "unit.days");
        assertThat(Told.explanation(review.explanation()))
                .contains("review.days-in-stage stage=Preparation: review.stalled days=17 limit=16")
                .contains("explanation.because reason=(stall-limit.won-deals stage=Preparation days=16 share=80 %)");
    }

    /** W34. */
    @Test
    void aDealOlderThanTheLongestWinIsOutlived() {
        int[] daysToWin = new int[20];
        Arrays.fill(daysToWin, 57);
        daysToWin[7] = 138;
        StageEngine engine = ENGINE.with(StallRule.learned(Map.of(), daysToWin));
        StageReview review = engine.review(Deals.openedIn(CONSULTATIVE, MONDAY), day(150));

        assertThat(review.isOutlived()).isTrue();
        assertThat(Told.explanation(review.explanation()))
                .contains("review.age: review.outlived days=150 basis=(outlived.longest-won days=138)");
        assertThat(engine.review(Deals.openedIn(CONSULTATIVE, MONDAY), day(138)).isOutlived())
                .isFalse();
    }

    @Test
    void the95thPerCentIsUsedWhereFortyWinsTell() {
        int[] daysToWin = new int[40];
        Arrays.setAll(daysToWin, i -> i + 1);
        StallRule rule = StallRule.learned(Map.of(), daysToWin, StallRule.OutlivedBeyond.P95_OF_WON);
        StallRule few = StallRule.learned(Map.of(), Arrays.copyOf(daysToWin, 39), StallRule.OutlivedBeyond.P95_OF_WON);

        assertThat(rule.outlived()).hasValue(LearnedLimit.of(38, 40));
        assertThat(few.outlived()).hasValue(LearnedLimit.of(39, 39));
        assertThat(few.outlivedBeyond()).isEqualTo(StallRule.OutlivedBeyond.LONGEST_WON);
        assertThat(Told.explanation(ENGINE.with(rule)
                        .review(Deals.openedIn(CONSULTATIVE, MONDAY), day(39))
                        .explanation()))
                .contains("review.age: review.outlived days=39 basis=(outlived.p95-of-won days=38)");
    }

    @Test
    void theAgeOfAnOutlivedDealNeedsAsManyWinsAsItsMeaningAsksFor() {
        Quantiles thirtyNine = Quantiles.of(LongStream.rangeClosed(1, 39).toArray());
        Quantiles forty = Quantiles.of(LongStream.rangeClosed(1, 40).toArray());

        assertThat(StallRule.OutlivedBeyond.LONGEST_WON.days(thirtyNine)).hasValue(39);
        assertThat(StallRule.OutlivedBeyond.P95_OF_WON.days(thirtyNine)).isEmpty();
        assertThat(StallRule.OutlivedBeyond.P95_OF_WON.days(forty)).hasValue(38);
    }

    @Test
    void aStageThatTheProcessDoesNotKnowIsCalledByItsId() {
        assertThat(StallRule.ofProcess().limit(CONSULTATIVE, "ELSEWHERE").labels())
                .isEqualTo(Labels.of("ELSEWHERE"));
    }

    @Test
    void theMinimumNumbersOfAStallRuleCanBeSet() {
        int[] days = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        StallRule rule = StallRule.builder()
                .leastWins(10)
                .leastWinsForP95(10)
                .stallPercent(50)
                .outlivedBeyond(StallRule.OutlivedBeyond.P95_OF_WON)
                .build()
                .taughtBy(Map.of("PREPARATION", days, "DISCOVERY", new int[9]), days);

        assertThat(rule.stageLimits()).containsExactly(Map.entry("PREPARATION", LearnedLimit.of(5, 10)));
        assertThat(rule.outlived()).hasValue(LearnedLimit.of(10, 10));
        assertThat(rule.outlivedBeyond()).isEqualTo(StallRule.OutlivedBeyond.P95_OF_WON);
        assertThat(Told.explanation(ENGINE.with(rule)
                        .review(Deals.openedIn(CONSULTATIVE, MONDAY), day(6))
                        .explanation()))
                .contains("explanation.because reason=(stall-limit.won-deals stage=Preparation days=5 share=50 %)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StallRule.builder().stallPercent(101).build())
                .withMessage("stallPercent must be from 1 to 100 but was 101");
    }

    @Test
    void everyMoveIsListedWithTheReasonsAgainstIt() {
        StageReview review = ENGINE.review(Deals.openedIn(CONSULTATIVE, MONDAY), FRIDAY);

        assertThat(review.moves())
                .extracting(move -> move.action() + " " + move.stage() + " " + move.isAllowed() + " "
                        + move.isReasonNeeded() + " "
                        + move.reasons().stream().map(TOLD::say).toList())
                .containsExactly(
                        "MOVE DISCOVERY true false []",
                        "MOVE NEEDS_DEVELOPMENT true true [rule.reason from=PREPARATION to=NEEDS_DEVELOPMENT]",
                        "MOVE RECOMMENDATION true true [rule.reason from=PREPARATION to=RECOMMENDATION]",
                        "MOVE COMMITMENT true true [rule.reason from=PREPARATION to=COMMITMENT]",
                        "MOVE IMPLEMENTATION false false [move.after-win stage=IMPLEMENTATION, rule.reason from=PREPARATION to=IMPLEMENTATION]",
                        "WIN PREPARATION false false [win.stage winStages=[COMMITMENT] stage=PREPARATION]",
                        "LOSE PREPARATION true false []",
                        "ABANDON PREPARATION true false []",
                        "REOPEN PREPARATION false false [reopen.open]");
        assertThat(review.allowedMoves()).hasSize(6);
        assertThat(review.refusedMoves()).hasSize(3);
        assertThat(review.moves().get(0).advice()).hasSize(2);
    }

    @Test
    void nextTasksBeginWithWhatTheCustomerMustConfirm() {
        assertThat(ENGINE.review(Deals.openedIn(CONSULTATIVE, MONDAY), FRIDAY).nextTasks())
                .extracting(NextTask::kind, NextTask::id)
                .containsExactly(
                        tuple(NextTask.Kind.CONFIRM_STATEMENT, "conversation-valued"),
                        tuple(NextTask.Kind.STAGE_TASK, "prepare-talk"),
                        tuple(NextTask.Kind.STAGE_TASK, "learn-industry"));
        Opportunity lost = ENGINE.lose(Deals.openedIn(CONSULTATIVE, MONDAY), LossReason.TIMING, TUESDAY)
                .orElseThrow();
        assertThat(ENGINE.review(lost, FRIDAY).nextTasks()).isEmpty();
    }

    @Test
    void theExplanationUnfolds() {
        Opportunity deal = Opportunity.imported("A-1042", FUNNEL, "CONTACTED", MONDAY)
                .record(Evidence.confirmed("F1", MONDAY))
                .record(Evidence.confirmed("F2", TUESDAY).from("call of 5 March"));
        Opportunity moved = StageEngine.of(FUNNEL, SHANGHAI)
                .moveTo(deal, "DEVELOPED", TUESDAY, "tender")
                .orElseThrow();
        StageReview review = StageEngine.of(FUNNEL, SHANGHAI).review(moved, FRIDAY);

        assertThat(Told.explanation(review.explanation())).isEqualTo("""
                        review.opportunity id=A-1042: review.stands status=deal-status.open stage=Developed
                          review.alignment: alignment.ahead distance=3 stage=Developed customer=(alignment.shown-only buyingStage=Operating the business)
                            explanation.because reason=(review.proof statement=The customer's need fits a service that we may offer at=2026-01-05T01:00:00Z)
                          review.gate stage=Developed: review.gate-not-passed score=0 % threshold=80 % known=0 all=2 (rule.sum)
                            explanation.with default=(gate.default threshold=80 %)
                            review.statement statement=The customer has discussed the proposal, and its questions are answered: review.answer answer=answer.unknown weight=1
                            review.mandatory-statement statement=The customer has confirmed us as one of its options: review.answer answer=answer.unknown weight=1
                          review.days-in-stage stage=Developed: review.not-stalled days=3 limit=30
                            explanation.with default=(stall-limit.process stage=Developed days=30)
                          review.warning: warning.early-pitch stage=Developed statement=The customer has confirmed its explicit need, clearly and completely answer=answer.unknown""");
        assertThat(review.defaultsUsed())
                .extracting(Told::used)
                .containsExactly("gate.default threshold=80 %", "stall-limit.process stage=Developed days=30");
        assertThat(review.isAheadOfEvidence()).isTrue();
    }

    @Test
    void aPastReviewSeesWhatWasKnownThen() {
        Opportunity deal =
                Deals.openedIn(CONSULTATIVE, MONDAY).record(Evidence.confirmed("conversation-valued", TUESDAY));
        Opportunity moved = ENGINE.advance(deal, FRIDAY).orElseThrow();

        assertThat(ENGINE.review(moved, MONDAY))
                .isEqualTo(ENGINE.review(Deals.openedIn(CONSULTATIVE, MONDAY), MONDAY))
                .isNotEqualTo(ENGINE.review(moved, TUESDAY))
                .doesNotHaveSameHashCodeAs(ENGINE.review(moved, TUESDAY));
        assertThat(ENGINE.review(moved, TUESDAY).asOf()).isEqualTo(TUESDAY);
        assertThatThrownBy(() -> ENGINE.review(moved, MONDAY.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "opportunity A-1042 must exist on the day of its review, 2026-01-05T00:59:59Z, but began at 2026-01-05T01:00:00Z");
    }

    @Test
    void theResultsOfAReviewSurviveSerialization() {
        Opportunity deal =
                Opportunity.imported("A-1042", FUNNEL, "CONTACTED", MONDAY).record(Evidence.confirmed("F1", MONDAY));
        StageReview review = StageEngine.of(FUNNEL, SHANGHAI).review(deal, FRIDAY);

        for (Object value : List.of(
                review.alignment(),
                review.gate(),
                review.moves().get(0),
                review.warnings().get(0),
                review.nextTasks().get(0),
                review.explanation(),
                StallRule.learned(Map.of("CONTACTED", new int[20]), new int[20]),
                ProcessMap.ofEqualIds(FUNNEL, FUNNEL),
                Crosswalk.between(FUNNEL, CONSULTATIVE))) {
            assertThat(Serialized.copy(value)).isEqualTo(value).hasSameHashCodeAs(value);
        }
    }

    @Test
    void answersAndAPassedGateAreTold() {
        Opportunity deal = Deals.openedIn(CONSULTATIVE, MONDAY)
                .record(Evidence.confirmed("conversation-valued", MONDAY).from("call of 5 January"));
        Explanation explained = ENGINE.review(deal, day(1)).explanation();
        String passed = explained.summarize(TOLD);

        assertThat(passed)
                .contains("review.gate-passed score=100 % threshold=80 % known=1 all=1")
                .contains("review.answer answer=answer.yes weight=1")
                .contains(
                        "(review.proof-from statement=conversation-valued at=2026-01-05T01:00:00Z source=call of 5 January)");
        assertThat(passed).containsSubsequence("review.answer answer=answer.yes weight=1", "review.proof-from");
        assertThat(explained.children().get(1).value()).hasValue(BigDecimal.ONE);
        Explanation partly = ENGINE.review(
                        Deals.openedIn(CONSULTATIVE, MONDAY).record(Evidence.partly("conversation-valued", MONDAY)),
                        day(1))
                .explanation();
        assertThat(partly.summarize(TOLD))
                .contains("review.answer answer=answer.partly weight=1")
                .doesNotContain("review.proof");
        assertThat(partly.children().get(1).value()).hasValue(BigDecimal.ZERO);
        StageEngine learned = ENGINE.with(StallRule.learned(Map.of(), new int[20]));
        assertThat(learned.review(deal, MONDAY).explanation().summarize(TOLD))
                .contains("review.age: review.days days=0");
    }

    private static SalesProcess provenBySecond() {
        SalesProcess five = SalesProcesses.fiveStagePipeline();
        List<SellingStage> stages = new ArrayList<>(five.stages());
        stages.set(
                1,
                stages.get(1)
                        .withGate(
                                StageGate.of(Criterion.of("criteria-shown", Labels.of("The customer has criteria")))));
        stages.set(3, stages.get(3).withBuyingStages("SET_CRITERIA"));
        return five.withStages(stages);
    }

    private static Consumer<Alignment> told(String message) {
        return alignment -> assertThat(TOLD.say(alignment.message())).isEqualTo(message);
    }

    private static List<String> warnings(StageEngine engine, Opportunity deal) {
        return engine.review(deal, FRIDAY).warnings().stream()
                .map(warning -> warning.id() + " " + warning.state() + " " + TOLD.say(warning.message()))
                .toList();
    }

    private static Instant day(int number) {
        return MONDAY.plus(Duration.ofDays(number));
    }

    @Test
    void limitsMayBeAtTheEndsOfTheirRanges() {
        StallRule least = StallRule.builder()
                .otherwiseDays(1)
                .leastWins(1)
                .leastWinsForP95(1)
                .stallPercent(1)
                .outlivedBeyond(StallRule.OutlivedBeyond.P95_OF_WON)
                .build()
                .taughtBy(Map.of("PREPARATION", new int[1]), new int[1]);

        assertThat(least.stageLimits()).containsExactly(Map.entry("PREPARATION", LearnedLimit.of(0, 1)));
        assertThat(least.outlived()).hasValue(LearnedLimit.of(0, 1));
        assertThat(least.withStallPercent(100)
                        .taughtBy(Map.of("PREPARATION", new int[] {1, 2, 3}), new int[0])
                        .stageLimits())
                .containsExactly(Map.entry("PREPARATION", LearnedLimit.of(3, 3)));
    }

    @TestFactory
    Stream<DynamicTest> limitsOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "stallPercent must be from 1 to 100 but was 0",
                        () -> StallRule.ofProcess().withStallPercent(0)),
                Refused.with(
                        "stallPercent must be from 1 to 100 but was 101",
                        () -> StallRule.ofProcess().withStallPercent(101)),
                Refused.with("days must be at least 0 but was -1", () -> LearnedLimit.of(-1, 1)),
                Refused.with("wins must be at least 1 but was 0", () -> LearnedLimit.of(1, 0)),
                Refused.with(
                        "otherwiseDays must be at least 1 but was 0",
                        () -> StallRule.ofProcess().withOtherwiseDays(0)),
                Refused.with(
                        "leastWins must be at least 1 but was 0",
                        () -> StallRule.ofProcess().withLeastWins(0)),
                Refused.with(
                        "leastWinsForP95 must be at least 1 but was 0",
                        () -> StallRule.ofProcess().withLeastWinsForP95(0)));
    }
}
