// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import static java.util.stream.Collectors.joining;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.Money;

/** How a language writes arguments: Chinese its own way, every other as English does but for its own labels. */
record Language(Locale locale) {
    private static final int MAXIMUM_DECIMALS = 2;
    /** Year, month, day and time of an instant, without leading zeros of month and day. */
    private static final Pattern CHINESE_INSTANT = Pattern.compile("(.+)-0?(\\d+)-0?(\\d+)T(.+)Z");

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    static Language of(Locale locale) {
        return new Language(locale);
    }

    private boolean isChinese() {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    String write(Argument argument, Phrases book) {
        return switch (argument.kind()) {
            case COUNT -> number("#,##0", BigDecimal.valueOf(argument.count()));
            case NUMBER -> ((BigDecimal) argument.value()).toPlainString();
            case RATIO -> percent((Ratio) argument.value());
            case MONEY -> money((Money) argument.value());
            case DAY -> day((LocalDate) argument.value());
            case INSTANT -> instant((Instant) argument.value());
            case NAME -> (String) argument.value();
            case LABELS -> ((Labels) argument.value()).in(locale);
            case MESSAGE -> book.say((Message) argument.value());
            case LIST -> list(argument, "", book);
        };
    }

    private String percent(Ratio ratio) {
        BigDecimal percent =
                ratio.toDecimal(MAXIMUM_DECIMALS + 2, RoundingMode.HALF_UP).movePointRight(2);
        return number("#,##0.##", percent) + (isChinese() ? "%" : " %");
    }

    private String money(Money amount) {
        if (!isChinese()) {
            return amount.toString();
        }
        String symbol = amount.getCurrencyUnit().getSymbol(locale);
        boolean isCode = Character.isLetter(symbol.charAt(symbol.length() - 1));
        return (amount.isNegative() ? "-" : "")
                + symbol
                + (isCode ? " " : "")
                + String.format(
                        Locale.ROOT,
                        "%,." + amount.getScale() + "f",
                        amount.getAmount().abs());
    }

    private String day(LocalDate day) {
        return isChinese()
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : day.toString();
    }

    private String instant(Instant instant) {
        String iso = instant.toString();
        return isChinese() ? CHINESE_INSTANT.matcher(iso).replaceFirst("$1年$2月$3日 $4（UTC）") : iso;
    }

    /**
     * Writes a list.
     *
     * @param marks the opening and the closing mark that the phrase sets around the list and that belong around each item, or empty
     */
    String list(Argument list, String marks, Phrases book) {
        List<String> said = ((List<?>) list.value())
                .stream().map(part -> book.say((Argument) part)).toList();
        String close = marks.isEmpty() ? "" : marks.substring(1);
        String open = marks.isEmpty() ? "" : marks.substring(0, 1);
        int last = said.size() - 1;
        return last < 1
                ? String.join("", said)
                : said.stream().limit(last).collect(joining(close + (isChinese() ? "、" : ", ") + open))
                        + close
                        + and((List<?>) list.value())
                        + open
                        + said.get(last);
    }

    /** Returns what stands before the last part of a list; Chinese joins names by "and", but not clauses. */
    private String and(List<?> parts) {
        if (!isChinese()) {
            return " and ";
        }
        boolean areClauses = parts.stream().anyMatch(part -> ((Argument) part).kind() == Argument.Kind.MESSAGE);
        return areClauses ? "、" : "和";
    }

    private static String number(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, SYMBOLS).format(number);
    }

    boolean isOne(Argument number) {
        return number.isOne() && !isChinese();
    }

    String ordinal(long number) {
        if (isChinese()) {
            return "第" + number;
        }
        long tens = Math.abs(number) % 100;
        long ones = tens % 10;
        boolean isTeen = tens >= 11 && tens <= 13;
        String ending = isTeen ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
        return number + ending;
    }
}
