// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Measures each hot path beside its floor, written by hand, and beside what a user would pick instead, and prints the ratios as a table.
 * Each pair, and each size of it, runs by {@link Turns} in a process of its own.
 *
 * <p>The growth of a time is told as a multiple of that at the size before, with that of the floor in brackets. The work grows tenfold
 * from size to size, that of scenarios, of visits, and of the exact distribution, deals times buckets, fourfold; the walk of a deal is as long
 * whatever it has behind it.
 */
public final class HotPaths {
    private static final List<String> TENFOLD = List.of("1000", "10000", "100000", "1000000");

    private static final List<String> CELLS = List.of("2500", "25000", "250000", "2500000");

    private static final List<String> PIECES = List.of("18", "180", "1800", "18000");

    private static final List<String> DEALS = List.of("500", "2000", "8000", "32000");

    private static final List<String> UP_TO_10000 = List.of("10", "100", "1000", "10000");

    private static final List<String> UP_TO_100000 = List.of("100", "1000", "10000", "100000");

    private static final List<String> FOURFOLD = List.of("125x12500", "250x25000", "500x50000", "1000x100000");

    private static final List<HotPath> PATHS = List.of(
            HotPath.of("card of doubles, contributions read", "NumberCardBenchmark contributions floor"),
            HotPath.of("card of doubles, contributions not read", "NumberCardBenchmark score floor")
                    .beside("jpmml", "drools", "easyRules"),
            HotPath.of("the same, beside a loop without jumps", "NumberCardBenchmark score floorWithoutJumps"),
            HotPath.of(
                    "card of whole numbers, contributions read",
                    "NumberCardBenchmark contributionsOfLongs floorOfLongs"),
            HotPath.of("card of ratios, contributions read", "NumberCardBenchmark contributionsOfRatios floorOfRatios"),
            HotPath.of("card of answers, contributions read", "ScorecardBenchmark cardContributions floorResult"),
            HotPath.of("card of answers, contributions not read", "ScorecardBenchmark card floorResult")
                    .beside("drools", "easyRules21"),
            HotPath.of("stage walk: five moves and one held", "StageEngineBenchmark advances floorAdvances")
                    .beside("cola", "stateless4jAdvances"),
            HotPath.of("stage walk after evidence", "StageEngineBenchmark advances floorAdvances")
                    .growing("pieces", PIECES),
            HotPath.of("stage walk beside the versions alone", "StageEngineBenchmark advances leanFloorAdvances"),
            HotPath.of("evidence and stage walk", "StageEngineBenchmark evidenceAndAdvances floorEvidenceAndAdvances")
                    .growing("pieces", PIECES),
            HotPath.of("review of a book", "ReviewBenchmark reviewAndRead floor")
                    .growing("deals", UP_TO_100000),
            HotPath.of("movement and hygiene of a book", "InspectionBenchmark movementAndHygiene byHand")
                    .growing("deals", UP_TO_100000),
            HotPath.of("stored events, read", "StoredEventsBenchmark events floorByTypedRecords")
                    .growing("deals", UP_TO_10000),
            HotPath.of("plan by region, person and day", "PlanBenchmark plan floorByBuckets")
                    .growing("cells", CELLS),
            HotPath.of("plan of one list", "PlanBenchmark wide wideFloorByBuckets")
                    .growing("cells", List.of("10000", "100000", "1000000", "10000000")),
            HotPath.of("ten scenarios on every deal, beside eleven runs", "ScenarioBenchmark stagecraft elevenRuns")
                    .growing("deals", DEALS),
            HotPath.of("exact distribution", "ConvolutionBenchmark stagecraft handWritten")
                    .growing("size", FOURFOLD),
            HotPath.of("simulation of 5,000 deals", "SimulationBenchmark stagecraft handWritten")
                    .growing("trials", UP_TO_10000),
            HotPath.of("shares of visits", "EffortBenchmark exact floorBestTotal")
                    .growing("customers", List.of("50", "100", "200", "400")),
            HotPath.of("apportionment", "ApportionmentBenchmark largestRemainder floorByBuckets")
                    .growing("parts", TENFOLD),
            HotPath.of("naive Bayes, counting", "NaiveBayesBenchmark count floorCount")
                    .growing("deals", TENFOLD),
            HotPath.of("naive Bayes, scoring", "NaiveBayesBenchmark score floorLookUp")
                    .growing("deals", TENFOLD),
            HotPath.of("logistic fit", "LogisticBenchmark fit floorCholesky")
                    .growing("deals", List.of("200", "2000", "20000", "200000")),
            HotPath.of("doubles in columns", "NumberBatchBenchmark reals floor").growing("rows", TENFOLD),
            HotPath.of(
                            "doubles in columns, beside a loop without jumps",
                            "NumberBatchBenchmark reals floorWithoutJumps")
                    .growing("rows", TENFOLD),
            HotPath.of("decimals in columns", "NumberBatchBenchmark decimals floorOfDecimals")
                    .growing("rows", TENFOLD),
            HotPath.of("doubles of objects", "NumberBatchBenchmark objects floorOfObjects")
                    .growing("rows", TENFOLD),
            HotPath.of("answers in columns", "ScoreTableBenchmark columns floorColumns")
                    .growing("rows", TENFOLD),
            HotPath.of("answers of objects", "ScoreTableBenchmark objects floorObjects")
                    .growing("rows", TENFOLD),
            HotPath.of("whole numbers in columns", "ExactBatchBenchmark wholeInColumns floorOfColumns")
                    .growing("rows", TENFOLD),
            HotPath.of("whole numbers of objects", "ExactBatchBenchmark wholeOfObjects floorOfObjects")
                    .growing("rows", TENFOLD),
            HotPath.of("ratios of objects", "ExactBatchBenchmark ratios floorOfRatios")
                    .growing("rows", TENFOLD),
            HotPath.of("bands of doubles", "ExactBatchBenchmark bandsOfReals floorOfRealBands")
                    .growing("rows", TENFOLD),
            HotPath.of("bands of whole numbers", "ExactBatchBenchmark bandsOfWhole floorOfWholeBands")
                    .growing("rows", TENFOLD),
            HotPath.of("bands of ratios", "ExactBatchBenchmark bandsOfRatios floorOfRatioBands")
                    .growing("rows", TENFOLD),
            HotPath.of("binning", "NumberBatchBenchmark bins floorOfBins").growing("rows", TENFOLD),
            HotPath.of("cell of the nine-grid", "GridBenchmark cell floorOfCell"),
            HotPath.of("placing in the nine-grid", "GridBenchmark placement floorOfPlacement")
                    .growing("customers", TENFOLD),
            HotPath.of("pyramid by rank", "PyramidBenchmark columnsByRank floorSortPrimitive")
                    .growing("customers", TENFOLD),
            HotPath.of("pyramid by value", "PyramidBenchmark columnsByValue floorSortPrimitive")
                    .growing("customers", TENFOLD));

