// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.engine.StallRule.OutlivedBeyond;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.scoring.learning.BetaPrior;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The chance that a deal is won given its stage <em>and</em> the time it has been there, measured from history by
 * competing risks; a deal older than any that was ever won is {@code OUTLIVED} and not counted at all (see the
 * domain model, Inspection of a pipeline).
 *
 * <p>The deals of a team have a curve of their own, which on each day is shrunk to that of all teams, and shrunk more
 * when fewer of its deals were observed to stay that long: {@code (n p + strength × parent) / (n + strength)}, with the
 * strength at which the teams differ in the stage as much as they do (see {@link BetaPrior#fit}).
 *
 * <p>No open deal is certain: of {@code n} deals that stayed longer at least half a deal counts on either side, so that
 * an estimate lies between {@code 0.5 / (n + 0.5)} and {@code n / (n + 0.5)}; a team is shrunk to that. The curves
 * themselves stay as counted.
 *
 * <p>A stage's percentage says the same of a deal on its first day and on its thousandth. Here the days count: see
 * {@link StageCurve} for the formula. Deals that were given up are not won; those still open are censored and teach how
 * long deals stay. Nothing is said of a stage that fewer deals than a rate takes were seen to leave. Where many are
 * open, there or in stages that may follow, that are older than any that left, the reasons hold both bounds: as if all
 * of them were lost, which is the estimate, and as if they ended as the others did.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class AgedConversion implements Serializable, WithAgedConversion {
    AgedConversion() {}

    /**
     * Returns the conversion measured from a history, open deals included; deals are outlived beyond the longest win of
     * at least 20.
     */
    public static AgedConversion of(List<DealPath> history) {
        Elements.checked(history, "history");
        Quantiles wonDays = Quantiles.of(history.stream()
                .filter(path -> path.isWon() && path.age().isPresent())
                .mapToLong(path -> path.age().getAsLong())
                .toArray());
        OptionalLong longest = OutlivedBeyond.LONGEST_WON.days(wonDays);
        return builder()
                .won(history.stream().filter(DealPath::isWon).count())
                .lost(history.stream().filter(DealPath::isLost).count())
                .addAllCurves(curves(history))
                .putAllTeamStrengths(strengths(history))
                .longestWin(longest)
                .p95OfWins(OutlivedBeyond.P95_OF_WON.days(wonDays))
                .outlivedBeyond(longest)
                .build();
    }

    private static List<StageCurve> curves(List<DealPath> history) {
        Map<String, List<DealPath>> byTeam = new TreeMap<>();
        history.forEach(path -> path.team()
                .ifPresent(team ->
                        byTeam.computeIfAbsent(team, any -> new ArrayList<>()).add(path)));
        List<StageCurve> curves = new ArrayList<>(CompetingRisks.curves(history));
        byTeam.forEach(
                (team, paths) -> CompetingRisks.curves(paths).forEach(curve -> curves.add(curve.withTeam(team))));
        return curves;
    }

    private static Map<String, Double> strengths(List<DealPath> history) {
        MeasuredConversion measured = MeasuredConversion.of(history);
        Map<String, Double> strengths = new TreeMap<>();
        for (ConversionCount count : measured.counts()) {
            if (count.team().isPresent()) {
                measured.prior(count.stage()).ifPresent(prior -> strengths.put(count.stage(), prior.strength()));
            }
        }
        return strengths;
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of deals won. */
    public abstract long won();

    /** Returns the number of deals lost. */
    public abstract long lost();

    /** Returns the curve of each stage, by its id: of all teams first, and then of each team by its id. */
    public abstract List<StageCurve> curves();

    /**
     * Returns the number of deals that the curve of all teams weighs beside that of one team, by stage. A stage that is
     * not there has too few closed deals to tell, and its teams are taken as all teams.
     */
    public abstract Map<String, Double> teamStrengths();

    /** Returns the days from opening to the longest win, or empty below 20 wins. */
    public abstract OptionalLong longestWin();

    /** Returns the days within which 95 % of the wins came, or empty below 40 wins. */
    public abstract OptionalLong p95OfWins();

    /** Returns the age in days beyond which a deal is outlived; the longest win by default, empty if none ever is. */
    public abstract OptionalLong outlivedBeyond();

    /** Returns the amount of history that it takes. */
    @Value.Default
    public MinimumNumbers minimum() {
        return MinimumNumbers.standard();
    }

    /** Returns this with deals outlived beyond what 95 % of the wins took; none is below 40 wins. */
    public AgedConversion outlivedBeyondP95() {
        return withOutlivedBeyond(p95OfWins());
    }

    /** Returns the curve of a stage, or empty if no deal whose entry is known was there. */
    public Optional<StageCurve> curve(String stage) {
        requireNonNull(stage, "stage");
        return Optional.ofNullable(index().get(new MeasuredConversion.Place(stage, Optional.empty())));
    }

    /** Returns the curve of a team in a stage, of its own deals alone, or empty if none whose entry is known was there. */
    public Optional<StageCurve> curve(String stage, String team) {
        requireNonNull(stage, "stage");
        requireNonNull(team, "team");
        return Optional.ofNullable(index().get(new MeasuredConversion.Place(stage, Optional.of(team))));
    }

    @Value.Lazy
    ImmutableMap<MeasuredConversion.Place, StageCurve> index() {
        return Maps.uniqueIndex(curves(), curve -> new MeasuredConversion.Place(curve.stage(), curve.team()));
    }

    /** Returns whether a deal of this age is outlived. */
    public boolean isOutlived(long age) {
        return outlivedBeyond().isPresent() && age > outlivedBeyond().getAsLong();
    }

    /**
     * Returns the estimate of a position: outlived beyond the limit whatever its stage; not computable below the
     * minimum numbers, or where its days in the stage are unknown.
     */
    public Estimate estimate(DealPosition position) {
        if (position.age().isPresent() && isOutlived(position.age().getAsLong())) {
            return Estimate.outlived(outlived());
        }
        Optional<Message> refused = minimum().refuseHistory(won(), lost());
        if (refused.isPresent()) {
            return Estimate.notComputable(refused.get());
        }
        if (position.daysInStage().isEmpty()) {
            return Estimate.notComputable(
                    Message.of(position.stage().equals(WholeBook.STAGE) ? "age.unknown" : "age.in-stage-unknown"));
        }
        Optional<StageCurve> curve = curve(position.stage());
        Message of = Message.of("rate.of-left").with("place", position.place());
        if (curve.isEmpty()) {
            return Estimate.notComputable(minimum().refuseRate(of, 0).orElseThrow());
        }
        refused = curve.get().leftInAll().isPresent()
                ? minimum().refuseRate(of, curve.get().leftInAll().getAsLong())
                : Optional.empty();
        refused = refused.or(() -> minimum()
                .refuseRate(
                        Message.of("rate.of-stayed").with("place", position.place()),
                        curve.get().stayedLongerThan(0)));
        OptionalLong known =
                curve.get().lastWith(minimum().rate(), position.daysInStage().getAsLong());
        if (refused.isEmpty() && known.isEmpty()) {
            refused = Optional.of(Message.of("age.none-left-later").with("place", position.place()));
        }
        return refused.isPresent()
                ? Estimate.notComputable(refused.get())
                : estimate(curve.get(), known.getAsLong(), position);
    }

    private Estimate estimate(StageCurve curve, long known, DealPosition position) {
        double onEntry = uncertain(curve.onEntry(), curve.stayedLongerThan(0));
        double later = uncertain(curve.after(known), curve.stayedLongerThan(known));
        List<Explanation> terms = new ArrayList<>();
        terms.add(term(
                Message.of("probability.on-entry").with("place", position.place()),
                Probability.of(onEntry).logOdds()));
        terms.add(term(
                Message.of("probability.days-there").with("days", known),
                Probability.of(later).logOdds() - Probability.of(onEntry).logOdds()));
        position.team()
                .ifPresent(name -> terms.add(term(
                                Message.of("probability.team").with("team", name),
                                Probability.of(shrunk(curve.stage(), later, known, name))
                                                .logOdds()
                                        - Probability.of(later).logOdds())
                        .withReasons(ofTeam(curve.stage(), known, name))));
        Message stayed = Message.of("history.stayed")
                .with("deals", curve.stayedLongerThan(known))
                .with("days", known)
                .with("place", position.place());
        Explanation explanation = Explanation.of(Estimate.LABEL, "", Rule.logOdds(), terms)
                .withReasons(Stream.concat(Stream.of(stayed), bounds(curve, known, later).stream())
                        .toList());
        return Estimate.of(
                known == position.daysInStage().getAsLong() ? explanation : explanation.withDefaultsUsed(taken(known)));
    }

    /** Returns both bounds where many deals are older than any that left. */
    private Optional<Message> bounds(StageCurve curve, long known, double later) {
        OptionalDouble ofEnded = curve.ofEndedAfter(known);
        boolean isHere = curve.neverSeenToLeave() >= minimum().rate();
        long deals = isHere ? curve.neverSeenToLeave() : curve.olderThanAnyThatLeftLater();
        return ofEnded.isEmpty() || deals < minimum().rate()
                ? Optional.empty()
                : Optional.of(Message.of(isHere ? "history.bounds" : "history.bounds-later")
                        .with("deals", deals)
                        .with("lower", tenthsOfPercent(later))
                        .with("upper", tenthsOfPercent(Math.max(later, ofEnded.getAsDouble()))));
    }

    private static Ratio tenthsOfPercent(double probability) {
        return Ratio.of(Math.round(1000 * probability), 1000);
    }

    /** No open deal is certain: of so many deals, at least half a deal counts on either side. */
    private static double uncertain(double probability, long deals) {
        return Math.max(0.5 / (deals + 0.5), Math.min(deals / (deals + 0.5), probability));
    }

    /** Returns what a deal of a team can expect after a number of days, shrunk to all teams. */
    private double shrunk(String stage, double parent, long days, String team) {
        Double strength = teamStrengths().get(stage);
        Optional<StageCurve> own = curve(stage, team);
        if (strength == null || own.isEmpty()) {
            return parent;
        }
        long stayed = own.get().stayedLongerThan(days);
        return (stayed * own.get().after(days) + strength * parent) / (stayed + strength);
    }

    private Message ofTeam(String stage, long days, String team) {
        long stayed =
                curve(stage, team).map(curve -> curve.stayedLongerThan(days)).orElse(0L);
        return Message.of("history.team").with("deals", stayed);
    }

    private DefaultUsed taken(long days) {
        return DefaultUsed.of(
                "days-in-stage",
                Message.of("default.days-in-stage")
                        .with("days", days)
                        .with("minimum", minimum().rate()));
    }

    /** Returns the strategy that estimates a deal by where it stands. */
    public <T> WinProbabilityStrategy<T> strategy(PositionOf<? super T> position) {
        requireNonNull(position, "position");
        return (deal, asOf) -> estimate(position.position(deal, asOf));
    }

    private Message outlived() {
        String code = outlivedBeyond().equals(longestWin())
                ? "age.beyond-longest-win"
                : outlivedBeyond().equals(p95OfWins()) ? "age.beyond-p95-of-wins" : "age.beyond-limit";
        return Message.of(code).with("days", outlivedBeyond().getAsLong());
    }

    private static Explanation term(Message label, double logOdds) {
        return Explanation.given(label, BigDecimal.valueOf(logOdds), Message.of("unit.log-odds"));
    }

    @Value.Check
    void check() {
        checkArgument(won() >= 0 && lost() >= 0, "counts must be at least 0 but were %s and %s", won(), lost());
        Set<MeasuredConversion.Place> places = new HashSet<>();
        curves().forEach(curve -> checkArgument(
                places.add(new MeasuredConversion.Place(curve.stage(), curve.team())),
                "a curve must stand once but was twice: stage %s, team %s",
                curve.stage(),
                curve.team().orElse("any")));
        longestWin().ifPresent(days -> checkArgument(days >= 0, "longestWin must be at least 0 but was %s", days));
        p95OfWins().ifPresent(days -> checkArgument(days >= 0, "p95OfWins must be at least 0 but was %s", days));
        teamStrengths()
                .forEach((stage, strength) -> checkArgument(
                        strength > 0 && Double.isFinite(strength),
                        "strength must be above 0 and finite but was %s (stage %s)",
                        strength,
                        stage));
        outlivedBeyond()
                .ifPresent(days -> checkArgument(days >= 0, "outlivedBeyond must be at least 0 but was %s", days));
    }

    /** Builds {@link AgedConversion} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableAgedConversion.Builder {
        Builder() {}
    }
}
