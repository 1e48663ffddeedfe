// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.Multiset;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.crm.cell.DateParts.Shape;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one format in which each column of a file writes its days, found from all values of the file.
 *
 * <p>First {@link #see} every value, then {@link #settle}, then {@link #read}.
 */
public final class Dates {
    /** The order in which day and month are written. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        /** Of years of two digits, as in 26-03-05. */
        YEAR_FIRST
    }

    /** So many values of a column that are a day in one order only are no mistakes. */
    private static final int DECIDING = 3;

    /** So many different numbers at the end of days are no years. */
    private static final int MOST_YEARS = 10;

    /** The years that a book of deals is about, beside which so many different numbers are days. */
    private static final int FIRST_YEAR = 15;

    private static final int YEARS_IN_A_ROW = 3;
    private static final int SOME_DAYS = 3;

    private static final Pattern TIME = Pattern.compile(
            "(上午|下午)?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([AaPp]\\.?\\s?[Mm]\\.?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?(?:[A-Z]{1,3}[SD]?T)?");

    /** So many texts of a column are remembered with what they are: most days stand in many rows. */
    private static final int REMEMBERED = 20_000;

    private static final class Column {
        private final Multiset<Shape> shapes = EnumMultiset.create(Shape.class);
        private final Map<String, Optional<Moment>> moments = new HashMap<>();
        private final Map<String, Optional<LocalDate>> days = new HashMap<>();
        private final Map<Shape, Evidence> evidence = new EnumMap<>(Shape.class);
        private @Nullable Shape main;

        /** Returns whether nearly all values that are days in one order only are so in the same, and that is no chance. */
        private boolean decides(Shape shape) {
            Evidence seen = evidence.get(shape);
            return seen != null && seen.decided() != null && seen.dayFirst + seen.monthFirst >= DECIDING;
        }

        private @Nullable Order order(Shape shape) {
            Evidence seen = evidence.get(shape);
            return seen == null ? null : seen.decided();
        }
    }

    private static final class Evidence {
        private int dayFirst;
        private int monthFirst;
        private boolean hasOther; // than years of two digits, a month and a day
        private final BitSet firsts = new BitSet();
        private final BitSet lasts = new BitSet();
        private String open = "";
        private long openLine;
        private @Nullable Order order;
        private boolean isByColumn; // each decides, and not all alike

        private void see(DateParts parts) {
            hasOther |=
                    parts.first() > 99 || parts.third() > 99 || !isDay(parts.first(), parts.second(), parts.third());
            if (!hasOther) {
                firsts.set(parts.first());
                lasts.set(parts.third());
            }
        }

        /** Takes note of a value that is a day in the one order, the other, or both. */
        private void see(boolean day, boolean month) {
            dayFirst += day && !month ? 1 : 0;
            monthFirst += month && !day ? 1 : 0;
        }

        /** Returns the order of nearly all values that have only one, or null if there are none, or too many of the other. */
        private @Nullable Order decided() {
            return dayFirst > 19 * monthFirst ? Order.DAY_FIRST : monthFirst > 19 * dayFirst ? Order.MONTH_FIRST : null;
        }

        /** Returns whether the first numbers are years: they are few, and the last ones many; or some where the first are years in a row. */
        private boolean isYearFirst() {
            boolean areYears = firsts.cardinality() > 0
                    && firsts.nextSetBit(0) >= FIRST_YEAR
                    && firsts.length() - firsts.nextSetBit(0) <= YEARS_IN_A_ROW;
            return !hasOther
                    && lasts.cardinality() > (areYears ? SOME_DAYS : MOST_YEARS)
                    && 2 * firsts.cardinality() < lasts.cardinality();
        }
    }

    private final Map<Integer, Column> columns = new HashMap<>();
    private final Map<Shape, Evidence> evidence = new EnumMap<>(Shape.class);
    private final Optional<ZoneId> zone;

    /**
     * @param zone where the days of the book begin, for times that say how far they are from UTC
     */
    public Dates(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    /** Returns the order that a pattern such as {@code d/M/yyyy} writes, or empty if it is no such pattern. */
    public static Optional<Order> order(String pattern) {
        int day = pattern.indexOf('d');
        int month = pattern.indexOf('M');
        int year = Math.max(pattern.indexOf('y'), pattern.indexOf('u'));
        if (day < 0 || month < 0 || year < 0) {
            return Optional.empty();
        }
        boolean isYearFirst = year < Math.min(day, month) && !pattern.contains("yyy") && !pattern.contains("uuu");
        return Optional.of(isYearFirst ? Order.YEAR_FIRST : day < month ? Order.DAY_FIRST : Order.MONTH_FIRST);
    }

    /** Takes note of a value of a column. */
    public void see(int column, String text, long line) {
        if (text.isEmpty()) {
            return;
        }
        Column written = columns.computeIfAbsent(column, key -> new Column());
        if (DateParts.isIsoDay(text)) {
            written.shapes.add(Shape.YEAR_FIRST);
            return;
        }
        DateParts.of(text).ifPresent(parts -> {
            written.shapes.add(parts.shape());
            if (parts.shape().isOpenToOrder()) {
                Evidence seen = evidence.computeIfAbsent(parts.shape(), key -> new Evidence());
                seen.see(parts);
                boolean day = isDay(parts.third(), parts.second(), parts.first());
                boolean month = isDay(parts.third(), parts.first(), parts.second());
                seen.see(day, month);
                written.evidence
                        .computeIfAbsent(parts.shape(), key -> new Evidence())
                        .see(day, month);
                if (day && month && parts.first() != parts.second() && seen.open.isEmpty()) {
                    seen.open = text;
                    seen.openLine = line;
                }
            }
        });
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= LocalDate.of(year(year), month, 1).lengthOfMonth();
    }

    private static int year(int written) {
        return written > 99 ? written : written <= 68 ? 2000 + written : 1900 + written;
    }

    /**
     * Settles what each column writes.
     *
     * @param given what somebody said about the order of day and month
     * @return what must be asked, or empty if nothing
     */
    public Optional<Message> settle(Optional<Order> given) {
        for (Column column : columns.values()) {
            int most = 0;
            for (Shape shape : Shape.values()) {
                if (column.shapes.count(shape) > most) {
                    most = column.shapes.count(shape);
                    column.main = shape;
                }
            }
        }
        for (Map.Entry<Shape, Evidence> entry : evidence.entrySet()) {
            Evidence seen = entry.getValue();
            boolean isUsed = columns.values().stream().anyMatch(column -> column.main == entry.getKey());
            if (given.isPresent()) {
                seen.order = given.get();
            } else if (seen.isYearFirst()) {
                seen.order = Order.YEAR_FIRST;
            } else if (seen.decided() != null) {
                seen.order = seen.decided();
            } else if (columns.values().stream()
                    .filter(column -> column.evidence.containsKey(entry.getKey()))
                    .allMatch(column -> column.decides(entry.getKey()))) {
                seen.isByColumn = true;
            } else if (entry.getKey() == Shape.DOTS && seen.monthFirst == 0) {
                seen.order = Order.DAY_FIRST; // nobody writes the month first and then a dot
            } else if (isUsed && seen.dayFirst > 0) {
                return Optional.of(Message.of("ask.dates-mixed")
                        .with("days", seen.dayFirst)
                        .with("months", seen.monthFirst));
            } else if (isUsed && !seen.open.isEmpty()) {
                return Optional.of(
                        Message.of("ask.dates").with("date", seen.open).with("line", Long.toString(seen.openLine)));
            } else {
                seen.order = Order.DAY_FIRST; // all values have day and month alike
            }
        }
        return Optional.empty();
    }

    /** Returns when a value of a column is, or empty if it is not written as the column's days are. */
    public Optional<Moment> read(int column, String text) {
        Column written = columns.get(column);
        if (written == null || text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Moment> before = written.moments.get(text);
        if (before != null) {
            return before;
        }
        Optional<Moment> moment = DateParts.of(text)
                .filter(parts -> parts.shape() == written.main)
                .flatMap(parts -> moment(parts, written));
        if (written.moments.size() < REMEMBERED) {
            written.moments.put(text, moment);
        }
        return moment;
    }

    /** Returns the day of a value of a column, or empty if it is none or in no year that a book may have. */
    public Optional<LocalDate> day(int column, String text) {
        Column written = columns.get(column);
        if (written == null || text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> before = written.days.get(text);
        if (before != null) {
            return before;
        }
        Optional<LocalDate> day =
                read(column, text).map(moment -> moment.day(zone)).filter(Book::covers);
        if (written.days.size() < REMEMBERED) {
            written.days.put(text, day);
        }
        return day;
    }

    /** Returns how a column writes its days, such as {@code M/d/yyyy}. */
    public Message format(int column) {
        Column written = columns.get(column);
        if (written == null || written.main == null) {
            return Message.of("format.none");
        }
        return switch (written.main) {
            case YEAR_FIRST -> Message.of("format.year-first");
            case DIGITS -> Message.of("format.digits");
            case SLASHES, DASHES, DOTS -> Message.of("format.pattern").with("pattern", pattern(written));
            case MONTH_NAME -> Message.of("format.month-name");
            case SERIAL -> Message.of("format.serial");
            case EPOCH_SECONDS -> Message.of("format.seconds");
            case EPOCH_MILLIS -> Message.of("format.milliseconds");
        };
    }

    private String pattern(Column written) {
        Shape shape = requireNonNull(written.main);
        Order order = order(shape, written);
        String pattern = order == Order.DAY_FIRST ? "d/M/yyyy" : order == Order.YEAR_FIRST ? "yy/MM/dd" : "M/d/yyyy";
        return shape == Shape.SLASHES ? pattern : pattern.replace('/', shape == Shape.DASHES ? '-' : '.');
    }

    private @Nullable Order order(Shape shape, Column written) {
        Evidence seen = evidence.get(shape);
        return seen == null ? null : seen.isByColumn ? written.order(shape) : seen.order;
    }

    /** Returns the pattern to write into a mapping, or empty if the dates of the file do not need one, or each column has its own. */
    public Optional<String> pattern() {
        return columns.values().stream()
                .filter(column -> column.main != null && column.main.isOpenToOrder())
                .map(this::pattern)
                .findFirst()
                .filter(pattern -> evidence.values().stream().noneMatch(seen -> seen.isByColumn));
    }

    private Optional<Moment> moment(DateParts parts, Column written) {
        try {
            LocalDate day = switch (parts.shape()) {
                case YEAR_FIRST, MONTH_NAME, DIGITS -> LocalDate.of(year(parts.first()), parts.second(), parts.third());
                case SLASHES, DASHES, DOTS -> {
                    Order order = order(parts.shape(), written);
                    yield switch (order == null ? Order.DAY_FIRST : order) {
                        case DAY_FIRST -> LocalDate.of(year(parts.third()), parts.second(), parts.first());
                        case MONTH_FIRST -> LocalDate.of(year(parts.third()), parts.first(), parts.second());
                        case YEAR_FIRST -> LocalDate.of(year(parts.first()), parts.second(), parts.third());
                    };
                }
                case SERIAL -> LocalDate.of(1899, 12, 30).plusDays(parts.first());
                case EPOCH_SECONDS, EPOCH_MILLIS -> LocalDate.EPOCH;
            };
            if (parts.shape() == Shape.EPOCH_SECONDS || parts.shape() == Shape.EPOCH_MILLIS) {
                long since = Long.parseLong(parts.time());
                Instant instant = parts.shape() == Shape.EPOCH_SECONDS
                        ? Instant.ofEpochSecond(since)
                        : Instant.ofEpochMilli(since);
                return Optional.of(
                        new Moment(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), Optional.of(ZoneOffset.UTC)));
            }
            return time(day, parts.time());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> time(LocalDate day, String text) {
        if (text.isEmpty()) {
            return Optional.of(new Moment(day.atStartOfDay(), Optional.empty()));
        }
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(2));
        String half = time.group(1) != null ? time.group(1) : time.group(5);
        if (half != null) {
            boolean afternoon =
                    half.equals("下午") || half.toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        LocalTime clock = LocalTime.of(
                hour, Integer.parseInt(time.group(3)), time.group(4) == null ? 0 : Integer.parseInt(time.group(4)));
        return Optional.of(new Moment(day.atTime(clock), offset(time.group(6))));
    }

    private static Optional<ZoneOffset> offset(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text));
    }
}
