// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;

/** Counts the oddities of books by kind, those of deals by their currency too, with the first of each as its example. */
public final class Defects {
    private static final class Counted {
        final Argument example;
        int count;

        Counted(Argument example) {
            this.example = example;
        }
    }

    /** Kinds that say nothing of the row are found by their code, of which no message is made for every row. */
    private final Map<String, Message> plain = new LinkedHashMap<>();

    private final Map<Message, Map<Optional<CurrencyUnit>, Counted>> kinds = new LinkedHashMap<>();
    private Optional<CurrencyUnit> currency = Optional.empty();

    /** Says that the rows counted from now on are of deals in a currency, or of no known currency if it is empty. */
    public void in(Optional<CurrencyUnit> currency) {
        this.currency = currency;
    }

    /** Counts the row of a deal, or of something else that has a name, with the oddity of this code. */
    public void count(String code, String name) {
        count(code, () -> Argument.of(name));
    }

    /** Counts a row with the oddity of this code. */
    public void count(String code, Supplier<Argument> example) {
        count(plain.computeIfAbsent(code, Message::of), example);
    }

    /** Counts a row with this oddity. */
    public void count(Message kind, Supplier<Argument> example) {
        kinds.computeIfAbsent(kind, key -> new LinkedHashMap<>(2))
                .computeIfAbsent(currency, key -> new Counted(example.get()))
                .count++;
    }

    /** Returns how many rows have the oddity of this code, in all currencies. */
    public int count(String code) {
        return kinds.getOrDefault(Message.of(code), Map.of()).values().stream()
                .mapToInt(counted -> counted.count)
                .sum();
    }

    /**
     * Returns the oddities of a book, in the order in which the first of each kind was found in any.
     *
     * @param others the currencies of the other books, whose deals are not of this one
     */
    public List<Defect> list(Set<CurrencyUnit> others) {
        List<Defect> defects = new ArrayList<>();
        kinds.forEach((kind, byCurrency) -> {
            List<Counted> own = byCurrency.entrySet().stream()
                    .filter(entry -> entry.getKey().filter(others::contains).isEmpty())
                    .map(Map.Entry::getValue)
                    .toList();
            if (!own.isEmpty()) {
                int count = own.stream().mapToInt(counted -> counted.count).sum();
                defects.add(new Defect(kind, count, own.get(0).example));
            }
        });
        return List.copyOf(defects);
    }
}
