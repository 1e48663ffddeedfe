// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures each hot path beside its floor, written by hand, and beside what a user would pick instead, and prints the ratios as a
 * table.
 *
 * <p>Times are those that the thread had of a processor, which other work on the machine does not stretch as it does the clock, but
 * still does by the caches and the cores that are shared. A path and its floor therefore run one after the other, in several rounds; of
 * each the fastest of many short iterations counts; and the table says the lowest and the highest ratio of the rounds. Bytes are exact.
 */
public final class HotPaths {
    private static final String[] FOUR_SIZES = {"1000", "10000", "100000", "1000000"};
    private static final List<Path> PATHS = List.of(
            Path.of("card of answers", ScorecardBenchmark.class, "cardContributions", "floorResult")
                    .beside("drools", "easyRules21"),
            Path.of("card of doubles", NumberCardBenchmark.class, "contributions", "floor")
                    .beside("drools", "easyRules"),
            Path.of("card of doubles, contributions not read", NumberCardBenchmark.class, "score", "floor")
                    .beside("jpmml", "drools", "easyRules"),
            Path.of("card of whole numbers", NumberCardBenchmark.class, "contributionsOfLongs", "floorOfLongs"),
            Path.of("card of ratios", NumberCardBenchmark.class, "contributionsOfRatios", "floorOfRatios"),
            Path.of("doubles in columns", NumberBatchBenchmark.class, "reals", "floor")
                    .growing("rows", FOUR_SIZES),
            Path.of("decimals in columns", NumberBatchBenchmark.class, "decimals", "floorOfDecimals")
                    .growing("rows", FOUR_SIZES),
            Path.of("doubles of objects", NumberBatchBenchmark.class, "objects", "floorOfObjects")
                    .growing("rows", FOUR_SIZES),
            Path.of("binning", NumberBatchBenchmark.class, "bins", "floorOfBins")
                    .growing("rows", FOUR_SIZES),
            Path.of("answers in columns", ScoreTableBenchmark.class, "columns", "floorColumns")
                    .growing("rows", FOUR_SIZES),
            Path.of("answers of objects", ScoreTableBenchmark.class, "objects", "floorObjects")
                    .growing("rows", FOUR_SIZES),
            Path.of("nine-grid", GridBenchmark.class, "cell", "floorOfCell").growing("customers", "100000"),
            Path.of("placing in the nine-grid", GridBenchmark.class, "placement", "floorOfPlacement")
                    .growing("customers", FOUR_SIZES),
            Path.of("pyramid by rank", PyramidBenchmark.class, "columnsByRank", "floorSortPrimitive")
                    .growing("customers", FOUR_SIZES),
            Path.of("pyramid by value", PyramidBenchmark.class, "columnsByValue", "floorSortPrimitive")
                    .growing("customers", FOUR_SIZES),
            Path.of("stage walk", StageEngineBenchmark.class, "advances", "floorAdvances")
                    .beside("cola", "stateless4jAdvances"),
            Path.of(
                    "evidence and stage walk",
                    StageEngineBenchmark.class,
                    "evidenceAndAdvances",
                    "floorEvidenceAndAdvances"),
            Path.of("apportionment", ApportionmentBenchmark.class, "largestRemainder", "floorByBuckets")
                    .growing("parts", FOUR_SIZES),
            Path.of("plan of 250,000 cells", PlanBenchmark.class, "plan", "floorByBuckets"),
            Path.of("exact distribution", ConvolutionBenchmark.class, "stagecraft", "handWritten")
                    .growing("size", "100x10000", "200x20000", "500x50000", "1000x100000"),
            Path.of("naive Bayes, counting", NaiveBayesBenchmark.class, "count", "floorCount")
                    .growing("deals", FOUR_SIZES),
            Path.of("naive Bayes, scoring", NaiveBayesBenchmark.class, "score", "floorLookUp")
                    .growing("deals", FOUR_SIZES),
            Path.of("ten scenarios on every deal", ScenarioBenchmark.class, "stagecraft", "elevenRuns")
                    .growing("changing", "every deal"));

    private HotPaths() {}

