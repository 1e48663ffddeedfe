// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkPositionIndexes;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Exact;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.numeric.PlatformMath;
import io.stagecraft.scoring.learning.NaiveBayesScore.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A naive Bayes model that scores open deals by the counts of a {@link FrequencyTable}, with a reason for each feature.
 *
 * <p>With {@code Nw} and {@code Nl} read from the first stage, and {@code Tw}, {@code Tl} the totals of a variable
 * (for the stage {@code Nw}, {@code Nl}):
 *
 * <pre>
 * odds = Nw/Nl × Π (won/Tw) / (lost/Tl)        probability = odds / (1 + odds)
 * </pre>
 *
 * <p>The product runs over the features of the deal that the table knows; one it does not know says nothing. A team without
 * rows of its own is scored by the pool of all teams and of the deals without one. What is added to {@code won}, {@code
 * lost} and the totals is the {@link Smoothing} of the definition. Source: what is publicly known of the predictive
 * lead scoring of the best-known open CRM, with which results agree at two decimals under its rule of the tenth.
 *
 * <p>It is compiled from the table, which is the value to keep.
 */
public final class NaiveBayes {
    private static final int BLOCK = 1024;

    private final FrequencyTable table;
    private final Map<String, Odds> teams = new HashMap<>();

    private NaiveBayes(FrequencyTable table) {
        this.table = requireNonNull(table, "table");
        NaiveBayesDefinition definition = table.definition();
        for (FrequencyRow row : table.rows()) {
            if (definition.isTag(row.variable())
                    && Exact.sum(row.won(), row.lost(), "deals of a row") < definition.minimumTagObservations()) {
                continue;
            }
            teams.computeIfAbsent("", any -> new Odds(definition)).add(row);
            row.team()
                    .ifPresent(team -> teams.computeIfAbsent(team, any -> new Odds(definition))
                            .add(row));
        }
        teams.values().forEach(Odds::complete);
    }

    /** Returns the model of a table. */
    public static NaiveBayes of(FrequencyTable table) {
        return new NaiveBayes(table);
    }

    /** Returns the table it reads. */
    public FrequencyTable table() {
        return table;
    }

    /** Scores one deal. */
    public NaiveBayesScore score(Profile deal) {
        NaiveBayesDefinition definition = table.definition();
        Optional<String> stage = deal.value(definition.stageVariable());
        if (stage.isEmpty()) {
            return given(Status.NO_STAGE, 0, Message.of("naive-bayes.no-stage"));
        }
        if (definition.wonStages().contains(stage.get())) {
            return given(
                    Status.WON_STAGE, 1, Message.of("naive-bayes.won-stage").with("stage", stage.get()));
        }
        Optional<Odds> odds = odds(deal.team().orElse(""));
        if (odds.isEmpty()) {
            String code = definition.smoothing() == Smoothing.TENTH
                    ? "naive-bayes.none-counted"
                    : "naive-bayes.won-or-lost-not-counted";
            return notComputable(
                    Message.of(code).with("stage", definition.stages().get(0)));
        }
        return score(deal, odds.get());
    }

    /** Returns the score of a deal with a feature that was never won, or never lost, or one of each. */
    private static NaiveBayesScore certain(String neverWon, String neverLost, List<Indicator> indicators) {
        if (!neverWon.isEmpty() && !neverLost.isEmpty()) {
            return notComputable(Message.of("naive-bayes.never-won-and-never-lost")
                    .with("neverWon", neverWon)
                    .with("neverLost", neverLost));
        }
        NaiveBayesScore score = neverWon.isEmpty()
                ? given(Status.COMPUTED, 1, Message.of("naive-bayes.never-lost").with("feature", neverLost))
                : given(Status.COMPUTED, 0, Message.of("naive-bayes.never-won").with("feature", neverWon));
        return NaiveBayesScore.builder()
                .from(score)
                .addAllIndicators(indicators)
                .build();
    }

