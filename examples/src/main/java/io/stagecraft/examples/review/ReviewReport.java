package io.stagecraft.examples.review;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.Section;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the sections of a review together. */
final class ReviewReport {
    private ReviewReport() {}

    static Report of(Book book, ReviewOptions options, Figures figures, Progress progress) {
        return of(Business.of(book), options, figures, progress);
    }

    static Report of(Business business, ReviewOptions options, Figures figures, Progress progress) {
        Optional<QuarterTarget> target = QuarterTarget.of(business, options);
        Optional<QuarterPlan> plan = target.flatMap(given -> QuarterPlan.of(business, given));
        progress.step("forecasting the quarter and past ones like it");
        QuarterForecast outlook = QuarterForecast.of(business);
        progress.step("putting the sections together");
        List<Section> sections = new ArrayList<>();
        SummarySection.of(business, outlook, target, figures).ifPresent(sections::add);
        sections.add(HygieneSection.decisions(business));
        sections.add(DataSection.of(business, figures));
        sections.add(StagesSection.of(business, outlook, figures));
        sections.add(ChangeSection.of(business, figures));
        sections.add(HygieneSection.of(business, figures));
        sections.add(ScreeningSection.of(business, figures));
        sections.add(CustomersSection.of(business, figures));
        sections.add(MovesSection.of(business, figures));
        sections.add(GridSection.of(business, figures));
        sections.add(PlanSection.of(business, target, plan, figures));
        sections.add(PeopleSection.of(business, outlook, plan, figures));
        sections.add(ForecastSection.of(business, outlook, target, figures));
        WhatIfSection.of(business, outlook, target, figures).ifPresent(sections::add);
        ForecastRecordSection.of(business, outlook, figures).ifPresent(sections::add);
        sections.add(ReasonsSection.of(business, outlook));
        sections.add(ReliabilitySection.of(business, figures));
        return new Report(
                business.book().title(),
                "As of %s, amounts in %s, fiscal year from %s."
                                .formatted(
                                        business.book().asOf(),
                                        business.book().currency(),
                                        name(business.book().fiscalYearStart()))
                        + warnings(business.book())
                        + notes(outlook),
                sections);
    }

    private static String warnings(Book book) {
        return book.reading().warnings().stream()
                .map(warning -> " " + Texts.sentence(warning.replaceAll("\\.$", "")))
                .collect(Collectors.joining());
    }

    /** What every probability below rests on is said here, and not beside each of them. */
    private static String notes(QuarterForecast outlook) {
        return outlook.historyNotes().stream()
                .map(note -> " " + Texts.sentence(note.text()))
                .collect(Collectors.joining());
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
