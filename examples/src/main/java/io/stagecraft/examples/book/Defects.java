// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts the oddities of a book by kind, with the first of each as its example. */
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

    private final Map<Message, Counted> kinds = new LinkedHashMap<>();

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
        kinds.computeIfAbsent(kind, key -> new Counted(example.get())).count++;
    }

    /** Returns the oddities in the order in which the first of each was found. */
    public List<Defect> list() {
        List<Defect> defects = new ArrayList<>();
        kinds.forEach((kind, counted) -> defects.add(new Defect(kind, counted.count, counted.example)));
        return List.copyOf(defects);
    }
}
