// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeValueTest {
    private static final BgNbd BG_NBD = BgNbd.of(0.243, 4.414, 0.793, 2.426);
    private static final GammaGamma GAMMA_GAMMA = GammaGamma.of(6.25, 3.74, 15.44);
    private static final Offset<Double> DERIVED = within(1e-9);

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/customer/margin_multiple.csv", numLinesToSkip = 1)
    void marginMultiplesAreThePublishedOnes(double retention, double discount, double multiple, double published) {
        assertThat(LifetimeValue.marginMultiple(retention, discount))
                .isCloseTo(multiple, within(1e-12))
                .isCloseTo(published, within(0.005 + 1e-9));
    }

    @Test
    void aThousandAYearAtEightyPercentRetentionIsWorthTwoAndTwoThirds() {
        Money margin = Money.parse("EUR 1000");

        assertThat(LifetimeValue.of(margin, 0.8, 0.1)).isEqualTo(Money.parse("EUR 2666.67"));
        assertThat(LifetimeValue.startingNow(margin, 0.8, 0.1)).isEqualTo(Money.parse("EUR 3666.67"));
    }

    @Test
    void halvesOfTheSmallestUnitAreRoundedToEven() {
        assertThat(LifetimeValue.of(Money.parse("EUR 0.01"), 0.4, 0.2)).isEqualTo(Money.parse("EUR 0.00"));
        assertThat(LifetimeValue.of(Money.parse("EUR 0.03"), 0.4, 0.2)).isEqualTo(Money.parse("EUR 0.02"));
        assertThat(LifetimeValue.startingNow(Money.parse("EUR 0.01"), 0.4, 0.2)).isEqualTo(Money.parse("EUR 0.02"));
    }

    @Test
    void aDiscountHoweverSmallGivesALimit() {
        assertThat(LifetimeValue.marginMultiple(1, 1e-20)).isEqualTo(1e20);
        assertThat(LifetimeValue.of(Money.parse("EUR 1"), 1, 1e-9)).isEqualTo(Money.parse("EUR 1000000000"));
    }

    @Test
    void manyEqualMarginsApproachTheMultiple() {
        double[] margins = DoubleStream.generate(() -> 1).limit(1000).toArray();

        assertThat(LifetimeValue.ofMargins(margins, 0.8, 0.1))
                .isCloseTo(LifetimeValue.marginMultiple(0.8, 0.1), within(1e-12));
        assertThat(LifetimeValue.ofMargins(new double[] {110, 0, -121}, 1, 0.1)).isCloseTo(100 - 121 / 1.331, DERIVED);
        assertThat(LifetimeValue.ofMargins(new double[0], 1, 0)).isZero();
    }

    @Test
    void aSumWithoutLimitIsRefused() {
        assertThatThrownBy(() -> LifetimeValue.marginMultiple(1, 0))
                .hasMessage("retention 1 without discount has no limit; give a discount above 0");
        assertThatThrownBy(() -> LifetimeValue.marginMultiple(Double.NaN, 0))
                .hasMessage("retention must be in [0, 1] but was NaN");
        assertThatThrownBy(() -> LifetimeValue.marginMultiple(0.5, -0.1))
                .hasMessage("discount must be at least 0 and finite but was -0.1");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/customer/btyd_functions.csv", numLinesToSkip = 1)
    void theModelsOfBuyingGiveThePublishedNumbers(
            String quantity, String arguments, double expected, Double published) {
        Map<String, String> given = Splitter.on(';').withKeyValueSeparator('=').split(arguments);
        double value = switch (quantity) {
            case "bgnbd_pmf" -> BG_NBD.probabilityOf(count(given, "n"), number(given, "t"));
            case "bgnbd_expected" -> BG_NBD.expectedPurchases(number(given, "t"));
            case "bgnbd_conditional_expected" ->
                BG_NBD.expectedPurchases(
                        count(given, "x"), number(given, "tx"), number(given, "T"), number(given, "t"));
            case "bgnbd_p_alive" -> BG_NBD.probabilityAlive(count(given, "x"), number(given, "tx"), number(given, "T"));
            case "gammagamma_expected_value" -> GAMMA_GAMMA.expectedValue(count(given, "x"), number(given, "mean"));
            default -> throw new AssertionError(quantity);
        };

        assertThat(value).isCloseTo(expected, DERIVED);
        assertThat(value).isCloseTo(expected, within(Math.abs(expected) * 1e-9));
        if (published != null) {
            assertThat(value).isCloseTo(published, within(quantity.startsWith("gamma") ? 0.06 : 1e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 5, 39})
    void probabilitiesSumToOne(double time) {
        double sum = 0;
        double mean = 0;
        for (int n = 0; n < 1_000; n++) {
            double probability = BG_NBD.probabilityOf(n, time);
            sum += probability;
            mean += n * probability;
        }

        assertThat(sum).isCloseTo(1, DERIVED);
        assertThat(mean).isCloseTo(BG_NBD.expectedPurchases(time), within(1e-6));
    }

    @Test
    void theGapAtAEqualToOneIsBridged() {
        assertThat(BgNbd.of(0.243, 4.414, 1, 2.426).expectedPurchases(2, 30, 39, 39))
                .isCloseTo(BgNbd.of(0.243, 4.414, 1.0001, 2.426).expectedPurchases(2, 30, 39, 39), within(1e-3));
    }

    @Test
    void manyPurchasesStayFinite() {
        assertThat(BG_NBD.expectedPurchases(10_000, 99.999, 100, 100)).isBetween(5_000.0, 10_000.0);
        assertThat(BG_NBD.expectedPurchases(1e6)).isFinite();
        assertThat(BG_NBD.expectedPurchases(0)).isZero();
        assertThat(BG_NBD.expectedPurchases(2, 30, 39, 0)).isZero();
    }

    @Test
    void badParametersAreNamed() {
        assertThatThrownBy(() -> BgNbd.of(0, 1, 1, 1)).hasMessage("r must be above 0 and finite but was 0.0");
        assertThatThrownBy(() -> BG_NBD.probabilityAlive(1, 5, 4))
                .hasMessage("lastPurchase must not be after the observed time 4.0 but was 5.0");
        assertThatThrownBy(() -> BG_NBD.probabilityOf(-1, 5)).hasMessage("purchases must not be negative but was -1");
        assertThatThrownBy(() -> GammaGamma.of(1, 1, 1)).hasMessage("q must be above 1 and finite but was 1.0");
        assertThatThrownBy(() -> GAMMA_GAMMA.expectedValue(1, -1))
                .hasMessage("mean must be at least 0 and finite but was -1.0");
    }

    private static int count(Map<String, String> given, String name) {
        return Integer.parseInt(given.getOrDefault(name, ""));
    }

    private static double number(Map<String, String> given, String name) {
        return Double.parseDouble(given.getOrDefault(name, ""));
    }
}