    /**
     * Prints the table.
     *
     * @param arguments {@code short} for one round over the third size of each path, in a few minutes; then words of which
     *     each path to be measured has one in its name, or none for all
     */
    public static void main(String[] arguments) throws RunnerException {
        boolean isShort = arguments.length > 0 && arguments[0].equals("short");
        List<String> words = Arrays.asList(arguments).subList(isShort ? 1 : 0, arguments.length);
        List<String> table = new ArrayList<>();
        for (Path path : PATHS) {
            if (words.isEmpty() || words.stream().anyMatch(path.name::contains)) {
                List<String> rows = (isShort ? path.inShort() : path).rows(isShort ? 1 : 3);
                rows.forEach(System.out::println);
                table.addAll(rows);
            }
        }
        System.out.println();
        System.out.println(
                "| path | size | time | floor | ratio | bytes | bytes of the floor | peers, as multiples of ours |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        table.forEach(System.out::println);
    }

    /** A hot path: the method of a benchmark, its floor and its peers, and the sizes over which it grows, if any. */
    private record Path(
            String name,
            Class<?> benchmark,
            String ours,
            String floor,
            List<String> peers,
            String parameter,
            List<String> sizes) {
        static Path of(String name, Class<?> benchmark, String ours, String floor) {
            return new Path(name, benchmark, ours, floor, List.of(), "", List.of(""));
        }

        Path beside(String... others) {
            return new Path(name, benchmark, ours, floor, List.of(others), parameter, sizes);
        }

        Path growing(String by, String... from) {
            return new Path(name, benchmark, ours, floor, peers, by, List.of(from));
        }

        Path inShort() {
            return growing(parameter, sizes.get(Math.min(2, sizes.size() - 1)));
        }

        List<String> rows(int rounds) throws RunnerException {
            Map<String, List<Measured>> bySizeAndMethod = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                for (RunResult result : run()) {
                    String size = parameter.isEmpty() ? "" : result.getParams().getParam(parameter);
                    String method = result.getParams()
                            .getBenchmark()
                            .substring(benchmark.getName().length() + 1);
                    bySizeAndMethod
                            .computeIfAbsent(size + " " + method, key -> new ArrayList<>())
                            .add(Measured.of(result));
                }
            }
            return sizes.stream().map(size -> row(size, bySizeAndMethod)).toList();
        }

        private Collection<RunResult> run() throws RunnerException {
            ChainedOptionsBuilder options = new OptionsBuilder()
                    .forks(1)
                    .warmupIterations(20)
                    .warmupTime(TimeValue.milliseconds(100))
                    .measurementIterations(20)
                    .measurementTime(TimeValue.milliseconds(50))
                    .shouldFailOnError(true)
                    .addProfiler(GCProfiler.class)
                    .addProfiler(ThreadTime.class)
                    .verbosity(VerboseMode.SILENT);
            Stream.concat(Stream.of(ours, floor), peers.stream())
                    .forEach(method -> options.include(benchmark.getName().replace(".", "\\.") + "\\." + method + "$"));
            if (!parameter.isEmpty()) {
                options.param(parameter, sizes.toArray(String[]::new));
            }
            return new Runner(options.build()).run();
        }

        private String row(String size, Map<String, List<Measured>> all) {
            List<Measured> mine = all.get(size + " " + ours);
            List<Measured> least = all.get(size + " " + floor);
            String others = peers.stream()
                    .map(peer -> peer + " " + ratios(all.get(size + " " + peer), mine))
                    .collect(Collectors.joining(", "));
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %,.0f | %,.0f | %s |",
                    name,
                    size,
                    best(mine),
                    best(least),
                    ratios(mine, least),
                    mine.get(0).bytes,
                    least.get(0).bytes,
                    others);
        }

        private static String best(List<Measured> rounds) {
            double nanos = rounds.stream().mapToDouble(Measured::nanos).min().orElseThrow();
            return nanos < 10_000
                    ? String.format(Locale.ROOT, nanos < 10 ? "%.1f ns" : "%,.0f ns", nanos)
                    : String.format(Locale.ROOT, nanos < 100_000 ? "%,.1f us" : "%,.0f us", nanos / 1000);
        }

        /** Returns the lowest and the highest ratio of any round. */
        private static String ratios(List<Measured> rounds, List<Measured> others) {
            double[] ratios = new double[rounds.size()];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = rounds.get(i).nanos / others.get(i).nanos;
            }
            Arrays.sort(ratios);
            String form = ratios[0] < 10 ? "%.2f" : "%.0f";
            String low = String.format(Locale.ROOT, form, ratios[0]);
            String high = String.format(Locale.ROOT, form, ratios[ratios.length - 1]);
            return low.equals(high) ? low : low + " to " + high;
        }
    }

    /** What one run of a benchmark came to. */
    private record Measured(double nanos, double bytes) {
        static Measured of(RunResult result) {
            return new Measured(
                    secondary(result, ThreadTime.LABEL).getStatistics().getMin(),
                    secondary(result, "gc.alloc.rate.norm").getScore());
        }

        private static Result<?> secondary(RunResult result, String label) {
            return result.getSecondaryResults().entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith(label))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }
    }
}
