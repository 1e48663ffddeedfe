// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Serialized;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is called exact is exact: at the ends of its support, in its tails, and for amounts with cents. */
class EndsOfDistributionsTest {
    @Test
    void dealsThatDoNotFitTogetherAreRefusedByName() {
        Money huge = Money.ofMinor(CurrencyUnit.EUR, Long.MAX_VALUE);
        RevenueModel.Builder book =
                RevenueModel.builder(CurrencyUnit.EUR).deal("one", 0.5, huge).deal("two", 0.5, huge);
        assertThatThrownBy(book::build)
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("amounts of all deals together must fit a long in minor units but do not with"
                        + " EUR 92233720368547758.07 of deal two");
    }

    @Test
    void theSmallestAmountIsTheOneThatLosingEverythingBrings() {
        RevenueDistribution revenue = equal(20, 0.95).distribution();

        assertThat(revenue.method()).isEqualTo(RevenueMethod.EXACT);
        assertThat(revenue.quantile(0).value()).isEqualTo(eur("0"));
        assertThat(revenue.quantile(1).value()).isEqualTo(eur("20000"));
        assertThat(revenue.reaching(eur("0.01")).value().complement().value()).isEqualTo(0);
    }

    @Test
    void theLargestAmountBeginsOnlyBeyondTheShareThatTheOthersReach() {
        RevenueDistribution revenue = RevenueModel.builder(CurrencyUnit.EUR)
                .deal("A", 0.2, eur("10000"))
                .deal("B", 0.5, eur("20000"))
                .build()
                .distribution();

        assertThat(revenue.quantile(0.9).value()).isEqualTo(eur("20000")); // at most that with 1 - 0.2 × 0.5
        assertThat(revenue.quantile(0.9 + 1e-11).value()).isEqualTo(eur("30000"));
    }

    @Test
    void aShareMissedByTheLastOfWhatMayBeMissedCountsAsReached() {
        RevenueDistribution revenue = RevenueModel.builder(CurrencyUnit.EUR)
                .deal("A", 0.5, eur("100"))
                .deal("B", 0.5, eur("200"))
                .deal("C", 0.5, eur("400"))
                .build()
                .distribution(); // 0 to 700, one as likely as the other

        assertThat(revenue.quantile(0.375 + 1e-12).value()).isEqualTo(eur("200"));
        assertThat(revenue.quantile(0.5 + 1e-12).value()).isEqualTo(eur("300"));
        assertThat(revenue.quantile(0.75 + 1e-12).value()).isEqualTo(eur("500"));
        assertThat(revenue.quantile(0.875 + 1e-12).value()).isEqualTo(eur("600"));
    }

    @Test
    void sharesNearTheEndsAreToldApartFromThem() {
        RevenueDistribution unlikely = equal(1, 5e-13).distribution();
        RevenueDistribution likely = equal(1, 1 - 5e-13).distribution();

        assertThat(unlikely.quantile(1 - 1e-12).value()).isEqualTo(eur("0"));
        assertThat(unlikely.quantile(1 - 1e-13).value()).isEqualTo(eur("1000"));
        assertThat(likely.quantile(1e-13).value()).isEqualTo(eur("0"));
        assertThat(likely.quantile(1e-12).value()).isEqualTo(eur("1000"));
    }

    @Test
    void theLargestAmountIsTheOneThatWinningEverythingBringsHoweverUnlikely() {
        RevenueDistribution revenue = equal(20, 0.05).distribution();
        double all = StrictMath.pow(0.05, 20);

        assertThat(revenue.quantile(1).value()).isEqualTo(eur("20000"));
        assertThat(revenue.reaching(eur("20000")).value().value()).isCloseTo(all, within(all * 1e-12));
        assertThat(revenue.reaching(eur("20000.01")).value().value()).isEqualTo(0);
        double nineteen = all + 20 * StrictMath.pow(0.05, 19) * 0.95;
        assertThat(revenue.reaching(eur("19000")).value().value()).isCloseTo(nineteen, within(nineteen * 1e-12));
        assertThat(revenue.wins().quantile(1)).isEqualTo(20);
        assertThat(revenue.wins().atLeast(20)).isCloseTo(all, within(all * 1e-12));
    }

