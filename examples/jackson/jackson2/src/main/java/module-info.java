// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

import org.jspecify.annotations.NullMarked;

/** The values of Stagecraft as JSON with Jackson 2, from 2.15 on. */
@NullMarked
@SuppressWarnings("module") // the number is that of Jackson
module io.stagecraft.jackson2 {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive io.stagecraft.json;

    exports io.stagecraft.jackson2;
}
