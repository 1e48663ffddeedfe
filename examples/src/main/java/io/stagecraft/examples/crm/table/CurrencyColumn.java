// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Currencies;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.cell.Unit;
import io.stagecraft.examples.crm.file.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the column of currencies by its values alone, each of which is a currency and nothing else. Of several that differ it is the
 * one behind the amounts, unless a further one stands before these or behind it; none if the amounts say their currency.
 */
public final class CurrencyColumn {
    /** The code of what is asked, which the currency of all amounts answers. */
    public static final String ASKED = "ask.currency-column";

    private final List<String> header;
    private final int amount;
    private final CellWords words;
    private final Map<Integer, Seen> may = new LinkedHashMap<>();
    private final Amounts numbers = Amounts.withPoints(); // what stands beside a number is the same with a comma
    private final boolean isInHeader;
    private boolean isBesideAny;
    private boolean isBesideAll = true;

    private static final class Seen {
        private boolean isFilled;
        private long hash;
    }

    /**
     * @param amount the column of the amounts
     * @param unclaimed the columns of which nothing else says what they tell
     */
    CurrencyColumn(List<String> header, int amount, List<Integer> unclaimed, CellWords words) {
        this.header = header;
        this.amount = amount;
        this.words = words;
        unclaimed.forEach(column -> may.put(column, new Seen()));
        isInHeader = !Unit.ofHeader(header.get(amount)).unit().mark().isEmpty();
    }

    /** Takes note of a record. */
    void see(Line line) {
        may.entrySet().removeIf(column -> {
            String text = line.cell(column.getKey());
            boolean isBlank = words.isNothing(text);
            Seen seen = column.getValue();
            seen.isFilled |= !isBlank;
            seen.hash = 31 * seen.hash + (isBlank ? 0 : Spelling.plain(text).hashCode());
            return !isBlank && !Currencies.isWritten(text);
        });
        numbers.read(line.cell(amount))
                .map(number -> !number.unit().mark().isEmpty())
                .ifPresent(isBeside -> {
                    isBesideAny |= isBeside;
                    isBesideAll &= isBeside;
                });
    }

    /** Returns the column, or empty if there is none or it is not known which. */
    Optional<Integer> column() {
        List<Integer> found = found();
        boolean isOne =
                found.stream().map(may::get).map(seen -> seen.hash).distinct().count() == 1;
        if (isOne) {
            return Optional.of(found.get(0));
        }
        if (isSaid()) {
            return Optional.empty();
        }
        boolean isAlone = !found.contains(amount - 1) && !found.contains(amount + 2);
        return isAlone && found.contains(amount + 1) ? Optional.of(amount + 1) : Optional.empty();
    }

    /** Returns what to ask where several columns may be the one, or empty. */
    Optional<Message> question() {
        List<Integer> found = found();
        return found.isEmpty() || isSaid() || column().isPresent()
                ? Optional.empty()
                : Optional.of(Message.of(ASKED)
                        .with("amount", header.get(amount))
                        .with("columns", CellTexts.list(found.stream().map(header::get)))
                        .with(
                                "line",
                                Mapping.line(TableKind.DEALS.word(), header.get(found.get(0)), Field.CURRENCY.word())));
    }

    /** Returns whether the header of the amounts, or what stands beside each of them, says their currency. */
    private boolean isSaid() {
        return isInHeader || (isBesideAny && isBesideAll);
    }

    private List<Integer> found() {
        return may.entrySet().stream()
                .filter(column -> column.getValue().isFilled)
                .map(Map.Entry::getKey)
                .toList();
    }
}
