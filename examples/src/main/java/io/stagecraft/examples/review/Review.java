// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import io.stagecraft.examples.review.quarter.ReviewOptions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code stagecraft review}: exit code 0 for a review, 1 if it cannot be written, 2 for bad input. */
@Command(
        name = "review",
        description = {
            "Reviews a book of business: what the data is worth, how deals move through their stages, which customers"
                    + " matter, what must be sold by whom and when, and what the open deals may bring.",
            "",
            "Prints a summary and writes a page that needs no network. Every number is computed by the Stagecraft"
                    + " library from the rows of FILES; nothing is sent anywhere and none of FILES is changed."
        },
        footerHeading = "%nFILES (docs/data-layout.md):%n",
        footer = {
            "  Any export of deals: Salesforce, HubSpot, Dynamics 365, Pipedrive, Zoho, Odoo, monday.com, Bitrix24 and",
            "  others are recognised by their headers; histories, activities, targets and teams beside it are used.",
            "  The layout of this project (sales_pipeline.csv) is one of them.",
            "",
            "Examples:",
            "  stagecraft review                                  the synthetic book inside this program",
            "  stagecraft review deals.csv                        an export as it is",
            "  stagecraft review crm --as-of 2017-12-31           a book as it was known that evening",
            "  stagecraft review crm --target 3000000 -o q1.html  against a target of your own",
            "",
            "Exit code: 0 reviewed, 1 the result cannot be written, 2 bad input or usage (nothing is written)."
        })
final class Review implements Callable<Integer> {
    @Mixin
    private BookOptions book = new BookOptions();

    @Mixin
    private PageOptions page = new PageOptions();

    @Option(
            names = "--last-call",
            paramLabel = "DATE",
            description = "The day of the last forecast call, which changes are counted from. Default: a week earlier.")
    private @Nullable LocalDate lastCall;

    @Override
    public Integer call() throws IOException {
        ReviewOptions asked = book.asked(page.words()).withCallBefore(Optional.ofNullable(lastCall));
        return page.write(
                book, List.of(), (business, figures, progress) -> ReviewReport.of(business, asked, figures, progress));
    }
}
