// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final String CARD = "[data-deal=row-42]";

    private Client li = new Client(0, Map.of());
    private Browser browser = Browser.start();

    @BeforeEach
    void aCompanyLooksAtItsPipeline() {
        li = Host.on(Database.H2).company();
        li.post("/deals", """
                {"id": "row-42", "process": "direct", "customer": "<b>customer-17</b>", "owner": "li", "amount": "CNY 4000.00"}""").is(201);
        browser.open(page("en"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void thePipelineHasAColumnForEachStage() {
        assertThat(browser.text("[data-stage=TALK] h2")).isEqualTo("Talking (1)");
        assertThat(browser.text("[data-stage=OFFER] h2")).isEqualTo("Offering (0)");
        assertThat(browser.text(CARD)).isEqualTo("row-42\n<b>customer-17</b>\nCNY 4000.00\nli");
    }

    @Test
    void aCardThatMayNotMoveStaysAndThePageSaysWhy() {
        browser.drag(CARD, "[data-stage=OFFER]");

        browser.awaitText("#notice", "deal \"row-42\" may not do that");
        assertThat(browser.text("#notice")).isEqualTo("""
                deal "row-42" may not do that
                "Talking" requires "The customer has confirmed its need.", which is unknown
                the gate of "Talking" is 0 % confirmed, and 80 % is needed""");
        assertThat(browser.text("[data-stage=TALK] " + CARD)).startsWith("row-42");
        assertThat(li.get("/deals/row-42").text("/stage")).isEqualTo("TALK");
    }

    @Test
    void aCardIsMovedOnceTheCustomerHasShownWhatTheGateAsks() {
        browser.click(CARD);
        browser.awaitText("#moves", "\"Talking\" requires \"The customer has confirmed its need.\", which is unknown");
        browser.click("#statements button");
        browser.awaitText("#statements", "need. Yes");
        browser.click("#close");
        browser.drag(CARD, "[data-stage=OFFER]");

        browser.awaitText("[data-stage=OFFER] h2", "Offering (1)");
        assertThat(li.get("/deals/row-42").text("/stage")).isEqualTo("OFFER");
    }

    @Test
    void aMoveIsMadeByAButtonToo() {
        li.post("/deals/row-42/evidence", "{\"statement\": \"need-confirmed\", \"answer\": \"YES\"}")
                .is(200);
        browser.click(CARD);
        browser.click("#moves [data-action=MOVE]");

        browser.awaitText("[data-stage=OFFER] h2", "Offering (1)");
    }

    @Test
    void thePageSpeaksChineseToo() {
        browser.text(CARD);
        browser.click("#language");
        browser.awaitText("[data-stage=TALK] h2", "洽谈 (1)");
        browser.drag(CARD, "[data-stage=OFFER]");

        browser.awaitText("#notice", "“洽谈”必须具备“客户已确认需求。”，目前未知");
        browser.awaitText("#moves", "移至报价");
        assertThat(browser.value("document.documentElement.lang")).isEqualTo("zh");
    }

    private String page(String language) {
        return "http://127.0.0.1:" + Host.on(Database.H2).port() + "/?tenant=" + li.tenant() + "&person=li&language="
                + language;
    }
}
