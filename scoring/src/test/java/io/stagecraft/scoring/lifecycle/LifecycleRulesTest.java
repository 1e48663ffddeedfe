// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.customer.Purchase;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 1, 31);
    private static final LifecycleRules RULES = LifecycleRules.standard();

    @ParameterizedTest
    @CsvSource({
        "100, 110, GROWTH, lifecycle.rose growth=10 %",
        "100, 109, MATURE, lifecycle.rose growth=9 %",
        "100, 91, MATURE, lifecycle.fell growth=-9 %",
        "100, 90, DECLINE, lifecycle.fell growth=-10 %",
        "100, 0, DECLINE, lifecycle.fell growth=-100 %",
        "0, 5, GROWTH, lifecycle.buys-again",
        "0, 0, NOT_RATED, lifecycle.bought-nothing"
    })
    void growthOverAYearDecides(int earlier, int later, LifecycleStage stage, String reason) {
        PurchaseHistory history =
                history("2015-01-01 7", "2016-02-01 " + earlier, "2017-02-01 " + later, "2018-02-01 9999");

        LifecycleAssessment assessment = RULES.assess(history, TODAY).orElseThrow();

        assertThat(assessment.stage()).isEqualTo(stage);
        assertThat(Told.message(assessment.reason())).isEqualTo(reason);
        assertThat(assessment.defaultsUsed())
                .extracting(Told::used)
                .isEqualTo(
                        stage == LifecycleStage.NOT_RATED
                                ? List.of()
                                : List.of("default.lifecycle-growth growing=10 % declining=-10 %"));
    }

    @Test
    void aCustomerIsNewForSixMonths() {
        assertThat(RULES.assess(history("2017-08-01 5"), TODAY)).hasValueSatisfying(assessment -> {
            assertThat(assessment.stage()).isEqualTo(LifecycleStage.NEW);
            assertThat(Told.message(assessment.reason())).isEqualTo("lifecycle.first-bought first=2017-08-01 months=6");
            assertThat(assessment.defaultsUsed())
                    .extracting(Told::used)
                    .containsExactly("default.new-customer months=6");
        });
        assertThat(Told.message(RULES.assess(history("2017-07-31 5"), TODAY)
                        .orElseThrow()
                        .reason()))
                .isEqualTo("lifecycle.too-short first=2017-07-31 end=2018-02-01");
    }

    @Test
    void twoFullYearsAreNeeded() {
        assertThat(RULES.assess(history("2016-02-01 5"), TODAY).orElseThrow().stage())
                .isEqualTo(LifecycleStage.DECLINE);
        assertThat(RULES.assess(history("2016-02-02 5"), TODAY).orElseThrow().stage())
                .isEqualTo(LifecycleStage.NOT_RATED);
    }

    @Test
    void aCustomerWithoutPurchasesHasNoStage() {
        assertThat(RULES.assess(history(), TODAY)).isEmpty();
        assertThat(RULES.assess(history("2018-02-01 5"), TODAY)).isEmpty();
    }

    @Test
    void ownRulesNameNoDefault() {
        LifecycleRules own = LifecycleRules.builder()
                .growingFrom(Ratio.ofPercent(5))
                .putServices(LifecycleStage.GROWTH, List.of("training"))
                .build();

        assertThat(own.assess(history("2016-02-01 100", "2017-02-01 105"), TODAY))
                .hasValueSatisfying(assessment -> {
                    assertThat(assessment.stage()).isEqualTo(LifecycleStage.GROWTH);
                    assertThat(assessment.growth()).hasValue(Ratio.ofPercent(5));
                    assertThat(assessment.services()).containsExactly("training");
                    assertThat(assessment.defaultsUsed()).isEmpty();
                });
        assertThat(Told.refusal(() -> LifecycleRules.builder()
                        .newForMonths(-1)
                        .growingFrom(Ratio.ofPercent(-20))
                        .build()))
                .containsExactly(
                        "lifecycle rules",
                        "newForMonths lifecycle.new value=-1",
                        "growingFrom lifecycle.growth declining=-10 % value=-20 %");
    }

    @Test
    void gapsBelowNinetyPercentAreUsual() {
        PurchaseHistory monthly =
                history("2017-01-01 1", "2017-01-31 1", "2017-03-02 1", "2017-04-01 1", "2017-04-01 2");

        assertThat(churn(monthly, "2017-05-01")).isEqualTo(ChurnState.ACTIVE);
        assertThat(churn(monthly, "2017-05-02")).isEqualTo(ChurnState.AT_RISK);
        assertThat(churn(monthly, "2017-05-31")).isEqualTo(ChurnState.AT_RISK);
        assertThat(churn(monthly, "2017-06-01")).isEqualTo(ChurnState.LOST);
        assertThat(Told.message(ChurnRules.standard()
                        .assess(monthly, LocalDate.parse("2017-05-02"))
                        .orElseThrow()
                        .reason()))
                .isEqualTo("churn.silence days=31 atRisk=30 lost=60 measured=churn.own-gaps");
    }

    @Test
    void fewPurchasesUseTheFallback() {
        ChurnAssessment assessment = ChurnRules.standard()
                .assess(history("2017-01-01 1"), LocalDate.parse("2017-07-01"))
                .orElseThrow();

        assertThat(assessment.state()).isEqualTo(ChurnState.AT_RISK);
        assertThat(Told.message(assessment.reason()))
                .isEqualTo("churn.silence days=181 atRisk=180 lost=365 measured=(churn.few-purchases minimum=4)");
        assertThat(assessment.defaultsUsed())
                .extracting(Told::used)
                .containsExactly("default.churn-fallback atRisk=180 lost=365");
    }

    @Test
    void aCustomerIsWonBackUntilItBuysAgain() {
        PurchaseHistory back = history("2015-01-01 1", "2016-06-01 1", "2016-07-01 1");

        assertThat(churn(back, "2016-01-02")).isEqualTo(ChurnState.LOST);
        assertThat(churn(back, "2016-06-01")).isEqualTo(ChurnState.WON_BACK);
        assertThat(churn(back, "2016-06-30")).isEqualTo(ChurnState.WON_BACK);
        assertThat(churn(back, "2016-07-01")).isEqualTo(ChurnState.ACTIVE);
    }

    @Test
    void theCallerSaysWhatAnswersAReason() {
        WinBackPolicy policy = WinBackPolicy.of(
                Map.of(LapseReason.PRICE, List.of(WinBackAction.OFFER, WinBackAction.PERSONAL_COMMUNICATION)));

        assertThat(policy.actions(LapseReason.PRICE))
                .containsExactly(WinBackAction.OFFER, WinBackAction.PERSONAL_COMMUNICATION);
        assertThat(policy.actions(LapseReason.BUSINESS_CLOSED)).isEmpty();
        assertThat(LapseReason.ready()).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void aWinBackPolicyNamesEachActionOfAReasonOnce() {
        assertThatThrownBy(() ->
                        WinBackPolicy.of(Map.of(LapseReason.PRICE, List.of(WinBackAction.OFFER, WinBackAction.OFFER))))
                .hasMessage("actions must differ but were [OFFER, OFFER] (reason PRICE)");
        assertThatThrownBy(() -> WinBackPolicy.builder()
                        .putActionsByReason(" ", List.of(WinBackAction.OFFER))
                        .build())
                .hasMessage("id of a reason must not be blank");
    }

    @Test
    void churnRulesReportAllTheirProblems() {
        assertThat(Told.refusal(() -> ChurnRules.builder()
                        .minimumPurchases(1)
                        .quantile(Ratio.zero())
                        .lostMultiple(Ratio.of(1, 2))
                        .fallbackAtRiskDays(-1)
                        .fallbackLostDays(-5)
                        .build()))
                .containsExactly(
                        "churn rules",
                        "minimumPurchases churn.minimum value=1",
                        "quantile churn.quantile value=0 %",
                        "lostMultiple churn.lost value=1/2",
                        "fallbackAtRiskDays churn.fallback value=-1",
                        "fallbackLostDays churn.fallback-order atRisk=-1 value=-5");
    }

    @Test
    void aHistoryIsSortedAndOfOneCurrency() {
        PurchaseHistory history = history("2017-02-01 2", "2017-01-01 1");

        assertThat(history).isEqualTo(history("2017-01-01 1", "2017-02-01 2"));
        assertThat(Serialized.copy(history)).isEqualTo(history);
        assertThatThrownBy(() -> PurchaseHistory.of(
                        List.of(Purchase.of(TODAY, Money.parse("EUR 1")), Purchase.of(TODAY, Money.parse("USD 1")))))
                .hasMessage("purchases must have one currency but have [EUR, USD]");
    }

    private static ChurnState churn(PurchaseHistory history, String asOf) {
        return ChurnRules.standard()
                .assess(history, LocalDate.parse(asOf))
                .orElseThrow()
                .state();
    }

    private static PurchaseHistory history(String... purchases) {
        return PurchaseHistory.of(Stream.of(purchases)
                .map(text -> text.split(" ", -1))
                .map(parts -> Purchase.of(LocalDate.parse(parts[0]), Money.parse("EUR " + parts[1])))
                .toList());
    }
}
