// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Message;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * Finds the column of the amounts in the currencies that the rows name, where the one whose header is known is in another by that
 * header, and so holds what they were converted to.
 */
final class AmountColumn {
    private final List<String> header;
    private final CellWords words;
    private final int amount;
    private final int currency;
    private final Unit unit;
    private final Amounts numbers = Amounts.withPoints(); // both columns mark decimals alike
    private final Map<Integer, Seen> others = new LinkedHashMap<>();
    private final Set<CurrencyUnit> found = new HashSet<>();
    private int converted;

    private static final class Seen {
        private final boolean isKnown;
        private int same;
        private int equal;
        private int different;

        private Seen(boolean isKnown) {
            this.isKnown = isKnown;
        }
    }

    /**
     * @param amount the column of the amounts by its header
     * @param currency the column of the currencies
     */
    AmountColumn(List<String> header, int amount, int currency, CellWords words) {
        this.words = words;
        this.header = header;
        this.amount = amount;
        this.currency = currency;
        this.unit = Unit.ofHeader(header.get(amount)).unit();
    }

    /** Returns whether a header has all words of that of the amounts, as amount_local has those of amount_usd. */
    boolean isAlike(int column) {
        List<String> words = Arrays.asList(Spelling.wordsOf(header.get(column)));
        return Arrays.stream(Spelling.wordsOf(header.get(amount)))
                .allMatch(word -> word.isEmpty() || words.contains(word));
    }

    /**
     * Adds another column that may hold the amounts.
     *
     * @param isKnown whether its header is the same but for a currency
     */
    void add(int column, boolean isKnown) {
        others.put(column, new Seen(isKnown));
    }

    /** Returns whether there is a choice. */
    boolean isOpen() {
        return !unit.mark().isEmpty() && !others.isEmpty();
    }

    /** Takes note of a record. */
    void see(Line line) {
        Optional<CurrencyUnit> named = Currencies.find(line.cell(currency));
        if (named.isEmpty()) {
            return;
        }
        found.add(named.get());
        boolean isConverted = !named.equals(Currencies.find(unit.mark()))
                && !Currencies.sharing(unit.mark()).contains(named.get().getCode());
        converted += isConverted ? 1 : 0;
        Optional<Amount> one = numbers.read(line.cell(amount));
        others.entrySet().removeIf(column -> isText(line.cell(column.getKey())));
        others.forEach((column, seen) -> {
            Optional<Amount> other = numbers.read(line.cell(column));
            if (one.isPresent() && other.isPresent() && one.get().value().signum() != 0) {
                boolean isEqual = one.get().value().compareTo(other.get().value()) == 0;
                seen.same += isConverted ? 0 : 1;
                seen.equal += !isConverted && isEqual ? 1 : 0;
                seen.different += isConverted && !isEqual ? 1 : 0;
            }
        });
    }

    /**
     * Returns the column of the amounts: the one by its header if its currency is that of all rows; else the only one in those of the
     * rows, of the same header, or with the same numbers where nothing was converted and others where something was. Empty if that is not
     * known.
     */
    Optional<Integer> column() {
        if (converted == 0 || others.isEmpty()) {
            return Optional.of(amount);
        }
        List<Integer> of = others.entrySet().stream()
                .filter(other -> isInCurrenciesOfRows(other.getKey()))
                .filter(other -> other.getValue().isKnown || isSame(other.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return of.size() == 1 ? Optional.of(of.get(0)) : Optional.empty();
    }

    private boolean isText(String text) {
        return !words.isNothing(text) && numbers.read(text).isEmpty();
    }

    private boolean isInCurrenciesOfRows(int column) {
        String mark = Unit.ofHeader(header.get(column)).unit().mark();
        return mark.isEmpty() || Currencies.find(mark).map(Set::of).equals(Optional.of(found));
    }

    private boolean isSame(Seen other) {
        return other.same > 0 && other.equal == other.same && 2 * other.different > converted;
    }

    /** Returns what to ask where it is not known, or empty. */
    Optional<Message> question() {
        if (column().isPresent()) {
            return Optional.empty();
        }
        String table = TableKind.DEALS.word();
        int likely = others.keySet().iterator().next();
        return Optional.of(Message.of("ask.amount-column")
                .with("amount", header.get(amount))
                .with("currency", Currencies.find(unit.mark()).orElseThrow().getCode())
                .with("column", header.get(currency))
                .with("rows", converted)
                .with("others", CellTexts.list(others.keySet().stream().map(header::get)))
                .with("line", Mapping.line(table, header.get(likely), Field.AMOUNT.word()))
                .with("none", Mapping.line(table, header.get(currency), Mapping.NOT_READ)));
    }
}
