// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.examples.crm.cell.Spellings;
import io.stagecraft.examples.crm.table.Field;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sellers, customers, products and other words that deals name, one spelling for each whatever its letters and spaces. */
public final class Parties {
    /** Those of one column, by every spelling. */
    private static final class Named {
        private final Spellings spellings;
        private final Map<String, Optional<String>> bySpelling = new HashMap<>();

        Named(Spellings spellings) {
            this.spellings = spellings;
        }

        Optional<String> get(String name) {
            if (name.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> known = bySpelling.get(name);
            if (known == null) {
                String spelling = spellings.of(name);
                known = spelling.equals(name) ? Optional.of(spelling) : get(spelling);
                bySpelling.put(name, known);
            }
            return known;
        }
    }

    private final Map<Field, Named> words = new EnumMap<>(Field.class);

    /**
     * @param owners how owners are spelled, in histories too
     */
    public Parties(Spellings owners) {
        words.put(Field.OWNER, new Named(owners));
    }

    /** Returns the one spelling of the name of a seller, or empty for empty text. */
    Optional<String> seller(String name) {
        return word(Field.OWNER, name);
    }

    /** Returns the one spelling of a word of a column, or empty for empty text. */
    Optional<String> word(Field field, String text) {
        return words.computeIfAbsent(field, key -> new Named(new Spellings())).get(text);
    }
}
