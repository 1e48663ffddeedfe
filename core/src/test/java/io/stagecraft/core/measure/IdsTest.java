// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "F1",
                "decision made",
                "\u5ba2\u6237",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\ud83d\ude00"
            })
    void anyTextThatShowsWhatItIsMayNameAThing(String id) {
        assertThat(Ids.check(id, "id")).isEqualTo(id);
    }

    @Test
    void aBlankIdNamesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ids.check(" ", "id of a tier"))
                .withMessage("id of a tier must not be blank");
    }

    @Test
    void aMessageSaysWhatTheIdBelongsTo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ids.check("", "seller", "visit of %s on %s", "acme", "2026-03-02"))
                .withMessage("seller must not be blank (visit of acme on 2026-03-02)");
    }

    @ParameterizedTest
    @CsvSource({"0000", "000A", "0085", "200E", "202E", "2066", "2028", "D800", "FEFF"})
    void invisibleCharactersAreRefusedAndShownByTheirCode(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ids.check("ab" + (char) Integer.parseInt(code, 16), "id of a tier"))
                .withMessage("id of a tier must not contain U+" + code + " but was \"ab\\u" + code + "\"");
    }

    @Test
    void aLongIdIsShownByItsBeginning() {
        assertThat(Ids.shown("x".repeat(100_000))).isEqualTo("\"" + "x".repeat(60) + "...\"");
    }
}
