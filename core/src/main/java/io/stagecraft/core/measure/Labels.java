// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A text in several languages, with a default for the others.
 *
 * <pre>{@code
 * Labels preparation = Labels.of("en", "Preparation").with("zh", "事先准备");
 * preparation.text();                  // Preparation
 * preparation.in(Locale.CHINA);        // 事先准备
 * preparation.in(Locale.FRENCH);       // Preparation
 * }</pre>
 */
@Value.Immutable
public abstract class Labels implements Serializable {
    Labels() {}

    /**
     * Returns an English text.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public static Labels of(String english) {
        requireNonNull(english, "english");
        return of("en", english);
    }

    /**
     * Returns a text in one language.
     *
     * @param language a BCP 47 tag such as {@code en} or {@code zh-Hant}
     * @param text the text, not blank
     * @throws IllegalArgumentException if the tag is not well-formed, or the text is blank
     */
    public static Labels of(String language, String text) {
        requireNonNull(language, "language");
        requireNonNull(text, "text");
        return builder().defaultLanguage(language).putTexts(language, text).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the language of {@link #text()}; {@link #texts()} contains it. */
    public abstract String defaultLanguage();

    /** Returns the texts by BCP 47 language tag, in the order they were given, never empty. */
    public abstract Map<String, String> texts();

    /** Returns this with one more text, which replaces that of the same language. */
    public Labels with(String language, String text) {
        Map<String, String> all = new LinkedHashMap<>(texts());
        all.put(requireNonNull(language, "language"), requireNonNull(text, "text"));
        return builder().defaultLanguage(defaultLanguage()).putAllTexts(all).build();
    }

    /** Returns the text in the default language. */
    public String text() {
        return requireNonNull(texts().get(defaultLanguage()));
    }

    /** Returns the text for a locale: that of its full tag, else of its language alone, else the default one. */
    public String in(Locale locale) {
        String language = texts().getOrDefault(locale.getLanguage(), text());
        return texts().getOrDefault(locale.toLanguageTag(), language);
    }

    /** Returns the text in the default language. */
    @Override
    public final String toString() {
        return text();
    }

    @Value.Check
    void check() {
        checkArgument(
                texts().containsKey(defaultLanguage()),
                "labels must have a text in their default language %s but have only %s",
                defaultLanguage(),
                texts().keySet());
        for (Map.Entry<String, String> each : texts().entrySet()) {
            String language = each.getKey();
            String text = each.getValue();
            checkArgument(!text.isBlank(), "label in %s must not be blank", language);
            try {
                Ids.check(language, "language", "label \"%s\"", text);
                new Locale.Builder().setLanguageTag(language);
            } catch (IllformedLocaleException e) {
                throw new IllegalArgumentException(
                        "language must be a well-formed BCP 47 tag but was \"" + language + "\"", e);
            }
        }
    }

    static final class Builder extends ImmutableLabels.Builder {
        Builder() {}
    }
}
