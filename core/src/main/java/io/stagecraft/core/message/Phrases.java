// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A phrase book that holds its phrases by code. */
final class Phrases implements PhraseBook {
    private final Language language;
    /** The last said first, each at least twice as large as the one before, so that adding one by one stays cheap. */
    private final ImmutableList<ImmutableMap<String, Phrase>> layers;

    private final @Nullable PhraseBook otherwise;

    private Phrases(
            Language language, ImmutableList<ImmutableMap<String, Phrase>> layers, @Nullable PhraseBook otherwise) {
        this.language = language;
        this.layers = layers;
        this.otherwise = otherwise;
    }

    /** Returns a book that says the text or the code of what it does not know. */
    static Phrases of(Locale locale, Map<String, String> phrases) {
        return new Phrases(Language.of(locale), ImmutableList.of(parsed(phrases)), null);
    }

    static PhraseBook of(Locale locale, Map<String, String> phrases, PhraseBook otherwise) {
        requireNonNull(otherwise, "otherwise");
        ImmutableMap<String, Phrase> own = parsed(phrases);
        Language language = Language.of(locale);
        // one book, so that a phrase of the caller's also stands inside the sentences of the other
        return otherwise instanceof Phrases other && other.language.equals(language)
                ? new Phrases(language, layered(own, other.layers), other.otherwise)
                : new Phrases(language, ImmutableList.of(own), otherwise);
    }

    private static ImmutableList<ImmutableMap<String, Phrase>> layered(
            ImmutableMap<String, Phrase> own, ImmutableList<ImmutableMap<String, Phrase>> below) {
        ImmutableMap<String, Phrase> top = own;
        int merged = 0;
        while (merged < below.size() && below.get(merged).size() < 2 * top.size()) {
            top = merged(top, below.get(merged));
            merged++;
        }
        return ImmutableList.<ImmutableMap<String, Phrase>>builder()
                .add(top)
                .addAll(below.subList(merged, below.size()))
                .build();
    }

    private static ImmutableMap<String, Phrase> merged(Map<String, Phrase> above, Map<String, Phrase> below) {
        Map<String, Phrase> merged = new LinkedHashMap<>(below);
        merged.putAll(above);
        return ImmutableMap.copyOf(merged);
    }

    private static ImmutableMap<String, Phrase> parsed(Map<String, String> phrases) {
        requireNonNull(phrases, "phrases");
        ImmutableMap.Builder<String, Phrase> parsed = ImmutableMap.builder();
        phrases.forEach((code, phrase) -> parsed.put(code, Phrase.parse(code, phrase)));
        return parsed.build();
    }

    @Override
    public String say(Message message) {
        requireNonNull(message, "message");
        Argument text = message.arguments().get(Message.TEXT);
        if (text != null) {
            return say(text);
        }
        Phrases book = this;
        while (true) {
            Phrase phrase = book.phrase(message.code());
            if (phrase != null) {
                return phrase.say(message, book);
            }
            if (book.otherwise == null) {
                return book.unknown(message);
            }
            if (!(book.otherwise instanceof Phrases next)) {
                return book.otherwise.say(message);
            }
            book = next;
        }
    }

    private @Nullable Phrase phrase(String code) {
        for (ImmutableMap<String, Phrase> layer : layers) {
            Phrase phrase = layer.get(code);
            if (phrase != null) {
                return phrase;
            }
        }
        return null;
    }

    String say(Argument argument) {
        return language.write(argument, this);
    }

    Language language() {
        return language;
    }

    private String unknown(Message message) {
        return message.arguments().isEmpty()
                ? message.code()
                : message.arguments().entrySet().stream()
                        .map(argument -> argument.getKey() + " " + say(argument.getValue()))
                        .collect(joining(", ", message.code() + " (", ")"));
    }

    @Override
    public Locale locale() {
        return language.locale();
    }

    /** Returns the phrases, for the test that walks them all. */
    Map<String, Phrase> phrases() {
        return layers.reverse().stream()
                .<Map<String, Phrase>>map(layer -> layer)
                .reduce(Map.of(), (below, above) -> merged(above, below));
    }

    /** Returns the language and the number of phrases. */
    @Override
    public String toString() {
        int size = phrases().size();
        return locale().toLanguageTag() + ", " + size + (size == 1 ? " phrase" : " phrases");
    }
}
