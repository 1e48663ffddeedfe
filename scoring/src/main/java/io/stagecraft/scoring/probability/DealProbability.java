// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.history.Stay;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.statistics.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongPredicate;

/**
 * The ready strategies for our own deals in one process.
 *
 * <pre>{@code
 * DealProbability deals = DealProbability.in(process, zone);
 * deals.template();                        // before there is a history
 * deals.learnedFrom(book, asOf);           // by stage and age; by stage; the template, in this order
 * }</pre>
 *
 * <p>A won deal has probability 1, a lost or abandoned one 0, whatever the strategy.
 */
public final class DealProbability {
    /**
     * The number of deals that chances are learned from: 20,000. Of a larger book they are a {@linkplain Sample
     * sample}, which tells a rate of one half to within one in a hundred; {@link History#notes} says so.
     */
    public static final int MOST_LEARNED = 20_000;

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
                MinimumNumbers.standard());
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
        StageTable table = StageTable.template(process);
        return open((deal, asOf) -> table.estimate(deal.stage(), labels(deal.stage())));
    }

    /**
     * Returns the strategy of the share of deals in a stage that were won; see {@link History#measured}.
     *
     * @param book the whole book, open deals included
     * @param asOf what happened later is not seen
     */
    public WinProbabilityStrategy<Opportunity> measuredFrom(Iterable<Opportunity> book, Instant asOf) {
        return history(book, asOf).measured();
    }

    /**
     * Returns the strategy to begin with, by stage and age; see {@link History#learned}.
     *
     * @param book the whole book, open deals included
     * @param asOf what happened later is not seen
     */
    public WinProbabilityStrategy<Opportunity> learnedFrom(Iterable<Opportunity> book, Instant asOf) {
        return history(book, asOf).learned();
    }

    /**
     * Reads what a book teaches, once for all questions. A deal that was migrated to this process counts with its whole past, as
     * {@link Opportunity#inPresentProcess()} tells it; one in another process or version teaches nothing.
     *
     * @param book the whole book, open deals included
     * @param asOf what happened later is not seen
     */
    public History history(Iterable<Opportunity> book, Instant asOf) {
        requireNonNull(book, "book");
        requireNonNull(asOf, "asOf");
        ImmutableList.Builder<Opportunity> known = ImmutableList.builder();
        Map<String, Integer> elsewhere = new TreeMap<>();
        for (Opportunity deal : book) {
            if (deal.isIn(process)) {
                known.add(deal);
            } else if (deal.inPresentProcess().asOf(asOf).isPresent()) {
                elsewhere.merge(deal.processName(), 1, Integer::sum);
            }
        }
        List<DealPath> paths = new ArrayList<>();
        List<Opportunity> inProcess = known.build();
        List<Opportunity> read = Sample.of(inProcess, MOST_LEARNED);
        for (Opportunity deal : read) {
            deal.inPresentProcess()
                    .asOf(asOf)
                    .flatMap(then -> DealPath.of(then, zone, asOf).map(path -> path.withTeam(team.apply(then))))
                    .ifPresent(paths::add);
        }
        return new History(List.copyOf(paths), elsewhere, read.size(), inProcess.size());
    }

    /** What a book teaches about the deals of a process, read once. */
    public final class History {
        private final List<DealPath> paths;
        private final Map<String, Integer> elsewhere;
        private final int read;
        private final int deals;
        private final boolean isByStage;

        private History(List<DealPath> paths, Map<String, Integer> elsewhere, int read, int deals) {
            this.paths = paths;
            this.elsewhere = elsewhere;
            this.read = read;
            this.deals = deals;
            this.isByStage = isByStage();
        }

        /** Returns whether the book was so large that only {@link #MOST_LEARNED some} of its deals were read. */
        public boolean isSampled() {
            return read < deals;
        }

        /** Returns the paths of the deals of the process that were read, in the order of the book. */
        public List<DealPath> paths() {
            return paths;
        }

        /**
         * Returns the strategy of the share of deals in a stage that were won, and where that is too little the template. Where the
         * paths of closed deals were not recorded it is the share of the whole book. Every estimate holds the {@link #notes}.
         */
        public WinProbabilityStrategy<Opportunity> measured() {
            return noted(DealProbability.this.measured(paths, isByStage), age -> false);
        }

        /**
         * Returns the strategy to begin with: by stage and age, outlived beyond the longest win; where the age is
         * unknown, by stage; and below 40 wins and 40 losses the template. Every estimate says which it is, and why not
         * the one before.
         *
         * <p>Where the paths of closed deals were not recorded nothing is learned by stage: the estimate is the rate of the whole
         * book, by age where ages are known. Every estimate holds the {@link #notes}.
         */
        public WinProbabilityStrategy<Opportunity> learned() {
            AgedConversion aged = isByStage ? AgedConversion.of(paths) : AgedConversion.of(aging());
            PositionOf<Opportunity> position = isByStage
                    ? DealProbability.this::position
                    : (deal, day) -> DealProbability.this.position(deal, day).ofBook();
            return noted(
                    aged.withMinimum(minimum).strategy(position).or(DealProbability.this.measured(paths, isByStage)),
                    age -> !isByStage || aged.isOutlived(age));
        }

        private List<DealPath> aging() {
            return paths.stream()
                    .filter(path -> path.age().isPresent())
                    .map(WholeBook::of)
                    .toList();
        }

        /**
         * Returns the strategy with the notes. Deals that stand in one stage for as long are estimated once, but those whose age
         * matters.
         */
        private WinProbabilityStrategy<Opportunity> noted(
                WinProbabilityStrategy<Opportunity> learned, LongPredicate ageMatters) {
            List<Message> notes = notes();
            WinProbabilityStrategy<Opportunity> all = learned.or(template());
            WinProbabilityStrategy<Opportunity> noted = notes.isEmpty()
                    ? all
                    : (deal, asOf) -> all.estimate(deal, asOf).withMoreReasons(notes);
            Map<DealPosition, Estimate> estimates = new ConcurrentHashMap<>();
            return open((deal, asOf) -> {
                DealPosition position = position(deal, asOf);
                boolean matters = position.age().isPresent()
                        && ageMatters.test(position.age().getAsLong());
                return estimates.computeIfAbsent(
                        matters ? position : position.withAge(OptionalLong.empty()),
                        known -> noted.estimate(deal, asOf));
            });
        }

        /** There are enough closed deals, and too few of them are known by more than their end: then the whole book has to do. */
        private boolean isByStage() {
            return refused(paths).isPresent()
                    || refused(paths.stream().filter(DealPath::isRecorded).toList())
                            .isEmpty();
        }

        /** Returns whether enough deals were won and lost to learn from them; below that the template stands in. */
        public boolean isEnough() {
            return refused(paths).isEmpty();
        }

        private Optional<Message> refused(List<DealPath> some) {
            return minimum.refuseHistory(
                    some.stream().filter(DealPath::isWon).count(),
                    some.stream().filter(DealPath::isLost).count());
        }

        /**
         * Returns what has to be said once of the book before its numbers: how many deals are in another process or in another
         * version, which teach nothing, whether the paths of closed deals were recorded, and whether a large book was
         * sampled; empty where there is nothing to say.
         */
        public List<Message> notes() {
            List<Message> notes = new ArrayList<>();
            elsewhere.forEach((name, deals) -> notes.add(Message.of("history.other-process")
                    .with("deals", deals)
                    .with("other", name)
                    .with("process", process.name())));
            if (!isByStage) {
                List<DealPath> closed = paths.stream()
                        .filter(path -> path.isWon() || path.isLost())
                        .toList();
                notes.add(Message.of("history.no-paths")
                        .with(
                                "unrecorded",
                                closed.stream()
                                        .filter(path -> !path.isRecorded())
                                        .count())
                        .with("closed", closed.size()));
            }
            if (isSampled()) {
                notes.add(Message.of("history.sampled").with("read", read).with("deals", deals));
            }
            return List.copyOf(notes);
        }
    }

    /** Returns where a deal stands on a day, with its team. */
    public DealPosition position(Opportunity deal, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return DealPosition.of(deal, zone, asOf, team.apply(deal), Optional.of(labels(deal.stage())));
    }

    private Labels labels(String stage) {
        return process.stage(stage).map(SellingStage::labels).orElseGet(() -> Labels.of(stage));
    }

    /** Conversion by stage, or the rate of the whole book in whatever stage a deal is. */
    private WinProbabilityStrategy<Opportunity> measured(List<DealPath> paths, boolean isByStage) {
        if (isByStage) {
            return MeasuredConversion.of(paths).withMinimum(minimum).strategy(this::position);
        }
        List<DealPath> ends = paths.stream()
                .map(path ->
                        DealPath.of(Stay.of(WholeBook.STAGE, 0, path.end())).withTeam(path.team()))
                .toList();
        return MeasuredConversion.of(ends)
                .withMinimum(minimum)
                .strategy((deal, day) -> position(deal, day).ofBook());
    }

    private static WinProbabilityStrategy<Opportunity> open(WinProbabilityStrategy<Opportunity> strategy) {
        return (deal, asOf) -> deal.isOpen()
                ? strategy.estimate(deal, asOf)
                : Estimate.given(
                        deal.status() == DealStatus.WON ? Probability.certain() : Probability.impossible(),
                        Message.of("deal." + deal.status().name().toLowerCase(Locale.ROOT)));
    }
}
