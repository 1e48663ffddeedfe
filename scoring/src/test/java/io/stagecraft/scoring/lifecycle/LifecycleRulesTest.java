package io.stagecraft.scoring.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.customer.Purchase;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Serialized;
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
        "100, 110, GROWTH, +10 % against the year before",
        "100, 109, MATURE, +9 % against the year before",
        "100, 91, MATURE, -9 % against the year before",
        "100, 90, DECLINE, -10 % against the year before",
        "100, 0, DECLINE, -100 % against the year before",
        "0, 5, GROWTH, buys again after a year without",
        "0, 0, NOT_RATED, nothing bought in two years"
    })
    void growthOverAYearDecides(int earlier, int later, LifecycleStage stage, String reason) {
        PurchaseHistory history =
                history("2015-01-01 7", "2016-02-01 " + earlier, "2017-02-01 " + later, "2018-02-01 9999");

        LifecycleAssessment assessment = RULES.assess(history, TODAY).orElseThrow();

        assertThat(assessment.stage()).isEqualTo(stage);
        assertThat(assessment.reason().text()).isEqualTo(reason);
    }

    @Test
    void aCustomerIsNewForSixMonths() {
        assertThat(RULES.assess(history("2017-08-01 5"), TODAY)).hasValueSatisfying(assessment -> {
            assertThat(assessment.stage()).isEqualTo(LifecycleStage.NEW);
            assertThat(assessment.reason().text()).isEqualTo("first purchase on 2017-08-01, within the last 6 months");
            assertThat(assessment.defaultsUsed()).extracting(DefaultUsed::text).containsExactly("new for 6 months");
        });
        assertThat(RULES.assess(history("2017-07-31 5"), TODAY)
                        .orElseThrow()
                        .reason()
                        .text())
                .isEqualTo("first purchase on 2017-07-31, so there are no two full years before 2018-02-01");
    }

    @Test
    void twoFullYearsAreNeeded() {
        assertThat(RULES.assess(history("2016-02-01 5"), TODAY).orElseThrow().stage())
                .isEqualTo(LifecycleStage.DECLINE);
        assertThat(RULES.assess(history("2016-02-02 5"), TODAY).orElseThrow().stage())
                .isEqualTo(LifecycleStage.NOT_RATED);
    }

    @Test
    void whoHasNotBoughtYetHasNoStage() {
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
        assertThatThrownBy(() -> LifecycleRules.builder()
                        .newForMonths(-1)
                        .growingFrom(Ratio.ofPercent(-20))
                        .build())
                .hasMessage("""
                        lifecycle rules is not valid, 2 problems:
                          newForMonths must not be negative but was -1
                          growingFrom must be above decliningFrom, -1/10, but was -1/5""");
    }

    @Test
    void gapsBelowNinetyPercentAreUsual() {
        PurchaseHistory monthly =
                history("2017-01-01 1", "2017-01-31 1", "2017-03-02 1", "2017-04-01 1", "2017-04-01 2");

        assertThat(churn(monthly, "2017-05-01")).isEqualTo(ChurnState.ACTIVE);
        assertThat(churn(monthly, "2017-05-02")).isEqualTo(ChurnState.AT_RISK);
        assertThat(churn(monthly, "2017-05-31")).isEqualTo(ChurnState.AT_RISK);
        assertThat(churn(monthly, "2017-06-01")).isEqualTo(ChurnState.LOST);
        assertThat(ChurnRules.standard()
                        .assess(monthly, LocalDate.parse("2017-05-02"))
                        .orElseThrow()
                        .reason()
                        .text())
                .isEqualTo("31 days silent; at risk above 30, lost above 60, by its own gaps");
    }

    @Test
    void fewPurchasesUseTheFallback() {
        ChurnAssessment assessment = ChurnRules.standard()
                .assess(history("2017-01-01 1"), LocalDate.parse("2017-07-01"))
                .orElseThrow();

        assertThat(assessment.state()).isEqualTo(ChurnState.AT_RISK);
        assertThat(assessment.reason().text())
                .isEqualTo("181 days silent; at risk above 180, lost above 365, with fewer than 4 purchases");
        assertThat(assessment.defaultsUsed())
                .extracting(DefaultUsed::text)
                .containsExactly("at risk after 180 days, lost after 365, our assumption");
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
        assertThatThrownBy(() -> ChurnRules.builder()
                        .minimumPurchases(1)
                        .quantile(Ratio.zero())
                        .lostMultiple(Ratio.of(1, 2))
                        .fallbackAtRiskDays(10)
                        .fallbackLostDays(5)
                        .build())
                .hasMessage("""
                        churn rules is not valid, 4 problems:
                          minimumPurchases must be at least 2 but was 1
                          quantile must be above 0 and at most 1 but was 0
                          lostMultiple must be at least 1 but was 1/2
                          fallbackLostDays must be at least those at risk, 10, but was 5""");
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
