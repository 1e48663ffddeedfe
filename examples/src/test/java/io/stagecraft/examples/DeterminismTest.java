// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.distribution.CommonFactor;
import io.stagecraft.planning.distribution.NewDeals;
import io.stagecraft.planning.distribution.RevenueDistribution;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.planning.distribution.SimulatedRevenue;
import io.stagecraft.planning.distribution.Simulation;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.PlanParts;
import io.stagecraft.planning.plan.SplitWeights;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.learning.LogisticModel;
import io.stagecraft.scoring.learning.LogisticRegression;
import io.stagecraft.scoring.learning.NumberTable;
import io.stagecraft.scoring.score.Extractors;
import io.stagecraft.scoring.score.ScoreTable;
import io.stagecraft.scoring.score.Scorecard;
import io.stagecraft.scoring.tier.ColumnPyramid;
import io.stagecraft.scoring.tier.TierScheme;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Money, counts, classes and plans are the same everywhere: the digests stand here, so each JDK, locale, zone, number of threads
 * and partition that this test runs with has to give these.
 */
class DeterminismTest {
    private static final String REVIEWS = "f544b1d4cbfc5a48";
    private static final String MONEY = "7e1c4c6131806b1c";
    private static final String CLASSES = "b5d2ecf0b420947b";
    private static final String PLAN = "b1cb359ee08859f0";
    private static final String SIMULATION = "dd80339d2e4bb4b1";

    private static final int SIZE = 3_000;
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void digestsAreTheSameOnEveryMachine() {
        assertThat(digests(1, 1)).isEqualTo(known());
    }

