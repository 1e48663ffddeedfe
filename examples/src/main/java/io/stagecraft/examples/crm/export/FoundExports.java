// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.export;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.deal.Rates;
import io.stagecraft.examples.crm.file.RawTable;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.TableHead;
import io.stagecraft.examples.crm.table.TableKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables that were found in files, before their rows are read, and what the caller says about them.
 *
 * @param name how the files are called together
 * @param title of the review of them
 * @param rates into one currency, if amounts are to be converted
 * @param aliases the aliases in the place of the built-in ones, if the caller gives any
 * @param days the day of each table of which the name of its file says it
 * @param unknown the tables that are not known
 * @param unreadable what is wrong with files in which no table can be
 * @param warnings what to say at once of how the tables are taken
 */
public record FoundExports(
        Message name,
        Message title,
        CrmOptions options,
        Mapping mapping,
        Optional<Rates> rates,
        Optional<ExportTable> aliases,
        List<ExportTable> tables,
        Map<ExportTable, LocalDate> days,
        List<RawTable> unknown,
        List<Message> unreadable,
        List<Message> warnings) {
    /** Returns the tables that are not known as the tables of deals that they might be. */
    public List<ExportTable> asIfDeals() {
        return unknown.stream().flatMap(table -> asIfDeals(table).stream()).toList();
    }

    private Optional<ExportTable> asIfDeals(RawTable table) {
        return TableHead.of(table, mapping)
                .or(() -> TableHead.ofFirst(table, mapping))
                .map(TableHead::asIfDeals);
    }

    /** Returns what a table that is not known is by the lines of the mapping about its columns, or empty if there are none. */
    Optional<TableKind> said(RawTable table) {
        return asIfDeals(table).flatMap(read -> mapping.kindOf(read.header(), tables));
    }

    /** Returns the same with a table read as another kind of table. */
    public FoundExports with(ExportTable table, ExportTable as) {
        Map<ExportTable, LocalDate> dated = new HashMap<>(days);
        Optional.ofNullable(dated.remove(table)).ifPresent(day -> dated.put(as, day));
        return with(tables.stream().map(each -> each == table ? as : each), dated, unknown);
    }

    /** Returns the same with a table as the tables of several days that it holds, or unchanged if there are none. */
    public FoundExports with(ExportTable table, Map<ExportTable, LocalDate> ofDays) {
        Map<ExportTable, LocalDate> dated = new HashMap<>(days);
        dated.putAll(ofDays);
        return with(
                tables.stream()
                        .flatMap(each ->
                                each == table && !ofDays.isEmpty() ? ofDays.keySet().stream() : Stream.of(each)),
                dated,
                unknown);
    }

    /** Returns the same without some of the tables. */
    public FoundExports without(List<ExportTable> left) {
        return with(tables.stream().filter(table -> !left.contains(table)), days, unknown);
    }

    /** Returns the same with a table that was not known. */
    public FoundExports with(RawTable known, ExportTable as) {
        return with(
                Stream.concat(tables.stream(), Stream.of(as)),
                days,
                unknown.stream().filter(table -> table != known).toList());
    }

    /** Returns the same with one more thing to say at once, if it is not said yet. */
    public FoundExports saying(Message warning) {
        return new FoundExports(
                name,
                title,
                options,
                mapping,
                rates,
                aliases,
                tables,
                days,
                unknown,
                unreadable,
                Stream.concat(warnings.stream(), Stream.of(warning)).distinct().toList());
    }

    private FoundExports with(Stream<ExportTable> others, Map<ExportTable, LocalDate> dated, List<RawTable> unread) {
        return new FoundExports(
                name, title, options, mapping, rates, aliases, others.toList(), dated, unread, unreadable, warnings);
    }
}
