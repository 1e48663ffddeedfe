// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stagecraft.core.message.Argument;
import io.stagecraft.jackson2.StagecraftModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What is read without the parsers of its type is what these read. */
class ScalarJsonProperties {
    private static final JsonMapper JSON = StagecraftModule.mapper();
    private static final tools.jackson.databind.json.JsonMapper THREE =
            io.stagecraft.jackson3.StagecraftModule.mapper();

    @Provide
    Arbitrary<Money> amounts() {
        return Combinators.combine(Arbitraries.of("EUR", "JPY", "BHD").map(CurrencyUnit::of), Arbitraries.longs())
                .as(Money::ofMinor);
    }

    @Property
    void amountsAreReadAsTheyAreWritten(@ForAll("amounts") Money amount) throws JsonProcessingException {
        assertRead(Argument.of(amount));
    }

    @Property
    void instantsAreReadAsTheyAreWritten(
            @ForAll @LongRange(min = -70_000_000_000L, max = 300_000_000_000L) long second,
            @ForAll @LongRange(min = 0, max = 2) long fraction)
            throws JsonProcessingException {
        assertRead(Argument.of(Instant.ofEpochSecond(second, fraction * 1_000_000)));
    }

    @Property
    void daysAreReadAsTheyAreWritten(@ForAll @LongRange(min = -800_000, max = 4_000_000) long day)
            throws JsonProcessingException {
        assertRead(Argument.of(LocalDate.ofEpochDay(day)));
    }

    @Example
    void theLongestDecimalIsReadAsItIsWritten() throws JsonProcessingException {
        BigDecimal longest = new BigDecimal("-" + "9".repeat(2_000) + "." + "9".repeat(2_000));

        assertRead(Argument.of(longest));
        assertRead(Argument.of(new BigDecimal("1E+1999")));
        assertThat(THREE.readValue(THREE.writeValueAsString(Argument.of(longest)), Argument.class))
                .isEqualTo(Argument.of(longest));
    }

    private static void assertRead(Argument argument) throws JsonProcessingException {
        assertThat(JSON.readValue(JSON.writeValueAsString(argument), Argument.class))
                .isEqualTo(argument);
    }

    @Example
    void whatIsNoAmountInstantOrDayIsRefused() {
        for (String bad : List.of(
                "{'money': 'EUR 1.234'}",
                "{'money': 'EUR 1,00'}",
                "{'money': 'EUR '}",
                "{'money': 'eur 1.00'}",
                "{'money': '1.00 EUR'}",
                "{'money': 1}",
                "{'instant': '2026-02-30T00:00:00Z'}",
                "{'instant': '2026-02-03T24:00:01Z'}",
                "{'instant': '2026-02-03 00:00:00Z'}",
                "{'day': '2026-02-30'}",
                "{'day': '2026-2-3'}",
                "{'day': '2026/02/03'}")) {
            assertThatThrownBy(() -> JSON.readValue(bad.replace('\'', '"'), Argument.class))
                    .as(bad)
                    .isInstanceOf(JsonProcessingException.class);
        }
    }
}
