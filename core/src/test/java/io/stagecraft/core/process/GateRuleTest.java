// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateRuleTest {
    @ParameterizedTest
    @CsvSource({
        "80, 1, false, true", // three of three, since two are 67 %
        "60, 1, false, false",
        "60, 1, true, true",
        "85, 5, false, false", // six of seven are 86 %
        "86, 5, false, true",
        "100, 5, false, true"
    })
    void aGateNeedsAllWhereNoneMayBeMissing(int percent, int weight, boolean isMandatory, boolean needsAll) {
        List<String> ids = List.of("a", "b", "c");
        StageGate gate = StageGate.builder()
                .threshold(Ratio.of(percent, 100))
                .addAllCriteria(ids.stream()
                        .map(id -> Criterion.of(id, Labels.of(id)).withIsMandatory(isMandatory))
                        .map(each -> each.id().equals("a") ? each.withWeight(BigDecimal.valueOf(weight)) : each)
                        .toList())
                .build();
        GateRule rule = new GateRule(gate, Statements.of(ids));

        assertThat(rule.needsAll()).isEqualTo(needsAll);
        assertThat(IntStream.range(0, 3)
                        .noneMatch(missing -> rule.isPassed(number -> number == missing ? Answer.UNKNOWN : Answer.YES)))
                .as("as the rule decides")
                .isEqualTo(needsAll);
    }
}
