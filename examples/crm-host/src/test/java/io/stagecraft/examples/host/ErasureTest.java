// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(Database.class)
class ErasureTest {
    private static final List<String> EVENTS = List.of(
            "'type': 'Reassigned', 'owner': 'wang'",
            "'type': 'Evidence', 'statement': 'need-confirmed', 'answer': 'YES', 'source': 'li met customer-17; wang wrote'",
            "'type': 'NextStepSet', 'step': 'li calls 客户 \\\"Wang\\\"', 'due': '2026-12-01'",
            "'type': 'Approved', 'role': 'director', 'by': 'li'",
            "'type': 'CategoryCalled', 'category': 'COMMIT', 'by': 'li'",
            "'type': 'OwnersShared', 'shares': {'li': '2/3', 'wang': '1/3'}",
            "'type': 'ClosePlanSet', 'steps': [{'id': 'legal', 'step': 'li checks', 'due': '2026-12-01', 'owedBy': 'li'}]",
            "'type': 'PutOnHold', 'reason': 'delivery waits for li'",
            "'type': 'OwnEvent', 'name': 'note', 'content': {'text': 'ask li, not ~99999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA~'}");

    @Parameter
    Database database = Database.H2;

    private Client li = new Client(0, Map.of());

    @BeforeEach
    void aDealFullOfPersons() {
        li = Host.on(database).company().with("Roles", "director");
        li.post("/deals", """
                {"id": "row-42", "process": "direct", "customer": "customer-17", "owner": "li", "amount": "CNY 4000.00"}""").is(201);
        for (String event : EVENTS) {
            String at = li.get("/deals/row-42/events").text("/0/at");
            li.post(
                            "/deals/row-42/events",
                            ("{'schemaVersion': 3, 'at': '" + at + "', " + event + "}").replace('\'', '"'))
                    .is(200);
        }
    }

    @Test
    void personsAreNowhereStoredInTheClearButBesideTheirKeys() {
        List<String> stored = Host.on(database).bean(Tenants.class).in(li.tenant(), () -> {
            JdbcClient jdbc = Host.on(database).bean(JdbcClient.class);
            List<String> all = new ArrayList<>();
            all.addAll(jdbc.sql("select json from deal_event where tenant = ?")
                    .param(li.tenant())
                    .query(String.class)
                    .list());
            all.addAll(jdbc.sql("select coalesce(owner, '') || coalesce(customer, '') from deal where tenant = ?")
                    .param(li.tenant())
                    .query(String.class)
                    .list());
            return all;
        });

        assertThat(stored)
                .hasSize(EVENTS.size() + 2)
                .noneMatch(each -> each.matches("(?s).*\\b(li|wang|customer-17)\\b.*"));
    }

    @Test
    void whatIsReadIsWhatWasSent() {
        assertThat(li.get("/deals/row-42").text("/owner")).isEqualTo("wang");
        assertThat(li.get("/pipeline/direct").text("/columns/0/cards/0/customer"))
                .isEqualTo("customer-17");
        assertThat(li.get("/deals/row-42/events").text("/2/source")).isEqualTo("li met customer-17; wang wrote");
        assertThat(li.get("/deals/row-42/events").text("/3/step")).isEqualTo("li calls 客户 \"Wang\"");
        assertThat(li.get("/deals/row-42/events").text("/9/content/text"))
                .isEqualTo("ask li, not ~99999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA~");
    }

    @Test
    void anErasedPersonIsRedactedAsByTheLibraryAndNothingElseChanges() {
        Opportunity before = deal();

        String replacement = li.delete("/persons/li").is(200).text("/replacement");

        assertThat(replacement).matches("erased-\\d+");
        assertThat(deal()).isEqualTo(withoutDigests(before.redacted("li", replacement)));
        assertThat(deal().amount()).isEqualTo(before.amount());
        assertThat(deal().credits()).containsOnlyKeys(replacement, "wang");
        assertThat(li.get("/deals/row-42/events").body()).doesNotContainPattern("\\bli\\b");
    }

    @Test
    void workGoesOnAfterAnErasureAndWhoComesBackIsAnother() {
        String replacement = li.delete("/persons/li").text("/replacement");

        li.post("/deals/row-42/evidence", "{\"statement\": \"need-confirmed\", \"answer\": \"YES\"}")
                .is(200);

        List<String> by = li.get("/deals/row-42/events").texts("", "/recording/by");
        assertThat(by.subList(0, 10)).containsOnly(replacement);
        assertThat(by.get(10)).isEqualTo("li");
        assertThat(li.delete("/persons/li").text("/replacement")).isNotEqualTo(replacement);
        assertThat(li.delete("/persons/li").is(404).text("/detail")).isEqualTo("nobody here is known by that id");
    }

    @Test
    void aSnapshotForgetsToo() {
        for (int i = 0; i < 40; i++) {
            li.post("/deals/row-42/evidence", "{\"statement\": \"need-confirmed\", \"answer\": \"YES\"}")
                    .is(200);
        }
        Opportunity before = deal();

        String replacement = li.delete("/persons/li").text("/replacement");

        assertThat(deal()).isEqualTo(withoutDigests(before.redacted("li", replacement)));
    }

    private Opportunity deal() {
        return Host.on(database).bean(Deals.class).get(li.tenant(), "row-42");
    }

    /** The library keeps a digest of what a redacted event said; the host compares commands by its own. */
    private static Opportunity withoutDigests(Opportunity deal) {
        return Opportunity.replay(
                deal.events().stream().map(ErasureTest::withoutDigest).toList());
    }

    private static DealEvent withoutDigest(DealEvent event) {
        Recording recording = event.recording().orElseThrow();
        return event.withRecording(recording.withDigest(Optional.empty()));
    }
}
