package io.stagecraft.examples.book;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * What the caller says about a book, before the book speaks.
 *
 * @param asOf the day of the review; empty for what the settings say, or else the last day in the data
 * @param currency the currency of all amounts; empty for what the settings say, or else US dollars
 * @param aliases a file of aliases to use instead of the built-in ones; empty for the built-in ones
 */
public record ReadOptions(Optional<LocalDate> asOf, Optional<CurrencyUnit> currency, Optional<Path> aliases) {
    /** Returns options that leave everything to the book. */
    public static ReadOptions none() {
        return new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
