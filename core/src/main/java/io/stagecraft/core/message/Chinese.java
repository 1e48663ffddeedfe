// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;

/** The Chinese phrases of the whole library, and the English one for a code without. */
final class Chinese {
    static final PhraseBook BOOK = Phrases.of(
            Locale.CHINESE,
            ImmutableMap.<String, String>builder()
                    .putAll(ChineseCorePhrases.PHRASES)
                    .putAll(ChineseScoringPhrases.PHRASES)
                    .putAll(ChinesePlanningPhrases.PHRASES)
                    .build(),
            English.BOOK);

    private Chinese() {}
}
