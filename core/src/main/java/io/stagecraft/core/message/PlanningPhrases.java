package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** What {@code planning} says, package by package. */
final class PlanningPhrases {
    static final Map<String, String> ENGLISH =
            ImmutableMap.<String, String>builder().buildOrThrow();

    private PlanningPhrases() {}
}
