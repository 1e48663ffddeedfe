// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.util.List;
import org.junit.jupiter.api.Test;

class CauseTreeTest {
    private static final CauseTree TREE = CauseTree.uncontactedLoss();

    @Test
    void theLeavesAreThoseOfTheSource() {
        assertThat(TREE.leaves())
                .extracting(Cause::id)
                .containsExactly(
                        "JUDGED_UNNECESSARY",
                        "VISITED_BEFORE_NOW_INDIFFERENT",
                        "NO_MOTIVATION",
                        "COMPETITOR_WELL_CONNECTED",
                        "PLAN_NOT_EXECUTED",
                        "REFUSED_THEN_NO_RETURN",
                        "WRONG_DEPARTMENT",
                        "ASSUMED_NO_OPPORTUNITY",
                        "COMPETITOR_ALREADY_PROPOSED");
        assertThat(TREE.path("NO_MOTIVATION"))
                .extracting(Cause::id)
                .containsExactly("UNCONTACTED_LOSS", "NOT_VISITED", "NO_VISIT_PLAN", "NO_MOTIVATION");
        assertThat(Serialized.copy(TREE)).isEqualTo(TREE);
    }

    @Test
    void eachLeafIsReachedByTheAnswersOnItsPathAndNoOther() {
        for (Cause leaf : TREE.leaves()) {
            List<Cause> path = TREE.path(leaf.id());

            Classification classification = TREE.classify(cause -> path.contains(cause) ? Answer.YES : Answer.NO);

            assertThat(classification.leaf()).contains(leaf);
            assertThat(classification.openQuestions()).isEmpty();
        }
    }

    @Test
    void withoutAnAnswerItIsNotClassified() {
        Classification classification = TREE.classify(cause -> switch (cause.id()) {
            case "NOT_VISITED" -> Answer.YES;
            case "NO_VISIT_PLAN" -> Answer.NO;
            default -> Answer.UNKNOWN;
        });

        assertThat(classification.leaf()).isEmpty();
        assertThat(classification.reached().id()).isEqualTo("NOT_VISITED");
        assertThat(classification.openQuestions()).extracting(Cause::id).containsExactly("PLAN_NOT_EXECUTED");
    }

    @Test
    void remediesAreThoseOfTheNearestCause() {
        assertThat(TREE.remedies("NO_MOTIVATION"))
                .extracting(Labels::text)
                .containsExactly("Analyse the territory and its customers", "Make a visit plan");
        assertThat(TREE.remedies("COMPETITOR_ALREADY_PROPOSED")).hasSize(2);
        assertThat(TREE.remedies("WRONG_DEPARTMENT"))
                .extracting(Labels::text)
                .containsExactly("Cover user, technical, purchasing and decision roles");
        assertThat(TREE.remedies("VISITED_BUT_LOST")).isEmpty();
    }

    @Test
    void ratesIncludeCausesLearnedAfterwards() {
        List<UncontactedLoss> losses = List.of(
                UncontactedLoss.of("a", "NO_MOTIVATION"),
                UncontactedLoss.of("b", "WRONG_DEPARTMENT"),
                UncontactedLoss.of("c", "NO_MOTIVATION"));

        UncontactedLossReport report = UncontactedLossReport.of(TREE, losses, 12);

        assertThat(report.rate()).contains(Ratio.of(1, 4));
        assertThat(report.counts())
                .containsEntry("UNCONTACTED_LOSS", 3L)
                .containsEntry("NOT_VISITED", 2L)
                .containsEntry("NO_MOTIVATION", 2L)
                .containsEntry("NOTICED_TOO_LATE", 0L);
        assertThat(UncontactedLossReport.of(TREE, List.of(), 0).rate()).isEmpty();
        assertThat(UncontactedLossReport.awareness(30, 40)).contains(Ratio.of(3, 4));
        assertThat(UncontactedLossReport.awareness(30, 0)).isEmpty();
    }

    @Test
    void anOpportunityWithSeveralCausesCountsOnceByTheFirst() {
        List<UncontactedLoss> losses = List.of(
                UncontactedLoss.of("a", "NO_MOTIVATION"),
                UncontactedLoss.of("a", "WRONG_DEPARTMENT"),
                UncontactedLoss.of("a", "NO_MOTIVATION"));

        UncontactedLossReport report = UncontactedLossReport.of(TREE, losses, 20);

        assertThat(report.rate()).contains(Ratio.of(1, 20));
        assertThat(report.counts()).containsEntry("NO_MOTIVATION", 1L).containsEntry("WRONG_DEPARTMENT", 0L);
        assertThat(report.further()).containsExactly(UncontactedLoss.of("a", "WRONG_DEPARTMENT"));
        assertThat(UncontactedLossReport.of(TREE, losses, 1).lost()).isEqualTo(1);
    }

    @Test
    void aBranchIsACauseNotYetNarrowedDown() {
        List<UncontactedLoss> losses =
                List.of(UncontactedLoss.of("a", "NOT_VISITED"), UncontactedLoss.of("b", "NO_MOTIVATION"));

        UncontactedLossReport report = UncontactedLossReport.of(TREE, losses, 20);

        assertThat(report.counts()).containsEntry("NOT_VISITED", 2L).containsEntry("NO_VISIT_PLAN", 1L);
        assertThat(report.countAt("NOT_VISITED")).isEqualTo(1);
        assertThat(report.countAt("NO_VISIT_PLAN")).isZero();
        assertThat(report.countAt("NO_MOTIVATION")).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.countAt("BAD_LUCK"))
                .withMessageEndingWith("but was BAD_LUCK");
    }

    @Test
    void aBrokenTreeIsReportedWhole() {
        Labels label = Labels.of("cause");

        assertThat(Told.refusal(() -> CauseTree.of(
                        List.of(Cause.of("a", "b", label), Cause.of("c", "d", label), Cause.root("a", label)))))
                .containsExactly(
                        "cause tree",
                        "causes[0] cause.root value=b",
                        "causes[1] cause.parent value=d",
                        "causes[2].id id.duplicate value=a",
                        "causes[2] cause.parent value=none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UncontactedLossReport.of(TREE, List.of(UncontactedLoss.of("a", "BAD_LUCK")), 5))
                .withMessageStartingWith("cause must be one of [UNCONTACTED_LOSS, ")
                .withMessageEndingWith("but was BAD_LUCK (opportunity a)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TREE.path("nothing"))
                .withMessageEndingWith("but was nothing");
    }

    @Test
    void aTreeNeedsARoot() {
        assertThat(Told.refusal(() -> CauseTree.of(List.of()))).containsExactly("cause tree", "causes causes.none");
    }
}
