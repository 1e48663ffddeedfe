// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * What the caller says about exports, before they speak.
 *
 * @param asOf the day of the review; empty for the last day in the data
 * @param currency the currency of amounts of which the exports do not say it, and the only one to be reviewed; empty for all
 * @param said the options of a mapping that the caller gives by hand, by name; they win over those of the mapping
 * @param mapping a mapping to use; empty for what the headers say
 * @param rates what one unit of each currency is worth in the one to be reviewed in; empty to review each on its own
 * @param aliases a file of aliases to use instead of the built-in ones; empty for the built-in ones
 * @param earlier exports of earlier days, as they were kept
 * @param strict whether a row that cannot be read is a reason to refuse all
 */
public record CrmOptions(
        Optional<LocalDate> asOf,
        Optional<CurrencyUnit> currency,
        Map<String, String> said,
        Optional<Path> mapping,
        Optional<Path> rates,
        Optional<Path> aliases,
        List<Path> earlier,
        boolean strict) {
    /** Returns options that leave everything to the exports. */
    public static CrmOptions none() {
        return new CrmOptions(
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }

    /** Returns these options with the day of the review. */
    public CrmOptions on(LocalDate day) {
        return new CrmOptions(Optional.of(day), currency, said, mapping, rates, aliases, earlier, strict);
    }

    /** Returns these options with the currency to review. */
    public CrmOptions in(CurrencyUnit unit) {
        return new CrmOptions(asOf, Optional.of(unit), said, mapping, rates, aliases, earlier, strict);
    }

    /** Returns these options with one of those of a mapping, such as {@code stages}. */
    public CrmOptions saying(String option, String value) {
        Map<String, String> more = new HashMap<>(said);
        more.put(option, value);
        return new CrmOptions(asOf, currency, Map.copyOf(more), mapping, rates, aliases, earlier, strict);
    }
}
