package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** What {@code core} says, package by package. */
final class CorePhrases {
    static final Map<String, String> ENGLISH =
            ImmutableMap.<String, String>builder().buildOrThrow();

    private CorePhrases() {}
}