    @Test
    void theEndsOfALargeBookAreThoseOfItsDealsWhereTailsAreCutOff() {
        RevenueModel.Builder book = RevenueModel.builder(CurrencyUnit.EUR).deal("sure", 1, eur("7"));
        for (int i = 0; i < 3000; i++) {
            book.deal("deal " + i, 0.5, Money.ofMinor(CurrencyUnit.EUR, 1_000 + i));
        }
        Money all = Money.ofMinor(CurrencyUnit.EUR, 700 + 3000 * 1_000 + 2999 * 3000 / 2);
        for (RevenueDistribution revenue :
                List.of(book.build().distribution(10_000), book.build().bounded(eur("1")))) {
            assertThat(revenue.method()).isEqualTo(RevenueMethod.BOUNDED);
            assertThat(revenue.quantile(0)).isEqualTo(MoneyRange.bounded(eur("7"), eur("7")));
            assertThat(revenue.quantile(1)).isEqualTo(MoneyRange.bounded(all, all));
            assertThat(revenue.reaching(eur("7")).low().value()).isEqualTo(1);
            assertThat(revenue.reaching(all.plusMinor(1)).high().value()).isEqualTo(0);
            assertThat(revenue.wins().quantile(0)).isEqualTo(1);
            assertThat(revenue.wins().quantile(1)).isEqualTo(3001);
        }
    }

    @Test
    void dealsNotYetOpenedHaveNoUpperEnd() {
        RevenueModel model = RevenueModel.builder(CurrencyUnit.EUR)
                .newDeals("new", NewDeals.poisson(200, AmountDistribution.fixed(eur("5"))))
                .build();

        assertThat(model.distribution().quantile(0).value()).isEqualTo(eur("0"));
        assertThat(model.distribution().reaching(eur("0.01")).value().value()).isEqualTo(1);
        assertThat(model.distribution().quantile(1).value()).isGreaterThan(eur("1500"));
        assertThat(model.wins().quantile(0)).isZero();
        RevenueModel few = RevenueModel.builder(CurrencyUnit.EUR)
                .newDeals("new", NewDeals.binomial(30, 0.1, AmountDistribution.fixed(eur("5"))))
                .build();
        assertThat(few.distribution().quantile(1).value()).isEqualTo(eur("150"));
        double all = StrictMath.pow(0.1, 30);
        assertThat(few.distribution().reaching(eur("150")).value().value()).isCloseTo(all, within(all * 1e-9));
    }

    @Test
    void twoDealsWithCentsAreExact() {
        RevenueDistribution revenue = RevenueModel.builder(CurrencyUnit.EUR)
                .deal("A", 0.3, eur("1000000.01"))
                .deal("B", 0.6, eur("999999.99"))
                .build()
                .distribution();

        assertThat(revenue.method()).isEqualTo(RevenueMethod.EXACT);
        assertThat(revenue.reaching(eur("2000000"))).hasToString("18.0 %");
        assertThat(revenue.reaching(eur("2000000")).value().value()).isCloseTo(0.18, within(1e-15));
        assertThat(revenue.quantile(0.28).value()).isEqualTo(eur("0"));
        assertThat(revenue.quantile(0.29).value()).isEqualTo(eur("999999.99"));
        assertThat(revenue.expectedShortfall(eur("1000000")).value())
                .isEqualTo(Money.ofMinor(CurrencyUnit.EUR, Math.round(0.28 * 100_000_000 + 0.42)));
    }

    @Test
    void tenDealsWithCentsAreExact() {
        RevenueModel.Builder book = RevenueModel.builder(CurrencyUnit.EUR).certain(eur("0.01"));
        long all = 1;
        for (int i = 0; i < 10; i++) {
            long amount = 123_456_789L + 987_654_321L * i + (long) i * i;
            all += amount;
            book.deal("deal " + i, 0.5, Money.ofMinor(CurrencyUnit.EUR, amount));
        }
        RevenueDistribution revenue = book.build().distribution(100_000);

        assertThat(revenue.method()).isEqualTo(RevenueMethod.EXACT);
        assertThat(revenue.reaching(Money.ofMinor(CurrencyUnit.EUR, all))
                        .value()
                        .value())
                .isEqualTo(1.0 / 1024);
        assertThat(revenue.quantile(1.0 / 1024).value()).isEqualTo(eur("0.01"));
        assertThat(revenue.worstMean(1).value()).isEqualTo(revenue.mean().value());
        assertThat(book.build().exact()).isEqualTo(revenue);
    }

