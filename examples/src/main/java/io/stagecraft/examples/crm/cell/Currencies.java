// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** The currencies by code, sign, and name in several languages. */
public final class Currencies {
    /** Signs that more than one currency has: what they mean is the book's to say. */
    private static final Map<String, List<String>> SHARED = Map.of(
            "$", List.of("USD", "MXN", "CAD", "AUD", "ARS", "CLP", "COP", "SGD", "HKD"),
            "¥", List.of("CNY", "JPY"),
            "\\", List.of("JPY", "KRW"), // which Shift_JIS and EUC-KR have in the place of the backslash
            "kr", List.of("SEK", "NOK", "DKK"));

    /** Codes that are known in small letters too, as they are no words: all and top are codes as well. */
    private static final Set<String> NO_WORDS = Set.of(
            "eur", "usd", "gbp", "chf", "cny", "rmb", "jpy", "inr", "rub", "brl", "mxn", "cad", "aud", "nzd", "sek",
            "nok", "dkk", "pln", "czk", "huf", "sgd", "hkd", "twd", "krw", "zar", "aed", "sar", "cop", "clp", "ars");

    private static final Map<String, CurrencyUnit> NAMES = names();

    private Currencies() {}

    private static Map<String, CurrencyUnit> names() {
        Map<String, CurrencyUnit> names = new HashMap<>();
        List<Locale> languages = List.of(
                Locale.ENGLISH,
                Locale.GERMAN,
                Locale.FRENCH,
                Locale.forLanguageTag("es"),
                Locale.forLanguageTag("pt"),
                Locale.forLanguageTag("ru"),
                Locale.SIMPLIFIED_CHINESE,
                Locale.TRADITIONAL_CHINESE,
                Locale.JAPANESE);
        for (CurrencyUnit unit : CurrencyUnit.registeredCurrencies()) {
            names.put(Spelling.plain(unit.getCode()), unit);
        }
        List<Currency> known = Currency.getAvailableCurrencies().stream()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
        for (Currency currency : known) {
            CurrencyUnit unit = names.get(Spelling.plain(currency.getCurrencyCode()));
            if (unit != null) {
                languages.forEach(
                        language -> names.putIfAbsent(Spelling.plain(currency.getDisplayName(language)), unit));
            }
        }
        Map<String, String> signs = Map.ofEntries(
                Map.entry("€", "EUR"),
                Map.entry("£", "GBP"),
                Map.entry("US$", "USD"),
                Map.entry("U$S", "USD"),
                Map.entry("R$", "BRL"),
                Map.entry("MX$", "MXN"),
                Map.entry("C$", "CAD"),
                Map.entry("CA$", "CAD"),
                Map.entry("CAD$", "CAD"),
                Map.entry("A$", "AUD"),
                Map.entry("AU$", "AUD"),
                Map.entry("NZ$", "NZD"),
                Map.entry("HK$", "HKD"),
                Map.entry("NT$", "TWD"),
                Map.entry("S$", "SGD"),
                Map.entry("₹", "INR"),
                Map.entry("Rs", "INR"),
                Map.entry("Rs.", "INR"),
                Map.entry("₽", "RUB"),
                Map.entry("руб", "RUB"),
                Map.entry("руб.", "RUB"),
                Map.entry("₸", "KZT"),
                Map.entry("₩", "KRW"),
                Map.entry("zł", "PLN"),
                Map.entry("Kč", "CZK"),
                Map.entry("Fr.", "CHF"),
                Map.entry("₺", "TRY"),
                Map.entry("元", "CNY"),
                Map.entry("圓", "CNY"),
                Map.entry("圆", "CNY"),
                Map.entry("人民币元", "CNY"),
                Map.entry("RMB", "CNY"),
                Map.entry("CN¥", "CNY"),
                Map.entry("円", "JPY"),
                Map.entry("dollar", "USD"),
                Map.entry("dollars", "USD"),
                Map.entry("pound", "GBP"),
                Map.entry("pound sterling", "GBP"),
                Map.entry("yuan", "CNY"),
                Map.entry("renminbi", "CNY"),
                Map.entry("rouble", "RUB"),
                Map.entry("ruble", "RUB"),
                Map.entry("рубль", "RUB"),
                Map.entry("тенге", "KZT"),
                Map.entry("euros", "EUR"),
                // as systems and lists name them beside what the JDK does
                Map.entry("UK pound sterling", "GBP"),
                Map.entry("Pfund Sterling", "GBP"),
                Map.entry("Britse pond", "GBP"),
                Map.entry("sterlina britannica", "GBP"),
                Map.entry("dólar", "USD"),
                Map.entry("dólar dos Estados Unidos", "USD"),
                Map.entry("dollar américain", "USD"),
                Map.entry("dollaro statunitense", "USD"),
                Map.entry("Amerikaanse dollar", "USD"),
                Map.entry("franco svizzero", "CHF"),
                Map.entry("yuan renminbi", "CNY"),
                Map.entry("svensk krona", "SEK"),
                Map.entry("norsk krone", "NOK"),
                Map.entry("dansk krone", "DKK"),
                Map.entry("złoty", "PLN"),
                Map.entry("zloty", "PLN"),
                Map.entry("forint", "HUF"),
                Map.entry("UAE dirham", "AED"),
                Map.entry("reais", "BRL"),
                Map.entry("원", "KRW"));
        signs.forEach((sign, code) -> names.putIfAbsent(Spelling.plain(sign), CurrencyUnit.of(code)));
        SHARED.forEach((sign, codes) -> names.putIfAbsent(Spelling.plain(sign), CurrencyUnit.of(codes.get(0))));
        for (Currency currency : known) {
            CurrencyUnit unit = names.get(Spelling.plain(currency.getCurrencyCode()));
            if (unit != null) {
                names.putIfAbsent(Spelling.plain(currency.getSymbol(Locale.ENGLISH)), unit);
            }
        }
        return Map.copyOf(names);
    }

