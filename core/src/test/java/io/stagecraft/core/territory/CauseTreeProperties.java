// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CauseTreeProperties {
    private static final List<Answer> ANSWERS = List.of(Answer.values());

    @Property(tries = 200)
    void theAnswersOnThePathOfALeafReachItAndNoOther(@ForAll("trees") CauseTree tree) {
        for (Cause leaf : tree.leaves()) {
            List<Cause> path = tree.path(leaf.id());

            Classification classification = tree.classify(cause -> path.contains(cause) ? Answer.YES : Answer.NO);

            assertThat(classification.leaf()).contains(leaf);
            assertThat(classification.reached()).isEqualTo(leaf);
        }
    }

    @Property(tries = 300)
    void anyAnswersReachOneLeafAtMostAndOnlyThroughConfirmedCauses(@ForAll("trees") CauseTree tree, @ForAll long seed) {
        Map<String, Answer> answers = new HashMap<>();
        Random random = new Random(seed);
        tree.causes().forEach(cause -> answers.put(cause.id(), ANSWERS.get(random.nextInt(ANSWERS.size()))));

        Classification classification = tree.classify(cause -> answers.getOrDefault(cause.id(), Answer.UNKNOWN));

        List<Cause> path = tree.path(classification.reached().id());
        assertThat(path.subList(1, path.size())).allMatch(cause -> answers.get(cause.id()) == Answer.YES);
        assertThat(classification.leaf().isPresent())
                .isEqualTo(tree.below(classification.reached().id()).isEmpty());
        assertThat(classification.openQuestions())
                .isSubsetOf(tree.below(classification.reached().id()))
                .allMatch(cause -> answers.get(cause.id()) != Answer.NO);
    }

    @Property(tries = 100)
    void eachLossIsCountedAtItsLeafAndOnceAboveIt(@ForAll("trees") CauseTree tree, @ForAll long seed) {
        Random random = new Random(seed);
        List<UncontactedLoss> losses = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            losses.add(UncontactedLoss.of(
                    "o" + i,
                    tree.leaves().get(random.nextInt(tree.leaves().size())).id()));
        }

        UncontactedLossReport report = UncontactedLossReport.of(tree, losses, losses.size() + 10L);

        assertThat(report.counts().getOrDefault(tree.root().id(), 0L)).isEqualTo(losses.size());
        for (Cause cause : tree.causes()) {
            List<Cause> below = tree.below(cause.id());
            if (!below.isEmpty()) {
                assertThat(below.stream()
                                .mapToLong(each -> report.counts().getOrDefault(each.id(), 0L))
                                .sum())
                        .isEqualTo(report.counts().getOrDefault(cause.id(), 0L));
            }
        }
    }

    @Property(tries = 100)
    void eachOpportunityCountsOnceWhateverItsCauses(@ForAll("trees") CauseTree tree, @ForAll long seed) {
        Random random = new Random(seed);
        List<UncontactedLoss> losses = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            losses.add(UncontactedLoss.of(
                    "o" + random.nextInt(10),
                    tree.causes().get(random.nextInt(tree.causes().size())).id()));
        }

        UncontactedLossReport report = UncontactedLossReport.of(tree, losses, 10);

        long opportunities =
                losses.stream().map(UncontactedLoss::opportunity).distinct().count();
        assertThat(report.lost()).isEqualTo(opportunities);
        assertThat(tree.causes().stream()
                        .mapToLong(cause -> report.countAt(cause.id()))
                        .sum())
                .isEqualTo(opportunities);
    }

    @Provide
    Arbitrary<CauseTree> trees() {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            List<Cause> causes = new ArrayList<>(List.of(Cause.root("c0", Labels.of("c0"))));
            for (int i = 1 + random.nextInt(20); i > 0; i--) {
                String parent = "c" + random.nextInt(causes.size());
                String id = "c" + causes.size();
                causes.add(Cause.of(id, parent, Labels.of(id)));
            }
            return CauseTree.of(causes);
        });
    }
}
