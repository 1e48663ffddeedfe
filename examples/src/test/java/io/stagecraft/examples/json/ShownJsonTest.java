// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stagecraft.core.engine.Alignment;
import io.stagecraft.core.engine.GateReview;
import io.stagecraft.core.engine.MoveResult;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.fixtures.DealDomain;
import io.stagecraft.jackson2.StagecraftModule;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

/** The review of a deal is shown with all that it answers; what stands in it is read as it was. */
@Domain(DealDomain.class)
@Domain(DomainContext.Global.class)
class ShownJsonTest {
    private static final JsonMapper JSON = StagecraftModule.mapper();

    @Property(tries = 50)
    void allThatAReviewAnswersIsShown(@ForAll Opportunity deal) throws IOException {
        SalesProcess process = DealDomain.processOf(deal);
        StageReview review = StageEngine.of(process, ZoneOffset.UTC)
                .review(deal, deal.event(deal.eventCount() - 1).recordedAt().plus(Duration.ofDays(3)));

        String shown = JSON.writeValueAsString(review);

        JsonNode tree = JSON.readTree(shown);
        assertThat(JSON.treeToValue(tree.get("deal"), Opportunity.class)).isEqualTo(deal);
        assertThat(JSON.treeToValue(tree.get("alignment"), Alignment.class)).isEqualTo(review.alignment());
        assertThat(JSON.treeToValue(tree.get("explanation"), Explanation.class)).isEqualTo(review.explanation());
        List<GateReview> read = JSON.convertValue(tree.get("gates"), new TypeReference<>() {});
        assertThat(read).isEqualTo(review.gates());
        assertThat(JSON.writeValueAsString(review)).isEqualTo(shown);
    }

    @Example
    void aHeldMoveIsShownWithItsReasons() throws IOException {
        SalesProcess process = DealDomain.gated(SalesProcesses.consultative(), GateMode.BLOCK);
        StageEngine engine = StageEngine.of(process, ZoneOffset.UTC);
        Opportunity deal = Opportunity.open("d", "c", Money.parse("EUR 5.00"), process, DealDomain.START);
        MoveResult held = engine.advance(deal, DealDomain.START.plus(Duration.ofDays(1)));

        JsonNode shown = JSON.readTree(JSON.writeValueAsString(held));

        assertThat(shown.get("isMoved").booleanValue()).isFalse();
        List<Message> read = JSON.convertValue(shown.get("reasons"), new TypeReference<>() {});
        assertThat(read).isEqualTo(held.reasons()).isNotEmpty();
    }

    @Example
    void whatIsShownIsNotRead() {
        assertThatThrownBy(() -> JSON.readValue("{}", StageReview.class))
                .hasMessageStartingWith("StageReview is shown and not stored: it cannot be read");
        assertThatThrownBy(() -> JSON.readValue("{}", MoveResult.class))
                .hasMessageStartingWith("MoveResult is shown and not stored: it cannot be read");
    }
}
