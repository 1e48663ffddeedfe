// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.history.Stay;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.learning.BetaPrior;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * The part of the deals that reached a stage and were won in the end, measured from history: of all teams, and of
 * each team shrunk to all (see {@link BetaPrior}), because a team of five wins is not a team of a hundred per cent.
 *
 * <p>Won / (won + lost) of the deals that were ever in the stage; deals given up are outside, as they are of the win rate. Below
 * the {@link #minimum()} numbers nothing is measured and the reason says so, so that a template can stand in:
 *
 * <pre>{@code
 * MeasuredConversion measured = MeasuredConversion.of(paths);
 * WinProbabilityStrategy<Deal> strategy = measured.strategy(Deal::position)
 *         .or(WinProbabilityStrategy.byStage(Deal::stage, StageTable.template(process)));
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class MeasuredConversion implements Serializable, WithMeasuredConversion {
    MeasuredConversion() {}

    /**
     * Returns the conversion measured from a history; open deals teach nothing here, nor do those {@linkplain
     * DealPath#isRecorded() known by their end only}.
     */
    public static MeasuredConversion of(List<DealPath> history) {
        Outcomes all = new Outcomes();
        for (DealPath path : Elements.checked(history, "history")) {
            if ((path.isWon() || path.isLost()) && path.isRecorded()) {
                all.add(path);
                addStages(path, all);
            }
        }
        List<ConversionCount> counts = new ArrayList<>();
        all.parts.forEach((stage, reached) -> {
            counts.add(ConversionCount.of(stage, reached.won, reached.lost));
            reached.parts.forEach((team, own) ->
                    counts.add(ConversionCount.of(stage, own.won, own.lost).withTeam(team)));
        });
        return builder().won(all.won).lost(all.lost).addAllCounts(counts).build();
    }

    private static void addStages(DealPath path, Outcomes all) {
        Set<String> stages = new HashSet<>();
        for (Stay stay : path.stays()) {
            if (stages.add(stay.stage())) {
                Outcomes reached = all.part(stay.stage());
                reached.add(path);
                path.team().ifPresent(team -> reached.part(team).add(path));
            }
        }
    }

    /** How many deals were won and lost, of all, of those that reached a stage, or of a team's among them, by name in order. */
    private static final class Outcomes {
        private final Map<String, Outcomes> parts = new TreeMap<>();
        private long won;
        private long lost;

        Outcomes part(String name) {
            return parts.computeIfAbsent(name, any -> new Outcomes());
        }

        void add(DealPath path) {
            won += path.isWon() ? 1 : 0;
            lost += path.isLost() ? 1 : 0;
        }
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of deals won. */
    public abstract long won();

    /** Returns the number of deals lost. */
    public abstract long lost();

    /** Returns the counts by stage, all teams first and then each team by its id. */
    public abstract List<ConversionCount> counts();

    /** Returns the amount of history that it takes. */
    @Value.Default
    public MinimumNumbers minimum() {
        return MinimumNumbers.standard();
    }

    /** Returns the count of all teams in a stage, zeros if no deal reached it. */
    public ConversionCount count(String stage) {
        ConversionCount count = index().get(new Place(stage, Optional.empty()));
        return count == null ? ConversionCount.of(stage, 0, 0) : count;
    }

    /** Returns the count of a team in a stage, zeros if none of its deals reached it. */
    public ConversionCount count(String stage, String team) {
        requireNonNull(team, "team");
        ConversionCount count = index().get(new Place(stage, Optional.of(team)));
        return count == null ? ConversionCount.of(stage, 0, 0).withTeam(team) : count;
    }

    /**
     * Returns what a team is shrunk to: the share of all teams in the stage, with the strength at which the teams differ as much
     * as they do; empty if the stage has too few deals.
     */
    public Optional<BetaPrior> prior(String stage) {
        requireNonNull(stage, "stage");
        return Optional.ofNullable(priors().get(stage));
    }

    @Value.Lazy
    ImmutableMap<Place, ConversionCount> index() {
        return Maps.uniqueIndex(counts(), count -> new Place(count.stage(), count.team()));
    }

    @Value.Lazy
    ImmutableMap<String, BetaPrior> priors() {
        ImmutableMap.Builder<String, BetaPrior> priors = ImmutableMap.builder();
        for (ConversionCount all : counts()) {
            if (all.team().isEmpty() && all.closed() >= minimum().rate()) {
                priors.put(all.stage(), BetaPrior.ofMean(share(all), strength(all.stage())));
            }
        }
        return priors.build();
    }

    /** How many deals the parent weighs; the minimum of a rate where teams cannot tell, which shrinks nothing but a stranger. */
    private double strength(String stage) {
        List<ConversionCount> teams = counts().stream()
                .filter(count -> count.stage().equals(stage) && count.team().isPresent())
                .toList();
        long won = teams.stream().mapToLong(ConversionCount::won).sum();
        long lost = teams.stream().mapToLong(ConversionCount::lost).sum();
        return teams.size() > 1 && won > 0 && lost > 0
                ? BetaPrior.fit(
                                teams.stream().mapToLong(ConversionCount::won).toArray(),
                                teams.stream()
                                        .mapToLong(ConversionCount::closed)
                                        .toArray())
                        .strength()
                : minimum().rate();
    }

    /** Returns the estimate of a position; not computable below the minimum numbers. */
    public Estimate estimate(DealPosition position) {
        requireNonNull(position, "position");
        Optional<Message> refused = minimum()
                .refuseHistory(won(), lost())
                .or(() -> minimum()
                        .refuseRate(
                                Message.of("rate.of-reached").with("place", position.place()),
                                count(position.stage()).closed()));
        if (refused.isPresent()) {
            return Estimate.notComputable(refused.get());
        }
        ConversionCount all = count(position.stage());
        double share = share(all);
        List<Explanation> terms = new ArrayList<>();
        terms.add(term(
                position.place(),
                Probability.of(share).logOdds(),
                Message.of(position.stage().equals(WholeBook.STAGE) ? "conversion.book" : "conversion.stage")
                        .with("won", all.won())
                        .with("closed", all.closed())));
        position.team().ifPresent(team -> {
            ConversionCount own = count(position.stage(), team);
            double shrunk = prior(position.stage()).orElseThrow().shrink(own.won(), own.closed());
            terms.add(term(
                    Message.of("probability.team").with("team", team),
                    Probability.of(shrunk).logOdds() - Probability.of(share).logOdds(),
                    Message.of("conversion.team").with("won", own.won()).with("closed", own.closed())));
        });
        return Estimate.of(Explanation.of(Estimate.LABEL, "", Rule.logOdds(), terms)
                .withReasons(Message.of("history.measured").with("won", won()).with("lost", lost())));
    }

    /** Returns the strategy that estimates a deal by where it stands. */
    public <T> WinProbabilityStrategy<T> strategy(PositionOf<? super T> position) {
        requireNonNull(position, "position");
        return (deal, asOf) -> estimate(position.position(deal, asOf));
    }

    /** No open deal is certain: where all were won or all lost, the empty side counts as half a deal. */
    private static double share(ConversionCount count) {
        double won = count.won() == 0 ? 0.5 : count.won();
        double lost = count.lost() == 0 ? 0.5 : count.lost();
        return won / (won + lost);
    }

    /** A stage and a team, or all teams. */
    record Place(String stage, Optional<String> team) {}

    private static Explanation term(Message label, double logOdds, Message reason) {
        return Explanation.given(label, BigDecimal.valueOf(logOdds), Message.of("unit.log-odds"))
                .withReasons(reason);
    }

    @Value.Check
    void check() {
        checkArgument(won() >= 0 && lost() >= 0, "counts must be at least 0 but were %s and %s", won(), lost());
        Set<Place> places = new HashSet<>();
        for (ConversionCount count : counts()) {
            checkArgument(
                    places.add(new Place(count.stage(), count.team())),
                    "a count must stand once but was twice: stage %s, team %s",
                    count.stage(),
                    count.team().orElse("any"));
            checkArgument(
                    count.won() <= won() && count.lost() <= lost(),
                    "a stage must have at most all wins and losses, %s and %s, but had %s and %s (stage %s)",
                    won(),
                    lost(),
                    count.won(),
                    count.lost(),
                    count.stage());
        }
    }

    /** Builds {@link MeasuredConversion} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableMeasuredConversion.Builder {
        Builder() {}
    }
}
