package io.stagecraft.scoring.probability;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.Reason;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ready strategies for our own deals in one process.
 *
 * <pre>{@code
 * DealProbability deals = DealProbability.in(process, zone);
 * deals.template();                        // before there is a history
 * deals.learnedFrom(book, asOf);           // by stage and age; by stage; the template, in this order
 * }</pre>
 *
 * <p>A won deal has probability 1, a lost or abandoned one 0, whatever the strategy. Safe for use by multiple threads.
 */
public final class DealProbability {
    private final SalesProcess process;
    private final ZoneId zone;
    private final Function<? super Opportunity, Optional<String>> team;
    private final MinimumNumbers minimum;

    private DealProbability(
            SalesProcess process,
            ZoneId zone,
            Function<? super Opportunity, Optional<String>> team,
            MinimumNumbers minimum) {
        this.process = process;
        this.zone = zone;
        this.team = team;
        this.minimum = minimum;
    }

    /** Returns strategies without teams, and with the default minimum numbers. */
    public static DealProbability in(SalesProcess process, ZoneId zone) {
        return new DealProbability(
                requireNonNull(process, "process"),
                requireNonNull(zone, "zone"),
                deal -> Optional.empty(),
                MinimumNumbers.ofDefaults());
    }

    /** Returns these strategies with the team of a deal, to which conversion is measured and shrunk. */
    public DealProbability withTeam(Function<? super Opportunity, Optional<String>> team) {
        return new DealProbability(process, zone, requireNonNull(team, "team"), minimum);
    }

    /** Returns these strategies with other minimum numbers. */
    public DealProbability withMinimum(MinimumNumbers minimum) {
        return new DealProbability(process, zone, team, requireNonNull(minimum, "minimum"));
    }

    /** Returns the strategy that looks the stage up in the template table of the process. */
    public WinProbabilityStrategy<Opportunity> template() {
        return open(WinProbabilityStrategy.byStage(Opportunity::stage, StageTable.template(process)));
    }

    /** Returns the strategy of the share of deals in a stage that were won, and where that is too little the template. */
    public WinProbabilityStrategy<Opportunity> measuredFrom(Iterable<Opportunity> history, Instant asOf) {
        return open(measured(paths(history, asOf)).or(template()));
    }

    /**
     * Returns the strategy to begin with: by stage and age, outlived beyond the longest win; where the age is unknown, by stage;
     * and below 40 wins and 40 losses the template. Every estimate says which it is, and why not the one before.
     *
     * @param history the whole book, open deals included
     * @param asOf what happened later is not seen
     */
    public WinProbabilityStrategy<Opportunity> learnedFrom(Iterable<Opportunity> history, Instant asOf) {
        List<DealPath> paths = paths(history, asOf);
        WinProbabilityStrategy<Opportunity> aged =
                AgedConversion.of(paths).withMinimum(minimum).strategy(this::position);
        return open(aged.or(measured(paths)).or(template()));
    }

    /** Returns the paths of the deals of this process that were known at an instant, in the order given. */
    public List<DealPath> paths(Iterable<Opportunity> deals, Instant asOf) {
        List<DealPath> paths = new ArrayList<>();
        for (Opportunity deal : deals) {
            Optional<Opportunity> known = deal.asOf(asOf).filter(then -> then.isIn(process));
            known.flatMap(then -> DealPath.of(then, zone, asOf).map(path -> path.withTeam(team.apply(then))))
                    .ifPresent(paths::add);
        }
        return List.copyOf(paths);
    }

    /** Returns where a deal stands on a day, with its team. */
    public DealPosition position(Opportunity deal, LocalDate asOf) {
        return DealPosition.of(deal, zone, asOf).withTeam(team.apply(deal));
    }

    private WinProbabilityStrategy<Opportunity> measured(List<DealPath> paths) {
        return MeasuredConversion.of(paths).withMinimum(minimum).strategy(this::position);
    }

    private static WinProbabilityStrategy<Opportunity> open(WinProbabilityStrategy<Opportunity> strategy) {
        return (deal, asOf) -> deal.isOpen()
                ? strategy.estimate(deal, asOf)
                : Estimate.given(
                        deal.status() == DealStatus.WON ? Probability.certain() : Probability.impossible(),
                        Reason.of(
                                "deal.closed",
                                "the deal is " + deal.status().name().toLowerCase(Locale.ROOT)));
    }
}
