// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of a text that may be a day, before it is known which of them is the month.
 *
 * @param first the year, of a shape that begins with it or names the month, and else the first number
 * @param second the month, of such a shape, and else the second number
 * @param third the day, of such a shape, and else the third number
 * @param time what stands behind the day, or the whole text of a count since 1970
 */
public record DateParts(Shape shape, int first, int second, int third, String time) {
    /** What a value looks like, before it is known what its parts mean. */
    public enum Shape {
        YEAR_FIRST,
        SLASHES,
        DASHES,
        DOTS,
        MONTH_NAME,
        SERIAL,
        /** Eight digits, as in 20260105. */
        DIGITS,
        EPOCH_SECONDS,
        EPOCH_MILLIS;

        /** Returns whether its first two parts may be day and month or month and day. */
        boolean isOpenToOrder() {
            return this == SLASHES || this == DASHES || this == DOTS;
        }
    }

    private static final Pattern NAMED = Pattern.compile(
            "(?:(\\d{1,2})(?:st|nd|rd|th|er|re|º|ª|°)?[-./ ]\\s?(?:de |of )?([\\p{L}\\p{M}]{3,})\\.?,?[-/ ](?:de )?(\\d{2,4})"
                    + "|([\\p{L}\\p{M}]{3,})\\.?[- ](\\d{1,2})(?:st|nd|rd|th)?,?[- ](\\d{4}))(?:,?\\s+(.+))?");
    private static final Pattern WEEKDAY = Pattern.compile(
            "([\\p{L}\\p{M}]+(?:-feira)?)\\.?,?\\s+(.+)|(.+?),?\\s*[(（]?([\\p{L}\\p{M}]+(?:-feira)?)\\.?[)）]?");
    private static final Pattern LOGGED = Pattern.compile(".+ (\\p{L}{3,} \\d{1,2}, \\d{4} \\d{1,2}:\\d{2} [AP]M)");
    private static final int LONGEST = 60;

    /** Taiwan counts years from 1912, the first. */
    private static final int YEAR_0_OF_REPUBLIC = 1911;

    private static final int OF_REPUBLIC_BEFORE = 200;
    private static final Pattern REPUBLIC = Pattern.compile("^(?:中[華华])?民[國国]\\s*(?=\\d)");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
    private static final List<Locale> LANGUAGES = Stream.of(
                    "en", "de", "de-AT", "fr", "fr-CA", "es", "pt", "it", "nl", "ru", "hi", "zh", "ja")
            .map(Locale::forLanguageTag)
            .toList();

