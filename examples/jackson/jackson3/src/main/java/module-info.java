// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

import org.jspecify.annotations.NullMarked;

/** The values of Stagecraft as JSON with Jackson 3. */
@NullMarked
@SuppressWarnings("module") // the number is that of Jackson
module io.stagecraft.jackson3 {
    requires transitive tools.jackson.databind;
    requires transitive io.stagecraft.json;

    exports io.stagecraft.jackson3;
}
