package io.stagecraft.examples.review;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.examples.review.page.Agreement;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.scoring.probability.DealProbability;
import io.stagecraft.scoring.probability.MinimumNumbers;
import io.stagecraft.scoring.probability.WinProbabilityStrategy;
import io.stagecraft.scoring.validation.BackTest;
import io.stagecraft.scoring.validation.BackTestDay;
import io.stagecraft.scoring.validation.BackTestResult;
import io.stagecraft.scoring.validation.CalibrationInTheLarge;
import io.stagecraft.scoring.validation.RankingQuality;
import io.stagecraft.scoring.validation.ReliabilityBin;
import io.stagecraft.scoring.validation.ValidationReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the probabilities of the forecast were worth in the past: the book is replayed as of ends of months, on each of which the same
 * strategy learns from what was known then and is held against what came.
 */
final class ReliabilitySection {
    private static final String TITLE = "Can the chances be trusted?";
    private static final int MOST_DATES = 12;

    private final Business business;
    private final Optional<String> sample;
    private final OptionalLong longestWin;
    private final List<LocalDate> dates;

    private ReliabilitySection(Business whole) {
        this.business = whole.sample();
        this.sample = business.sampleNote(whole);
        this.longestWin = business.pipeline().outlivedLimit();
        this.dates = dates();
    }

    static Section of(Business business, Figures figures) {
        return new ReliabilitySection(business).section(figures);
    }

    /**
     * Ends of months on which there was enough to learn from, and from which on every deal has had time to be decided: a deal open
     * then is by now closed, or older than any deal that was ever won.
     */
    private List<LocalDate> dates() {
        List<LocalDate> found = new ArrayList<>();
        if (longestWin.isEmpty()) {
            return found;
        }
        LocalDate last = business.book().asOf().minusDays(longestWin.getAsLong() + 1);
        for (YearMonth month = YearMonth.from(last); found.size() < MOST_DATES; month = month.minusMonths(1)) {
            LocalDate date = month.atEndOfMonth();
            if (!date.isAfter(last)) {
                if (!isEnough(date)) {
                    break;
                }
                found.add(0, date);
            }
        }
        return found;
    }

    private boolean isEnough(LocalDate date) {
        MinimumNumbers minimum = MinimumNumbers.standard();
        long won = closedBy(date, DealStatus.WON);
        long lost = closedBy(date, DealStatus.LOST);
        return minimum.refuseHistory(won, lost).isEmpty();
    }

    private long closedBy(LocalDate date, DealStatus status) {
        return business.deals().stream()
                .filter(deal ->
                        deal.status() == status && !business.closedOn(deal).isAfter(date))
                .count();
    }

    private Instant end(LocalDate date) {
        return date.plusDays(1).atStartOfDay(business.book().zone()).toInstant().minusNanos(1);
    }

    private BackTestResult run() {
        DealProbability probabilities =
                DealProbability.in(business.process(), business.book().zone());
        BackTest<Opportunity> test =
                BackTest.of(business.deals(), (deal, date) -> deal.asOf(end(date)), Opportunity::isOpen, this::outcome);
        return test.run(dates, (known, date) -> {
            WinProbabilityStrategy<Opportunity> learned = probabilities.learnedFrom(known, end(date));
            return deal -> learned.estimate(deal, date).probability();
        });
    }

    /** A deal that is still open and older than any that was ever won counts as not won. */
    private Optional<Boolean> outcome(Opportunity deal) {
        if (!deal.isOpen()) {
            return Optional.of(deal.status() == DealStatus.WON);
        }
        boolean outlived = deal.openedAt()
                .map(business::day)
                .filter(opened ->
                        ChronoUnit.DAYS.between(opened, business.book().asOf()) > longestWin.orElse(Long.MAX_VALUE))
                .isPresent();
        return outlived ? Optional.of(false) : Optional.empty();
    }

    private Section section(Figures figures) {
        if (dates.isEmpty()) {
            return refused(
                    "no end of a month is late enough to learn from 40 wins and 40 losses, and early enough that its deals"
                            + " are decided by now");
        }
        BackTestResult result = run();
        ValidationReport report = result.report();
        Optional<Message> refusal = report.refusal();
        if (refusal.isPresent()) {
            return refused(refusal.get().text());
        }
        CalibrationInTheLarge large = report.calibrationInTheLarge().orElseThrow();
        RankingQuality ranking = report.rankingQuality().orElseThrow();
        figures.put("reliability.dates", dates.size());
        figures.put("reliability.predictions", large.size());
        figures.put("reliability.expected", digits(1, large.expected()));
        figures.put("reliability.won", large.happened());
        figures.put("reliability.auc", digits(3, ranking.area().orElseThrow()));
        figures.put("reliability.brier", digits(3, report.brier().orElseThrow()));
        return Section.of("reliability", TITLE, lead(large))
                .add(tiles(result, report))
                .add(chart(report))
                .add(table(report))
                .add(Remarks.of("How to read this", remarks(result)));
    }

