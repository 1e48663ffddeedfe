// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import io.stagecraft.core.message.Message;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
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
public final class Amounts {
    /** What marks the decimals. */
    public enum Mark {
        POINT('.'),
        COMMA(',');

        private final char character;

        Mark(char character) {
            this.character = character;
        }

        public static Optional<Mark> of(String word) {
            return switch (Spelling.plain(word)) {
                case "point", ".", "dot" -> Optional.of(POINT);
                case "comma", "," -> Optional.of(COMMA);
                default -> Optional.empty();
            };
        }

        public Message label() {
            return Message.of("decimal." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** As many decimals as a number may have whose currency is not known. */
    public static final int DECIMALS = 3;

    /** So many numbers do not all have three decimals by chance. */
    private static final int SOME = 3;

    private static final int LONGEST = 60;
    private static final int LONGEST_WHOLE = 18;
    private static final Pattern DOLLARS = Pattern.compile("[-+(]?\\s*(?:USD?\\s*)?\\$\\s*[-+]?\\d{1,3},\\d{3}\\)?");
    private static final Pattern NUMBER = Pattern.compile(
            "((?:[^\\d.,()+-]|(?<=\\p{L})\\.)*)\\s*([-+(]?)\\s*((?:[^\\d.,()+-]|(?<=\\p{L})\\.)*?)\\s*(\\d[\\d.,' ’]*|[.,]\\d+)(e[-+]?\\d{1,2})?\\s*([)-]?)\\s*(.*)",
            Pattern.CASE_INSENSITIVE);

    /** A mark of decimals with a dash behind it, as the Swiss, Germans and Norwegians write whole amounts, or with nothing. */
    private static final Pattern NO_CENTS = Pattern.compile("(?<=\\d)(?:([.,])[-–—]{1,2}(?!\\d)|(\\.)$)");

    /** What says that an amount is rounded, which it then is. */
    private static final Pattern ABOUT = Pattern.compile(
            "^(?:[~≈]|(?:ca|circa|approx|approximately|about|around|rund|etwa|ungefähr|aprox|aproximadamente|environ|env)(?:\\.\\s*|\\s+)|[大约約]+)\\s*(?=[\\d\\p{Sc}A-Z])|左右$",
            Pattern.CASE_INSENSITIVE);

    private static final String WITH_CODE = "(?:[A-Z]{3} ?)?[-+]?\\d[\\d.,' ’]*(?: ?[A-Z]{3})?";

    /** An amount and, in parentheses, what it was converted to, as Salesforce shows it where there are several currencies. */
    private static final Pattern WITH_CONVERTED = Pattern.compile("(" + WITH_CODE + ") ?\\((" + WITH_CODE + ")\\)");

    /** Thousands stand in groups of three behind one mark, in India of two before the last three. */
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?<mark>[.,' ’])\\d{3}(?:\\k<mark>\\d{3})*|\\d{1,2}(?:,\\d{2})+,\\d{3}");

    private int points;
    private int commas;
    private final Set<String> marks = new LinkedHashSet<>();
    private final Map<String, Optional<Unit>> units = new HashMap<>();
    private boolean hasNumbers;
    private boolean hasMyriads;
    private boolean hasScales;
    private int opens;
    private int dollars; // of those that are open, with a comma and a dollar sign
    private BigDecimal leastOpen = BigDecimal.ZERO; // as thousands
    private BigDecimal mostOpen = BigDecimal.ZERO;
    private int wholes; // without a mark
    private BigDecimal leastWhole = BigDecimal.ZERO;
    private BigDecimal mostWhole = BigDecimal.ZERO;
    private boolean isOpenToBoth;
    private String open = "";
    private long openLine;
    private Mark mark = Mark.POINT;
    private boolean settled;

    /** Returns amounts that can be read at once, as if points marked their decimals. */
    public static Amounts withPoints() {
        Amounts numbers = new Amounts();
        numbers.settle(Optional.of(Mark.POINT), DECIMALS, false);
        return numbers;
    }

    /** Takes note of a value. */
    public void see(String text, long line) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return;
        }
        if (isPlain(text)) {
            learn(text, false, text, line);
            return;
        }
        Matcher number = match(text);
        if (number.matches()) {
            learn(number.group(4).strip(), number.group(5) != null, text, line);
            unit(number).ifPresent(unit -> {
                if (!unit.mark().isEmpty()) {
                    marks.add(unit.mark());
                }
                hasMyriads |= unit.isMyriad();
                hasScales |= unit.isScale();
            });
        }
    }

    /** Returns a number without zeros that say nothing. */
    public static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
    }