    private static NaiveBayesScore score(Profile deal, Odds odds) {
        List<Explanation> terms = new ArrayList<>();
        List<Indicator> indicators = new ArrayList<>();
        terms.add(Explanation.given(
                Message.of("naive-bayes.prior"), BigDecimal.valueOf(odds.prior()), Message.of("unit.log-odds")));
        double won = odds.first().counted(true);
        double lost = odds.first().counted(false);
        double all = won + lost;
        won /= all;
        lost /= all;
        String neverWon = "";
        String neverLost = "";
        for (Feature feature : deal.features()) {
            Optional<Cell> found = odds.cell(feature);
            if (found.isPresent()) {
                Cell cell = found.get();
                indicators.add(Indicator.of(feature, cell.logOdds, cell.publishedShare()));
                if (cell.won() == 0 || cell.lost() == 0) {
                    neverWon = cell.won() == 0 ? feature.toString() : neverWon;
                    neverLost = cell.lost() == 0 ? feature.toString() : neverLost;
                    continue;
                }
                terms.add(Explanation.given(
                        feature.message(), BigDecimal.valueOf(cell.logOdds), Message.of("unit.log-odds")));
                won *= cell.wonShare();
                lost *= cell.lostShare();
            }
        }
        if (!neverWon.isEmpty() || !neverLost.isEmpty()) {
            return certain(neverWon, neverLost, indicators);
        }
        Explanation explanation = Explanation.of(NaiveBayesScore.LABEL, "", Rule.logOdds(), terms);
        // so many features that both products vanish leave only the sum
        double probability = won + lost > 0
                ? won / (won + lost)
                : explanation.value().orElseThrow().doubleValue();
        return NaiveBayesScore.builder()
                .status(Status.COMPUTED)
                .explanation(explanation)
                .percent(NaiveBayesScore.percent(probability, Status.COMPUTED))
                .addAllIndicators(indicators)
                .build();
    }

    /**
     * Returns the probabilities of a part of a book, neither rounded nor clamped: 0 if the stage is unknown, 1 in a won
     * stage, not a number if a deal is not computable.
     *
     * @param from the first row, from 0
     * @param to the row after the last
     * @return one for each row of the range
     * @throws IndexOutOfBoundsException if the range is not within the data
     */
    public double[] probabilities(CategoryTable deals, int from, int to) {
        checkPositionIndexes(from, to, deals.size());
        List<String> ids = deals.teams().map(CategoryColumn::levels).orElse(List.of());
        int[] teamCodes = deals.teams().map(CategoryColumn::codes).orElse(new int[0]);
        double[][] weights = weights(deals, ids);
        int[][] codes = deals.columns().stream().map(CategoryColumn::codes).toArray(int[][]::new);
        double[] priors = new double[ids.size() + 1];
        Arrays.setAll(
                priors,
                team -> odds(team == 0 ? "" : ids.get(team - 1))
                        .map(Odds::prior)
                        .orElse(Double.NaN));
        boolean known = Arrays.stream(priors).noneMatch(Double::isNaN);
        double[] result = new double[to - from];
        if (deals.columns().stream()
                .noneMatch(column -> column.variable().equals(table.definition().stageVariable()))) {
            return result;
        }
        for (int start = from; start < to; start += BLOCK) {
            int end = Math.min(to, start + BLOCK);
            for (int i = start; i < end; i++) {
                result[i - from] = priors[teamCodes.length == 0 ? 0 : teamCodes[i] + 1];
            }
            addWeights(weights, codes, teamCodes, start, end, result, from);
            for (int i = start - from; i < end - from; i++) {
                result[i] = PlatformMath.logistic(result[i]);
            }
        }
        if (!known || table.definition().smoothing() == Smoothing.NONE) {
            decideByStage(deals, from, result);
        }
        return result;
    }

    /** Returns the probabilities of a whole book; see {@link #probabilities(CategoryTable, int, int)}. */
    public double[] probabilities(CategoryTable deals) {
        return probabilities(deals, 0, deals.size());
    }

