// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.process.BuyingStage;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.planning.forecast.CloseDate;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.ManagementTree;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.PlanParts;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.LinearScale;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.score.Scorecard;
import io.stagecraft.scoring.tier.TierRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inputs of a hundred bytes that once cost minutes, or were refused without a name. Those at home in one package have their
 * test there; here are those that anybody can send.
 */
class BadInputTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");

    @ParameterizedTest
    @ValueSource(strings = {"1e-100000000", "1e100000000"})
    void aRatioOfAHundredMillionDigitsIsNotRead(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.parse(text))
                .withMessageContaining("must have at most 2000 digits before and after its point but was 1E")
                .withMessageContaining("100000000");
    }

    @Test
    void aNumberOfAHundredMillionDigitsIsNoAnswer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CardAnswers.builder()
                        .number("users", new BigDecimal("1E+100000000"))
                        .build())
                .withMessage("a decimal must have at most 2000 digits before and after its point but was 1E+100000000");
    }

    @Test
    void aLineIsNotAnsweredWithAHundredMillionDigits() {
        Scorecard<CardAnswers> card = Scorecard.of(ScorecardDefinition.builder()
                .id("line")
                .labels(Labels.of("Line"))
                .addCriteria(ScoreCriterion.of(
                        "x",
                        "How much?",
                        LinearScale.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.TEN)))
                .build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.score(CardAnswers.builder()
                        .number("x", new BigDecimal("1E-100000000"))
                        .build()))
                .withMessage("a decimal must have at most 2000 digits before and after its point but was 1E-100000000");
    }

    @Test
    void anExplanationOfManyNodesIsSummarisedLineByLine() {
        Explanation tree = Explanation.given("one", BigDecimal.ONE, "EUR");
        for (int level = 0; level < 10_000; level++) {
            tree = Explanation.of(
                    "all", "EUR", Rule.sum(), List.of(tree, Explanation.given("more", BigDecimal.ONE, "EUR")));
        }
        assertThat(tree.summarize().lines().count()).isEqualTo(20_001);
        assertThat(tree.value()).contains(BigDecimal.valueOf(10_001));
    }

    @Test
    void aManagementTreeOfAHundredThousandIsBuilt() {
        Map<String, String> managerOf = new HashMap<>();
        for (int seller = 1; seller < 100_000; seller++) {
            managerOf.put("s" + seller, "s" + seller / 2);
        }
        assertThat(ManagementTree.of(managerOf).managerOf()).hasSize(99_999);
    }

    @Test
    void aRangeOfMoreThanTenThousandYearsHasNoPeriods() {
        DateRange ever = DateRange.of(LocalDate.MIN, LocalDate.MAX);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalCalendar.standard().periods(FiscalUnit.MONTH, ever))
                .withMessage("a range must have at most 4000000 days to be cut but had 730484999633"
                        + " (-999999999-01-01/+999999999-12-31)");
    }

    @Test
    void aDayOutsideTheCalendarHasNoPeriod() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalCalendar.standard().yearOf(LocalDate.MAX))
                .withMessage("a year must be from -999999 to 999999 but was 1000000000");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> DateRange.ofDay(LocalDate.MAX))
                .withMessage("day and 1 Days must be a date but day was +999999999-12-31");
    }

    @Test
    void nullIsNamedWhereItIsAdded() {
        assertThatNullPointerException()
                .isThrownBy(() -> Ratio.one().plus(null))
                .withMessage("other");
        assertThatNullPointerException()
                .isThrownBy(() -> Quantity.of(Money.parse("EUR 1")).plus(null))
                .withMessage("other");
        assertThatNullPointerException()
                .isThrownBy(() -> StageEngine.of(SalesProcesses.consultative(), ZoneOffset.UTC)
                        .review(null, MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .withMessage("deal");
        assertThatNullPointerException()
                .isThrownBy(() -> Apportionment.largestRemainder()
                        .over(Map.of("a", BigDecimal.ONE))
                        .split((Money) null))
                .withMessage("total");
    }

    @Test
    void theLeastLongIsNoTotal() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Apportionment.largestRemainder().split(Long.MIN_VALUE, 1, 1))
                .withMessage("total without its sign must fit a long but was 9223372036854775808");
    }

    @Test
    void sumsThatDoNotFitNameWhatWasAdded() {
        Quantity most = Quantity.of(Money.ofMinor(CurrencyUnit.EUR, Long.MAX_VALUE));

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.plus(most))
                .withMessageContaining("must fit a long but was 18446744073709551614");
    }

    @Test
    void twoHugeDealsAreForecastOrRefusedByName() {
        String huge = "EUR 92233720368547758.07";
        Forecast forecast = Forecast.of(List.of(deal("one", huge), deal("two", huge)), MONDAY, CurrencyUnit.EUR);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> forecast.revenue(QUARTER))
                .withMessage("amounts of all deals together must fit a long in minor units but do not with"
                        + " EUR 92233720368547758.07 of deal two");
    }

    @Test
    void aTreeOfMembersThatAreAllBelowEachOtherSaysSo() {
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> Dimension.tree(
                        "people",
                        TargetDimension.PERSON,
                        List.of("a", "b"),
                        member -> Optional.of(member.equals("a") ? "b" : "a")))
                .withMessageContaining("members[0] must not lie in a cycle but was a");
    }

    @Test
    void aRefusedPlanHasNoPartsToDivide() {
        PlanParts parts = TargetSplit.of(Target.of("won revenue", Money.parse("EUR 6900"), QUARTER))
                .over(Dimension.of("people", TargetDimension.PERSON, List.of("a", "b")))
                .inParts();

        assertThat(parts.size()).isZero();
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> parts.divide(0, 0))
                .withMessageContaining("plan is not valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u202e", "\ud800"})
    void invisibleIdsAreRefused(String hidden) {
        SalesProcess process = SalesProcesses.consultative();
        String id = "a" + hidden;
        String shown = "\"a\\u" + String.format("%04X", (int) hidden.charAt(0)) + "\"";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Opened.into(process)
                        .id(id)
                        .at(MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .build())
                .withMessageContaining("must not contain U+")
                .withMessageContaining(shown);
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> process.withBuyingStages(BuyingStage.of(id, Labels.of("A"))))
                .withMessageContaining(shown);
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> TierRule.named(id))
                .withMessageContaining(shown);
    }

    private static OpenDeal deal(String id, String amount) {
        return OpenDeal.of(id, Money.parse(amount), Probability.of(0.5)).withClose(CloseDate.on(MONDAY.plusDays(3)));
    }
}
