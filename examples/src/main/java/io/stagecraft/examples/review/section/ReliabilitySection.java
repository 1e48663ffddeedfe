// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.examples.review.page.Agreement;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
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
 * What the probabilities of the forecast were worth in the past: the book is replayed as of ends of months, on each of
 * which the same strategy learns from what was known then and is held against what came.
 */
public final class ReliabilitySection {
    private static final int MOST_DATES = 12;

    private final Business business;
    private final Optional<Message> sample;
    private final List<Opportunity> deals;
    private final OptionalLong longestWin;
    private final List<LocalDate> dates;

    private ReliabilitySection(Business whole) {
        this.business = whole.sample();
        this.sample = business.sampleNote(whole);
        this.deals = business.deals().stream()
                .filter(deal -> !business.isRecordedOnly() || deal.isRecorded())
                .toList();
        this.longestWin = business.pipeline().outlivedLimit();
        this.dates = dates();
    }

    public static Section of(Business business, Figures figures) {
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
        return deals.stream()
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
                BackTest.of(deals, (deal, date) -> deal.asOf(end(date)), Opportunity::isOpen, this::outcome);
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
            return refused(Message.of("trust.no-date"));
        }
        BackTestResult result = run();
        ValidationReport report = result.report();
        Optional<Message> refusal = report.refusal();
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        CalibrationInTheLarge large = report.calibrationInTheLarge().orElseThrow();
        RankingQuality ranking = report.rankingQuality().orElseThrow();
        figures.put("reliability.dates", dates.size());
        figures.put("reliability.predictions", large.size());
        figures.put("reliability.expected", digits(1, large.expected()));
        figures.put("reliability.won", large.happened());
        figures.put("reliability.auc", digits(3, ranking.area().orElseThrow()));
        figures.put("reliability.brier", digits(3, report.brier().orElseThrow()));
        return Section.of("reliability", lead(large))
                .add(tiles(result, report))
                .add(chart(report))
                .add(table(report))
                .add(Remarks.onReading(remarks(result)));
    }

    private Section refused(Message why) {
        Section section = Section.of("reliability", Message.of("trust.refused").with("why", why));
        recordedOnly().ifPresent(only -> section.add(Remarks.onReading(List.of(only))));
        return section;
    }

    private Optional<Message> recordedOnly() {
        return business.isRecordedOnly()
                ? Optional.of(Message.of("trust.recorded-only")
                        .with("deals", deals.size())
                        .with("all", business.deals().size()))
                : Optional.empty();
    }

    private static String digits(int decimals, double number) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }

    private Message lead(CalibrationInTheLarge large) {
        double ratio = large.expected() == 0 ? 1 : large.happened() / large.expected();
        return Message.of(ratio < 0.9 ? "trust.too-much" : ratio > 1.1 ? "trust.too-little" : "trust.lead")
                .with("dates", dates.size())
                .with("from", dates.get(0))
                .with("to", dates.get(dates.size() - 1))
                .with("expected", Math.round(large.expected()))
                .with("came", large.happened());
    }

    private static Tiles tiles(BackTestResult result, ValidationReport report) {
        CalibrationInTheLarge large = report.calibrationInTheLarge().orElseThrow();
        RankingQuality ranking = report.rankingQuality().orElseThrow();
        return new Tiles()
                .add(
                        Tone.STRONG,
                        Message.of("trust.expected"),
                        Message.of("trust.against")
                                .with("expected", Math.round(large.expected()))
                                .with("came", large.happened()),
                        Message.of("trust.chances").with("count", large.size()))
                .add(
                        Message.of("trust.ranks"),
                        Texts.rounded(ranking.area().orElseThrow(), 2),
                        Message.of("trust.ranks-is")
                                .with(
                                        "error",
                                        Texts.rounded(ranking.standardError().orElse(0), 3)))
                .add(
                        Message.of("trust.error"),
                        Texts.rounded(report.brier().orElseThrow(), 3),
                        Message.of("trust.error-is")
                                .with(
                                        "same",
                                        Texts.rounded(report.brierOfShare().orElseThrow(), 3)))
                .add(
                        Message.of("trust.aside"),
                        result.days().stream()
                                .mapToInt(BackTestDay::withoutScore)
                                .sum(),
                        Message.of("trust.aside-won")
                                .with(
                                        "won",
                                        result.days().stream()
                                                .mapToInt(BackTestDay::withoutScoreWon)
                                                .sum()));
    }

    private static List<ReliabilityBin> bins(ValidationReport report) {
        return report.reliability().orElseThrow().bins().stream()
                .filter(bin -> bin.size() > 0)
                .toList();
    }

    private static Agreement chart(ValidationReport report) {
        Agreement chart = Agreement.of(Message.of("trust.chart"));
        bins(report)
                .forEach(bin -> chart.point(
                        bin.meanPredicted().orElseThrow(),
                        bin.share().orElseThrow(),
                        bin.lowerShare(),
                        bin.upperShare(),
                        bin.size()));
        return chart.note(Message.of("trust.chart-note"));
    }

    private static Table table(ValidationReport report) {
        Table table = Table.of(Message.of("trust.table"))
                .text("chance")
                .number("given")
                .number("said")
                .number("won-deals")
                .number("came")
                .number("interval")
                .wideOnly();
        bins(report)
                .forEach(bin -> table.row(
                        range(bin.above(), bin.upTo()),
                        bin.size(),
                        Texts.percent(bin.meanPredicted().orElseThrow()),
                        bin.happened(),
                        Texts.percent(bin.share().orElseThrow()),
                        range(bin.lowerShare(), bin.upperShare())));
        return table;
    }

    private static Message range(double from, double to) {
        return Message.of("range").with("from", Texts.percent(from)).with("to", Texts.percent(to));
    }

    private List<Message> remarks(BackTestResult result) {
        List<Message> words = new ArrayList<>(sample.stream().toList());
        recordedOnly().ifPresent(words::add);
        words.add(Message.of("trust.known-then"));
        words.add(Message.of("trust.last-date").with("days", longestWin.orElse(0) + 1));
        words.add(Message.of("trust.several"));
        int undecided = result.days().stream().mapToInt(BackTestDay::undecided).sum();
        if (undecided > 0) {
            words.add(Message.of("trust.undecided").with("chances", undecided));
        }
        return words;
    }
}
