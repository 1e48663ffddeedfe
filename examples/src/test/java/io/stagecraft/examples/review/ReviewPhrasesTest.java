package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.review.page.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page speaks both languages: the same codes with the same arguments. */
class ReviewPhrasesTest {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)");
    private static final Pattern CODE = Pattern.compile("Message\\.of\\(\\s*\"([a-z0-9.-]+)\"\\)");

    static Set<String> codes() {
        return EnglishReview.PHRASES.keySet();
    }

    @Test
    void bothLanguagesHaveTheSameCodes() {
        assertThat(ChineseReview.PHRASES).containsOnlyKeys(EnglishReview.PHRASES.keySet());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aCodeSaysTheSameArgumentsInBothLanguages(String code) {
        assertThat(arguments(ChineseReview.PHRASES.get(code))).isEqualTo(arguments(EnglishReview.PHRASES.get(code)));
    }

    private static Set<String> arguments(@Nullable String phrase) {
        return PLACE.matcher(requireNonNull(phrase))
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void noCodeOfThePageHidesOneOfTheLibrary(String code) {
        assertThat(isKnownToTheLibrary(code)).isFalse();
    }

    private static boolean isKnownToTheLibrary(String code) {
        try {
            return !PhraseBook.english().say(Message.of(code)).equals(code);
        } catch (IllegalArgumentException e) {
            return true; // its phrase asks for an argument
        }
    }

    @Test
    void everyCodeThatASectionNamesHasWords() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path source : sources()) {
            CODE.matcher(Files.readString(source))
                    .results()
                    .map(MatchResult::group)
                    .forEach(found -> named.add(found.replaceAll("(?s).*\"(.*)\".*", "$1")));
        }
        named.removeIf(ReviewPhrasesTest::isKnownToTheLibrary);

        assertThat(named).hasSizeGreaterThan(300).isSubsetOf(codes());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/stagecraft/examples/review"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void theSyntheticBookLeavesNoCodeUnsaid() {
        for (PhraseBook words : List.of(ReviewPhrases.english(), ReviewPhrases.chinese())) {
            String page = SyntheticReview.report().html(new View(words, true, Optional.empty()));

            assertThat(page.replaceAll("(?s)<style>.*?</style>|<script>.*?</script>", "")
                            .replaceAll("<[^>]+>", "\n")
                            .lines()
                            .filter(line -> line.matches("[a-z-]+\\.[a-z.-]+( \\(.*)?"))
                            .filter(line -> !line.contains(".csv")))
                    .isEmpty();
        }
    }

    @Test
    void numbersAndDaysFollowTheLanguage() {
        Message lead = Message.of("change.lead")
                .with("days", 28)
                .with("to", LocalDate.of(2026, 5, 15))
                .with("before", 1_228)
                .with("after", 186)
                .with("worthBefore", Money.parse("EUR 3712100.00"))
                .with("worthAfter", Money.parse("EUR 2765350.50"));

        assertThat(View.in(ReviewPhrases.english()).say(lead))
                .isEqualTo(
                        "In the 28 days to 2026-05-15, the open deals of the book went from 1,228 worth EUR 3,712,100 to"
                                + " 186 worth EUR 2,765,350.50.");
        assertThat(View.in(ReviewPhrases.chinese()).say(lead))
                .isEqualTo("到2026年5月15日为止的 28 天里，在跟商机由 1,228 个（EUR 3,712,100）变为 186 个（EUR 2,765,350.50）。");
    }
}
