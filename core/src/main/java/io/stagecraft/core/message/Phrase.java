// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sentence with places for arguments. */
final class Phrase {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(#|\\|([^|{}]*)\\|([^|{}]*))?}");

    private static final Set<String> MARKS = Set.of("\"\"", "“”", "‘’", "「」", "『』", "《》");

    /** A literal text, or the place of an argument where there is a name. */
    private record Part(
            String text,
            @Nullable String name,
            boolean isOrdinal,
            @Nullable String one,
            @Nullable String other) {
        static Part literal(String text) {
            return new Part(text, null, false, null, null);
        }
    }

    private final String code;
    private final List<Part> parts;

    private Phrase(String code, List<Part> parts) {
        this.code = code;
        this.parts = parts;
    }

    static Phrase parse(String code, String phrase) {
        checkArgument(!phrase.isBlank(), "phrase must not be blank (code %s)", code);
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        Matcher place = PLACE.matcher(phrase);
        int from = 0;
        while (place.find()) {
            parts.add(literal(code, phrase, from, place.start()));
            String how = place.group(2);
            parts.add(new Part("", place.group(1), "#".equals(how), place.group(3), place.group(4)));
            from = place.end();
        }
        parts.add(literal(code, phrase, from, phrase.length()));
        return new Phrase(code, parts.build());
    }

    private static Part literal(String code, String phrase, int from, int to) {
        String text = phrase.substring(from, to);
        checkArgument(
                text.indexOf('{') < 0 && text.indexOf('}') < 0,
                "every brace of a phrase must enclose the name of an argument, but was \"%s\" (code %s)",
                phrase,
                code);
        return Part.literal(text);
    }

    /** Returns the names of the arguments it says, without those that only choose between words. */
    Stream<String> said() {
        return parts.stream().filter(part -> part.one() == null).map(Part::name).filter(Objects::nonNull);
    }

    /** Returns the quotation marks around a place, which then stand around each item of a list; empty if it has none. */
    private String marks(int place) {
        // a literal, if empty, stands before and after each place
        String before = parts.get(place - 1).text();
        String after = parts.get(place + 1).text();
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        String marks = before.substring(before.length() - 1) + after.charAt(0);
        return MARKS.contains(marks) ? marks : "";
    }

    String say(Message message, Phrases book) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.name() == null) {
                said.append(part.text());
                continue;
            }
            Argument argument = message.arguments().get(part.name());
            checkArgument(
                    argument != null,
                    "message %s must have the argument %s that its phrase says, but has %s",
                    code,
                    part.name(),
                    message.arguments().keySet());
            if (part.one() != null && part.other() != null) {
                said.append(book.language().isOne(argument) ? part.one() : part.other());
            } else if (argument.kind() == Argument.Kind.LIST) {
                said.append(book.language().list(argument, marks(i), book));
            } else {
                said.append(part.isOrdinal() ? book.language().ordinal(argument.count()) : book.say(argument));
            }
        }
        return said.toString();
    }
}