    @Test
    void dealsThatCannotCloseInThePeriodCostNothing() {
        RevenueModel.Builder book = RevenueModel.builder(CurrencyUnit.EUR)
                .deal("A", 0.3, eur("1000000.01"))
                .deal("B", 0.6, eur("999999.99"));
        for (int i = 0; i < 3000; i++) {
            book.deal("later " + i, 0, Money.ofMinor(CurrencyUnit.EUR, 1_000_003 + i));
        }

        assertThat(book.build().distribution().reaching(eur("2000000"))).hasToString("18.0 %");
    }

    @Test
    void aCreditThatIsLikelyBringsLessAndALikelierOneEvenLess() {
        RevenueDistribution revenue = RevenueModel.builder(CurrencyUnit.EUR)
                .deal("deal", 0.5, eur("100"))
                .deal("credit", 0.25, eur("-40"))
                .build()
                .distribution();

        assertThat(revenue.mean().value()).isEqualTo(eur("40"));
        assertThat(revenue.quantile(0).value()).isEqualTo(eur("-40"));
        assertThat(revenue.quantile(1).value()).isEqualTo(eur("100"));
        assertThat(revenue.reaching(eur("60"))).hasToString("50.0 %");
        assertThat(revenue.reaching(eur("61"))).hasToString("37.5 %");
        assertThat(revenue.reaching(eur("0"))).hasToString("87.5 %");
        assertThat(revenue.standardDeviation()).isEqualTo(eur("52.92"));
    }

    @Test
    void creditsAmongDealsNotYetOpenedTakeAway() {
        AmountDistribution amounts = AmountDistribution.equallyLikely(List.of(eur("30"), eur("30"), eur("-20")));
        RevenueModel model = RevenueModel.builder(CurrencyUnit.EUR)
                .newDeals("new", NewDeals.poisson(3, amounts))
                .build();
        // independent by thinning: Poisson of mean 2 of 30 each, and of mean 1 of -20 each
        double expected = 0;
        for (int up = 0; up < 40; up++) {
            for (int down = 0; down < 40; down++) {
                expected += 30 * up - 20 * down >= 20
                        ? CountDistribution.poisson(2).probability(up)
                                * CountDistribution.poisson(1).probability(down)
                        : 0;
            }
        }

        assertThat(model.distribution().method()).isEqualTo(RevenueMethod.EXACT);
        assertThat(model.distribution().reaching(eur("20")).value().value()).isCloseTo(expected, within(1e-12));
        assertThat(model.distribution().mean().value()).isEqualTo(eur("40"));
        assertThat(model.distribution().worstMean(1).value()).isEqualTo(eur("40"));
        RevenueDistribution bounded = model.bounded(eur("7"));
        assertThat(bounded.reaching(eur("20")).low().value()).isLessThanOrEqualTo(expected + 1e-12);
        assertThat(bounded.reaching(eur("20")).high().value()).isGreaterThanOrEqualTo(expected - 1e-12);
        SimulatedRevenue simulated =
                model.simulation(1).counting(List.of(eur("20"))).run(4000);
        assertThat(simulated.reaching(eur("20")).value().value()).isCloseTo(expected, within(0.04));
    }

    private static RevenueModel equal(int deals, double probability) {
        RevenueModel.Builder book = RevenueModel.builder(CurrencyUnit.EUR);
        for (int i = 0; i < deals; i++) {
            book.deal("deal " + i, probability, eur("1000"));
        }
        return book.build();
    }

    @Test
    void creditsAmongDealsNotYetOpenedHaveNoLowerEnd() {
        RevenueDistribution revenue = RevenueModel.builder(CurrencyUnit.EUR)
                .newDeals("new", NewDeals.poisson(2, AmountDistribution.fixed(eur("-5"))))
                .build()
                .distribution();

        assertThat(revenue.quantile(0).value()).isBetween(eur("-500"), eur("-50"));
        assertThat(revenue.quantile(1).value()).isEqualTo(eur("0"));
    }