    /** Months as spreadsheets write them and the calendars of the language do not. */
    private static final Map<String, Integer> AS_SPREADSHEETS =
            Map.of("sept", 9, "mrz", 3, "фев", 2, "сен", 9, "ноя", 11, "setiembre", 9);

    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> WEEKDAYS = weekdays();

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Locale locale : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    String name =
                            Spelling.plain(month.getDisplayName(style, locale)).replace(".", "");
                    months.putIfAbsent(name, month.getValue());
                }
            }
        }
        months.putAll(AS_SPREADSHEETS);
        return Map.copyOf(months);
    }

    private static Set<String> weekdays() {
        Set<String> weekdays = new HashSet<>();
        for (Locale locale : LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : STYLES) {
                    weekdays.add(
                            Spelling.plain(day.getDisplayName(style, locale)).replace(".", ""));
                }
            }
        }
        return Set.copyOf(weekdays);
    }

    /** Returns whether a text is a day as ISO writes it, the usual case. */
    static boolean isIsoDay(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns the parts of a text, or empty if it looks like no day. */
    public static Optional<DateParts> of(String text) {
        int length = text.length();
        if (length < 5 || length > LONGEST || !hasDigits(text)) {
            return Optional.empty();
        }
        if (text.charAt(0) == '民' || text.charAt(0) == '中') {
            String year = REPUBLIC.matcher(text).replaceFirst("");
            return year.length() == length ? Optional.empty() : of(year);
        }
        int first = digits(text, 0);
        if (first == length || (first == 5 && text.charAt(5) == '.' && digits(text, 6) == length)) {
            return switch (first) {
                case 5 -> Optional.of(new DateParts(Shape.SERIAL, number(text, 0, 5), 0, 0, ""));
                case 8 -> eightDigits(text);
                case 10 -> Optional.of(new DateParts(Shape.EPOCH_SECONDS, 0, 0, 0, text));
                case 13 -> Optional.of(new DateParts(Shape.EPOCH_MILLIS, 0, 0, 0, text));
                default -> Optional.empty();
            };
        }
        return (first == 0 ? named(text) : numbers(text, first).or(() -> named(text)))
                .map(parts -> isWeekday(parts.time) ? parts.atNoTime() : parts)
                .or(() -> withoutWeekday(text))
                .or(() -> withoutPerson(text));
    }

    /** Returns whether a text is a day, and no serial number of one, as which amounts look like too. */
    public static boolean isWritten(String text) {
        return of(text).filter(day -> day.shape != Shape.SERIAL).isPresent();
    }

    private static Optional<DateParts> eightDigits(String text) {
        DateParts parts = new DateParts(Shape.DIGITS, number(text, 0, 4), number(text, 4, 6), number(text, 6, 8), "");
        boolean mayBe = parts.first >= 1900
                && parts.first < 2200
                && parts.second >= 1
                && parts.second <= 12
                && parts.third >= 1
                && parts.third <= 31;
        return mayBe ? Optional.of(parts) : Optional.empty();
    }

    /** A day of the week before or behind a day says nothing more. */
    private static Optional<DateParts> withoutWeekday(String text) {
        Matcher parts = WEEKDAY.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean isBefore = parts.group(1) != null;
        return isWeekday(parts.group(isBefore ? 1 : 4)) ? of(parts.group(isBefore ? 2 : 3)) : Optional.empty();
    }

    /** Logs of creation name who created a record before the time. */
    private static Optional<DateParts> withoutPerson(String text) {
        Matcher parts = LOGGED.matcher(text);
        return parts.matches() ? named(parts.group(1)) : Optional.empty();
    }

    private static boolean isWeekday(String text) {
        return !text.isEmpty()
                && Character.isLetter(text.charAt(0))
                && WEEKDAYS.contains(Spelling.plain(text).replace(".", ""));
    }

    private DateParts atNoTime() {
        return new DateParts(shape, first, second, third, "");
    }

    /** Returns the parts of three numbers between marks, and the time behind them. */
    private static Optional<DateParts> numbers(String text, int first) {
        int secondFrom = mark(text, first, "-/.年");
        int second = digits(text, secondFrom);
        int thirdFrom = mark(text, second, "-/.月");
        int third = digits(text, thirdFrom);
        if (secondFrom == first
                || thirdFrom == second
                || second - secondFrom < 1
                || second - secondFrom > 2
                || third - thirdFrom < 1
                || third - thirdFrom > 4
                || first > 4) {
            return Optional.empty();
        }
        int end = third < text.length() && text.charAt(third) == '日' ? third + 1 : third;
        if (end < text.length() && "T, ".indexOf(text.charAt(end)) < 0) {
            return Optional.empty();
        }
        String time = end < text.length() ? text.substring(end + 1).strip() : "";
        if (end < text.length() && time.isEmpty()) {
            return Optional.empty();
        }
        char mark = text.substring(first, secondFrom).strip().charAt(0);
        Shape shape = switch (mark) {
            case '/' -> Shape.SLASHES;
            case '-' -> Shape.DASHES;
            case '.' -> Shape.DOTS;
            default -> Shape.YEAR_FIRST;
        };
        boolean isOfRepublic = first == 3 && number(text, 0, first) < OF_REPUBLIC_BEFORE;
        boolean isYearFirst = (first == 4 || isOfRepublic) && third - thirdFrom <= 2;
        boolean isYearLast = first <= 2 && third - thirdFrom != 1 && third - thirdFrom != 3;
        if (!isYearFirst && (!isYearLast || shape == Shape.YEAR_FIRST)) {
            return Optional.empty();
        }
        return Optional.of(new DateParts(
                isYearFirst ? Shape.YEAR_FIRST : shape,
                number(text, 0, first) + (isOfRepublic ? YEAR_0_OF_REPUBLIC : 0),
                number(text, secondFrom, second),
                number(text, thirdFrom, third),
                time));
    }

    /** Returns where digits that begin here end. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns where a mark that begins here ends, with a space before and behind it; the same place if there is none. */
    private static int mark(String text, int from, String marks) {
        int at = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        if (at >= text.length() || marks.indexOf(text.charAt(at)) < 0) {
            return from;
        }
        return at + 1 < text.length() && text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Returns whether a text has three digits, which a day and a year have at the least. */
    private static boolean hasDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < 3; i++) {
            digits += isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits == 3;
    }

    private static Optional<DateParts> named(String text) {
        Matcher named = NAMED.matcher(text);
        if (!named.matches()) {
            return Optional.empty();
        }
        boolean dayFirst = named.group(1) != null;
        Integer month = MONTHS.get(Spelling.plain(named.group(dayFirst ? 2 : 4)).replace(".", ""));
        return month == null
                ? Optional.empty()
                : Optional.of(new DateParts(
                        Shape.MONTH_NAME,
                        Integer.parseInt(named.group(dayFirst ? 3 : 6)),
                        month,
                        Integer.parseInt(named.group(dayFirst ? 1 : 5)),
                        named.group(7) == null ? "" : named.group(7)));
    }
}
