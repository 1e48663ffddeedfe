// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import java.time.LocalDate;
import java.util.Optional;

/** A seller, as one row of sales_teams.csv. */
public record Seller(String name, String manager, String region, Optional<LocalDate> start) {
    /** What the one team of a book without teams is called. */
    public static final String ONE_TEAM = "All sellers";

    /** Returns a seller of whom only the name is known. */
    public static Seller named(String name) {
        return new Seller(name, ONE_TEAM, ONE_TEAM, Optional.empty());
    }
}
