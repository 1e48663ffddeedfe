// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;

/** The English phrases of the whole library. */
final class English {
    static final Phrases BOOK = Phrases.of(
            Locale.ENGLISH,
            ImmutableMap.<String, String>builder()
                    .putAll(CorePhrases.ENGLISH)
                    .putAll(ScoringPhrases.ENGLISH)
                    .putAll(PlanningPhrases.ENGLISH)
                    .build());

    private English() {}
}