    @Test
    void aShareThatIsReachedExactlyIsReached() {
        RevenueDistribution revenue = RevenueModel.builder(CurrencyUnit.EUR)
                .deal("A", 0.25, eur("100"))
                .deal("B", 0.5, eur("200"))
                .build()
                .distribution();

        assertThat(revenue.quantile(0.375).value()).isEqualTo(eur("0"));
        assertThat(revenue.quantile(0.376).value()).isEqualTo(eur("100"));
        assertThat(revenue.quantile(0.5).value()).isEqualTo(eur("100"));
        assertThat(revenue.quantile(0.875).value()).isEqualTo(eur("200"));
        assertThat(revenue.quantile(0.876).value()).isEqualTo(eur("300"));
        assertThat(revenue.worstMean(0.375).value()).isEqualTo(eur("0"));
        assertThat(revenue.worstMean(0.5).value()).isEqualTo(eur("25"));
        // nothing is 150 short, 100 is 50 short, and more is not short
        assertThat(revenue.expectedShortfall(eur("150")).value()).isEqualTo(eur("62.50"));
        assertThat(revenue).hasToString("exact: mean EUR 125.00, EUR 0.00 to EUR 300.00 in 80 %");
    }

    @Test
    void whatFitsALongTogetherIsAccepted() {
        RevenueModel.Builder book = RevenueModel.builder(CurrencyUnit.EUR)
                .deal("most", 0.5, Money.ofMinor(CurrencyUnit.EUR, Long.MAX_VALUE - 5))
                .deal("rest", 0.5, Money.ofMinor(CurrencyUnit.EUR, 5))
                .deal("least", 0.5, Money.ofMinor(CurrencyUnit.EUR, Long.MIN_VALUE + 7));

        assertThat(book.deal("credit", 0.5, Money.ofMinor(CurrencyUnit.EUR, -7))
                        .build()
                        .size())
                .isEqualTo(4);
        assertThatThrownBy(() -> book.deal("more", 0.5, Money.ofMinor(CurrencyUnit.EUR, -1))
                        .build())
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith(
                        "amounts of all deals together must fit a long in minor units but do not with" + " EUR -");
    }

    @Test
    void distributionsAreEqualWhereTheirModelsAndChancesAre() {
        RevenueDistribution exact = equal(3, 0.5).distribution();
        RevenueDistribution bounded = equal(3, 0.5).bounded(eur("7"));

        assertThat(Serialized.copy(exact))
                .isEqualTo(exact)
                .hasSameHashCodeAs(exact)
                .isNotEqualTo(equal(3, 0.25).distribution())
                .doesNotHaveSameHashCodeAs(equal(3, 0.25).distribution());
        assertThat(Serialized.copy(bounded))
                .isEqualTo(bounded)
                .hasSameHashCodeAs(bounded)
                .isNotEqualTo(equal(3, 0.25).bounded(eur("7")))
                .doesNotHaveSameHashCodeAs(equal(3, 0.25).bounded(eur("7")));
        assertThat(Serialized.copy(exact).quantile(0.5)).isEqualTo(exact.quantile(0.5));
        assertThat(bounded).asString().startsWith("bounded: mean EUR 1500.00, EUR 0.00 to EUR ");
        assertThat(bounded.currency()).isEqualTo(CurrencyUnit.EUR);
        assertThat(bounded.wins()).isEqualTo(exact.wins());
        assertThat(bounded.standardDeviation()).isEqualTo(exact.standardDeviation());
    }

    @Test
    void aModelTellsWhatIsInIt() {
        RevenueModel one = RevenueModel.builder(CurrencyUnit.EUR)
                .certain(eur("200"))
                .deal("A", 0.5, eur("100"))
                .newDeals("new", NewDeals.poisson(2, AmountDistribution.fixed(eur("5"))))
                .build();

        assertThat(one).hasToString("1 open deal, 1 source of new deals, EUR 200.00 certain");
        assertThat(equal(2, 0.5)).hasToString("2 open deals, 0 sources of new deals, EUR 0.00 certain");
        assertThat(one.certain()).isEqualTo(eur("200"));
        assertThat(one.withoutNewDeals())
                .hasToString("1 open deal, 0 sources of new deals, EUR 200.00 certain")
                .isNotEqualTo(one);
        assertThat(one.onlyNewDeals()).hasToString("0 open deals, 1 source of new deals, EUR 0.00 certain");
        assertThat(Serialized.copy(one)).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(one).doesNotHaveSameHashCodeAs(equal(2, 0.5));
    }
}
