// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.fixtures.Serialized;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Labels PREPARATION = Labels.of("Preparation").with("zh", "事先准备");

    @Test
    void aLanguageThatIsMissingReadsTheDefault() {
        assertThat(PREPARATION.text()).isEqualTo("Preparation");
        assertThat(PREPARATION.in(Locale.CHINESE)).isEqualTo("事先准备");
        assertThat(PREPARATION.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("事先准备");
        assertThat(PREPARATION.in(Locale.FRENCH)).isEqualTo("Preparation");
        assertThat(PREPARATION.with("zh-TW", "事前準備").in(Locale.TAIWAN)).isEqualTo("事前準備");
    }

    @Test
    void aSecondTextOfALanguageReplacesTheFirst() {
        assertThat(PREPARATION.with("en", "Prepare")).hasToString("Prepare");
        assertThat(Serialized.copy(PREPARATION)).isEqualTo(PREPARATION);
    }

    @Test
    void mistakesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Labels.of("en", " "))
                .withMessage("label in en must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Labels.of("not a tag", "text"))
                .withMessage("language must be a well-formed BCP 47 tag but was \"not a tag\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Labels.builder()
                        .defaultLanguage("de")
                        .putTexts("en", "Won")
                        .build())
                .withMessage("labels must have a text in their default language de but have only [en]");
    }
}
