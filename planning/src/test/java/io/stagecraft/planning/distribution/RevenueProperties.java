// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static io.stagecraft.fixtures.Amounts.eurCents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class RevenueProperties {
    private record Row(double probability, long amount) {}

    @Provide
    Arbitrary<List<Row>> smallBooks() {
        return rows(0, 60).list().ofMaxSize(9);
    }

    @Provide
    Arbitrary<List<Row>> books() {
        return rows(0, 20_000).list().ofMinSize(1).ofMaxSize(60);
    }

    private static Arbitrary<Row> rows(int least, int largest) {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.doubles().between(0, 1), Arbitraries.of(0.0, 0.05, 0.25, 0.5, 1.0)),
                        Arbitraries.longs().between(least, largest))
                .as(Row::new);
    }

    @Property(tries = 300)
    void exactEqualsEnumeration(@ForAll("smallBooks") List<Row> book, @ForAll @IntRange(max = 400) int target) {
        double expected = 0;
        double shortfall = 0;
        for (int outcome = 0; outcome < 1 << book.size(); outcome++) {
            double p = 1;
            long sum = 0;
            for (int i = 0; i < book.size(); i++) {
                boolean won = (outcome >> i & 1) == 1;
                p *= won ? book.get(i).probability : 1 - book.get(i).probability;
                sum += won ? book.get(i).amount : 0;
            }
            expected += sum >= target ? p : 0;
            shortfall += p * Math.max(0, target - sum);
        }
        DiscreteRevenue exact = (DiscreteRevenue) model(book).exact();

        assertThat(exact.reaching(target)).isCloseTo(expected, within(1e-12));
        assertThat(exact.shortfall(target)).isCloseTo(shortfall, within(1e-9));
    }

    @Property(tries = 200)
    void theDistributionSumsToOneAndItsMeanIsTheExpectedValue(@ForAll("books") List<Row> book) {
        RevenueModel model = model(book);
        DiscreteRevenue exact = (DiscreteRevenue) model.exact();
        double expected =
                book.stream().mapToDouble(row -> row.probability * row.amount).sum();

        assertThat(exact.reaching(Long.MIN_VALUE / 4)).isCloseTo(1, within(1e-12));
        assertThat(exact.worst(1)).isCloseTo(expected, within(1e-5));
        assertThat(model.meanMinor()).isCloseTo(expected, within(1e-5));
    }

    @Property(tries = 200)
    void boundsHoldTheExactAnswers(
            @ForAll("books") List<Row> book,
            @ForAll @IntRange(min = 1, max = 3_000) int cell,
            @ForAll @IntRange(max = 300_000) int target,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        RevenueModel model = model(book);
        RevenueDistribution exact = model.exact();
        RevenueDistribution bounded = cell % 2 == 0 ? model.bounded(eurCents(cell)) : new Grid(model).close(cell);
        Chance chance = bounded.reaching(eurCents(target));
        MoneyRange quantile = bounded.quantile(percent / 100.0);

        double p = exact.reaching(eurCents(target)).value().value();
        assertThat(chance.low().value()).isLessThanOrEqualTo(p + 1e-12);
        assertThat(chance.high().value()).isGreaterThanOrEqualTo(p - 1e-12);
        assertThat(exact.quantile(percent / 100.0).value()).isBetween(quantile.low(), quantile.high());
        assertThat(exact.expectedShortfall(eurCents(target)).value().getAmountMinorLong())
                .isBetween(
                        bounded.expectedShortfall(eurCents(target)).low().getAmountMinorLong(),
                        bounded.expectedShortfall(eurCents(target)).high().getAmountMinorLong());
        assertThat(exact.mean()).isEqualTo(bounded.mean());
    }

    @Property(tries = 60)
    void boundsHoldTheExactAnswersWithNewDealsAndAMarket(
            @ForAll("books") List<Row> book,
            @ForAll @IntRange(min = 2, max = 3_000) int cell,
            @ForAll @IntRange(max = 300_000) int target,
            @ForAll @IntRange(min = 1, max = 40) int wins) {
        RevenueModel model = model(book).toBuilder()
                .newDeals(
                        "new",
                        NewDeals.poisson(
                                wins / 2.0,
                                AmountDistribution.equallyLikely(
                                        List.of(eurCents(7_919), eurCents(104), eurCents(3_001)))))
                .factor(CommonFactor.normal(0.5, 2))
                .build();
        double p = model.exact().reaching(eurCents(target)).value().value();
        Chance chance = new Grid(model).close(cell, 10_000).reaching(eurCents(target));

        assertThat(chance.low().value()).isLessThanOrEqualTo(p + 1e-11);
        assertThat(chance.high().value()).isGreaterThanOrEqualTo(p - 1e-11);
    }

    @Property(tries = 200)
    void theOrderOfDealsChangesNoBit(@ForAll("books") List<Row> book, @ForAll int shuffle) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < book.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(shuffle));
        RevenueModel.Builder shuffled = RevenueModel.builder(CurrencyUnit.EUR);
        order.forEach(i -> shuffled.deal("deal " + i, book.get(i).probability, eurCents(book.get(i).amount)));

        assertThat(shuffled.build().exact()).isEqualTo(model(book).exact());
        assertThat(shuffled.build().simulation(7).run(50))
                .isEqualTo(model(book).simulation(7).run(50));
    }

    /** Books with credits, of which some amounts have cents. */
    @Provide
    Arbitrary<List<Row>> signedBooks() {
        return rows(-20_000, 20_000).list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 25)
    void negativeAmountsAreExactBoundedAndDrawn(
            @ForAll("signedBooks") List<Row> book,
            @ForAll @IntRange(min = 2, max = 3_000) int cell,
            @ForAll @IntRange(min = -100_000, max = 100_000) int target,
            @ForAll @IntRange(max = 3) int wins) {
        RevenueModel model = model(book).toBuilder()
                .newDeals(
                        "new",
                        NewDeals.poisson(
                                wins,
                                AmountDistribution.equallyLikely(
                                        List.of(eurCents(-7_919), eurCents(104), eurCents(3_001)))))
                .factor(CommonFactor.normal(0.5, 2))
                .build();
        DiscreteRevenue exact = (DiscreteRevenue) model.exact();
        double p = exact.reaching(target);

        assertThat(exact.worst(1)).isCloseTo(model.meanMinor(), within(1e-3));
        assertThat(exact.quantile(0).value())
                .isLessThanOrEqualTo(exact.quantile(0.01).value());
        assertThat(exact.quantile(1).value())
                .isGreaterThanOrEqualTo(exact.quantile(0.99).value());
        for (RevenueDistribution bounded :
                List.of(model.bounded(eurCents(cell)), new Grid(model).close(cell, 10_000))) {
            assertThat(bounded.reaching(eurCents(target)).low().value()).isLessThanOrEqualTo(p + 1e-11);
            assertThat(bounded.reaching(eurCents(target)).high().value()).isGreaterThanOrEqualTo(p - 1e-11);
        }
        double error = 4 * Math.sqrt(0.25 / 2000) + 1e-9;
        assertThat(model.simulation(7)
                        .counting(List.of(eurCents(target)))
                        .run(2000)
                        .reaching(eurCents(target))
                        .value()
                        .value())
                .isBetween(p - error, p + error);
    }

    @Property(tries = 100)
    void aListOfSumsAndCellsAgree(
            @ForAll("smallBooks") List<Row> book, @ForAll @IntRange(min = -400, max = 400) int target) {
        List<Row> signed = new ArrayList<>();
        for (int i = 0; i < book.size(); i++) {
            signed.add(i % 3 == 1 ? new Row(book.get(i).probability, -book.get(i).amount) : book.get(i));
        }
        RevenueModel model = model(signed);
        // a source that brings nothing cannot be listed, so that the sum is laid out on cells
        RevenueModel onCells = model.toBuilder()
                .newDeals("nothing", NewDeals.poisson(1, AmountDistribution.fixed(eurCents(0))))
                .build();

        assertThat(model.exact().reaching(eurCents(target)).value().value())
                .isCloseTo(onCells.exact().reaching(eurCents(target)).value().value(), within(1e-12));
        assertThat(model.exact().quantile(0)).isEqualTo(onCells.exact().quantile(0));
        assertThat(model.exact().quantile(1)).isEqualTo(onCells.exact().quantile(1));
    }

    @Property(tries = 200)
    void moreProbabilityOrAmountNeverLowersTheChanceWhereNoAmountIsNegative(
            @ForAll("books") List<Row> book,
            @ForAll @IntRange(max = 300_000) int target,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(max = 100_000) int more) {
        Row first = book.get(0);
        double higher = first.probability + (1 - first.probability) * percent / 100;
        List<Row> better = new ArrayList<>(book);
        better.set(0, new Row(Math.min(1, higher), first.amount + more));

        assertThat(model(better).exact().reaching(eurCents(target)).value().value())
                .isGreaterThanOrEqualTo(
                        model(book).exact().reaching(eurCents(target)).value().value() - 1e-13);
    }

    @Property(tries = 100)
    void anySplitOfTheTrialsGivesTheSameBits(
            @ForAll("books") List<Row> book, @ForAll long seed, @ForAll @IntRange(min = 1, max = 199) int cut) {
        Simulation simulation = model(book).toBuilder()
                .factor(CommonFactor.normal(0.5, 5))
                .newDeals("new", NewDeals.poisson(2.5, AmountDistribution.logNormal(eurCents(1000), 0.7)))
                .build()
                .simulation(seed)
                .keepingSamples();

        assertThat(simulation.run(0, cut).plus(simulation.run(cut, 200))).isEqualTo(simulation.run(200));
    }

    @Property(tries = 40)
    void exactAndSimulatedAgreeWithinFourStandardErrors(
            @ForAll("books") List<Row> book, @ForAll @IntRange(min = 2, max = 98) int percent) {
        RevenueModel model = model(book).toBuilder()
                .factor(CommonFactor.normal(0.6, 4))
                .newDeals(
                        "new",
                        NewDeals.negativeBinomial(
                                3, 5, AmountDistribution.equallyLikely(List.of(eurCents(10_000), eurCents(25_000)))))
                .build();
        RevenueDistribution exact = model.distribution(50_000_000);
        Money target = exact.quantile(percent / 100.0).value();
        SimulatedRevenue simulated =
                model.simulation(20261121).counting(List.of(target)).run(4000);

        double sd = exact.standardDeviation().getAmountMinorLong() / Math.sqrt(4000);
        assertThat((double) simulated.mean().value().getAmountMinorLong())
                .isCloseTo((double) exact.mean().value().getAmountMinorLong(), within(4 * sd + 1));
        double error = 4 * Math.sqrt(0.25 / 4000);
        assertThat(simulated.reaching(target).value().value())
                .isBetween(
                        exact.reaching(target).low().value() - error,
                        exact.reaching(target).high().value() + error);
    }

    @Property(tries = 100)
    void aCommonFactorKeepsTheMeanAndSpreadsTheSum(@ForAll("books") List<Row> book) {
        RevenueModel independent = model(book);
        RevenueModel together =
                independent.toBuilder().factor(CommonFactor.normal(1, 7)).build();

        DiscreteRevenue exact = (DiscreteRevenue) together.exact();
        assertThat(exact.worst(1)).isCloseTo(independent.meanMinor(), within(1e-4));
        assertThat(together.standardDeviationMinor())
                .isGreaterThanOrEqualTo(independent.standardDeviationMinor() * (1 - 1e-12) - 1e-6);
    }

    @Property(tries = 100)
    void aVariantWithoutAChangeDiffersByNothing(@ForAll("books") List<Row> book, @ForAll long seed) {
        RevenueModel model = model(book);
        PairedRevenue paired =
                model.simulation(seed).compare(List.of(model.toBuilder().build()), 50);

        assertThat(paired.variants().get(0)).isEqualTo(paired.baseline());
        assertThat(paired.difference(1, 0).high()).isEqualTo(eurCents(0));
    }

    @Property(tries = 100)
    void aVariantSeesTheDrawsItWouldSeeAlone(
            @ForAll("books") List<Row> book,
            @ForAll("books") List<Row> other,
            @ForAll("books") List<Row> third,
            @ForAll long seed) {
        RevenueModel base = varied(book, 0);
        List<RevenueModel> variants =
                List.of(varied(other, 1), varied(third, 2), base, varied(likelier(book), 0), varied(likelier(book), 1));
        PairedRevenue paired = base.simulation(seed).compare(variants, 50);

        assertThat(paired.baseline()).isEqualTo(base.simulation(seed).run(50));
        for (int i = 0; i < variants.size(); i++) {
            assertThat(paired.variants().get(i))
                    .isEqualTo(variants.get(i).simulation(seed).run(50));
        }
        assertThat(base.simulation(seed)
                        .compare(variants, 0, 17)
                        .plus(base.simulation(seed).compare(variants, 17, 50)))
                .isEqualTo(paired);
    }

    private static List<Row> likelier(List<Row> book) {
        return book.stream()
                .map(row -> new Row((1 + row.probability) / 2, row.amount))
                .toList();
    }

    /** Fixed, discrete and log-normal amounts, new deals and a common factor. */
    private static RevenueModel varied(List<Row> book, int kind) {
        RevenueModel.Builder builder =
                RevenueModel.builder(CurrencyUnit.EUR).certain(eurCents(kind)).factor(CommonFactor.normal(0.4, 3));
        for (int i = 0; i < book.size(); i++) {
            Row row = book.get(i);
            AmountDistribution amount = switch ((i + (kind == 2 ? 1 : 0)) % 3) {
                case 0 -> AmountDistribution.fixed(eurCents(row.amount));
                case 1 -> AmountDistribution.equallyLikely(List.of(eurCents(row.amount), eurCents(row.amount + 7)));
                default -> AmountDistribution.logNormal(eurCents(row.amount + 1), 0.5);
            };
            builder.deal("deal " + i, row.probability, amount);
        }
        return builder.newDeals(
                        "new " + kind / 2,
                        NewDeals.poisson(1.5 + kind, AmountDistribution.logNormal(eurCents(900), 0.4)))
                .build();
    }

    @Property(tries = 100)
    void pairsOfVariantsAreHeldAgainstEachOther(
            @ForAll("books") List<Row> book, @ForAll("books") List<Row> other, @ForAll long seed) {
        RevenueModel base = model(book);
        PairedRevenue paired = base.simulation(seed)
                .compare(List.of(model(other), base), List.of(eurCents(1), eurCents(1), eurCents(50_000)), 0, 60);
        long[] first = base.simulation(seed).keepingSamples().run(60).samples();
        long[] second = model(other).simulation(seed).keepingSamples().run(60).samples();
        int better = 0;
        int alone = 0;
        for (int t = 0; t < 60; t++) {
            better += second[t] > first[t] ? 1 : 0;
            alone += second[t] >= 1 && first[t] < 50_000 ? 1 : 0;
        }

        assertThat(paired.beats(1, 2).value().value()).isEqualTo(better / 60.0);
        assertThat(paired.reachesWhereNot(1, 2).value().value()).isEqualTo(alone / 60.0);
        assertThat(paired.difference(1, 2).value())
                .isEqualTo(paired.difference(2, 1).value().negated());
        assertThat(paired.difference(2, 0).value()).isEqualTo(eurCents(0));
    }

    private static RevenueModel model(List<Row> book) {
        RevenueModel.Builder builder = RevenueModel.builder(CurrencyUnit.EUR);
        for (int i = 0; i < book.size(); i++) {
            builder.deal("deal " + i, book.get(i).probability, eurCents(book.get(i).amount));
        }
        return builder.build();
    }
}
