// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AcceleratorTest {
    @Test
    void moreIsPaidAboveTheQuota() {
        Accelerator accelerator = Accelerator.of(List.of(
                RateStep.of(Ratio.zero(), new BigDecimal("0.05")),
                RateStep.of(Ratio.one(), new BigDecimal("0.08")),
                RateStep.of(Ratio.of(3, 2), new BigDecimal("0.10"))));

        assertThat(accelerator.payout(eur("80000"), eur("100000"))).isEqualTo(eur("4000"));
        assertThat(accelerator.payout(eur("100000"), eur("100000"))).isEqualTo(eur("5000"));
        assertThat(accelerator.payout(eur("160000"), eur("100000"))).isEqualTo(eur("10000"));
        assertThat(Told.explanation(accelerator.explain(eur("120000"), eur("100000"))))
                .isEqualTo("""
                        pay.pay: 6600 EUR (rule.sum)
                          pay.part from=0 %: 5000 EUR (rule.product)
                            pay.amount: 100000 EUR
                            pay.rate: 0.05
                          pay.part from=100 %: 1600 EUR (rule.product)
                            pay.amount: 20000 EUR
                            pay.rate: 0.08""");
        assertThat(Told.refusal(() -> Accelerator.of(
                        List.of(RateStep.of(Ratio.one(), BigDecimal.ONE), RateStep.of(Ratio.one(), BigDecimal.ONE)))))
                .containsExactly(
                        "accelerator",
                        "steps accelerator.first from=100 %",
                        "steps[1].fromAttainment accelerator.order before=100 % from=100 %");
    }

    @Test
    void payIsRoundedOnceAtTheEnd() {
        Accelerator accelerator =
                Accelerator.of(List.of(step("0", "0.05"), step("0.85", "0.12"), step("1.15", "0.20")));

        // 78,314.563 at 5 % and 25,892.807 at 12 % are 7,022.86499
        assertThat(accelerator.payout(eur("104207.37"), eur("92134.78"))).isEqualTo(eur("7022.86"));
        assertThat(accelerator
                        .explain(eur("104207.37"), eur("92134.78"))
                        .value()
                        .orElseThrow())
                .isEqualByComparingTo("7022.86499");
    }

    @Test
    void aStepOfAThirdOfTheQuotaIsExact() {
        Accelerator accelerator =
                Accelerator.of(List.of(step("0", "0.02"), RateStep.of(Ratio.of(1, 3), new BigDecimal("0.05"))));

        // 100 x 5 % less a third of 100 x 3 %: a tie at 4.00500 rounds to even only because it is exact
        assertThat(accelerator.payout(eur("100.10"), eur("100"))).isEqualTo(eur("4.00"));
    }

    @Test
    void theRateOfTheStepReachedAppliesToTheWholeAmount() {
        Accelerator whole = Accelerator.of(List.of(step("0", "0.10"), step("1", "0.12"), step("1.2", "0.15")))
                .withBasis(Accelerator.Basis.WHOLE_AMOUNT);

        assertThat(whole.payout(eur("12000"), eur("10000"))).isEqualTo(eur("1800"));
        assertThat(whole.payout(eur("11999.99"), eur("10000"))).isEqualTo(eur("1440"));
        assertThat(Told.explanation(whole.explain(eur("12000"), eur("10000")))).isEqualTo("""
                        pay.pay: 1800 EUR (rule.sum)
                          pay.whole from=120 %: 1800 EUR (rule.product)
                            pay.amount: 12000 EUR
                            pay.rate: 0.15""");
        assertThat(whole.withBasis(Accelerator.Basis.MARGINAL).payout(eur("12000"), eur("10000")))
                .isEqualTo(eur("1240"));
        assertThat(Serialized.copy(whole)).isEqualTo(whole);
    }

    @Test
    void aNegativeAmountIsPaidBackAtTheFirstRate() {
        assertThat(Accelerator.of(List.of(step("0", "0.05"), step("1", "0.08"))).payout(eur("-100"), eur("1000")))
                .isEqualTo(eur("-5"));
    }

    @Test
    void badCallsAreNamed() {
        Accelerator accelerator = Accelerator.of(List.of(step("0", "0.05")));

        assertThatThrownBy(() -> accelerator.payout(eur("1"), eur("0")))
                .hasMessage("quota must be EUR and above 0 but was EUR 0.00");
        assertThatThrownBy(() -> accelerator.payout(eur("1"), Money.parse("USD 5")))
                .hasMessage("quota must be EUR and above 0 but was USD 5.00");
    }

    @Test
    void anAcceleratorNeedsAStep() {
        assertThat(Told.refusal(() -> Accelerator.of(List.of())))
                .containsExactly("accelerator", "steps accelerator.none");
    }

    private static RateStep step(String from, String rate) {
        return RateStep.of(Ratio.parse(from), new BigDecimal(rate));
    }
}
