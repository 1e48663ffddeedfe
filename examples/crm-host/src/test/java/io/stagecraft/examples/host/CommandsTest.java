// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.host.Client.Reply;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class CommandsTest {
    private static final String ROW = """
            {"id": "row-42", "process": "direct", "customer": "customer-17", "owner": "li", "amount": "CNY 4000000.00"}""";
    private static final String NEED = "{\"statement\": \"need-confirmed\", \"answer\": \"YES\"}";

    @Parameter
    Database database = Database.H2;

    private Client li = new Client(0, java.util.Map.of());

    @BeforeEach
    void aCompanyWithADeal() {
        li = Host.on(database).company();
        li.post("/deals", ROW).is(201);
    }

    @Test
    void aMoveIsHeldWithAllReasonsAsAProblem() {
        Reply held = li.post("/deals/row-42/moves", "{}");

        held.is(409);
        assertThat(held.headers().get("content-type")).containsExactly("application/problem+json");
        assertThat(held.text("/type")).isEqualTo("urn:stagecraft:host.held");
        assertThat(held.text("/detail")).isEqualTo("deal \"row-42\" may not do that");
        assertThat(held.texts("/reasons", "/code")).containsExactly("gate.mandatory", "gate.score");
        assertThat(held.texts("/reasons", "/text"))
                .containsExactly(
                        "\"Talking\" requires \"The customer has confirmed its need.\", which is unknown",
                        "the gate of \"Talking\" is 0 % confirmed, and 80 % is needed");
    }

    @Test
    void theReasonsAreInTheLanguageOfTheRequest() {
        Reply held = li.with("Accept-Language", "zh-CN").post("/deals/row-42/moves", "{}");

        assertThat(held.text("/detail")).isEqualTo("商机“row-42”不能这样做");
        assertThat(held.texts("/reasons", "/text")).first().isEqualTo("“洽谈”必须具备“客户已确认需求。”，目前未知");
    }

    @Test
    void aDealIsMovedOnceItsGateIsPassedAndWonWithAdvice() {
        li.post("/deals/row-42/evidence", NEED).is(200);
        assertThat(li.post("/deals/row-42/moves", "{}").text("/stage")).isEqualTo("OFFER");

        Reply won = li.post("/deals/row-42/win", "{\"reason\": \"signed on paper\"}");

        assertThat(won.text("/status")).isEqualTo("WON");
        assertThat(won.json().at("/events").asInt()).isEqualTo(4);
        assertThat(won.headers().get("etag")).containsExactly("\"4\"");
        assertThat(li.get("/deals/row-42/events").texts("", "/type"))
                .containsExactly("Opened", "Evidence", "StageMoved", "Won");
    }

    @Test
    void aCommandThatArrivesTwiceIsDoneOnceAndAnsweredTheSame() {
        Client again = li.with("Idempotency-Key", "command-1");

        Reply first = again.post("/deals/row-42/evidence", NEED);
        li.post("/deals/row-42/moves", "{}");
        Reply second = again.post("/deals/row-42/evidence", NEED);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(li.get("/deals/row-42").json().at("/events").asInt()).isEqualTo(3);
    }

    @Test
    void otherContentUnderTheIdOfACommandIsRefused() {
        Client again = li.with("Idempotency-Key", "command-1");
        again.post("/deals/row-42/evidence", NEED);

        Reply other = again.post("/deals/row-42/evidence", NEED.replace("YES", "NO"));

        other.is(422);
        assertThat(other.text("/detail")).isEqualTo("the command \"command-1\" was sent before with other content");
    }

    @Test
    void whoHasNotSeenTheLatestEventsIsRefusedIfHeAsksFor() {
        li.post("/deals/row-42/evidence", NEED);

        Reply late = li.with("If-Match", "\"1\"").post("/deals/row-42/moves", "{}");

        late.is(412);
        assertThat(late.text("/detail")).isEqualTo("deal \"row-42\" has 2 events, and not 1 as expected");
        li.with("If-Match", "\"2\"").post("/deals/row-42/moves", "{}").is(200);
    }

    @Test
    void whyNotIsSaidOfEveryMove() {
        Reply deal = li.get("/deals/row-42");

        assertThat(deal.texts("/moves", "/action")).containsExactly("MOVE", "WIN", "LOSE", "ABANDON", "REOPEN");
        assertThat(deal.text("/moves/0/label")).isEqualTo("Offering");
        assertThat(deal.json().at("/moves/0/isAllowed").asBoolean()).isFalse();
        assertThat(deal.texts("/moves/4/reasons", "/text")).containsExactly("it is open");
        assertThat(deal.texts("/statements", "/id")).containsExactly("need-confirmed");
    }

    @Test
    void eventsThatNoGateDecidesAreAppended() {
        Reply done = li.post(
                "/deals/row-42/events",
                "{\"type\": \"Reassigned\", \"schemaVersion\": 3, \"at\": \"2100-01-01T00:00:00Z\", \"owner\": \"wang\"}");

        done.is(422);
        assertThat(done.text("/code")).isEqualTo("host.not-understood");
        li.post("/deals/row-42/events", reassigned(li)).is(200);
        assertThat(li.get("/deals/row-42").text("/owner")).isEqualTo("wang");
    }

    @Test
    void whatAGateDecidesCannotBeAppended() {
        Reply won = li.post(
                "/deals/row-42/events",
                "{\"type\": \"Won\", \"schemaVersion\": 3, \"at\": \"2026-01-05T00:00:00Z\", \"stage\": \"TALK\"}");

        won.is(422);
        assertThat(won.text("/detail")).isEqualTo("whether this may happen is for the gates of the process to decide");
    }

    @Test
    void onlyWhoActsInARoleApprovesAsThat() {
        String approval = "{\"type\": \"Approved\", \"schemaVersion\": 3, \"at\": \"" + at(li)
                + "\", \"role\": \"director\", \"by\": \"li\"}";

        Reply refused = li.post("/deals/row-42/events", approval);

        refused.is(403);
        assertThat(refused.text("/detail"))
                .isEqualTo("only whoever acts as \"director\" may approve as that, and for nobody else");
        li.with("Roles", "seller, director")
                .post("/deals/row-42/events", approval)
                .is(200);
    }

    @Test
    void whoDoesNotSayWhoAsksIsTurnedAway() {
        Reply nobody = new Client(Host.on(database).port(), java.util.Map.of()).get("/deals/row-42");

        nobody.is(401);
        assertThat(nobody.text("/detail")).isEqualTo("the headers Tenant and Person must say who asks");
    }

    @Test
    void aDealIsOpenedOnce() {
        Reply second = li.post("/deals", ROW);

        second.is(409);
        assertThat(second.text("/detail")).isEqualTo("there is a deal \"row-42\" already");
        assertThat(li.get("/deals/row-43").text("/detail")).isEqualTo("there is no deal \"row-43\"");
    }

    @Test
    void aDealCanBeLostAndReopened() {
        assertThat(li.post("/deals/row-42/loss", "{\"reason\": \"PRICE_VALUE\", \"competitor\": \"acme\"}")
                        .text("/status"))
                .isEqualTo("LOST");
        assertThat(li.post("/deals/row-42/reopening", "{\"reason\": \"they asked again\"}")
                        .text("/status"))
                .isEqualTo("OPEN");
        assertThat(li.post("/deals/row-42/abandonment", "{\"reason\": \"NO_BUDGET\"}")
                        .text("/status"))
                .isEqualTo("ABANDONED");
    }

    @Test
    void everythingThatTheEngineSaysIsThereInTheLibrarysForm() {
        Reply review = li.get("/deals/row-42/review");

        review.is(200);
        assertThat(review.text("/explanation/label/code")).isEqualTo("review.opportunity");
    }

    @Test
    void aLongHistoryIsReadFromItsSnapshot() {
        for (int i = 0; i < 70; i++) {
            li.post(
                    "/deals/row-42/evidence",
                    NEED.replace("YES", List.of("YES", "NO").get(i % 2)));
        }

        assertThat(li.get("/deals/row-42").json().at("/events").asInt()).isEqualTo(71);
        assertThat(li.get("/deals/row-42").texts("/statements", "/answer")).containsExactly("NO");
    }

    static String reassigned(Client client) {
        return "{\"type\": \"Reassigned\", \"schemaVersion\": 3, \"at\": \"" + at(client) + "\", \"owner\": \"wang\"}";
    }

    private static String at(Client client) {
        return client.get("/deals/row-42/events").text("/0/at");
    }
}
