// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[$€-407]\\ #,##0.00|€",
                "#,##0.00\\ [$€-407];[Red]-#,##0.00\\ [$€-407]|€",
                "[$EUR]\\ #,##0|EUR",
                "\"£\"#,##0.00|£",
                "_(\"$\"* #,##0.00_);_(\"$\"* \\(#,##0.00\\);_(\"$\"* \"-\"??_);_(@_)|$",
                "_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-|€",
                "#,##0\\ \"T€\"|T€",
                "0.0\"k\"|k",
                "0.0\\k|k",
                "#,##0\"万元\"|万元"
            })
    void aFormatShowsTheUnitBesideTheNumber(String format, String unit) {
        assertThat(CellFormat.of(format)).isEqualTo(new CellFormat(false, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"#,##0,\"k\"|``", "0.0,,\"M\"|``", "[$€-407]#,##0.0,\" k\"|€", "0.0,\\ \"T€\"|€"})
    void aNumberThatIsShownInThousandsIsWhole(String format, String unit) {
        assertThat(CellFormat.of(format)).isEqualTo(new CellFormat(false, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0",
                "#,##0.00",
                "0.0%",
                "0\" kg\"",
                "0\" days\"",
                "@",
                "[>=1000]0.0,\"k\";0",
                "[Red]0",
                "000000",
                "\"#\"0",
                "",
                "[$-407]0",
                "0;;",
                "\""
            })
    void otherFormatsShowNone(String format) {
        assertThat(CellFormat.of(format)).isEqualTo(CellFormat.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "dd.mm.yy", "[$-409]d/m/yyyy;@", "h:mm", "yyyy\"年\"m\"月\"d\"日\"", "m/d"})
    void daysAndTimesAreShownAsSuch(String format) {
        assertThat(CellFormat.of(format)).isEqualTo(new CellFormat(true, ""));
    }
}
