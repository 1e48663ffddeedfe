// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import java.util.Locale;

/** How a piece is meant; each has a colour that differs in lightness too. */
public enum Tone {
    PLAIN,
    STRONG,
    GOOD,
    WARNING,
    BAD,
    QUIET;

    String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
