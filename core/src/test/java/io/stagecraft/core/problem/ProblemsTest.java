// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagecraft.core.message.Message;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Problem THRESHOLD =
            Problem.of("gate.threshold", Message.said("gate.threshold", "must be in [0, 1] but was 1.2"));

    private static Problem problem(String path, String rule) {
        return Problem.of(path, Message.said("rule", rule));
    }

    @Test
    void aProblemReadsAsASentence() {
        assertThat(THRESHOLD).hasToString("gate.threshold must be in [0, 1] but was 1.2");
        assertThat(problem("", "must have a stage")).hasToString("must have a stage");
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        Problems problems = Problems.of("sales process \"direct\", version 3")
                .require(true, "id", Message.of("id.blank"))
                .require(false, "stages", Message.of("stages.empty"))
                .add(THRESHOLD);

        InvalidDefinitionException thrown =
                catchThrowableOfType(InvalidDefinitionException.class, problems::throwIfAny);
        assertThat(thrown).hasMessage("""
                sales process "direct", version 3 is not valid, 2 problems:
                  stages must have at least one stage
                  gate.threshold must be in [0, 1] but was 1.2""");
        assertThat(thrown.subject()).isEqualTo("sales process \"direct\", version 3");
        assertThat(thrown.problems()).isEqualTo(problems.toList()).hasSize(2);
        assertThat(Serialized.copy(thrown).problems()).isEqualTo(thrown.problems());
    }

    @Test
    void aSingleProblemNeedsOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Problems.of("scorecard \"risk\"").add(THRESHOLD).throwIfAny())
                .withMessage("scorecard \"risk\" is not valid: gate.threshold must be in [0, 1] but was 1.2");
    }

    @Test
    void nothingWrongThrowsNothing() {
        Problems none = Problems.of("scorecard");
        none.throwIfAny();
        assertThat(none.isEmpty()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvalidDefinitionException("scorecard", List.of()))
                .withMessage("an invalid definition must have a problem (scorecard)");
    }

    @Test
    void anIdThatCannotBeSeenIsAProblem() {
        assertThat(Problems.of("scorecard")
                        .requireId("id", "risk")
                        .requireId("blank", " ")
                        .requireId("hidden", "ab\u202e")
                        .toList())
                .extracting(Told::problem)
                .containsExactly("blank id.blank", "hidden id.hidden character=U+202E id=\"ab\\u202E\"");
    }
}
