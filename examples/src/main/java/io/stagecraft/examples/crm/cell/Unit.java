// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands beside a number, or in a header for all numbers below it: how many each of them counts, and in which currency.
 *
 * @param factor how many one counts, such as 1000 beside a k
 * @param mark the sign, code or name of a currency, or empty text
 */
public record Unit(BigDecimal factor, String mark) {
    public static final Unit NONE = new Unit(BigDecimal.ONE, "");

    /** A header without its unit, and the unit. */
    public record Headed(String bare, Unit unit) {}

    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal(100_000_000);
    private static final int LONGEST = 32;

    /** What counts thousands only where a currency follows, as in "T€". */
    private static final String BEFORE_CURRENCY = "t";

    private static final Map<String, BigDecimal> SCALES = scales();
    private static final List<String> BY_LENGTH = SCALES.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    private static final Pattern LINK =
            Pattern.compile("^(?:in|en|em|of|de|в)\\s+|^d['’]|\\s+(?:in|en|em|of|de|в)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern YUAN_TWICE = Pattern.compile("^人民币(?=[千百万亿]+元$)");
    private static final Pattern AROUND = Pattern.compile("^[\\s,;:/-]+|[\\s,;:/-]+$");

    private static final Pattern IN_BRACKETS =
            Pattern.compile("(.*?)\\s*[(（\\[]\\s*([^()（）\\[\\]]{1,32}?)\\s*[)）\\]]\\s*");

    /** The unit of a header stands in brackets, after a comma or "in", or is the currency behind all else. */
    private static final List<Pattern> HEADERS = List.of(
            IN_BRACKETS,
            Pattern.compile("(.*?)\\s*[,，]\\s*([^,，]{1,32}?)\\s*"),
            Pattern.compile("(.*?)[\\s_]+(?:in|en|em|в)[\\s_]+(\\S.{0,31}?)\\s*", Pattern.CASE_INSENSITIVE));

    /** In Chinese it may also stand behind a stroke, or end in the currency right behind the name. */
    private static final Pattern HAN = Pattern.compile("(.+?)\\s*(?:[/／]\\s*([千百万亿]+元?)|([千百万亿]+元))");

    /** What says in which unit all amounts are. */
    private static final Pattern OF_ALL = Pattern.compile(
            "(?:.*[(（\\s])?(?:金额|货币|计量)?单位\\s*[:：]?\\s*([^:：]{1,16}?)\\s*[)）]?(?:\\s.*)?"
                    + "|(?:.*[(（])?(?:(?:all |alle )?(?:amounts?|values?|figures?|angaben|beträge|werte|zahlen|montants?|importes?|valores|importi"
                    + "|revenues?|sales|pipeline|forecast|umsatz|umsätze|ventas|ingresos|chiffre d['’]affaires)(?: are| sind)? )?(?:in|en|em) (\\S.{0,31}?)[)）]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What says in which currency all amounts are. */
    private static final Pattern OF_CURRENCY = Pattern.compile(
            "(?:currency|währung|moneda|moeda|devise|valuta|币种|货币|幣別|通貨)\\s*[:：]\\s*(\\S.{0,31}?)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What stands between the parts of a title. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|;；·•\\u3000]\\s*|\\s+[-–—]\\s+|[,，]\\s+|\\s{2,}");

    /** What stands before a note. */
    private static final Pattern NOTE = Pattern.compile(
            "^(?:[*†#]+|(?:note|notes|hinweis|anmerkung|nota|remarque|注|备注|说明|備註)\\s*[:：])\\s*",
            Pattern.CASE_INSENSITIVE);

    /** What stands between the words of a name of a file. */
    private static final Pattern WORDS = Pattern.compile("[\\s_.()（）-]+");

    /** Two words of a currency, such as US Dollars, or one. */
    private static final List<Pattern> BEHIND = List.of(
            Pattern.compile("(.*?[^\\s_/–-])[\\s_/–-]+([^\\s_/–-]+[\\s_]+[^\\s_/–-]+)\\s*"),
            Pattern.compile("(.*?[^\\s_/–-])[\\s_/–-]+([^\\s_/–-]+)\\s*"));

    /** What makes so much of a currency for each of something, as in "EUR/month" and "USD monthly". */
    private static final Pattern RATE = Pattern.compile(
            "(?-i:[/／]\\s*\\p{Ll})|[每月年]|\\b(?:p\\. ?a\\.|pa|months?|monthly|mth|mo|monat|monatlich|mtl|mes|mensual|mensal|mois|mensuel"
                    + "|years?|yearly|yr|annum|annual|annually|jahr|jährlich|año|ano|anual|annuel|quarter|quarterly|weekly|daily|hourly)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NO_MONEY = Pattern.compile("%|[A-Z]{3}");

    private static Map<String, BigDecimal> scales() {
        Map<String, BigDecimal> scales = new HashMap<>();
        put(scales, -2, "cents|分");
        put(
                scales,
                3,
                "千|k|1000|x1000|×1000|1,000|1.000|" + BEFORE_CURRENCY
                        + "|tsd|tsd.|tausend|000|'000|000s|'000s|thousand|thousands|miles|milhares|milliers|тыс|тыс.");
        put(scales, 4, "万");
        put(scales, 5, "lakh|lakhs|lac|lacs");
        put(scales, 6, "百万|m|mm|mn|mn.|mln|mln.|mio|mio.|million|millions|millionen|millones|milhoes|млн|млн.");
        put(scales, 7, "千万|cr|cr.|crs|crore|crores");
        put(scales, 8, "亿");
        put(scales, 9, "bn|bn.|billion|billions|mrd|mrd.|milliarden|milliards|млрд|млрд.");
        return Map.copyOf(scales);
    }

    private static void put(Map<String, BigDecimal> scales, int zeros, String words) {
        for (String word : words.split("\\|", -1)) {
            scales.put(word, BigDecimal.ONE.movePointRight(zeros));
        }
    }

    /** Returns the unit that a text is, or empty if it is none. */
    static Optional<Unit> of(String text) {
        String all = AROUND.matcher(text).replaceAll("");
        if (all.isEmpty()) {
            return Optional.of(NONE);
        }
        if (all.length() > LONGEST || all.indexOf('%') >= 0) {
            return Optional.empty();
        }
        if (Currencies.named(all).isPresent()) {
            return Optional.of(new Unit(BigDecimal.ONE, all));
        }
        String simplified = YUAN_TWICE
                .matcher(Simplified.of(LINK.matcher(all).replaceFirst("")))
                .replaceFirst("");
        String plain = Spelling.plain(simplified);
        if (plain.length() != simplified.length()) {
            simplified = plain; // accents were written beside their letters
        }
        for (String scale : BY_LENGTH) {
            boolean isWord = !scale.equals(BEFORE_CURRENCY);
            Optional<Unit> unit = Optional.empty();
            if (plain.startsWith(scale)) {
                unit = scaled(scale, simplified.substring(scale.length()), isWord);
            }
            if (unit.isEmpty() && isWord && plain.endsWith(scale)) {
                unit = scaled(scale, simplified.substring(0, simplified.length() - scale.length()), true);
            }
            if (unit.isPresent()) {
                return unit;
            }
        }
        return currency(all)
                .or(() -> Currencies.find(all)
                        .filter(known -> !RATE.matcher(all).find())
                        .map(known -> all))
                .map(mark -> new Unit(BigDecimal.ONE, mark));
    }

    /** Returns the unit that a cell is, as in a column beside the amounts; none if it is no unit. */
    public static Unit ofCell(String cell) {
        return of(cell).orElse(NONE);
    }

    /** Returns the unit of a word for its scale and the currency beside it, which may be missing where the word can stand alone. */
    private static Optional<Unit> scaled(String scale, String beside, boolean canStandAlone) {
        String rest =
                AROUND.matcher(LINK.matcher(beside.strip()).replaceAll("")).replaceAll("");
        BigDecimal factor = SCALES.getOrDefault(scale, BigDecimal.ONE);
        if (rest.isEmpty()) {
            return canStandAlone ? Optional.of(new Unit(factor, "")) : Optional.empty();
        }
        return currency(rest).map(mark -> new Unit(factor, mark));
    }

    /** Returns the text itself if it is a currency; of a sign and a code, as in "￥元", the code. */
    private static Optional<String> currency(String text) {
        if (Currencies.named(text).isPresent()) {
            return Optional.of(text);
        }
        String code = text.replaceAll("\\p{Sc}", "").strip();
        String sign = text.replaceAll("\\P{Sc}", "");
        return Currencies.named(code)
                .filter(unit -> Currencies.sharing(sign).contains(unit.getCode())
                        || Currencies.named(sign).equals(Optional.of(unit)))
                .map(unit -> code);
    }

    /** Returns the unit of a number between two texts, or empty if they are none. */
    static Optional<Unit> around(String before, String behind) {
        Optional<Unit> first = of(before);
        Optional<Unit> second = first.flatMap(unit -> of(behind));
        if (second.isEmpty() || (first.get().isScale() && second.get().isScale())) {
            return Optional.empty();
        }
        String marks = first.get().mark + second.get().mark;
        if (marks.isEmpty() && (first.get().isScale() || behind.strip().equals("CR"))) {
            return Optional.empty(); // of a currency that is not known, or a credit
        }
        return marks.isEmpty()
                        || first.get().mark.isEmpty()
                        || second.get().mark.isEmpty()
                ? Optional.of(new Unit(first.get().factor.multiply(second.get().factor), marks))
                : currency(marks).map(mark -> new Unit(first.get().factor.multiply(second.get().factor), mark));
    }

    /** Returns a header and the unit that it gives to the numbers below it. */
    public static Headed ofHeader(String header) {
        for (Pattern form : HEADERS) {
            Matcher headed = form.matcher(header);
            if (headed.matches() && !headed.group(1).isEmpty()) {
                boolean isNoMoney = form.equals(IN_BRACKETS)
                        && NO_MONEY.matcher(headed.group(2)).matches();
                Optional<Unit> unit = of(headed.group(2).replaceFirst("^(?:金额|货币|计量)?单位\\s*[:：]?\\s*", ""))
                        .filter(Unit::isOfHeader)
                        .or(() -> isNoMoney ? Optional.of(NONE) : Optional.empty());
                if (unit.isPresent()) {
                    return new Headed(headed.group(1), unit.get());
                }
            }
        }
        Matcher han = HAN.matcher(header);
        if (han.matches()) {
            Optional<Unit> unit =
                    of(han.group(2) == null ? han.group(3) : han.group(2)).filter(Unit::isScale);
            if (unit.isPresent()) {
                return new Headed(han.group(1), unit.get());
            }
        }
        boolean isCapitals = header.equals(header.toUpperCase(Locale.ROOT));
        for (Pattern form : BEHIND) {
            Matcher headed = form.matcher(header);
            Optional<Unit> unit = headed.matches() ? of(headed.group(2)) : Optional.empty();
            if (unit.filter(found -> Currencies.isSign(found.mark)
                            || Currencies.isNoWord(found.mark)
                            || (!isCapitals && Currencies.isCode(found.mark)))
                    .isPresent()) {
                return new Headed(headed.group(1), unit.get());
            }
        }
        // a header that is nothing but a unit, as "USD K", is no name of an amount, but somebody may say that it is one
        return new Headed(header, of(header).filter(Unit::isHeader).orElse(NONE));
    }

    private boolean isHeader() {
        return Currencies.isSign(mark) || Currencies.isNoWord(mark) || (isScale() && Currencies.isCode(mark));
    }

    /**
     * Returns how many each number below a title counts, as in "Angaben in TEUR", and in which currency, as in "Currency: EUR"; one, and
     * none, if no part of the title says it.
     */
    public static Unit ofTitle(String title) {
        return ofParts(title, Unit::ofPart);
    }

    /** Returns the unit that a title says which stands alone, and so is no header: as any title does, or as a header would. */
    public static Unit ofLoneTitle(String title) {
        Unit said = ofTitle(title);
        return said.equals(NONE) ? ofParts(title, Unit::ofName) : said;
    }

    private static Unit ofParts(String title, Function<String, Unit> ofPart) {
        return Stream.concat(Stream.of(title), BETWEEN.splitAsStream(title))
                .map(part -> ofPart.apply(NOTE.matcher(part.strip()).replaceFirst("")))
                .filter(unit -> !unit.equals(NONE))
                .findFirst()
                .orElse(NONE);
    }

    private static Unit ofPart(String title) {
        if (title.length() > 2 * LONGEST) {
            return NONE;
        }
        Matcher ofCurrency = OF_CURRENCY.matcher(title);
        if (ofCurrency.matches()) {
            return of(ofCurrency.group(1)).filter(Unit::isOfHeader).orElse(NONE);
        }
        Matcher ofAll = OF_ALL.matcher(title);
        if (!ofAll.matches()) {
            return NONE;
        }
        String text = ofAll.group(1) == null ? ofAll.group(2) : ofAll.group(1);
        return of(text).filter(unit -> unit.isScale()
                        ? !unit.mark.isEmpty() || text.codePoints().allMatch(Character::isLetter)
                        : unit.isOfHeader())
                .filter(unit -> !unit.mark.isEmpty() || Simplified.isHan(text) || text.length() > 3)
                .orElse(NONE);
    }

    /** Returns the unit that a title is, as "USD in thousands", or has in brackets behind it, as "Pipeline (£'000)"; none if no currency is in it. */
    private static Unit ofName(String title) {
        Matcher behind = IN_BRACKETS.matcher(title);
        return of(behind.matches() ? behind.group(2) : title)
                .filter(unit -> unit.isHeader() && (unit.isScale() || behind.matches()))
                .orElse(NONE);
    }

    /**
     * Returns the unit that the name of a sheet or a file says, as a title does, or one of its words, as "pipeline_kEUR"; none if no
     * word is both a number and a currency.
     */
    public static Unit ofFile(String name) {
        Unit ofAll = ofLoneTitle(name);
        return ofAll.equals(NONE)
                ? WORDS.splitAsStream(name)
                        .map(Unit::ofName)
                        .filter(Unit::isScale)
                        .findFirst()
                        .orElse(NONE)
                : ofAll;
    }

    /** Returns the same unit with what another says that it does not; unchanged if that is of another currency. */
    public Unit within(Unit other) {
        boolean isOther = !mark.isEmpty()
                && !other.mark.isEmpty()
                && !Currencies.find(mark).equals(Currencies.find(other.mark));
        return isOther ? this : new Unit(isScale() ? factor : other.factor, mark.isEmpty() ? other.mark : mark);
    }

    /** Returns whether the currency, if there is one, is no word in small letters that happens to be a code, such as all. */
    private boolean isOfHeader() {
        return mark.length() != 3
                || Currencies.isCode(mark)
                || Currencies.isNoWord(mark)
                || !Currencies.isCode(mark.toUpperCase(Locale.ROOT));
    }

    /** Returns whether each number counts more than one. */
    public boolean isScale() {
        return factor.compareTo(BigDecimal.ONE) != 0;
    }

    /** Returns whether numbers are counted as only Chinese counts them, with 万 or 亿. */
    public boolean isMyriad() {
        return factor.compareTo(TEN_THOUSAND) == 0 || factor.compareTo(HUNDRED_MILLION) == 0;
    }
}
