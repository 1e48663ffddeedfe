// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.text;

import io.stagecraft.examples.review.page.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;

/** The main figures of a review by stable names, for programs that compare one review with another. */
public final class Figures {
    private final Map<String, String> values = new LinkedHashMap<>();

    public void put(String name, Object value) {
        if (values.put(name, value.toString()) != null) {
            throw new IllegalArgumentException("figure " + name + " is given twice");
        }
    }

    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** Returns one line {@code name=value} per figure, in the order of the review. */
    public String lines() {
        StringBuilder lines = new StringBuilder();
        values.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        return PlainText.of(lines.toString());
    }
}