    /** Returns whether a text has digits and marks only, and ends with a digit, the usual case. */
    private static boolean isPlain(String text) {
        char last = text.charAt(text.length() - 1);
        if (last < '0' || last > '9') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (i == 0 || (c != '.' && c != ','))) {
                return false;
            }
        }
        return true;
    }

    private void learn(String digits, boolean hasExponent, String text, long line) {
        hasNumbers = true;
        Optional<Mark> decides = decides(digits, hasExponent);
        if (decides.isPresent() && isNumber(digits, decides.get())) {
            points += decides.get() == Mark.POINT ? 1 : 0;
            commas += decides.get() == Mark.COMMA ? 1 : 0;
        } else if (decides.isEmpty() && (digits.indexOf('.') >= 0 || digits.indexOf(',') >= 0)) {
            opens++;
            if (open.isEmpty()) {
                open = text;
                openLine = line;
            }
            isOpenToBoth |= digits.indexOf('.') >= 0 != open.indexOf('.') >= 0;
            BigDecimal asThousands = new BigDecimal(plain(digits, Mark.POINT).replace(".", ""));
            dollars += digits.indexOf(',') >= 0 && DOLLARS.matcher(text).matches() ? 1 : 0;
            leastOpen = opens == 1 ? asThousands : leastOpen.min(asThousands);
            mostOpen = mostOpen.max(asThousands);
        } else if (decides.isEmpty() && digits.length() <= LONGEST_WHOLE && isDigits(digits) && text.equals(digits)) {
            BigDecimal whole = new BigDecimal(digits);
            if (whole.signum() > 0) {
                leastWhole = wholes == 0 ? whole : leastWhole.min(whole);
                mostWhole = mostWhole.max(whole);
                wholes++;
            }
        }
    }

    private static Matcher match(String text) {
        String written = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String plain = ABOUT.matcher(written).replaceAll("");
        return NUMBER.matcher(NO_CENTS.matcher(unconverted(plain)).replaceFirst("$1$2" + "00"));
    }

    /** Returns an amount without what it was converted to, which is in another currency and so no part or correction of it. */
    private static String unconverted(String text) {
        Matcher both = WITH_CONVERTED.matcher(text);
        if (!text.endsWith(")") || !both.matches()) {
            return text;
        }
        String own = both.group(1).replaceAll("[^A-Z]", "");
        String other = both.group(2).replaceAll("[^A-Z]", "");
        return Currencies.isCode(own) && Currencies.isCode(other) && !own.equals(other) ? both.group(1) : text;
    }

    /** Returns what marks the decimals of a number by itself, or empty if it may be either; nobody groups digits before an exponent. */
    private static Optional<Mark> decides(String digits, boolean hasExponent) {
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
        boolean isOpen =
                !hasExponent && digits.length() - last - 1 == 3 && last >= 1 && last <= 3 && digits.charAt(0) != '0';
        return isOpen ? Optional.empty() : Optional.of(itself);
    }

    /**
     * Settles what marks decimals; returns what must be asked, or empty if nothing.
     *
     * @param decimals how many the amounts have at most: 10,494 are thousands if there are none, as in yen, and also if there are
     *     fewer than three, as in euros, where some numbers stand so and none otherwise
     * @param isHan whether they are written by people who mark decimals with a point, as all do who write Chinese characters
     */
    public Optional<Message> settle(Optional<Mark> given, int decimals, boolean isHan) {
        settled = true;
        if (given.isPresent()) {
            mark = given.get();
            return Optional.empty();
        }
        boolean areThousands = decimals == 0 || (decimals < DECIMALS && opens >= SOME);
        if (points == commas && areThousands && !isOpenToBoth && !hasScales) {
            mark = open.indexOf('.') >= 0 ? Mark.COMMA : Mark.POINT;
            return Optional.empty();
        }
        if (points == commas && areDollarsAmongWholes()) {
            mark = Mark.POINT;
            return Optional.empty();
        }
        if (points == commas && !open.isEmpty() && !(isHan && (open.indexOf(',') >= 0 || decimals >= DECIMALS))) {
            return Optional.of(Message.of("ask.decimal").with("number", open).with("line", Long.toString(openLine)));
        }
        mark = commas > points ? Mark.COMMA : Mark.POINT;
        return Optional.empty();
    }

    /**
     * Returns whether all numbers that are open have a dollar sign and a comma, and stand between those without any mark if it is one of
     * thousands, and all below these if it is one of decimals.
     */
    private boolean areDollarsAmongWholes() {
        return opens > 0
                && dollars == opens
                && !hasScales
                && wholes >= SOME
                && leastOpen.compareTo(leastWhole) >= 0
                && mostOpen.compareTo(mostWhole) <= 0
                && mostOpen.movePointLeft(DECIMALS).compareTo(leastWhole) < 0;
    }

    public Mark mark() {
        return mark;
    }

    /** Returns the signs, codes and names of currencies that stand beside numbers. */
    public Set<String> marks() {
        return marks;
    }

    public boolean hasNumbers() {
        return hasNumbers;
    }

    /** Returns whether a number is written with 万 or 亿. */
    public boolean hasMyriads() {
        return hasMyriads;
    }

    /** Returns a number, or empty if the text is none. */
    public Optional<Amount> read(String text) {
        if (!settled) {
            throw new IllegalStateException("how numbers are written is not settled");
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (isPlain(text)) {
            return value(text, false).map(value -> new Amount(value, Unit.NONE));
        }
        Matcher number = match(text);
        return number.matches()
                ? value(number.group(4).strip(), number.group(5) != null).flatMap(value -> amount(number, value))
                : Optional.empty();
    }

    private Optional<BigDecimal> value(String digits, boolean hasExponent) {
        Mark decimals = decides(digits, hasExponent).orElse(mark);
        if (!isNumber(digits, decimals) || (decimals != mark && !hasExponent && mayBeGrouped(digits, decimals))) {
            return Optional.empty();
        }
        String plain = plain(digits, decimals);
        return plain.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(plain));
    }

    /** Returns whether digits stand behind the mark of decimals, and before it in groups as people write them, or in none. */
    private static boolean isNumber(String digits, Mark decimals) {
        int at = digits.lastIndexOf(decimals.character);
        String whole = at < 0 ? digits : digits.substring(0, at);
        if (at >= 0 && (at + 1 == digits.length() || !isDigits(digits.substring(at + 1)))) {
            return false;
        }
        return isDigits(whole)
                || (whole.indexOf(decimals.character) < 0
                        && GROUPED.matcher(whole).matches());
    }

    /** Returns whether what is read as decimals may as well be a group of the wrong length, as in 1,2345 where others have a point. */
    private static boolean mayBeGrouped(String digits, Mark decimals) {
        int before = digits.indexOf(decimals.character);
        int behind = digits.length() - before - 1;
        return before >= 1
                && before <= 3
                && digits.charAt(0) != '0'
                && isDigits(digits.substring(0, before))
                && behind > 3
                && behind <= 6; // more are noise
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private Optional<Amount> amount(Matcher number, BigDecimal digits) {
        BigDecimal value = number.group(5) == null
                ? digits
                : digits.scaleByPowerOfTen(Integer.parseInt(number.group(5).substring(1)));
        boolean negative = (!number.group(2).isEmpty() && number.group(2).charAt(0) != '+')
                || number.group(6).equals("-");
        return unit(number).map(unit -> new Amount((negative ? value.negate() : value).multiply(unit.factor()), unit));
    }

    /** Returns what stands beside a number; one of India may end in "/-". */
    private Optional<Unit> unit(Matcher number) {
        String before = (number.group(1) + number.group(3)).replace("'", "").strip();
        String behind = number.group(7).strip();
        return units.computeIfAbsent(
                before + '\n' + behind,
                key -> Unit.around(before, behind.startsWith("/-") ? behind.substring(2) : behind));
    }

    private static String plain(String digits, Mark decimals) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
            } else if (c == decimals.character) {
                plain.append('.');
            }
        }
        return plain.toString();
    }
}