    private HotPaths() {}

    /**
     * Prints the table.
     *
     * @param arguments {@code short} for the second size only of each path that grows; then words of which each path to be measured has
     *     one in its name, or none for all
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean isShort = arguments.length > 0 && arguments[0].equals("short");
        List<String> words = Arrays.asList(arguments).subList(isShort ? 1 : 0, arguments.length);
        System.out.println(
                "| path | size | time | growth (the floor's) | floor | ratio | median | bytes | bytes of the floor | peers, as multiples of ours |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (HotPath path : PATHS) {
            if (words.isEmpty() || words.stream().anyMatch(path.name::contains)) {
                (isShort ? path.inShort() : path).print();
            }
        }
    }

    /**
     * A hot path.
     *
     * @param run what {@link Turns} is told of it: the benchmark, its method, that of the floor, and a parameter that is set
     * @param peers further methods
     * @param parameter what it grows by, or blank where it does not
     */
    private record HotPath(String name, List<String> run, List<String> peers, String parameter, List<String> sizes) {
        static HotPath of(String name, String run) {
            return new HotPath(name, List.of(run.split(" ")), List.of(), "", List.of(""));
        }

        HotPath beside(String... others) {
            return new HotPath(name, run, List.of(others), parameter, sizes);
        }

        HotPath growing(String by, List<String> from) {
            return new HotPath(name, run, peers, by, from);
        }

        HotPath inShort() {
            return growing(parameter, List.of(sizes.get(Math.min(1, sizes.size() - 1))));
        }

        void print() throws IOException, InterruptedException {
            Turns.@Nullable Pair before = null;
            for (String size : sizes) {
                List<String> arguments = new ArrayList<>(run);
                if (!parameter.isEmpty()) {
                    arguments.addAll(List.of(parameter, size));
                }
                Turns.Pair pair = measured(arguments);
                List<String> others = new ArrayList<>();
                for (String peer : peers) {
                    arguments.set(1, peer);
                    arguments.set(2, run.get(1));
                    others.add(String.format(
                            Locale.ROOT, "%s %.1f", peer, measured(arguments).ratio()));
                }
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %s | %s | %s | %.2f | %.2f | %,d | %,d | %s |%n",
                        name,
                        size,
                        said(pair.nanos()),
                        before == null ? "" : growth(before, pair),
                        said(pair.otherNanos()),
                        pair.ratio(),
                        pair.median(),
                        pair.bytes(),
                        pair.otherBytes(),
                        String.join(", ", others));
                before = pair;
            }
        }

        private static String growth(Turns.Pair before, Turns.Pair pair) {
            return String.format(
                    Locale.ROOT, "%.1f (%.1f)", pair.nanos() / before.nanos(), pair.otherNanos() / before.otherNanos());
        }

        private static String said(double nanos) {
            return nanos < 10_000
                    ? String.format(Locale.ROOT, nanos < 10 ? "%.1f ns" : "%,.0f ns", nanos)
                    : nanos < 1e6
                            ? String.format(Locale.ROOT, nanos < 1e5 ? "%,.1f µs" : "%,.0f µs", nanos / 1e3)
                            : String.format(Locale.ROOT, nanos < 1e8 ? "%,.1f ms" : "%,.0f ms", nanos / 1e6);
        }

        /**
         * Runs both in a process of their own, which waits for its compiler ({@code -Xbatch}): on a busy machine it would count
         * turns of code that is not compiled yet.
         */
        private static Turns.Pair measured(List<String> arguments) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xbatch",
                    "-cp",
                    ManagementFactory.getRuntimeMXBean().getClassPath(),
                    Turns.class.getName()));
            command.addAll(arguments);
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream output = process.getInputStream()) {
                List<String> lines = new String(output.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                if (process.waitFor() != 0 || lines.isEmpty()) {
                    throw new IllegalStateException("cannot measure " + arguments + ":\n" + String.join("\n", lines));
                }
                return Turns.Pair.parse(lines.get(lines.size() - 1));
            }
        }
    }
}
