package io.stagecraft.core.message;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A phrase book that holds its phrases by code. */
final class Phrases implements PhraseBook {
    private final Language language;
    private final Map<String, Phrase> byCode;
    private final @Nullable PhraseBook otherwise;

    private Phrases(Language language, Map<String, Phrase> byCode, @Nullable PhraseBook otherwise) {
        this.language = language;
        this.byCode = byCode;
        this.otherwise = otherwise;
    }

    /** Returns a book that says the text or the code of what it does not know. */
    static Phrases of(Locale locale, Map<String, String> phrases) {
        return new Phrases(Language.of(locale), parsed(phrases), null);
    }

    static PhraseBook of(Locale locale, Map<String, String> phrases, PhraseBook otherwise) {
        requireNonNull(otherwise, "otherwise");
        Map<String, Phrase> own = parsed(phrases);
        Language language = Language.of(locale);
        if (otherwise instanceof Phrases other && other.language.equals(language)) {
            // one book, so that a phrase of the caller's also stands inside the sentences of the other
            Map<String, Phrase> all = ImmutableMap.<String, Phrase>builder()
                    .putAll(other.byCode)
                    .putAll(own)
                    .buildKeepingLast();
            return new Phrases(language, all, other.otherwise);
        }
        return new Phrases(language, own, otherwise);
    }

    private static Map<String, Phrase> parsed(Map<String, String> phrases) {
        requireNonNull(phrases, "phrases");
        ImmutableMap.Builder<String, Phrase> parsed = ImmutableMap.builder();
        phrases.forEach((code, phrase) -> parsed.put(code, Phrase.parse(code, phrase)));
        return parsed.buildOrThrow();
    }

    @Override
    public String say(Message message) {
        requireNonNull(message, "message");
        Argument text = message.arguments().get(Message.TEXT);
        if (text != null) {
            return say(text);
        }
        Phrase phrase = byCode.get(message.code());
        if (phrase != null) {
            return phrase.say(message, this);
        }
        return otherwise == null ? unknown(message) : otherwise.say(message);
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
        return byCode;
    }

    /** Returns the language and the number of phrases. */
    @Override
    public String toString() {
        return locale().toLanguageTag() + ", " + byCode.size() + " phrases";
    }
}
