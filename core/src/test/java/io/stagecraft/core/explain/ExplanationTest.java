// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExplanationTest {
    private static final Explanation AMOUNT = Explanation.given("amount", new BigDecimal("40000"), "EUR");
    private static final Explanation CHANCE = Explanation.given("win probability", new BigDecimal("0.250"), "")
            .withReasons(Message.said("stage", "in stage RECOMMENDATION"))
            .withDefaultsUsed(DefaultUsed.of(
                    "stage-probability",
                    Message.said("default.stage-probability", "stage probability 0.25, our assumption")));
    private static final Explanation UNKNOWN = Explanation.given("budget", "unknown");

    @Test
    void theTreeReadsFromTheTopDown() {
        Explanation weighted = Explanation.of("weighted amount", "EUR", Rule.product(), List.of(AMOUNT, CHANCE));
        assertThat(weighted.summarize()).isEqualTo("""
                weighted amount: 10000 EUR (product)
                  amount: 40000 EUR
                  win probability: 0.25
                    because in stage RECOMMENDATION
                    with stage probability 0.25, our assumption""");
        assertThat(weighted.allDefaultsUsed()).isEqualTo(CHANCE.defaultsUsed());
        assertThat(Serialized.copy(weighted)).isEqualTo(weighted);
    }

    @Test
    void eachRuleMakesTheValueOfItsChildren() {
        assertThat(valueOf(Rule.sum(), AMOUNT, CHANCE)).isEqualTo("40000.25");
        assertThat(valueOf(Rule.product(), AMOUNT, CHANCE)).isEqualTo("10000");
        assertThat(valueOf(Rule.minimum(), AMOUNT, CHANCE)).isEqualTo("0.25");
        assertThat(valueOf(Rule.first(), UNKNOWN, CHANCE, AMOUNT)).isEqualTo("0.25");
        assertThat(valueOf(Rule.lookUp(), UNKNOWN, AMOUNT)).isEqualTo("40000");
        assertThat(valueOf(Rule.sum())).isEqualTo("0");
        assertThat(new BigDecimal(valueOf(Rule.logOdds(), CHANCE, CHANCE)).doubleValue())
                .isEqualTo(Probability.ofLogOdds(0.5).value());
    }

    @Test
    void eachRuleHasACodeOfItsOwn() {
        assertThat(List.of(
                        Rule.given(),
                        Rule.sum(),
                        Rule.product(),
                        Rule.minimum(),
                        Rule.logOdds(),
                        Rule.first(),
                        Rule.lookUp(),
                        Rule.named("table 7")))
                .extracting(rule -> Told.message(rule.message()))
                .containsExactly(
                        "rule.given",
                        "rule.sum",
                        "rule.product",
                        "rule.minimum",
                        "rule.log-odds",
                        "rule.first",
                        "rule.look-up",
                        "rule.named name=table 7");
        assertThat(Told.message(Coverage.of(4, 7).message())).isEqualTo("coverage.answered answered=4 total=7");
        assertThat(Explanation.of("sum", "EUR", Rule.sum(), List.of(AMOUNT, UNKNOWN))
                        .text(Told.PLAIN))
                .isEqualTo("explanation.unknown");
    }

    @Test
    void anUnknownChildLeavesASumUnknown() {
        Explanation sum = Explanation.of("sum", "EUR", Rule.sum(), List.of(AMOUNT, UNKNOWN));
        assertThat(sum.value()).isEmpty();
        assertThat(sum.text()).isEqualTo("unknown");
        assertThat(Explanation.of("least", "EUR", Rule.minimum(), List.of(UNKNOWN, AMOUNT))
                        .value())
                .isEmpty();
        assertThat(Explanation.of("found", "EUR", Rule.lookUp(), List.of()).value())
                .isEmpty();
    }

    @Test
    void aNumberCannotDifferFromItsExplanation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explanation.builder()
                        .label("weighted amount")
                        .value(new BigDecimal("10000.01"))
                        .rule(Rule.product())
                        .addChildren(AMOUNT, CHANCE)
                        .build())
                .withMessage("value of weighted amount must be what its rule product makes of its children, 10000.00,"
                        + " but was 10000.01");
    }

    @Test
    void theResultOfAnOwnRuleIsTakenAsGiven() {
        Explanation own = Explanation.builder()
                .label("rating")
                .value(BigDecimal.TEN)
                .rule(Rule.named("rating table 7"))
                .addChildren(AMOUNT)
                .build();
        assertThat(own.evaluate()).isEmpty();
        assertThat(own.summarize()).isEqualTo("rating: 10 (rating table 7)\n  amount: 40000 EUR");
    }

    @Test
    void aRuleAndAUnitAreWordedByThePhraseBook() {
        Explanation age = Explanation.builder()
                .label("age")
                .value(BigDecimal.ONE)
                .unit(Message.of("unit.days"))
                .rule(Rule.named(Message.of("age.rule")))
                .build();
        PhraseBook chinese =
                PhraseBook.of(Locale.CHINESE, Map.of("unit.days", "{value} 天", "age.rule", "规则"), PhraseBook.english());

        assertThat(age.text()).isEqualTo("1 day");
        assertThat(age.rule()).hasToString("age.rule");
        assertThat(age.summarize(chinese)).isEqualTo("age: 1 天 (规则)");
        assertThat(age.summarize(chinese.with("explanation.line", "{label} = {value}")
                        .with("explanation.line-by-rule", "{label} = {value}，{rule}")))
                .isEqualTo("age = 1 天，规则");
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() {
        assertThat(Explanation.given("share", new BigDecimal("0.30"), ""))
                .isEqualTo(Explanation.given("share", new BigDecimal("0.3"), ""));
        assertThat(Contribution.of("fit", new BigDecimal("2.0"), "answered YES"))
                .isEqualTo(Contribution.of("fit", new BigDecimal("2"), "answered YES"));
    }

    @Test
    void aDeepTreeIsComparedShownAndStoredWithoutADeepStack() {
        Explanation deep = levels(10_000);
        assertThat(deep).isEqualTo(levels(10_000)).hasSameHashCodeAs(levels(10_000));
        assertThat(deep).isNotEqualTo(levels(9_999));
        assertThat(deep.summarize().lines()).hasSize(10_000);
        assertThat(deep).hasToString(deep.summarize());
        assertThat(Serialized.copy(deep)).isEqualTo(deep);
    }

    private static Explanation levels(int levels) {
        Explanation tree = AMOUNT;
        for (int level = 2; level <= levels; level++) {
            tree = Explanation.of("level " + level, "EUR", Rule.sum(), List.of(tree));
        }
        return tree;
    }

    @Test
    void coverageStandsBesideEveryScore() {
        Coverage coverage = Coverage.of(5, 7);
        assertThat(coverage).hasToString("5 of 7 answered");
        assertThat(coverage.ratio()).contains(Ratio.of(5, 7));
        assertThat(Coverage.of(0, 0).ratio()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coverage.of(8, 7))
                .withMessage("answered must be in [0, total] but was 8 of 7");
    }

    @Test
    void aDefaultIsNamedInWords() {
        assertThat(DefaultUsed.of("visits-a-day", Message.said("default.visits", "3 visits a day, our assumption")))
                .hasToString("3 visits a day, our assumption");
        assertThat(Answer.UNKNOWN.isKnown()).isFalse();
        assertThat(Answer.PARTLY.isKnown()).isTrue();
    }

    private static String valueOf(Rule rule, Explanation... children) {
        return Explanation.of("result", "", rule, List.of(children))
                .value()
                .orElseThrow()
                .toPlainString();
    }

    @TestFactory
    Stream<DynamicTest> contributionsAreRefusedByName() {
        return Refused.tests(Refused.with(
                "reason must not be blank (contribution need)", () -> Contribution.of("need", BigDecimal.ONE, " ")));
    }
}
