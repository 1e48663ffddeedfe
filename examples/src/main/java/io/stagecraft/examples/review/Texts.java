package io.stagecraft.examples.review;

import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** Numbers in words: grouped, with their unit, and rates with the digits that their counts carry. */
final class Texts {
    private Texts() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns "1 deal" or "1,480 deals". */
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** Returns whole units, as in "EUR 1,234,568". */
    static String money(Money amount) {
        return amount.getCurrencyUnit().getCode() + " " + whole(amount);
    }

    /** Returns whole units without the currency, for a column whose header names it. */
    static String whole(Money amount) {
        return String.format(
                Locale.ROOT,
                "%,d",
                amount.getAmount().setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }

    /** Returns every digit down to the smallest unit, as in "EUR 1,234,567.89". */
    static String exact(Money amount) {
        return amount.getCurrencyUnit().getCode() + " " + plain(amount);
    }

    /** Returns every digit without the currency. */
    static String plain(Money amount) {
        return String.format(Locale.ROOT, "%,." + amount.getScale() + "f", amount.getAmount());
    }

    /** Returns the digits alone, for a program: without trailing zeros, as in "10005534" or "57.5". */
    static String figure(Money amount) {
        return figure(amount.getAmount());
    }

    private static String figure(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Returns a number with at most one decimal, as in "57" or "57.5". */
    static String decimal(double number) {
        return figure(BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP));
    }

    /** Returns thousands or millions for the axis of a chart, as in "1.2 m". */
    static String brief(BigDecimal amount) {
        double value = amount.doubleValue();
        if (Math.abs(value) >= 1e6) {
            return String.format(Locale.ROOT, Math.abs(value) >= 1e7 ? "%.1f m" : "%.2f m", value / 1e6);
        }
        return Math.abs(value) >= 1e3
                ? String.format(Locale.ROOT, "%.0f k", value / 1e3)
                : String.format(Locale.ROOT, "%.0f", value);
    }

    /** Returns the largest of 1, 2, 5, 10, ... that is not above a number, for the lines of an axis. */
    static double roundStep(double number) {
        if (number <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(number)));
        return power * (number / power >= 5 ? 5 : number / power >= 2 ? 2 : 1);
    }

    /** Returns a share of a counted whole: whole per cent, with one decimal from a thousand on. */
    static String rate(Ratio share, long of) {
        return share.toPercent(of >= 1_000 ? 1 : 0);
    }

    /** Returns a chance in per cent, never 0 or 100 unless it is exactly that. */
    static String chance(double probability) {
        double percent = 100 * probability;
        if (percent > 0 && percent < 1) {
            return "below 1 %";
        }
        if (percent > 99 && percent < 100) {
            return "above 99 %";
        }
        return String.format(Locale.ROOT, "%.0f %%", percent);
    }

    /** Returns words as a sentence: with a capital and a full stop. */
    static String sentence(String words) {
        return words.isEmpty() ? words : capital(words) + ".";
    }

    /** Returns words with a capital. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Returns the name of a constant in words, as in "pass by exception". */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String join(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }
}