    /** Turkish has an i of its own, Arabic digits of its own, and Kiritimati is a day ahead of most. */
    @Test
    void digestsAreTheSameInAnyLocaleAndZone() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(digests(1, 1)).isEqualTo(known());

        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
        assertThat(digests(1, 1)).isEqualTo(known());
    }

    @Test
    void digestsAreTheSameOnAnyNumberOfThreadsAndInAnyPartition() {
        assertThat(digests(2, 2)).isEqualTo(known());
        assertThat(digests(4, 7)).isEqualTo(known());
        assertThat(digests(4, 100)).isEqualTo(known());
    }

    /** Found on one machine, and met on all to 1e-12 of their size. */
    @Test
    void statisticsAgreeToTwelveDigits() {
        double[] known = {
            -2.8819731681625376,
            5.460211839610772,
            0.09058769447821807,
            390.41311125207676,
            0.03752869796188855,
            0.07050271781259689,
            6661659.53398971
        };

        double[] found = statistics();

        assertThat(found).hasSameSizeAs(known);
        for (int i = 0; i < known.length; i++) {
            assertThat(found[i]).as("statistic " + i).isCloseTo(known[i], within(1e-12 * Math.abs(known[i])));
        }
    }

    private static Map<String, String> known() {
        return new TreeMap<>(
                Map.of("reviews", REVIEWS, "money", MONEY, "classes", CLASSES, "plan", PLAN, "simulation", SIMULATION));
    }

    private static Map<String, String> digests(int threads, int ranges) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Ranges split = new Ranges(pool, ranges);
            return new TreeMap<>(Map.of(
                    "reviews", digest(reviews(split)),
                    "money", digest(money(split)),
                    "classes", digest(classes(split)),
                    "plan", digest(plan(split)),
                    "simulation", digest(simulation(split))));
        } finally {
            pool.shutdown();
        }
    }

    private static List<String> reviews(Ranges ranges) {
        SalesProcess process = SalesProcesses.consultative();
        StageEngine engine = StageEngine.of(process, ZoneOffset.UTC);
        List<String> criteria = process.statements().ids();
        SplittableRandom random = new SplittableRandom(1);
        List<Opportunity> deals = IntStream.range(0, SIZE)
                .mapToObj(i -> deal(i, engine, criteria, random))
                .toList();
        return ranges
                .lists(SIZE, (from, to) -> engine.reviewAll(deals, from, to, MONDAY.plus(Duration.ofDays(90))))
                .stream()
                .map(review -> review.deal().id() + " " + review.stageIndex() + " " + review.position() + " "
                        + review.missing().size() + " " + review.daysInStage())
                .toList();
    }

    private static Opportunity deal(int i, StageEngine engine, List<String> criteria, SplittableRandom random) {
        Instant opened = MONDAY.plus(Duration.ofHours(random.nextInt(2_000)));
        Opportunity deal = Opportunity.open(
                "D-" + i,
                "C-" + i % 97,
                Money.ofMinor(CurrencyUnit.EUR, random.nextInt(10_000_000)),
                engine.process(),
                opened);
        for (int k = random.nextInt(4); k > 0; k--) {
            deal = deal.record(Evidence.confirmed(criteria.get(random.nextInt(criteria.size())), opened));
        }
        return engine.advance(deal, opened.plus(Duration.ofDays(random.nextInt(5))))
                .deal();
    }

    private static List<String> money(Ranges ranges) {
        SplittableRandom random = new SplittableRandom(2);
        long[] weights = random.longs(SIZE, 0, 1_000_000).toArray();
        List<Apportionment> rules = List.of(
                Apportionment.largestRemainder(),
                Apportionment.sainteLague(),
                Apportionment.dHondt(),
                Apportionment.huntingtonHill(),
                Apportionment.cumulative());
        return ranges.lists(
                50,
                (from, to) -> IntStream.range(from, to)
                        .mapToObj(row -> {
                            long[] parts = new long[60];
                            long[] own = Arrays.copyOfRange(weights, row * 60, row * 60 + 60);
                            rules.get(row % rules.size()).split(1_000_000_007L * (row + 1), own, 0, 60, parts);
                            return Arrays.toString(parts);
                        })
                        .toList());
    }

    private record Customer(long cents, int users) {}

    private static List<String> classes(Ranges ranges) {
        SplittableRandom random = new SplittableRandom(3);
        List<Customer> customers = IntStream.range(0, SIZE)
                .mapToObj(i -> new Customer(random.nextLong(-1_000, 100_000_000), random.nextInt(200)))
                .toList();
        ScorecardDefinition definition = ScorecardDefinition.builder()
                .id("fit")
                .labels(Labels.of("Fit"))
                .addCriteria(
                        ScoreCriterion.of(
                                "users",
                                "How many users?",
                                BandScale.of(
                                        Band.between(BigDecimal.ZERO, new BigDecimal(100), new BigDecimal("0.1")),
                                        Band.from(new BigDecimal(100), new BigDecimal("0.7")))),
                        ScoreCriterion.of(
                                "revenue",
                                "How much revenue?",
                                BandScale.of(
                                        Band.below(new BigDecimal(5_000_000), BigDecimal.ZERO),
                                        Band.from(new BigDecimal(5_000_000), new BigDecimal("0.1")))))
                .addClasses(ScoreClass.lowest("later", "Later"), ScoreClass.from("now", "Now", new BigDecimal("0.8")))
                .build();
        Scorecard<Customer> card = Scorecard.of(
                definition,
                Extractors.<Customer>builder()
                        .whole("users", Customer::users)
                        .whole("revenue", Customer::cents)
                        .build());
        long[] values = customers.stream().mapToLong(Customer::cents).toArray();
        ColumnPyramid pyramid = ColumnPyramid.of(values, TierScheme.strategicImportantGeneral());
        byte[] tiers = new byte[SIZE];
        return ranges.lists(SIZE, (from, to) -> {
            pyramid.assign(values, from, to, tiers);
            ScoreTable table = card.scoreAll(customers, from, to);
            return IntStream.range(from, to)
                    .mapToObj(i -> tiers[i] + " " + table.points(i) + " "
                            + table.scoreClass(i).map(ScoreClass::id))
                    .toList();
        });
    }

    private static List<String> plan(Ranges ranges) {
        DateRange quarter = DateRange.parse("2026-01-01/2026-04-01");
        SplittableRandom random = new SplittableRandom(4);
        Map<String, BigDecimal> weights = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            weights.put("seller-" + i, BigDecimal.valueOf(random.nextInt(1, 1_000_000), 3));
        }
        Dimension<String> organisation =
                Dimension.tree("organisation", TargetDimension.PERSON, weights.keySet(), seller -> Optional.empty());
        PlanParts parts = TargetSplit.of(Target.of("won", Money.parse("EUR 12345678.91"), quarter))
                .accepting("an example")
                .over(organisation, SplitWeights.of(weights))
                .over(Dimension.calendar(FiscalCalendar.standard(), quarter, WorkCalendar.weekdays(), FiscalUnit.MONTH))
                .inParts();
        TargetPlan plan = parts.join(ranges.each(parts.size(), parts::divide)).orElseThrow();
        return weights.keySet().stream()
                .map(seller -> plan.byDay(organisation.at(seller)).toString())
                .toList();
    }

    private static List<String> simulation(Ranges ranges) {
        Simulation simulation = model().simulation(42);
        SimulatedRevenue all = ranges.each(2_000, simulation::run).stream()
                .reduce(SimulatedRevenue::plus)
                .orElseThrow();
        return List.of(
                all.trials() + " " + all.quantile(0.1) + " " + all.quantile(0.5) + " " + all.quantile(0.9),
                all.mean().toString(),
                all.reaching(Money.parse("EUR 500000")).toString());
    }

    private static RevenueModel model() {
        SplittableRandom random = new SplittableRandom(5);
        RevenueModel.Builder model = RevenueModel.builder(CurrencyUnit.EUR)
                .certain(Money.parse("EUR 20000"))
                .newDeals("new", NewDeals.poisson(3.5, AmountDistribution.fixed(Money.parse("EUR 800"))))
                .factor(CommonFactor.normal(0.3, 9));
        for (int i = 0; i < 40; i++) {
            model.deal(
                    "D-" + i, random.nextDouble(), Money.ofMinor(CurrencyUnit.EUR, 100_000L * random.nextInt(1, 40)));
        }
        return model.build();
    }

    private static double[] statistics() {
        RevenueDistribution revenue = model().distribution();
        SplittableRandom random = new SplittableRandom(6);
        double[][] columns = new double[2][400];
        boolean[] won = new boolean[400];
        for (int i = 0; i < won.length; i++) {
            columns[0][i] = random.nextDouble();
            columns[1][i] = random.nextInt(5);
            won[i] = random.nextDouble() < columns[0][i];
        }
        LogisticModel fitted = LogisticRegression.standard()
                .fit(NumberTable.of(List.of("x", "y"), columns), won)
                .orElseThrow();
        return new double[] {
            fitted.intercept().estimate(),
            fitted.coefficients().get(0).estimate(),
            fitted.coefficients().get(1).standardError(),
            fitted.deviance(),
            revenue.reaching(Money.parse("EUR 500000")).value().value(),
            revenue.wins().probability(20),
            model().standardDeviationMinor()
        };
    }

    private static String digest(List<String> lines) {
        try {
            byte[] all = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A half-open range of work. */
    @FunctionalInterface
    private interface Range<R> {
        R of(int from, int to);
    }

    /** Work split into ranges, each on a thread of a pool. */
    private record Ranges(ExecutorService pool, int number) {
        <R> List<R> each(int size, Range<R> work) {
            List<Callable<R>> calls = new ArrayList<>();
            int ranges = Math.min(number, size);
            for (int i = 0; i < ranges; i++) {
                int from = (int) ((long) size * i / ranges);
                int to = (int) ((long) size * (i + 1) / ranges);
                calls.add(() -> work.of(from, to));
            }
            try {
                List<R> results = new ArrayList<>();
                for (Future<R> done : pool.invokeAll(calls)) {
                    results.add(done.get());
                }
                return results;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        <R> List<R> lists(int size, Range<List<R>> work) {
            return each(size, work).stream().flatMap(List::stream).toList();
        }
    }
}
