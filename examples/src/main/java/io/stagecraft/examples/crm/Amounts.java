// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Message;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of a file are written: what marks their decimals, what their thousands.
 *
 * <p>First {@link #see} every value, then {@link #settle}, then {@link #read}. A value that decides itself, such as
 * 1.250,50, is read so whatever the others are; one that does not, such as 1.250, is read as the others are.
 */
final class Amounts {
    /** What marks the decimals. */
    enum Mark {
        POINT('.'),
        COMMA(',');

        private final char character;

        Mark(char character) {
            this.character = character;
        }

        static Optional<Mark> of(String word) {
            return switch (Spelling.plain(word)) {
                case "point", ".", "dot" -> Optional.of(POINT);
                case "comma", "," -> Optional.of(COMMA);
                default -> Optional.empty();
            };
        }

        Message label() {
            return Message.of("decimal." + name().toLowerCase(Locale.ROOT));
        }
    }

    private static final int LONGEST = 60;
    private static final Pattern NUMBER = Pattern.compile(
            "([^\\d.,()+-]*)\\s*([-+(]?)\\s*([^\\d.,()+-]*?)\\s*(\\d[\\d.,' ’]*|[.,]\\d+)(e[-+]?\\d{1,2})?\\s*([)-]?)\\s*(.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?:[ '’]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*|[.,]\\d+");

    private int points;
    private int commas;
    private final Set<String> marks = new LinkedHashSet<>();
    private boolean hasNumbers;
    private boolean hasMyriads;
    private String open = "";
    private long openLine;
    private Mark mark = Mark.POINT;
    private boolean settled;

    /** Takes note of a value. */
    void see(String text, long line) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return;
        }
        if (isPlain(text)) {
            learn(text, text, line);
            return;
        }
        Matcher number = match(text);
        if (number.matches()) {
            learn(number.group(4).strip(), text, line);
            amount(number, BigDecimal.ONE).ifPresent(amount -> {
                if (!amount.mark().isEmpty()) {
                    marks.add(amount.mark());
                }
                hasMyriads |= amount.myriad();
            });
        }
    }

    /** Returns whether a text has digits and marks only, the usual case. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (i == 0 || (c != '.' && c != ','))) {
                return false;
            }
        }
        return true;
    }

    private void learn(String digits, String text, long line) {
        hasNumbers = true;
        Optional<Mark> decides = decides(digits);
        if (decides.isPresent()) {
            points += decides.get() == Mark.POINT ? 1 : 0;
            commas += decides.get() == Mark.COMMA ? 1 : 0;
        } else if (open.isEmpty() && (digits.indexOf('.') >= 0 || digits.indexOf(',') >= 0)) {
            open = text;
            openLine = line;
        }
    }

    private static Matcher match(String text) {
        return NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    }

    /** Returns what marks the decimals of a number by itself, or empty if it may be either. */
    private static Optional<Mark> decides(String digits) {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return Optional.empty();
        }
        if (point >= 0 && comma >= 0) {
            return Optional.of(point > comma ? Mark.POINT : Mark.COMMA);
        }
        int last = Math.max(point, comma);
        char written = digits.charAt(last);
        Mark itself = written == '.' ? Mark.POINT : Mark.COMMA;
        Mark other = written == '.' ? Mark.COMMA : Mark.POINT;
        if (digits.indexOf(written) != last) {
            return Optional.of(other); // it stands twice: it groups
        }
        boolean isOpen = digits.length() - last - 1 == 3 && last >= 1 && last <= 3 && digits.charAt(0) != '0';
        return isOpen ? Optional.empty() : Optional.of(itself);
    }

    /**
     * Settles what marks decimals; returns what must be asked, or empty if nothing.
     *
     * @param isWhole whether the currency has no smaller unit, as the yen: 10,494 are thousands then
     * @param isHan whether they are written by people who mark decimals with a point, as all do who write Chinese characters
     */
    Optional<Message> settle(Optional<Mark> given, boolean isWhole, boolean isHan) {
        settled = true;
        if (given.isPresent()) {
            mark = given.get();
            return Optional.empty();
        }
        if (points == commas && isWhole) {
            mark = open.indexOf('.') >= 0 ? Mark.COMMA : Mark.POINT;
            return Optional.empty();
        }
        if (points == commas && !open.isEmpty() && !(isHan && open.indexOf(',') >= 0)) {
            return Optional.of(Message.of("ask.decimal").with("number", open).with("line", Long.toString(openLine)));
        }
        mark = commas > points ? Mark.COMMA : Mark.POINT;
        return Optional.empty();
    }

    Mark mark() {
        return mark;
    }

    /** Returns the signs, codes and names of currencies that stand beside numbers. */
    Set<String> marks() {
        return marks;
    }

    boolean hasNumbers() {
        return hasNumbers;
    }

    /** Returns whether a number is written with 万 or 亿. */
    boolean hasMyriads() {
        return hasMyriads;
    }

    /** Returns a number, or empty if the text is none. */
    Optional<Amount> read(String text) {
        if (!settled) {
            throw new IllegalStateException("how numbers are written is not settled");
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (isPlain(text)) {
            return value(text).map(value -> new Amount(value, "", false));
        }
        Matcher number = match(text);
        return number.matches()
                ? value(number.group(4).strip()).flatMap(value -> amount(number, value))
                : Optional.empty();
    }

    private Optional<BigDecimal> value(String digits) {
        if (!isWhole(digits) && !GROUPED.matcher(digits).matches()) {
            return Optional.empty();
        }
        String plain = plain(digits, decides(digits).orElse(mark));
        return plain.isEmpty() || plain.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(plain));
    }

    /** Returns whether there are digits only, with at most one mark between them. */
    private static boolean isWhole(String digits) {
        int marks = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                marks += c == '.' || c == ',' ? 1 : 2;
            }
        }
        return marks == 0 || (marks == 1 && Character.isDigit(digits.charAt(digits.length() - 1)));
    }

    private static Optional<Amount> amount(Matcher number, BigDecimal digits) {
        BigDecimal value = number.group(5) == null
                ? digits
                : digits.scaleByPowerOfTen(Integer.parseInt(number.group(5).substring(1)));
        boolean negative = (!number.group(2).isEmpty() && number.group(2).charAt(0) != '+')
                || number.group(6).equals("-");
        String before = (number.group(1) + number.group(3)).replace("'", "").strip();
        return unit(number.group(7).strip(), negative ? value.negate() : value, before);
    }

    private static String plain(String digits, Mark decimals) {
        StringBuilder plain = new StringBuilder();
        int at = digits.lastIndexOf(decimals.character);
        if (at >= 0 && digits.indexOf(decimals.character) != at) {
            return ""; // two decimal marks
        }
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
            } else if (i == at) {
                plain.append('.');
            }
        }
        return plain.length() > 0 && plain.charAt(plain.length() - 1) == '.' ? plain + "0" : plain.toString();
    }

    private static Optional<Amount> unit(String behind, BigDecimal value, String before) {
        String rest = behind;
        BigDecimal factor = BigDecimal.ONE;
        boolean myriad = false;
        String unit = rest.isEmpty() ? "" : Simplified.of(rest.substring(0, 1));
        if (unit.equals("万") || unit.equals("亿")) {
            factor = new BigDecimal(unit.equals("万") ? 10_000 : 100_000_000);
            rest = rest.substring(1);
            myriad = true;
        } else if (!rest.isEmpty() && rest.matches("(?i)(k|tsd\\.?)(\\s.*)?")) {
            factor = new BigDecimal(1_000);
            rest = rest.replaceFirst("(?i)k|tsd\\.?", "");
        } else if (!rest.isEmpty() && rest.matches("(?i)(m|mm|mio\\.?|mn)(\\s.*)?")) {
            factor = new BigDecimal(1_000_000);
            rest = rest.replaceFirst("(?i)mm|mio\\.?|mn|m", "");
        }
        boolean isAny = myriad;
        BigDecimal number = value.multiply(factor);
        return mark(before, rest.strip()).map(mark -> new Amount(number, mark, isAny));
    }

    /** Returns what says the currency, empty text if nothing does; of a sign and a code, as in "￥30万元", the code. */
    private static Optional<String> mark(String before, String behind) {
        String mark = before + behind;
        if (mark.isEmpty()) {
            return Optional.of("");
        }
        if (mark.length() > 24 || mark.indexOf('%') >= 0) {
            return Optional.empty();
        }
        if (Currencies.find(mark).isPresent()) {
            return Optional.of(mark);
        }
        String code = mark.replaceAll("\\p{Sc}", "").strip();
        String sign = mark.replaceAll("\\P{Sc}", "");
        return Currencies.find(code)
                .filter(unit -> Currencies.sharing(sign).contains(unit.getCode())
                        || Currencies.find(sign).equals(Optional.of(unit)))
                .map(unit -> code);
    }
}
