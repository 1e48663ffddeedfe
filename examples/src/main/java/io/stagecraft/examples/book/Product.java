// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import java.util.Optional;
import org.joda.money.Money;

/** A product, as one row of products.csv; its list price is empty if nobody says it. */
public record Product(String name, String series, Optional<Money> listPrice) {
    /** Returns a product of which only the name is known. */
    public static Product named(String name) {
        return new Product(name, "", Optional.empty());
    }
}
