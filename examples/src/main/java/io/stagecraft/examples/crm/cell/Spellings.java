// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import java.util.HashMap;
import java.util.Map;

/** The spelling of each name of a column: that which stood first, whatever the letters and spaces of the others. */
public final class Spellings {
    private final Map<String, String> first = new HashMap<>();
    private final Map<String, String> seen = new HashMap<>();

    /** Returns whether a spelling stands for a name already. */
    public boolean isKnown(String name) {
        return first.containsKey(Spelling.plain(name));
    }

    /** Returns the spelling that stands for a name. */
    public String of(String name) {
        if (name.isEmpty()) {
            return name;
        }
        String known = seen.get(name);
        if (known == null) {
            known = first.computeIfAbsent(Spelling.plain(name), key -> name);
            seen.put(name, known);
        }
        return known;
    }
}
