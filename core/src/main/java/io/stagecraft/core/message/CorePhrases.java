package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** What {@code core} says, package by package. */
final class CorePhrases {
    static final Map<String, String> ENGLISH =
            ImmutableMap.<String, String>builder()
            // explain
            .put("explanation.because", "because {reason}")
            .put("explanation.number", "{value}")
            .put("explanation.number-unit", "{value} {unit}")
            .put("explanation.unknown", "unknown")
            .put("explanation.with", "with {default}")
            .put("rule.first", "first")
            .put("rule.given", "given")
            .put("rule.log-odds", "log-odds")
            .put("rule.look-up", "look-up")
            .put("rule.minimum", "minimum")
            .put("rule.product", "product")
            .put("rule.sum", "sum")
            .buildOrThrow();

    private CorePhrases() {}
}
