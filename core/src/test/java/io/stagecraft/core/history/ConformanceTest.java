// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.DealFacts;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Migration;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reopened;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.FactQuestion;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.MovePermission;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.process.StageGate;
import io.stagecraft.core.process.TransitionOverride;
import io.stagecraft.core.process.TransitionRules;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Told;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceTest {
    private static final Instant DAY = Deals.at("2026-01-05");
    private static final Instant END = Deals.at("2026-12-31");
    private static final SalesProcess READY = SalesProcesses.consultative();
    private static final Told TOLD = Told.of(READY);
    private static final SalesProcess STRICT = READY.withStages(READY.stages().stream()
            .map(stage -> stage.withGate(stage.gate().withMode(GateMode.BLOCK)))
            .toList());

    @Test
    void aMoveThroughABlockingGateIsHeldAgainstWhatWasConfirmedByThen() {
        Opportunity proven =
                deal("proven", confirmed("continuing-worthwhile"), confirmed("conversation-valued"), move());
        Opportunity early = deal("early", confirmed("need-shared"), move(), confirmed("continuing-worthwhile"));
        Opportunity denied = deal("denied", Evidence.of("conversation-valued", Answer.NO, DAY), move());

        Conformance conformance = Conformance.of(List.of(proven, early, denied), STRICT, END);

        assertThat(deviations(conformance))
                .containsExactly(
                        "early MOVE_WITHOUT_EVIDENCE 2 deviation.moved from=PREPARATION to=DISCOVERY",
                        "denied MOVE_WITHOUT_EVIDENCE 2 deviation.moved from=PREPARATION to=DISCOVERY");
        assertThat(conformance.checked()).isEqualTo(6);
        assertThat(conformance.notChecked()).isZero();
        assertThat(conformance.whyNotChecked()).isEmpty();
    }

    @Test
    void aGateThatAsksForFactsIsHeldAgainstWhatTheDealHeldThen() {
        SalesProcess priced = Deals.PROCESS.withStages(
                Deals.PROCESS
                        .stages()
                        .get(0)
                        .withGate(StageGate.of(Criterion.of(
                                                "priced",
                                                Labels.of("The amount is at least 100."),
                                                FactQuestion.atLeast(DealFacts.AMOUNT, eur(100)))
                                        .mandatory())
                                .withMode(GateMode.BLOCK)),
                Deals.PROCESS.stages().get(1),
                Deals.PROCESS.stages().get(2));
        List<Opportunity> deals = List.of(
                Deals.open("priced").amount(100).moved("2026-02-01", "A", "B").deal(),
                Deals.open("cheap").amount(99).moved("2026-02-01", "A", "B").deal(),
                Deals.open("late").moved("2026-02-01", "A", "B").amount(500).deal(),
                Deals.open("silent").moved("2026-02-01", "A", "B").deal());

        Conformance conformance = Conformance.of(deals, priced, END);

        assertThat(conformance.deviations())
                .extracting(each -> each.deal() + " " + each.kind())
                .containsExactly("cheap MOVE_WITHOUT_EVIDENCE", "late MOVE_WITHOUT_EVIDENCE");
        assertThat(conformance.notChecked()).isEqualTo(1); // nobody ever priced the silent one
    }

    @Test
    void aDealWithoutEvidenceIsNotCheckedAndSaysWhy() {
        Opportunity silent = deal("silent", move());
        Opportunity withdrawn = deal(
                "withdrawn",
                confirmed("conversation-valued"),
                Evidence.of("conversation-valued", Answer.UNKNOWN, DAY),
                move());

        Conformance conformance = Conformance.of(List.of(silent, withdrawn), STRICT, END);

        assertThat(conformance.deviations()).isEmpty();
        assertThat(conformance.checked()).isEqualTo(2);
        assertThat(conformance.notChecked()).isEqualTo(2);
        assertThat(conformance.conforming()).isEqualTo(2);
        assertThat(conformance.whyNotChecked().map(Told::message)).contains("conformance.no-evidence count=2");
        assertThat(Conformance.of(List.of(silent), STRICT, END).whyNotChecked().map(Told::message))
                .contains("conformance.no-evidence count=1");
    }

    @Test
    void proofAfterAMoveDoesNotJustifyIt() {
        Instant next = Deals.at("2026-01-06");
        Opportunity late = deal("late", move(), Evidence.confirmed("conversation-valued", next));

        Conformance conformance = Conformance.of(List.of(late), STRICT, END);

        assertThat(deviations(conformance))
                .containsExactly("late MOVE_WITHOUT_EVIDENCE 1 deviation.moved from=PREPARATION to=DISCOVERY");
        assertThat(conformance.notChecked()).isZero();
        assertThat(Conformance.of(List.of(late), STRICT, DAY).notChecked()).isEqualTo(1);
    }

    @Test
    void evidenceRecordedAfterAMoveDoesNotProveIt() {
        Instant before = Deals.at("2026-01-05");
        Instant moved = Deals.at("2026-01-07");
        StageMoved move = StageMoved.of(moved, "PREPARATION", "DISCOVERY");
        Opportunity writtenDownLate = deal("late", move, Evidence.confirmed("conversation-valued", before));
        Opportunity inTime = deal("in time", Evidence.confirmed("conversation-valued", before), move);
        Opportunity onTheDay = deal("on the day", Evidence.confirmed("conversation-valued", moved), move);

        assertThat(deviations(Conformance.of(List.of(writtenDownLate, inTime, onTheDay), STRICT, END)))
                .containsExactly("late MOVE_WITHOUT_EVIDENCE 1 deviation.moved from=PREPARATION to=DISCOVERY");
    }

    @Test
    void dealsOfAnotherVersionAreCountedUnderItsName() {
        SalesProcess second = STRICT.withVersion(2);
        Opportunity first = deal("first", confirmed("conversation-valued"), move());

        Conformance conformance = Conformance.of(List.of(first), second, END);

        assertThat(conformance.deals()).isEqualTo(1);
        assertThat(conformance.inOtherProcesses()).containsExactly(entry(READY.name(), 1));
        assertThat(Conformance.of(List.of(first), STRICT, END).inOtherProcesses())
                .isEmpty();
    }

    @Test
    void proofOlderThanAReopeningProvesNoLaterWin() {
        Opportunity again = inCommitment(
                "again",
                confirmed("decision-made"),
                Won.of(DAY, "COMMITMENT"),
                Reopened.builder()
                        .at(DAY)
                        .stage("COMMITMENT")
                        .reason("cancelled")
                        .build(),
                Won.of(DAY, "COMMITMENT"));

        assertThat(deviations(Conformance.of(List.of(again), STRICT, END)))
                .containsExactly("again WON_WITHOUT_EVIDENCE 4 deviation.won stage=COMMITMENT");
    }

    @Test
    void aMigratedDealIsHeldAgainstItsNewProcess() {
        SalesProcess second = SalesProcess.builder()
                .from(STRICT)
                .version(2)
                .stages(STRICT.stages().stream()
                        .map(stage -> stage.id().equals("DISCOVERY") ? stage.withId("EXPLORATION") : stage)
                        .toList())
                .earlyPitches(List.of())
                .build();
        ProcessMap.Builder map = ProcessMap.between(READY, second);
        READY.stages()
                .forEach(stage ->
                        map.putStages(stage.id(), stage.id().equals("DISCOVERY") ? "EXPLORATION" : stage.id()));
        Opportunity proven = deal("proven", confirmed("conversation-valued"), move());
        Opportunity denied = deal("denied", Evidence.denied("conversation-valued", DAY), move());
        List<Opportunity> migrated = Migration.of(map.build(), READY, second)
                .migrate(List.of(proven, denied), Deals.at("2026-02-01"))
                .results();

        assertThat(deviations(Conformance.of(migrated, second, END)))
                .containsExactly("denied MOVE_WITHOUT_EVIDENCE 2 deviation.moved from=PREPARATION to=DISCOVERY");
    }

    @Test
    void aRuleCanAskForStatementsOfItsOwn() {
        SalesProcess process = READY.withTransitions(TransitionRules.builder()
                .addOverrides(TransitionOverride.builder()
                        .from("PREPARATION")
                        .to("DISCOVERY")
                        .permission(MovePermission.NEEDS_EVIDENCE)
                        .addEvidence("need-shared")
                        .build())
                .build());
        Opportunity shown = deal("shown", confirmed("need-shared"), move());
        Opportunity other = deal("other", confirmed("conversation-valued"), move());

        assertThat(deviations(Conformance.of(List.of(shown, other), process, END)))
                .containsExactly("other MOVE_WITHOUT_EVIDENCE 2 deviation.moved from=PREPARATION to=DISCOVERY");
    }

    @Test
    void aGateThatAsksForAReasonTakesOne() {
        SalesProcess process = READY.withStages(READY.stages().stream()
                .map(stage -> stage.withGate(stage.gate().withMode(GateMode.REQUIRE_REASON)))
                .toList());
        Opportunity told = deal(
                "told",
                confirmed("need-shared"),
                StageMoved.builder()
                        .at(DAY)
                        .from("PREPARATION")
                        .to("DISCOVERY")
                        .reason("they asked for it")
                        .build());
        Opportunity untold = deal("untold", confirmed("need-shared"), move());

        assertThat(deviations(Conformance.of(List.of(told, untold), process, END)))
                .containsExactly("untold MOVE_WITHOUT_EVIDENCE 2 deviation.moved from=PREPARATION to=DISCOVERY");
    }

    @Test
    void aWinIsHeldAgainstItsProof() {
        Opportunity proven = inCommitment("proven", confirmed("decision-made"), Won.of(DAY, "COMMITMENT"));
        Opportunity unproven = inCommitment("unproven", confirmed("need-shared"), Won.of(DAY, "COMMITMENT"));
        Opportunity silent = inCommitment("silent", Won.of(DAY, "COMMITMENT"));

        Conformance conformance = Conformance.of(List.of(proven, unproven, silent), STRICT, END);

        assertThat(deviations(conformance))
                .containsExactly("unproven WON_WITHOUT_EVIDENCE 2 deviation.won stage=COMMITMENT");
        assertThat(conformance.notChecked()).isEqualTo(1);
    }

    @Test
    void onlyAWonDealIsInAStageBeyondTheWin() {
        StageMoved beyond = StageMoved.of(DAY, "COMMITMENT", "IMPLEMENTATION");
        Opportunity open = inCommitment("open", beyond);
        Opportunity won = inCommitment("won", Won.of(DAY, "COMMITMENT"), beyond);
        Opportunity back = inCommitment(
                "back",
                Won.of(DAY, "COMMITMENT"),
                StageMoved.of(DAY, "COMMITMENT", "PREPARATION", "they asked for it"));

        assertThat(deviations(Conformance.of(List.of(open, won, back), READY, END)))
                .containsExactly(
                        "open OPEN_BEYOND_WIN 1 deviation.moved from=COMMITMENT to=IMPLEMENTATION",
                        "back WON_BACK_BEFORE_WIN 2 deviation.moved from=COMMITMENT to=PREPARATION");
    }

    private static List<String> deviations(Conformance conformance) {
        return conformance.deviations().stream()
                .map(each -> each.deal() + " " + each.kind() + " " + each.position() + " " + TOLD.say(each.what()))
                .toList();
    }

    private static Evidence confirmed(String statement) {
        return Evidence.confirmed(statement, DAY);
    }

    private static StageMoved move() {
        return StageMoved.of(DAY, "PREPARATION", "DISCOVERY");
    }

    private static Opportunity inCommitment(String id, DealEvent... events) {
        return replay(Opened.into(READY).stage("COMMITMENT").isImported(true), id, events);
    }

    @Test
    void aReopeningNeedsAReasonWhereTheProcessAsksForOne() {
        SalesProcess process = READY.withTransitions(
                TransitionRules.builder().reopen(MovePermission.NEEDS_REASON).build());
        Opportunity again = inCommitment("again", Won.of(DAY, "COMMITMENT"), Reopened.of(DAY, "COMMITMENT"));

        assertThat(deviations(Conformance.of(List.of(again), process, END)))
                .contains("again MOVE_WITHOUT_REASON 2 deviation.reopened stage=COMMITMENT");
    }

    private static Opportunity deal(String id, DealEvent... events) {
        return replay(Opened.into(READY), id, events);
    }

    private static Opportunity replay(Opened.Builder opened, String id, DealEvent... events) {
        opened.id(id).at(DAY);
        Opportunity deal = Opportunity.open(opened.build(), READY);
        for (DealEvent event : Arrays.asList(events)) {
            deal = deal.append(event);
        }
        return deal;
    }
}
