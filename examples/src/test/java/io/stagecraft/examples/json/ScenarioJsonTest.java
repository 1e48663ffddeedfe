// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stagecraft.jackson2.StagecraftModule;
import io.stagecraft.json.StoredForms;
import io.stagecraft.planning.whatif.Adjustment;
import io.stagecraft.planning.whatif.DealFilter;
import io.stagecraft.planning.whatif.Scenario;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A scenario is data: its adjustments say their kind, and the caller's own are bound by their id. */
class ScenarioJsonTest {
    private static final JsonMapper JSON = StagecraftModule.mapper();

    private static final String SLIP = """
            {"name":"proposals slip a month","steps":[
            {"filter":{"type":"OwnedBy","owner":"li"},
            "adjustment":{"type":"InOrder","adjustments":[
            {"type":"CloseLaterBy","days":30},
            {"type":"ScaleWinProbability","factor":0.8}]}}]}""".replace("\n", "");

    @Test
    void aScenarioIsStoredAsItReads() throws JsonProcessingException {
        Scenario slip = Scenario.named("proposals slip a month")
                .where(DealFilter.ownedBy("li"))
                .apply(Adjustment.closeLaterBy(30).andThen(Adjustment.scaleWinProbability(0.8)));

        assertThat(JSON.writeValueAsString(slip)).isEqualTo(SLIP);
        assertThat(JSON.readValue(SLIP, Scenario.class)).isEqualTo(slip);
    }

    @Test
    void aStepWithoutAFilterIsForAllDeals() throws JsonProcessingException {
        assertThat(JSON.readValue(
                        "{\"name\":\"less\",\"steps\":[{\"adjustment\":{\"type\":\"SetTarget\",\"target\":\"EUR 5.00\"}}]}",
                        Scenario.class))
                .isEqualTo(Scenario.named("less").apply(Adjustment.target(Money.parse("EUR 5.00"))));
    }

    @Test
    void anOwnAdjustmentIsBoundByItsId() throws JsonProcessingException {
        Adjustment own = (base, selected) -> base;
        Scenario scenario = Scenario.named("as it is").apply(own);
        JsonMapper bound = JsonMapper.builder()
                .addModule(new StagecraftModule(StoredForms.standard().bind(Adjustment.class, "nothing", own)))
                .build();

        String stored = bound.writeValueAsString(scenario);

        assertThat(stored)
                .isEqualTo(
                        "{\"name\":\"as it is\",\"steps\":[{\"adjustment\":{\"type\":\"Bound\",\"id\":\"nothing\"}}]}");
        assertThat(bound.readValue(stored, Scenario.class)).isEqualTo(scenario);
        assertThatThrownBy(() -> JSON.readValue(stored, Scenario.class))
                .hasMessageStartingWith(
                        "id of a bound Adjustment must be one of [] but was nothing (at /steps/0/adjustment)");
        assertThatThrownBy(() -> bound.readValue(stored.replace("\"id\"", "\"name\""), Scenario.class))
                .hasMessageStartingWith(
                        "id of a bound Adjustment must be one of [nothing] but is missing (at /steps/0/adjustment)");
        assertThatThrownBy(() -> JSON.writeValueAsString(scenario))
                .hasMessageContaining("it is no ready Adjustment and not bound to an id");
    }

    @Test
    void badAdjustmentsNameThemselves() {
        assertThatThrownBy(() -> JSON.readValue(SLIP.replace("CloseLaterBy", "Wish"), Scenario.class))
                .hasMessageStartingWith("type of Adjustment must be one of [")
                .hasMessageContaining("] but was \"Wish\" (at /steps/0/adjustment/adjustments/0/type)");
        assertThatThrownBy(() -> JSON.readValue(SLIP.replace("0.8", "-1"), Scenario.class))
                .hasMessageStartingWith(
                        "a factor must be in [0, 1e6] but was -1.0 (at /steps/0/adjustment/adjustments/1)");
        assertThatThrownBy(() -> JSON.readValue(SLIP.replace("proposals slip a month", "baseline"), Scenario.class))
                .hasMessageStartingWith("name of a scenario must not be baseline");
    }
}
