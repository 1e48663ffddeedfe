// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of phrases in two languages: the same codes with the same arguments, all of those that some sources name. */
public interface TwoLanguages {
    Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)");
    Pattern CODE = Pattern.compile("(?:Message\\.of|defects\\.count)\\(\\s*\"([a-z0-9.-]+)\"[,)]");

    Map<String, String> english();

    Map<String, String> chinese();

    /** Returns the book below these phrases. */
    PhraseBook below();

    /** Returns where the sources lie that say them. */
    Path sources();

    @Test
    default void bothLanguagesHaveTheSameCodes() {
        assertThat(chinese()).containsOnlyKeys(english().keySet());
    }

    @Test
    default void aCodeSaysTheSameArgumentsInBothLanguages() {
        assertThat(Maps.transformValues(chinese(), TwoLanguages::arguments))
                .isEqualTo(Maps.transformValues(english(), TwoLanguages::arguments));
    }

    private static Set<String> arguments(String phrase) {
        return PLACE.matcher(phrase).results().map(place -> place.group(1)).collect(ImmutableSet.toImmutableSet());
    }

    @Test
    default void noCodeHidesOneOfTheBookBelow() {
        assertThat(english().keySet()).noneMatch(this::isKnownBelow);
    }

    private boolean isKnownBelow(String code) {
        try {
            return !below().say(Message.of(code)).equals(code);
        } catch (IllegalArgumentException e) {
            return true; // its phrase asks for an argument
        }
    }

    @Test
    default void everyCodeThatTheSourcesNameHasWords() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources())) {
            for (Path source :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(source))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(named::add);
            }
        }
        named.removeIf(this::isKnownBelow);

        assertThat(named).isNotEmpty().isSubsetOf(english().keySet());
    }
}
