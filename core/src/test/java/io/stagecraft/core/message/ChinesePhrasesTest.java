package io.stagecraft.core.message;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChinesePhrasesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    /** Latin words that Chinese readers use as they are, and names of fields. */
    private static final Pattern LATIN = Pattern.compile(
            "[ABC]类|AUC|Brier|CLOSED" + "|arrearsOfficeFromDays|askFromDays|decliningFrom|mostDays|mostPenalty");

    private static final Pattern LATIN_OR_HALF_WIDTH = Pattern.compile("[A-Za-z,;:?!()\"]");

    private enum Module {
        CORE(CorePhrases.ENGLISH, ChineseCorePhrases.PHRASES),
        SCORING(ScoringPhrases.ENGLISH, ChineseScoringPhrases.PHRASES),
        PLANNING(PlanningPhrases.ENGLISH, ChinesePlanningPhrases.PHRASES);

        private final Map<String, String> english;
        private final Map<String, String> chinese;

        Module(Map<String, String> english, Map<String, String> chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasChineseAtTheSamePlace(Module module) {
        assertThat(module.chinese.keySet()).containsExactlyElementsOf(module.english.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void bothLanguagesSayTheSameArguments(Module module) {
        assertThat(module.chinese)
                .allSatisfy((code, phrase) ->
                        assertThat(said(code, phrase)).isEqualTo(said(code, module.english.get(code))));
    }

    @ParameterizedTest
    @EnumSource
    void chineseHasNoPlural(Module module) {
        assertThat(module.chinese.values()).noneMatch(phrase -> phrase.contains("|"));
    }

    @ParameterizedTest
    @EnumSource
    void chineseIsWrittenInChineseCharacters(Module module) {
        assertThat(module.chinese)
                .allSatisfy((code, phrase) -> assertThat(
                                LATIN.matcher(PLACE.matcher(phrase).replaceAll(""))
                                        .replaceAll(""))
                        .doesNotContainPattern(LATIN_OR_HALF_WIDTH));
    }

    private static Set<String> said(String code, String phrase) {
        return Phrase.parse(code, phrase).said().collect(toSet());
    }
}
