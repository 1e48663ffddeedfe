package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** What {@code scoring} says, package by package. */
final class ScoringPhrases {
    static final Map<String, String> ENGLISH = ImmutableMap.<String, String>builder()
            // probability
            .put("probability.computed", "computed")
            .put("rate.too-few", "too few ({number}) {of}; a rate takes {minimum}, our assumption")
            .buildOrThrow();

    private ScoringPhrases() {}
}
