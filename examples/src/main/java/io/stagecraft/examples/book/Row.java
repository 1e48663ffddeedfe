package io.stagecraft.examples.book;

import io.stagecraft.core.measure.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One line of a file. What a field should hold and does not is added to the findings, and the field is then empty. */
final class Row {
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,9})?");
    private final String file;
    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> fields;
    private final Findings findings;
    private final Shared shared;

    Row(String file, long line, Map<String, Integer> columns, List<String> fields, Findings findings, Shared shared) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.fields = fields;
        this.findings = findings;
        this.shared = shared;
    }

    String file() {
        return file;
    }

    long line() {
        return line;
    }

    void problem(String column, String text) {
        findings.add(file, line, column, text);
    }

    /** Returns the field on one line, without surrounding space; empty if the file has no such column or it is blank. */
    Optional<String> text(String column) {
        Integer index = columns.get(column);
        return index == null ? Optional.empty() : shared.text(index, fields.get(index), Row::oneLine);
    }

    private static String oneLine(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c < ' ' || c > '~') {
                return BREAKS.matcher(field).replaceAll(" ").strip();
            }
        }
        return field.strip();
    }

    /** Adds a problem for each field with a character that does not show. */
    void checkShown() {
        columns.forEach((column, index) -> Ids.hidden(oneLine(fields.get(index)))
                .ifPresent(
                        hidden -> problem(column, "has the character " + hidden + ", which does not show; remove it")));
    }

    /** Returns the field, which must not be blank. */
    Optional<String> required(String column) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            problem(column, "is blank");
        }
        return text;
    }

    Optional<LocalDate> date(String column) {
        Optional<String> field = text(column);
        return field.isEmpty()
                ? Optional.empty()
                : shared.day(field.get(), text -> {
                    try {
                        LocalDate day = LocalDate.parse(text);
                        if (Book.covers(day)) {
                            return Optional.of(day);
                        }
                        problem(
                                column,
                                "%s is not in the years from %d to %d".formatted(day, Book.FIRST_YEAR, Book.LAST_YEAR));
                        return Optional.empty();
                    } catch (DateTimeParseException e) {
                        problem(column, "\"" + text + "\" is not a date; expected year-month-day, as in 2026-05-15");
                        return Optional.empty();
                    }
                });
    }

    Optional<LocalDate> requiredDate(String column) {
        return required(column).flatMap(text -> date(column));
    }

    /** Returns an amount of money that is not negative and not finer than the currency's smallest unit. */
    Optional<Money> money(String column, CurrencyUnit currency) {
        Optional<Money> money = anyMoney(column, currency);
        if (money.filter(Money::isNegative).isPresent()) {
            problem(column, number(column).orElseThrow().toPlainString() + " is negative; an amount is zero or more");
            return Optional.empty();
        }
        return money;
    }

    /** Returns an amount of money that may be negative and is not finer than the currency's smallest unit. */
    Optional<Money> anyMoney(String column, CurrencyUnit currency) {
        return number(column).flatMap(number -> {
            if (number.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
                problem(
                        column,
                        "%s is finer than the smallest unit of %s, which has %d decimals"
                                .formatted(number.toPlainString(), currency.getCode(), currency.getDecimalPlaces()));
                return Optional.empty();
            }
            Money amount = Money.of(currency, number.setScale(currency.getDecimalPlaces()));
            if (amount.abs().isGreaterThan(Book.most(currency))) {
                problem(
                        column,
                        "%s is more than the amounts of a book may add up to, %s"
                                .formatted(amount, Book.most(currency)));
                return Optional.empty();
            }
            return Optional.of(amount);
        });
    }

    Optional<BigDecimal> number(String column) {
        return text(column).flatMap(text -> {
            if (!NUMBER.matcher(text).matches()) {
                problem(column, "\"" + text + "\" is not a number; expected digits, as in 1234.50");
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(text));
        });
    }

    /** Returns the constant of this name, whatever the case of its letters. */
    <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String column) {
        return oneOf(
                        column,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())
                .map(name -> Enum.valueOf(type, name));
    }

    /** Returns the one of these names, in upper case, that the field has, whatever the case of its letters. */
    Optional<String> oneOf(String column, List<String> names) {
        return text(column).flatMap(text -> {
            String name = text.toUpperCase(Locale.ROOT);
            if (!names.contains(name)) {
                problem(column, "\"" + text + "\" is none of " + String.join(", ", names));
                return Optional.empty();
            }
            return Optional.of(name);
        });
    }
}