    private static Section refused(String why) {
        return Section.of("reliability", TITLE, "Nobody knows yet: %s.".formatted(why));
    }

    private static String digits(int decimals, double number) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }

    private String lead(CalibrationInTheLarge large) {
        double ratio = large.expected() == 0 ? 1 : large.happened() / large.expected();
        String verdict = ratio < 0.9
                ? "they promised too much"
                : ratio > 1.1 ? "they promised too little" : "about as many came as they promised";
        return "Replayed as of %s from %s to %s, the chances of the forecast expected %s wins and %s came: %s."
                .formatted(
                        Texts.count(dates.size(), "end of a month", "ends of months"),
                        dates.get(0),
                        dates.get(dates.size() - 1),
                        Texts.count(Math.round(large.expected())),
                        Texts.count(large.happened()),
                        verdict);
    }

    private static Tiles tiles(BackTestResult result, ValidationReport report) {
        CalibrationInTheLarge large = report.calibrationInTheLarge().orElseThrow();
        RankingQuality ranking = report.rankingQuality().orElseThrow();
        int setAside =
                result.days().stream().mapToInt(BackTestDay::withoutScore).sum();
        int wonAllTheSame =
                result.days().stream().mapToInt(BackTestDay::withoutScoreWon).sum();
        return new Tiles()
                .add(
                        "Expected against came",
                        "%s : %s".formatted(Texts.count(Math.round(large.expected())), Texts.count(large.happened())),
                        "wins, of %s chances given".formatted(Texts.count(large.size())),
                        Tone.STRONG)
                .add(
                        "Ranks a win above a loss",
                        digits(2, ranking.area().orElseThrow()),
                        "standard error %s; 0.50 is a coin, 1 is always"
                                .formatted(digits(3, ranking.standardError().orElse(0))))
                .add(
                        "Mean squared error",
                        digits(3, report.brier().orElseThrow()),
                        "%s by saying the same of every deal"
                                .formatted(digits(3, report.brierOfShare().orElseThrow())))
                .add(
                        "Set aside without a chance",
                        Texts.count(setAside, "time", "times"),
                        "%s of these were won all the same".formatted(Texts.count(wonAllTheSame)));
    }

    private static List<ReliabilityBin> bins(ValidationReport report) {
        return report.reliability().orElseThrow().bins().stream()
                .filter(bin -> bin.size() > 0)
                .toList();
    }

    private static Agreement chart(ValidationReport report) {
        Agreement chart = Agreement.of("What was said against what came, by tenths of the chance");
        bins(report)
                .forEach(bin -> chart.point(
                        bin.meanPredicted().orElseThrow(),
                        bin.share().orElseThrow(),
                        bin.lowerShare(),
                        bin.upperShare(),
                        Texts.count(bin.size())));
        return chart.note(
                "Across: what was said; upwards: what came, with its 95 % interval; below each point, how many times. On the"
                        + " dashed line as much came as was said.");
    }

    private static Table table(ValidationReport report) {
        Table table = Table.of("By tenths of the chance")
                .text("Chance")
                .number("Given")
                .number("Said on average")
                .number("Won")
                .number("Came")
                .number("95 % interval")
                .wideOnly();
        bins(report)
                .forEach(bin -> table.row(
                        "%.0f to %s".formatted(100 * bin.above(), percent(bin.upTo())),
                        Texts.count(bin.size()),
                        percent(bin.meanPredicted().orElseThrow()),
                        Texts.count(bin.happened()),
                        percent(bin.share().orElseThrow()),
                        "%.0f to %s".formatted(100 * bin.lowerShare(), percent(bin.upperShare()))));
        return table;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private List<String> remarks(BackTestResult result) {
        List<String> words = new ArrayList<>(sample.stream().toList());
        words.add(
                "On each date the strategy learned only from what was known on that evening, and nothing that came later.");
        words.add(
                "The last date lies %s before the review, so that a deal open then is closed by now, or older than any deal that"
                                .formatted(Texts.count(longestWin.orElse(0) + 1, "day", "days"))
                        + " was ever won and counted as not won.");
        words.add(
                "A deal that was open on several dates is in here once for each, so that errors and intervals are too small.");
        int undecided = result.days().stream().mapToInt(BackTestDay::undecided).sum();
        if (undecided > 0) {
            words.add("%s left out, because nobody knows when their deals were opened, and they are still open."
                    .formatted(Texts.count(undecided, "chance is", "chances are")));
        }
        return words;
    }
}
