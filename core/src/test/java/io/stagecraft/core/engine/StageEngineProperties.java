// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.fixtures.DealDomain;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DealDomain.class)
@Domain(DomainContext.Global.class)
class StageEngineProperties {
    @Property(tries = 300)
    void anySequenceOfCallsIsHeldOrSatisfiesTheProcess(
            @ForAll SalesProcess ready,
            @ForAll GateMode mode,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 99_999) Integer> calls) {
        SalesProcess process = DealDomain.gated(ready, mode);
        StageEngine engine = StageEngine.of(process, ZoneOffset.UTC);
        Opportunity deal =
                Opportunity.imported("A-1", process, process.firstStage().id(), DealDomain.START);
        for (int call : calls) {
            Opportunity before = deal;
            MoveResult result = call(engine, deal, call);
            if (result.isMoved()) {
                assertThat(result.reasons()).isEmpty();
                assertThat(result.deal().eventCount()).isGreaterThan(before.eventCount());
                assertThat(result.deal().events().subList(0, before.eventCount()))
                        .isEqualTo(before.events());
                if (mode == GateMode.BLOCK && before.isOpen()) {
                    assertGatesPassed(engine, before, result.deal());
                }
            } else {
                assertThat(result.reasons()).isNotEmpty();
                assertThat(result.deal()).isSameAs(before);
            }
            deal = result.deal();
            if (call % 2 == 0) {
                deal = engine.record(deal, evidence(process, call, deal.latestEventAt()));
            }
            assertSatisfies(process, deal);
        }
    }

    private static void assertSatisfies(SalesProcess process, Opportunity deal) {
        int stage = process.indexOf(deal.stage());
        assertThat(stage).isNotNegative();
        if (stage >= process.openStageCount()) {
            assertThat(deal.status()).isEqualTo(DealStatus.WON);
        }
        assertThat(Opportunity.replay(deal.events())).isEqualTo(deal);
    }

    private static void assertGatesPassed(StageEngine engine, Opportunity before, Opportunity after) {
        int from = engine.process().indexOf(before.stage());
        int to = engine.process().indexOf(after.stage());
        boolean isProvenByWin =
                !after.isOpen() && !engine.process().winStatements().isEmpty();
        for (int stage = isProvenByWin ? from + 1 : from; stage < to; stage++) {
            assertThat(engine.standing().isPassed(before, stage, before.latestEventAt()))
                    .isTrue();
        }
    }

    private static MoveResult call(StageEngine engine, Opportunity deal, int call) {
        Instant at = deal.latestEventAt().plus(Duration.ofHours(call % 50 - 2));
        List<String> stages =
                engine.process().stages().stream().map(stage -> stage.id()).toList();
        String stage = stages.get(call / 1_000 % stages.size());
        return switch (call % 9) {
            case 0, 1, 2 -> engine.advance(deal, at);
            case 3 -> engine.moveTo(deal, stage, at);
            case 4 -> engine.moveTo(deal, stage, at, "because");
            case 5 -> engine.win(deal, at);
            case 6 -> engine.lose(deal, LossReason.FIT, at);
            case 7 -> engine.abandon(deal, LossReason.OTHER, at);
            default -> engine.reopen(deal, at, "because");
        };
    }

    private static Evidence evidence(SalesProcess process, int call, Instant at) {
        return Evidence.of(
                process.statements().id(call / 7 % process.statements().size()),
                call % 5 == 0 ? Answer.NO : Answer.YES,
                at);
    }

    @Property(tries = 300)
    void moreConfirmedEvidenceNeverLowersAScoreNorTheSupportedStage(
            @ForAll Opportunity deal, @ForAll @IntRange(min = 0, max = 15) int number) {
        StageEngine engine = engineOf(deal);
        String statement = engine.statements().id(number % engine.statements().size());
        Opportunity more = deal.record(Evidence.confirmed(statement, deal.latestEventAt()));

        assertThat(engine.standing().supported(more, more.latestEventAt()))
                .isGreaterThanOrEqualTo(engine.standing().supported(deal, deal.latestEventAt()));
        for (int stage = 0; stage < engine.process().openStageCount(); stage++) {
            assertThat(score(engine, more, stage)).isGreaterThanOrEqualTo(score(engine, deal, stage));
        }
    }

    private static Ratio score(StageEngine engine, Opportunity deal, int stage) {
        return engine.review(deal, deal.latestEventAt())
                .gates()
                .get(stage)
                .score()
                .orElse(Ratio.zero());
    }

    @Property(tries = 300)
    void recordingEvidenceNeverChangesStageOrStatus(
            @ForAll Opportunity deal, @ForAll Answer answer, @ForAll @IntRange(min = 0, max = 15) int number) {
        StageEngine engine = engineOf(deal);
        String statement = engine.statements().id(number % engine.statements().size());
        Opportunity recorded = engine.record(deal, Evidence.of(statement, answer, deal.latestEventAt()));

        assertThat(recorded.status()).isEqualTo(deal.status());
        assertThat(recorded.stage()).isEqualTo(deal.stage());
        assertThat(recorded.eventCount()).isEqualTo(deal.eventCount() + 1);
    }

    @Property(tries = 300)
    void aDenialNeverPassesAGateThatSilenceDoesNot(
            @ForAll Opportunity deal, @ForAll @IntRange(min = 0, max = 15) int number) {
        StageEngine engine = engineOf(deal);
        String statement = engine.statements().id(number % engine.statements().size());
        Opportunity silent = deal.record(Evidence.withdrawn(statement, deal.latestEventAt()));
        Opportunity denied = deal.record(Evidence.denied(statement, deal.latestEventAt()));

        for (int stage = 0; stage < engine.stageCount(); stage++) {
            if (engine.standing().isPassed(denied, stage, deal.latestEventAt())) {
                assertThat(engine.standing().isPassed(silent, stage, deal.latestEventAt()))
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    void aSellerAheadOfTheEvidenceIsAheadInTheAlignment(@ForAll Opportunity deal) {
        StageReview review = engineOf(deal).review(deal, deal.latestEventAt());

        if (review.isAheadOfEvidence()) {
            assertThat(review.position()).isEqualTo(Alignment.Position.AHEAD);
        }
        assertThat(review.position() == Alignment.Position.UNKNOWN).isEqualTo(!review.hasAnswers());
    }

    @Property(tries = 200)
    void aMoveIsAllowedExactlyIfNoReasonSpeaksAgainstIt(@ForAll Opportunity deal) {
        StageEngine engine = engineOf(deal);
        StageReview review = engine.review(deal, deal.latestEventAt());

        assertThat(review.moves()).allSatisfy(move -> {
            assertThat(move.reasons().isEmpty()).isEqualTo(move.isAllowed() && !move.isReasonNeeded());
            MoveResult result = switch (move.action()) {
                case MOVE -> engine.moveTo(deal, move.stage(), deal.latestEventAt());
                case WIN -> engine.win(deal, deal.latestEventAt());
                case LOSE -> engine.lose(deal, LossReason.FIT, deal.latestEventAt());
                case ABANDON -> engine.abandon(deal, LossReason.FIT, deal.latestEventAt());
                case REOPEN -> engine.reopen(deal, deal.latestEventAt());
            };
            assertThat(result.isMoved()).isEqualTo(move.reasons().isEmpty());
            assertThat(result.reasons()).isEqualTo(move.reasons());
            result.moved().ifPresent(moved -> assertThat(moved.stage()).isEqualTo(move.stage()));
        });
    }

    @Property(tries = 200)
    void replayedDealsAreReviewedAlike(@ForAll Opportunity deal) {
        StageEngine engine = engineOf(deal);
        Opportunity replayed = Opportunity.replay(deal.events());
        Instant asOf = deal.latestEventAt().plus(Duration.ofDays(40));

        assertThat(engine.review(replayed, asOf).explanation())
                .isEqualTo(engine.review(deal, asOf).explanation());
    }

    @Property(tries = 100)
    void twoRangesMakeTheWhole(
            @ForAll @Size(max = 12) List<Opportunity> deals, @ForAll @IntRange(min = 0, max = 12) int cut) {
        StageEngine engine = StageEngine.of(SalesProcesses.consultative(), ZoneOffset.UTC);
        List<Opportunity> own =
                deals.stream().filter(deal -> deal.isIn(engine.process())).toList();
        int middle = Math.min(cut, own.size());
        Instant asOf = DealDomain.START.plus(Duration.ofDays(10));
        List<StageReview> joined = new ArrayList<>(engine.reviewAll(own, 0, middle, asOf));
        joined.addAll(engine.reviewAll(own, middle, own.size(), asOf));

        assertThat(joined).isEqualTo(engine.reviewAll(own, asOf)).hasSameSizeAs(own);
    }

    private static StageEngine engineOf(Opportunity deal) {
        return StageEngine.of(DealDomain.processOf(deal), ZoneOffset.UTC);
    }
}