    private static void addWeights(
            double[][] weights, int[][] codes, int[] teamCodes, int start, int end, double[] sums, int from) {
        for (int column = 0; column < codes.length; column++) {
            double[] weight = weights[column];
            int[] code = codes[column];
            if (weight.length == 0) {
                continue;
            }
            if (teamCodes.length == 0) {
                for (int i = start; i < end; i++) {
                    sums[i - from] += weight[code[i] + 1];
                }
            } else {
                int width = weight.length / weights[codes.length].length;
                for (int i = start; i < end; i++) {
                    sums[i - from] += weight[(teamCodes[i] + 1) * width + code[i] + 1];
                }
            }
        }
    }

    /**
     * For each column its weights by team (none first) and level (unknown first), empty if it does not count; a last one as long
     * as the teams.
     */
    private double[][] weights(CategoryTable deals, List<String> ids) {
        NaiveBayesDefinition definition = table.definition();
        int teamCount = ids.size() + 1;
        double[][] weights = new double[deals.columns().size() + 1][];
        weights[deals.columns().size()] = new double[teamCount];
        for (int c = 0; c < deals.columns().size(); c++) {
            CategoryColumn column = deals.columns().get(c);
            String variable = column.variable();
            boolean isStage = variable.equals(definition.stageVariable());
            if (!definition.counts(variable)) {
                weights[c] = new double[0];
                continue;
            }
            int width = column.levels().size() + 1;
            weights[c] = new double[teamCount * width];
            for (int team = 0; team < teamCount; team++) {
                Map<String, Cell> cells = odds(team == 0 ? "" : ids.get(team - 1))
                        .map(odds -> odds.cells(variable))
                        .orElse(Map.of());
                weights[c][team * width] = isStage ? Double.NEGATIVE_INFINITY : 0;
                for (int level = 0; level < column.levels().size(); level++) {
                    String value = column.levels().get(level);
                    Cell cell = cells.get(value);
                    weights[c][team * width + level + 1] =
                            isStage && definition.wonStages().contains(value)
                                    ? Double.POSITIVE_INFINITY
                                    : cell == null ? 0 : cell.logOdds;
                }
            }
        }
        return weights;
    }

