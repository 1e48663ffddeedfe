// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that makes a page of a book: exit code 0 for a page, 1 if it cannot be written, 2 for bad input. */
abstract class BookCommand implements Callable<Integer> {
    @Mixin
    private BookOptions book = new BookOptions();

    @Mixin
    private PageOptions page = new PageOptions();

    /** Returns the page of a book. */
    abstract Report page(Business business, ReviewOptions asked, Figures figures, Progress progress);

    @Override
    public final Integer call() throws IOException {
        ReviewOptions asked = book.asked(page.words());
        return page.write(book, List.of(), (business, figures, progress) -> page(business, asked, figures, progress));
    }
}
