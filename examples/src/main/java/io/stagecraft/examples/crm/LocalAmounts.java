// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Message;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/**
 * Finds the column of the amounts in the currencies that the rows name, where one header says that its amounts are in these, or another
 * that its are converted, and none to which currency.
 */
final class LocalAmounts {
    private static final Pattern LOCAL = Pattern.compile(
            "local|lokal|transa[ck]|document|dokument|beleg|foreign|fremdw|(?:original|deal|customer|kunden) ?(?:curr|wahr)|(?:moned|moeda|devise) (?:de |d.)?orig|原币|原幣|交易币");
    private static final Pattern CONVERTED = Pattern.compile(
            "[ck]onvert|\\(base\\)|(?:home|base|company|corporate|reporting|haus|firmen|konzern|basis) ?(?:curr|wahr)|(?:moned|moeda|devise).*(?:empresa|entreprise|base)|折算|转换|本位币|本币");

    private final List<String> header;
    private final int amount;
    private final int currency;
    private final CellWords words;
    private final Amounts numbers = Amounts.withPoints(); // both columns mark decimals alike
    private final Map<Integer, Seen> others = new LinkedHashMap<>();
    private final Set<CurrencyUnit> found = new HashSet<>();

    private static final class Seen {
        private final Set<CurrencyUnit> equal = new HashSet<>();
        private final Set<CurrencyUnit> different = new HashSet<>();
        private int rows;
        private int missing;

        private boolean isPlain() {
            return missing == 0 && equal.stream().noneMatch(different::contains);
        }
    }

    /**
     * @param amount the column of the amounts by its header
     * @param currency the column of the currencies
     */
    LocalAmounts(List<String> header, int amount, int currency, CellWords words) {
        this.header = header;
        this.amount = amount;
        this.currency = currency;
        this.words = words;
    }

    /**
     * Adds another column if it may hold the amounts by its header.
     *
     * @param isKnown whether that is a header of amounts
     */
    void add(int column, boolean isKnown) {
        if ((isLocal(header.get(column)) && !isLocal(header.get(amount)))
                || (isKnown && isConverted(header.get(amount)) && !isConverted(header.get(column)))) {
            others.put(column, new Seen());
        }
    }

    /** Returns whether there is a choice, or what the header of the amounts says forbids the currencies of the rows. */
    boolean isOpen() {
        return !others.isEmpty() || isConvertedAlone();
    }

    private boolean isConvertedAlone() {
        return others.isEmpty() && isConverted(header.get(amount)) && !isConverted(header.get(currency));
    }

    /** Returns whether amounts below a header are converted to a currency that it does not say. */
    static boolean isConverted(String header) {
        return CONVERTED.matcher(Spelling.plain(header)).find();
    }

    private static boolean isLocal(String header) {
        return LOCAL.matcher(Spelling.plain(header)).find() && !isConverted(header);
    }

    /** Takes note of a record. */
    void see(Line line) {
        Optional<CurrencyUnit> named = Currencies.find(line.cell(currency));
        Optional<Amount> one = numbers.read(line.cell(amount));
        others.keySet().removeIf(column -> isText(line.cell(column)));
        if (named.isEmpty() || one.isEmpty() || one.get().value().signum() == 0) {
            return;
        }
        found.add(named.get());
        others.forEach((column, seen) -> {
            Optional<Amount> other = numbers.read(line.cell(column));
            seen.missing += other.isEmpty() ? 1 : 0;
            other.ifPresent(number -> {
                boolean isEqual = one.get().value().compareTo(number.value()) == 0;
                seen.rows += isEqual ? 0 : 1;
                (isEqual ? seen.equal : seen.different).add(named.get());
            });
        });
    }

    private boolean isText(String text) {
        return !words.isNothing(text) && numbers.read(text).isEmpty();
    }

    /** Returns the column of the amounts: the only other that differs, and in each currency always or never; empty if that is not known. */
    Optional<Integer> column() {
        List<Map.Entry<Integer, Seen>> different = different();
        if (different.isEmpty()) {
            return isConvertedAlone() && found.size() > 1 ? Optional.empty() : Optional.of(amount);
        }
        return Optional.of(different.get(0))
                .filter(only -> different.size() == 1 && only.getValue().isPlain())
                .map(Map.Entry::getKey);
    }

    private List<Map.Entry<Integer, Seen>> different() {
        return others.entrySet().stream()
                .filter(other -> !other.getValue().different.isEmpty())
                .toList();
    }

    /** Returns what to ask where it is not known, or empty. */
    Optional<Message> question() {
        return column().isPresent()
                ? Optional.empty()
                : different().stream().map(this::ask).findFirst().or(() -> Optional.of(askOfConverted()));
    }

    private Message ask(Map.Entry<Integer, Seen> other) {
        String column = header.get(other.getKey());
        return Message.of("ask.local-amount")
                .with("amount", header.get(amount))
                .with("other", column)
                .with("rows", other.getValue().rows)
                .with("column", header.get(currency))
                .with("line", Mapping.line(TableKind.DEALS.word(), column, Field.AMOUNT.word()))
                .with("stays", Mapping.line(TableKind.DEALS.word(), header.get(amount), Field.AMOUNT.word()));
    }

    private Message askOfConverted() {
        return Message.of("ask.converted")
                .with("amount", header.get(amount))
                .with("column", header.get(currency))
                .with(
                        "currencies",
                        CellTexts.list(found.stream().map(CurrencyUnit::getCode).sorted()))
                .with("line", Mapping.line(TableKind.DEALS.word(), header.get(currency), Mapping.NOT_READ));
    }
}