    /** Where a team is not computable, the stage alone still says 0 or 1. */
    private void decideByStage(CategoryTable deals, int from, double[] result) {
        NaiveBayesDefinition definition = table.definition();
        CategoryColumn stages = deals.columns().stream()
                .filter(column -> column.variable().equals(definition.stageVariable()))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < result.length; i++) {
            if (Double.isNaN(result[i])) {
                Optional<String> stage = stages.value(from + i);
                result[i] = stage.isEmpty() ? 0 : definition.wonStages().contains(stage.get()) ? 1 : Double.NaN;
            }
        }
    }

    /** The odds of a team, of the pool where it has none of its own, or empty if neither can be computed. */
    private Optional<Odds> odds(String team) {
        Odds own = teams.get(team);
        return Optional.ofNullable(own == null ? teams.get("") : own).filter(Odds::isComputable);
    }

    private static NaiveBayesScore notComputable(Message why) {
        return NaiveBayesScore.builder()
                .status(Status.NOT_COMPUTABLE)
                .explanation(Explanation.builder()
                        .label(NaiveBayesScore.LABEL)
                        .addReasons(why)
                        .build())
                .build();
    }

    private static NaiveBayesScore given(Status status, int probability, Message reason) {
        return NaiveBayesScore.builder()
                .status(status)
                .percent(NaiveBayesScore.percent(probability, status))
                .explanation(Explanation.builder()
                        .label(NaiveBayesScore.LABEL)
                        .value(BigDecimal.valueOf(probability))
                        .addReasons(reason)
                        .build())
                .build();
    }

    /** What one team has counted, or all of them together. */
    private static final class Odds {
        private final NaiveBayesDefinition definition;
        /** By variable, then value. */
        private final Map<String, Map<String, Cell>> cells = new HashMap<>();

        private final Map<String, Cell> totals = new HashMap<>();

        Odds(NaiveBayesDefinition definition) {
            this.definition = definition;
        }

        void add(FrequencyRow row) {
            cells.computeIfAbsent(row.variable(), any -> new HashMap<>())
                    .computeIfAbsent(row.value(), any -> new Cell())
                    .add(row, definition.smoothing());
            totals.computeIfAbsent(row.variable(), any -> new Cell()).add(row, definition.smoothing());
        }

        void complete() {
            Cell first =
                    cells(definition.stageVariable()).get(definition.stages().get(0));
            if (first != null) {
                totals.put(definition.stageVariable(), first);
            }
            double added = definition.smoothing() == Smoothing.ADD_K ? definition.addedCount() : 0;
            cells.forEach((variable, ofVariable) -> {
                boolean isStage = variable.equals(definition.stageVariable());
                double addedToTotal = isStage ? added : added * ofVariable.size();
                ofVariable.values().forEach(cell -> {
                    cell.total = totals.getOrDefault(variable, cell);
                    cell.isStage = isStage;
                    cell.added = added;
                    cell.addedToTotal = addedToTotal;
                    cell.logOdds = cell.isInformative()
                            ? StrictMath.log(cell.wonShare()) - StrictMath.log(cell.lostShare())
                            : 0;
                });
            });
        }

        boolean isComputable() {
            Cell first =
                    cells(definition.stageVariable()).get(definition.stages().get(0));
            return first != null && first.counted(true) > 0 && first.counted(false) > 0;
        }

        Cell first() {
            return totals.getOrDefault(definition.stageVariable(), new Cell());
        }

        double prior() {
            return StrictMath.log(first().counted(true)) - StrictMath.log(first().counted(false));
        }

        Map<String, Cell> cells(String variable) {
            return cells.getOrDefault(variable, Map.of());
        }

        Optional<Cell> cell(Feature feature) {
            return Optional.ofNullable(cells(feature.variable()).get(feature.value()))
                    .filter(Cell::isInformative);
        }
    }

    /** Won and lost, added up in tenths so that the order of rows leaves no trace. */
    private static final class Cell {
        private long wonTenths;
        private long lostTenths;
        private Cell total = this;
        private boolean isStage;
        private double added;
        private double addedToTotal;
        /** 0 where it is not informative. */
        private double logOdds;

        void add(FrequencyRow row, Smoothing smoothing) {
            boolean isTenth = smoothing == Smoothing.TENTH;
            wonTenths = plus(wonTenths, isTenth ? row.wonRead() : BigDecimal.valueOf(row.won()), "won in tenths");
            lostTenths = plus(lostTenths, isTenth ? row.lostRead() : BigDecimal.valueOf(row.lost()), "lost in tenths");
        }

        private static long plus(long tenths, BigDecimal deals, String what) {
            return Exact.sum(tenths, Exact.toLong(deals.movePointRight(1), what), what);
        }

        /** Won or lost deals without what is added to them. */
        double counted(boolean won) {
            return (won ? wonTenths : lostTenths) / 10.0;
        }

        double won() {
            return wonTenths / 10.0 + added;
        }

        double lost() {
            return lostTenths / 10.0 + added;
        }

        /** Without smoothing, a value that nothing is known of, or a variable of which only one side is, says nothing. */
        boolean isInformative() {
            return won() + lost() > 0 && wonTotal() > 0 && lostTotal() > 0;
        }

        double wonShare() {
            return won() / wonTotal();
        }

        double lostShare() {
            return lost() / lostTotal();
        }

        OptionalDouble publishedShare() {
            return isStage ? OptionalDouble.of(Math.max(0, 1 - lostShare())) : OptionalDouble.empty();
        }

        private double wonTotal() {
            return total.wonTenths / 10.0 + addedToTotal;
        }

        private double lostTotal() {
            return total.lostTenths / 10.0 + addedToTotal;
        }
    }
}
