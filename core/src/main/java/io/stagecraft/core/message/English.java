package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;

/** The English phrases. */
final class English {
    static final Phrases BOOK = Phrases.of(
            Locale.ENGLISH,
            ImmutableMap.<String, String>builder()
                    .put("rate.too-few", "too few ({number}); a rate takes {minimum}")
                    .buildOrThrow());

    private English() {}
}
