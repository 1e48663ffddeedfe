// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.FiscalLayout;
import io.stagecraft.fixtures.DealDomain;
import io.stagecraft.jackson2.StagecraftModule;
import io.stagecraft.planning.whatif.Scenario;
import io.stagecraft.scoring.card.Band;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import tools.jackson.core.JacksonException;

/** Jackson 2 and Jackson 3 write the same bytes, and read what the other wrote. */
@Domain(DealDomain.class)
@Domain(DomainContext.Global.class)
class JacksonMatrixTest {
    private static final JsonMapper TWO = StagecraftModule.mapper();
    private static final tools.jackson.databind.json.JsonMapper THREE =
            io.stagecraft.jackson3.StagecraftModule.mapper();

    @Property(tries = 50)
    void bothStoreDealsInTheSameBytes(@ForAll Opportunity deal) throws IOException {
        String stored = TWO.writeValueAsString(deal);

        assertThat(THREE.writeValueAsString(deal)).isEqualTo(stored);
        assertThat(THREE.readValue(stored, Opportunity.class)).isEqualTo(deal);
        assertThat(TWO.readValue(stored, Opportunity.class)).isEqualTo(deal);
    }

    @Example
    void bothStoreDefinitionsInTheSameBytes() throws IOException {
        for (Object definition : DefinitionSamples.all()) {
            String stored = TWO.writeValueAsString(definition);

            assertThat(THREE.writeValueAsString(definition)).isEqualTo(stored);
            assertThat((Object) THREE.readValue(stored, definition.getClass())).isEqualTo(definition);
        }
        assertThat(new io.stagecraft.jackson3.StagecraftModule().schema(DealEvent.class))
                .isEqualTo(new StagecraftModule().schema(DealEvent.class));
    }

    /** Jackson 3 would write what a constant says of itself. */
    @Example
    void bothStoreAConstantByItsName() throws IOException {
        record Year(FiscalLayout layout) {}

        for (FiscalLayout layout : FiscalLayout.values()) {
            String stored = "{\"layout\":\"" + layout.name() + "\"}";

            assertThat(TWO.writeValueAsString(new Year(layout))).isEqualTo(stored);
            assertThat(THREE.writeValueAsString(new Year(layout))).isEqualTo(stored);
            assertThat(TWO.readValue(stored, Year.class).layout()).isSameAs(layout);
            assertThat(THREE.readValue(stored, Year.class).layout()).isSameAs(layout);
        }
    }

    @Example
    void bothReadStrictly() {
        for (String bad : List.of(
                "{\"lower\": 1, \"lower\": 2}",
                "{\"lower\": 1} {}",
                "{\"points\": \"2\"}",
                "{\"isLowerIncluded\": 1}",
                "{\"points\": null}",
                "[]",
                "null",
                "{\"mood\": 1}",
                "{\"points\": 1")) {
            assertThatThrownBy(() -> TWO.readValue(bad, Band.class)).as(bad).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> THREE.readValue(bad, Band.class)).as(bad).isInstanceOf(JacksonException.class);
        }
    }

    @Example
    void bothNameThePlaceOfWhatTheyRefuse() {
        String bad = "{\"name\": \"slip\", \"steps\": [{\"adjustment\": {\"type\": \"CloseLaterBy\", \"days\": 1.9}}]}";
        String message = "a count must be a whole number but was 1.9 (at /steps/0/adjustment/days)";

        assertThatThrownBy(() -> TWO.readValue(bad, Scenario.class)).hasMessageStartingWith(message);
        assertThatThrownBy(() -> THREE.readValue(bad, Scenario.class)).hasMessageStartingWith(message);
    }

    @Example
    void aHostsMapperReadsAsStrictly() {
        JsonMapper lenient =
                JsonMapper.builder().addModule(new StagecraftModule()).build();

        assertThatThrownBy(() -> lenient.readValue("{\"lower\": 1, \"lower\": 2, \"points\": 1}", Band.class))
                .hasMessageStartingWith("duplicate field: lower (at /lower)");
        assertThatThrownBy(() -> lenient.readValue("{\"points\": \"2\"}", Band.class))
                .hasMessageStartingWith("a decimal must be a number but was \"2\"");
    }
}
