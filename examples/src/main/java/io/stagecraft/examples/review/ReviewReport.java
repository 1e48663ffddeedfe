// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.Calls;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.QuarterTarget;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.section.CallSection;
import io.stagecraft.examples.review.section.ChangeSection;
import io.stagecraft.examples.review.section.CustomersSection;
import io.stagecraft.examples.review.section.DataSection;
import io.stagecraft.examples.review.section.ForecastRecordSection;
import io.stagecraft.examples.review.section.GridSection;
import io.stagecraft.examples.review.section.HygieneSection;
import io.stagecraft.examples.review.section.MovesSection;
import io.stagecraft.examples.review.section.PeopleSection;
import io.stagecraft.examples.review.section.PlanSection;
import io.stagecraft.examples.review.section.ReasonsSection;
import io.stagecraft.examples.review.section.ReliabilitySection;
import io.stagecraft.examples.review.section.ScreeningSection;
import io.stagecraft.examples.review.section.StagesSection;
import io.stagecraft.examples.review.section.WhatIfSection;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import io.stagecraft.examples.review.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the sections of a review together. */
final class ReviewReport {
    private ReviewReport() {}

    static Report of(Book book, ReviewOptions options, Figures figures, Progress progress) {
        return of(Business.of(book), options, figures, progress);
    }

    static Report of(Business business, ReviewOptions options, Figures figures, Progress progress) {
        QuarterView view = QuarterView.of(business, options, progress);
        QuarterForecast outlook = view.outlook();
        Optional<QuarterTarget> target = view.target();
        List<Section> sections = new ArrayList<>();
        Calls calls = Calls.of(business, outlook);
        sections.add(CallSection.of(business, outlook, target, calls, options, figures));
        sections.add(HygieneSection.decisions(business));
        sections.add(DataSection.of(business, figures));
        sections.add(StagesSection.of(business, outlook, figures));
        sections.add(ChangeSection.of(business, outlook, figures));
        sections.add(HygieneSection.of(business, outlook, figures));
        sections.add(ScreeningSection.of(business, figures));
        sections.add(CustomersSection.of(business, figures));
        sections.add(MovesSection.of(business, figures));
        sections.add(GridSection.of(business, figures));
        sections.add(PlanSection.of(business, target, view.quarter(), figures));
        sections.add(PeopleSection.of(business, outlook, view.quarter(), calls, figures));
        sections.add(view.forecast(figures));
        WhatIfSection.of(business, outlook, target, figures).ifPresent(sections::add);
        ForecastRecordSection.of(business, outlook, figures).ifPresent(sections::add);
        sections.add(ReasonsSection.of(business, outlook));
        sections.add(ReliabilitySection.of(business, figures));
        return of(business.book().title(), business, outlook, sections);
    }

    /** Returns some sections about a book as a page. */
    static Report of(Message title, Business business, QuarterForecast outlook, List<Section> sections) {
        Book book = business.book();
        return new Report(title, subtitle(book, outlook), people(book), sections);
    }

    /** What every figure below rests on is said here, and not beside each of them. */
    private static List<Message> subtitle(Book book, QuarterForecast outlook) {
        List<Message> said = new ArrayList<>();
        said.add(Message.of("page.title.as-of")
                .with("day", book.asOf())
                .with("currency", book.currency().getCode())
                .with("month", Message.of("page.month." + Texts.code(book.fiscalYearStart()))));
        said.addAll(book.reading().warnings());
        said.addAll(outlook.historyNotes());
        return said;
    }

    private static List<Report.Person> people(Book book) {
        return book.sellers().stream()
                .map(seller -> new Report.Person(seller.name(), known(seller.region()), known(seller.manager())))
                .toList();
    }

    /** Whoever is in no team is not found by one. */
    private static String known(String team) {
        return team.equals(Seller.ONE_TEAM) ? "" : team;
    }
}
