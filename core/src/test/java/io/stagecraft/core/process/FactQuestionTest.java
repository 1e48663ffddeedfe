// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactQuestionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 6);
    private static final Money CNY_100 = Money.parse("CNY 100.00");

    @Test
    void anAmountIsComparedExactlyAtItsBound() {
        FactQuestion large = FactQuestion.atLeast("amount", CNY_100);

        assertThat(answer(large, Fact.of(CNY_100))).isEqualTo(Answer.YES);
        assertThat(answer(large, Fact.of(Money.parse("CNY 99.99")))).isEqualTo(Answer.NO);
        assertThat(answer(FactQuestion.atMost("amount", CNY_100), Fact.of(CNY_100)))
                .isEqualTo(Answer.YES);
        assertThat(answer(FactQuestion.atMost("amount", CNY_100), Fact.of(Money.parse("CNY 100.01"))))
                .isEqualTo(Answer.NO);
    }

    @Test
    void anotherCurrencyOrKindLeavesTheAnswerUnknown() {
        FactQuestion large = FactQuestion.atLeast("amount", CNY_100);

        assertThat(answer(large, Fact.of(Money.parse("EUR 900.00")))).isEqualTo(Answer.UNKNOWN);
        assertThat(answer(large, Fact.of(new BigDecimal("900")))).isEqualTo(Answer.UNKNOWN);
        assertThat(answer(FactQuestion.yes("quote"), Fact.of("quote"))).isEqualTo(Answer.UNKNOWN);
        assertThat(answer(FactQuestion.notPast("close"), Fact.of("soon"))).isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAQuestionOfPresenceIsAnsweredNoByAMissingFact(FactQuestion.Test test) {
        Answer answer = question(test).answerUnknown();

        assertThat(answer).isEqualTo(test == FactQuestion.Test.KNOWN ? Answer.NO : Answer.UNKNOWN);
    }

    private static FactQuestion question(FactQuestion.Test test) {
        return switch (test) {
            case AT_LEAST -> FactQuestion.atLeast("f", Ratio.one());
            case AT_MOST -> FactQuestion.atMost("f", Ratio.one());
            case ONE_OF -> FactQuestion.oneOf("f", "A");
            default -> FactQuestion.builder().fact("f").test(test).build();
        };
    }

    @Test
    void eachTestAsksItsQuestion() {
        assertThat(answer(FactQuestion.known("owner"), Fact.of("li"))).isEqualTo(Answer.YES);
        assertThat(answer(FactQuestion.yes("quote"), Fact.of(Answer.PARTLY))).isEqualTo(Answer.PARTLY);
        assertThat(answer(FactQuestion.positive("amount"), Fact.of(Money.parse("EUR 0.00"))))
                .isEqualTo(Answer.NO);
        assertThat(answer(FactQuestion.positive("amount"), Fact.of(Money.parse("EUR 0.01"))))
                .isEqualTo(Answer.YES);
        assertThat(answer(FactQuestion.notPast("close"), Fact.of(DAY))).isEqualTo(Answer.YES);
        assertThat(answer(FactQuestion.notPast("close"), Fact.of(DAY.minusDays(1))))
                .isEqualTo(Answer.NO);
        assertThat(answer(FactQuestion.atLeast("margin", Ratio.ofPercent(30)), Fact.of(Ratio.of(3, 10))))
                .isEqualTo(Answer.YES);
        assertThat(answer(FactQuestion.oneOf("class", "A", "B"), Fact.of("B"))).isEqualTo(Answer.YES);
        assertThat(answer(FactQuestion.oneOf("class", "A", "B"), Fact.of("C"))).isEqualTo(Answer.NO);
    }

    @Test
    void aBoundOrNamesStandWithTheTestsThatAskForThem() {
        assertThatThrownBy(() -> FactQuestion.builder()
                        .fact("amount")
                        .test(FactQuestion.Test.AT_LEAST)
                        .build())
                .hasMessage("a question must have a bound if it is AT_LEAST or AT_MOST, and only then (amount)");
        assertThatThrownBy(() -> FactQuestion.builder()
                        .fact("amount")
                        .test(FactQuestion.Test.AT_MOST)
                        .bound(Fact.of("much"))
                        .build())
                .hasMessage("a bound must be a number, a ratio, an amount or a day but was much (amount)");
        assertThatThrownBy(() -> FactQuestion.oneOf("class"))
                .hasMessage("a question must have names if it is ONE_OF, and only then (class)");
    }

    @Test
    void aFactIsExactlyOneThing() {
        assertThatThrownBy(() -> Fact.builder().build()).hasMessage("a fact must be exactly one thing but was 0");
        assertThatThrownBy(() -> Fact.of(Answer.UNKNOWN)).hasMessage("the answer of a fact must be known");
        assertThat(Fact.of(new BigDecimal("1.50"))).isEqualTo(Fact.of(new BigDecimal("1.5")));
        assertThat(Arrays.asList(Fact.of(Answer.YES), Fact.of(CNY_100), Fact.of(DAY)))
                .extracting(Fact::toString)
                .containsExactly("yes", "CNY 100.00", "2026-01-06");
    }

    private static Answer answer(FactQuestion question, Fact fact) {
        return question.answer(fact, DAY);
    }

    @Test
    void anAnswerIsSaidInTheWordsOfFacts() {
        assertThat(Fact.of(Answer.YES).said()).isEqualTo(Argument.of(Message.of("fact.yes")));
        assertThat(Fact.of(Answer.PARTLY).said()).isEqualTo(Argument.of(Message.of("fact.partly")));
        assertThat(Fact.of(Answer.NO).said()).isEqualTo(Argument.of(Message.of("fact.no")));
    }
}
