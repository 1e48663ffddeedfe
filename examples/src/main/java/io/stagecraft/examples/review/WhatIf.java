// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.QuarterTarget;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.section.ForecastSection;
import io.stagecraft.examples.review.section.ScenariosSection;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import io.stagecraft.planning.whatif.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code stagecraft whatif}: exit code 0 for a comparison, 1 if it cannot be written, 2 for bad input. */
@Command(
        name = "whatif",
        description = {
            "Compares scenarios with the forecast of the quarter: middle, range and chance of the target under each, what they"
                    + " differ by, and which deals they change.",
            "",
            "Scenarios are data in the form in which the library stores them (docs/what-if.md)."
        },
        footer = {
            "",
            "Example:",
            "  stagecraft whatif crm --scenarios scenarios.json",
            "",
            "Exit code: 0 compared, 1 the result cannot be written, 2 bad input or usage (nothing is written)."
        })
final class WhatIf implements Callable<Integer> {
    @Mixin
    private BookOptions book = new BookOptions();

    @Mixin
    private PageOptions page = new PageOptions();

    @Option(
            names = "--scenarios",
            required = true,
            paramLabel = "FILE",
            description = "The scenarios, as a list in JSON.")
    private @Nullable Path scenarios;

    @Override
    public Integer call() throws IOException {
        ReviewOptions asked = book.asked(page.words());
        Path file = requireNonNull(scenarios, "scenarios");
        List<Scenario> read = ScenarioFile.read(file);
        return page.write(
                book, List.of(file), (business, figures, progress) -> report(business, read, asked, figures, progress));
    }

    static Report report(
            Business business, List<Scenario> scenarios, ReviewOptions asked, Figures figures, Progress progress) {
        Optional<QuarterTarget> target = QuarterTarget.of(business, asked);
        progress.step(Message.of("progress.forecasting"));
        QuarterForecast outlook = QuarterForecast.of(business);
        progress.step(Message.of("progress.sections"));
        return ReviewReport.of(
                Message.of("title.what-if").with("book", business.book().name()),
                business,
                outlook,
                List.of(
                        ScenariosSection.of(business, outlook, target, scenarios, figures),
                        ForecastSection.of(business, outlook, target, figures)));
    }
}
