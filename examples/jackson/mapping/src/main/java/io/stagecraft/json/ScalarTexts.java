// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads instants, days and amounts as nearly all are written, without the parsers of their types, which take several times
 * as long; what is written in another way is left to these.
 */
final class ScalarTexts {
    private static final int MOST_DIGITS = 18;

    private ScalarTexts() {}

    /** Returns the instant of an ISO text. */
    static Instant instant(String text) {
        if (text.length() != 20 || !has(text, "dddd-dd-ddTdd:dd:ddZ")) {
            return Instant.parse(text);
        }
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        return hour > 23 || minute > 59 || second > 59
                ? Instant.parse(text)
                : Instant.ofEpochSecond(86_400 * date(text).toEpochDay() + 3_600L * hour + 60L * minute + second);
    }

    /** Returns the day of an ISO text. */
    static LocalDate day(String text) {
        return text.length() == 10 && has(text, "dddd-dd-dd") ? date(text) : LocalDate.parse(text);
    }

    private static LocalDate date(String text) {
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    /** Returns the amount of a text such as {@code "EUR 13884.00"}. */
    static Money money(String text) {
        int length = text.length();
        if (length < 5 || length > 4 + MOST_DIGITS || text.charAt(3) != ' ') {
            return Money.parse(text);
        }
        CurrencyUnit currency = CurrencyUnit.of(text.substring(0, 3));
        int decimals = currency.getDecimalPlaces();
        int point = decimals > 0 ? length - 1 - decimals : length;
        long smallest = 0;
        for (int i = 4; i < length; i++) {
            char found = text.charAt(i);
            if (i == point ? found != '.' || point == 4 : found < '0' || found > '9') {
                return Money.parse(text);
            }
            smallest = i == point ? smallest : 10 * smallest + found - '0';
        }
        return point < 4 ? Money.parse(text) : Money.ofMinor(currency, smallest);
    }

    /** Returns whether a text has a digit wherever the pattern has a {@code d}, and its characters elsewhere. */
    private static boolean has(String text, String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char expected = pattern.charAt(i);
            char found = text.charAt(i);
            if (expected == 'd' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