    /** Returns the currency of a code, sign or name; of a sign that several have, the most usual. */
    public static Optional<CurrencyUnit> find(String text) {
        String plain = Spelling.plain(text);
        return named(plain)
                // "Euro (EUR)", "EUR - Euro"
                .or(() -> inWords(text));
    }

    /** Returns the currency that a cell of a column of currencies names, such as the Real, which is another word elsewhere. */
    public static Optional<CurrencyUnit> ofCell(String text) {
        return Spelling.plain(text).equals("real") ? Optional.of(CurrencyUnit.of("BRL")) : find(text);
    }

    /** Returns whether a cell of a column of currencies names none: it is blank, or has the number of SuiteCRM for that of the system. */
    public static boolean isUnsaid(String text, CellWords words) {
        return words.isNothing(text) || text.equals("-99");
    }

    private static Optional<CurrencyUnit> inWords(String text) {
        for (String word : text.split("[^\\p{L}]+", -1)) {
            if (text.length() > 3 && text.length() < 40 && (isCode(word) || isNoWord(word))) {
                return named(word);
            }
        }
        return Optional.empty();
    }

    /** Returns the currency that a text names, or several of which, and nothing else beside it. */
    static Optional<CurrencyUnit> named(String text) {
        String plain = Spelling.plain(text);
        CurrencyUnit unit = NAMES.get(plain);
        return Optional.ofNullable(
                unit == null && plain.endsWith("s") ? NAMES.get(plain.substring(0, plain.length() - 1)) : unit);
    }

    /** Returns whether a text has the sign of a currency in it. */
    static boolean isSign(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.CURRENCY_SYMBOL);
    }

    /** Returns whether a text is the code of a currency, in letters of any case, and no word. */
    static boolean isNoWord(String text) {
        return NO_WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a text is the code of a currency, as ISO 4217 writes it. */
    static boolean isCode(String text) {
        return text.length() == 3
                && text.equals(text.toUpperCase(Locale.ROOT))
                && named(text).filter(unit -> unit.getCode().equals(text)).isPresent();
    }

    /** Returns whether a text is a currency and nothing else: a code that is no word, a sign or a name. */
    public static boolean isWritten(String text) {
        boolean mayBeWord = text.length() == 3 && text.chars().allMatch(Character::isLetter);
        return mayBeWord ? isCode(text) || isNoWord(text) : named(text).isPresent();
    }

    /** Returns the codes that share a sign, the most usual first, or none if it belongs to one currency. */
    public static List<String> sharing(String sign) {
        return SHARED.getOrDefault(Spelling.plain(sign), List.of());
    }
}
