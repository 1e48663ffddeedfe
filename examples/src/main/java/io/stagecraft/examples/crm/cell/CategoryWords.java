// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import io.stagecraft.core.process.ForecastCategory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The forecast categories as files write them: their names and labels, and what products call them otherwise. */
public final class CategoryWords {
    private static final Map<String, ForecastCategory> CATEGORIES = new HashMap<>();

    static {
        for (ForecastCategory category : ForecastCategory.values()) {
            CATEGORIES.put(Spelling.header(category.name()), category);
            category.labels().texts().values().forEach(label -> CATEGORIES.put(Spelling.header(label), category));
        }
        CATEGORIES.put("forecast", ForecastCategory.COMMIT); // the name behind the label Commit in Salesforce
        CATEGORIES.put("committed", ForecastCategory.COMMIT);
        CATEGORIES.put("notforecasted", ForecastCategory.OMITTED);
    }

    private CategoryWords() {}

    /** Returns the category that a text names, or empty if it names none. */
    public static Optional<ForecastCategory> find(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(CATEGORIES.get(Spelling.header(Simplified.of(text))));
    }

    /** Returns the category of an open deal that a text names, or empty if it names none. */
    public static Optional<ForecastCategory> ofOpen(String text) {
        return find(text).filter(category -> category != ForecastCategory.CLOSED);
    }
}
