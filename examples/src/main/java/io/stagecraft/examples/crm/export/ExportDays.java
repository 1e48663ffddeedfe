// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.export;

import io.stagecraft.examples.crm.cell.DateParts;
import io.stagecraft.examples.crm.cell.Dates;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Said;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The days on which exports were made, by the names of their files and sheets, such as {@code deals-2026-06-22.csv}, or by titles. */
public final class ExportDays {
    /**
     * What may be a day: the year first, with a time behind eight digits, or last, the month a number or a name before or behind the
     * day, with points also a year of two digits, or milliseconds since 1970.
     */
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(?:20\\d{2}([-./年])\\d{1,2}[-./月]\\d{1,2}(?!\\d)"
            + "|20\\d{6}(?=(?:\\d{4}|\\d{6})?(?!\\d))"
            + "|\\d{1,2}([-./])\\d{1,2}\\2\\d{4}(?!\\d)"
            + "|(?<![.v])\\d{1,2}\\.\\d{1,2}\\.\\d{2}(?![.\\d]\\d)"
            + "|\\d{1,2}[-. ]\\s?\\p{L}{3,}[-. ]\\d{4}(?!\\d)"
            + "|1\\d{12}(?!\\d))"
            + "|(?<!\\p{L})\\p{L}{3,}[-. ]\\d{1,2},?[- ]\\d{4}(?!\\d)");

    /** A week of a year, which stands before or behind it. */
    private static final Pattern WEEK = Pattern.compile(
            "(?<!\\d)(20\\d{2})?年?[-. ]?(?<![a-z])(?:kw|cw|wk?|week|woche|semaine|semana|第)[-. ]?(\\d{1,2})(?!\\d)(?:周?[-. ]?(20\\d{2})(?!\\d))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PLAIN = Pattern.compile("20\\d{2}[-.]?\\d{2}[-.]?\\d{2}");

    private final Map<DateParts.Shape, Dates> written = new EnumMap<>(DateParts.Shape.class);

    private ExportDays(Stream<String> texts, Said said) {
        texts.forEach(text -> {
            for (String part : parts(text)) {
                shape(part)
                        .ifPresent(shape -> written.computeIfAbsent(shape, key -> new Dates(said.zone()))
                                .see(0, part, 0));
            }
        });
        written.values()
                .removeIf(dates -> dates.settle(Optional.empty()).isPresent()
                        && dates.settle(said.dates()).isPresent());
    }

    /**
     * Returns the day of each table whose name, with that of its sheet, says it; from one yyyy-MM-dd to another, the last. Other
     * spans are what is shown, and no day. A week is its Sunday. Which of two numbers is the month, all names decide together, or
     * else what is said of the days in the files.
     */
    public static Map<ExportTable, LocalDate> of(List<ExportTable> tables, Said said) {
        ExportDays days = new ExportDays(tables.stream().map(ExportTable::name), said);
        Map<ExportTable, LocalDate> ofTables = new HashMap<>();
        tables.forEach(table -> days.day(table.name()).ifPresent(day -> ofTables.put(table, day)));
        return ofTables;
    }

    /** Returns the day of each line whose title says it, by the number of the line; titles are read as names are. */
    static NavigableMap<Long, LocalDate> ofTitles(Map<Long, String> titles, Said said) {
        ExportDays days = new ExportDays(titles.values().stream(), said);
        NavigableMap<Long, LocalDate> ofLines = new TreeMap<>();
        titles.forEach((line, title) -> days.day(title).ifPresent(day -> ofLines.put(line, day)));
        return ofLines;
    }

    /** Returns whether the last day in a name can be nothing else, and says by itself that a file is an export of it. */
    static boolean isPlain(ExportTable table) {
        return isPlain(table.name());
    }

    private static boolean isPlain(String name) {
        List<String> parts = parts(name);
        return !parts.isEmpty() && PLAIN.matcher(parts.get(parts.size() - 1)).matches();
    }

    private static List<String> parts(String name) {
        return DAY.matcher(plain(name)).results().map(MatchResult::group).toList();
    }

    private static String plain(String name) {
        return name.replace('_', '-');
    }

    private static Optional<DateParts.Shape> shape(String part) {
        return DateParts.of(part).map(DateParts::shape);
    }

    private Optional<LocalDate> day(String name) {
        List<LocalDate> days = parts(name).stream()
                .flatMap(part -> shape(part).map(written::get).flatMap(dates -> dates.day(0, part)).stream())
                .distinct()
                .toList();
        List<LocalDate> said = days.isEmpty() ? weeks(plain(name)) : days;
        return said.size() == 1 || (!said.isEmpty() && isPlain(name))
                ? Optional.of(said.get(said.size() - 1))
                : Optional.empty();
    }

    /** Returns the Sunday of the week that a text is, or empty if it is none. */
    static Optional<LocalDate> ofWeek(String text) {
        return WEEK.matcher(text).matches() ? weeks(text).stream().findFirst() : Optional.empty();
    }

    private static List<LocalDate> weeks(String text) {
        return WEEK.matcher(text)
                .results()
                .flatMap(week -> sunday(week).stream())
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> sunday(MatchResult week) {
        String year = week.group(1) == null ? week.group(3) : week.group(1);
        if (year == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), 7, 1)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(DayOfWeek.SUNDAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
