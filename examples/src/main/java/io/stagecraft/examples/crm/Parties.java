// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.book.Product;
import io.stagecraft.examples.book.Seller;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sellers, customers and products that deals name, one for each name whatever its letters and spaces. */
final class Parties {
    /** Those of one column, by every spelling. */
    private static final class Named<T> {
        private final Spellings spellings;
        private final Map<String, Optional<T>> bySpelling = new HashMap<>();
        private final Map<String, Optional<T>> byName = new HashMap<>();
        private final Function<String, T> of;

        Named(Spellings spellings, Function<String, T> of) {
            this.spellings = spellings;
            this.of = of;
        }

        Optional<T> get(String name) {
            if (name.isEmpty()) {
                return Optional.empty();
            }
            Optional<T> known = bySpelling.get(name);
            if (known == null) {
                known = byName.computeIfAbsent(spellings.of(name), key -> Optional.of(of.apply(key)));
                bySpelling.put(name, known);
            }
            return known;
        }
    }

    private final Map<Field, Named<String>> words = new EnumMap<>(Field.class);
    private final Named<Seller> sellers;
    private final Named<Account> accounts = new Named<>(new Spellings(), Account::named);
    private final Named<Product> products = new Named<>(new Spellings(), Product::named);

    /**
     * @param owners how owners are spelled, in histories too
     */
    Parties(Spellings owners) {
        sellers = new Named<>(owners, Seller::named);
    }

    /** Returns the seller of a name, or empty for empty text. */
    Optional<Seller> seller(String name) {
        return sellers.get(name);
    }

    Optional<Account> account(String name) {
        return accounts.get(name);
    }

    Optional<Product> product(String name) {
        return products.get(name);
    }

    /** Returns the one spelling of a word of another column, or empty for empty text. */
    Optional<String> word(Field field, String text) {
        return words.computeIfAbsent(field, key -> new Named<>(new Spellings(), word -> word))
                .get(text);
    }
}
