// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What exports were read as.
 *
 * @param books one for each currency, that with the most deals first, at least one
 * @param reading how all of them were read
 * @param later the last day of which the exports tell, if it is after the day of the review; else empty
 * @param snapshot the deals as they stand, to be kept for the export of a later day to be held against
 * @param mapping the same as a mapping, to be edited and passed back, made when it is asked for
 */
public record CrmBooks(
        List<Book> books,
        Reading reading,
        Optional<LocalDate> later,
        Supplier<String> snapshot,
        Supplier<String> mapping) {}
