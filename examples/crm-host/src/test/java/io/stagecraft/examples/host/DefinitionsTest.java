// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.host.Client.Reply;
import io.stagecraft.scoring.risk.CustomerRisk;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(Database.class)
class DefinitionsTest {
    private static final String SECOND = Files.direct()
            .replace("\"version\": 1", "\"version\": 2")
            .replace("\"OFFER\"", "\"PROPOSAL\"")
            .replace("\"isMandatory\": true", "\"isMandatory\": false");
    private static final String LIMITED = Files.direct()
            .replace("\"isMandatory\": true", "\"isMandatory\": false")
            .replace("\"mode\": \"BLOCK\"", "\"mode\": \"ADVISE\"")
            .replace("\"winProbability\": 0.5", "\"openDealLimit\": 1, \"winProbability\": 0.5");
    private static final String MAP = """
            {"schemaVersion": 1, "fromProcess": "direct", "fromVersion": 1, "toProcess": "direct", "toVersion": 2,
             "stages": {"TALK": "TALK", "OFFER": "PROPOSAL"}}""";

    @Parameter
    Database database = Database.H2;

    private Client li = new Client(0, Map.of());

    @BeforeEach
    void aCompany() {
        li = Host.on(database).company();
    }

    @Test
    void aDefinitionReportsAllItsProblemsInTheLanguageOfTheRequest() {
        String faulty = Files.direct()
                .replace("\"winStages\": [\"OFFER\"]", "\"winStages\": [\"SIGNED\"]")
                .replace("21", "-1");

        Reply refused = li.put("/processes", faulty).is(422);
        Reply chinese =
                li.with("Accept-Language", "zh").put("/processes", faulty).is(422);

        assertThat(refused.text("/detail")).isEqualTo("the definition is not valid");
        assertThat(refused.texts("/reasons", "/text"))
                .containsExactly(
                        "stages[0].stallDays must be at least 1 but was -1",
                        "winStages[0] must be the id of a stage but was SIGNED");
        assertThat(chinese.text("/detail")).isEqualTo("定义无效");
        assertThat(chinese.texts("/reasons", "/code")).isEqualTo(refused.texts("/reasons", "/code"));
    }

    @Test
    void whatCannotBeReadIsRefusedByName() {
        Reply refused = li.put("/processes", Files.direct().replace("\"version\": 1", "\"colour\": 1"))
                .is(400);

        assertThat(refused.text("/detail")).startsWith("the request cannot be understood: unknown field \"colour\"");
    }

    @Test
    void aStoredVersionNeverChanges() {
        li.put("/processes", Files.direct()).is(204);

        Reply refused = li.put("/processes", Files.direct().replace("21", "30")).is(409);

        assertThat(refused.text("/detail"))
                .isEqualTo("process \"direct\" version 1 is stored with other content; store the next version");
        assertThat(li.get("/processes/direct/3").is(404).text("/detail"))
                .isEqualTo("there is no process \"direct\" version 3");
    }

    @Test
    void aVersionThatManyStoreAtOnceIsStored() {
        IntStream.range(0, 8)
                .parallel()
                .forEach(i -> li.put("/processes", SECOND).is(204));

        assertThat(li.get("/processes/direct").body()).isEqualTo("[1,2]");
    }

    @Test
    void dealsOfTwoVersionsLiveSideBySide() {
        open("row-1");
        li.put("/processes", SECOND).is(204);
        open("row-2");

        assertThat(li.get("/processes/direct").body()).isEqualTo("[1,2]");
        assertThat(li.get("/deals/row-1").json().at("/version").asInt()).isEqualTo(1);
        assertThat(li.get("/deals/row-2").json().at("/version").asInt()).isEqualTo(2);
        li.post("/deals/row-1/moves", "{}").is(409);
        li.post("/deals/row-1/evidence", "{\"statement\": \"need-confirmed\", \"answer\": \"YES\"}")
                .is(200);
        assertThat(li.post("/deals/row-1/moves", "{}").is(200).text("/stage")).isEqualTo("OFFER");
        assertThat(li.get("/pipeline/direct?version=1").texts("/columns/1/cards", "/id"))
                .containsExactly("row-1");
        assertThat(li.get("/pipeline/direct").texts("/columns/0/cards", "/id")).containsExactly("row-2");
    }

    @Test
    void aMigrationIsMadeInPartsWhilePeopleWorkInBothVersions() {
        open("row-1");
        open("row-2");
        li.put("/processes", SECOND).is(204);

        Reply first = li.post("/migrations?limit=1", MAP).is(200);
        li.post("/deals/row-1/evidence", "{\"statement\": \"need-confirmed\", \"answer\": \"YES\"}")
                .is(200);
        li.post("/deals/row-2/evidence", "{\"statement\": \"need-confirmed\", \"answer\": \"YES\"}")
                .is(200);
        Reply second = li.post("/migrations", MAP).is(200);

        assertThat(first.body()).isEqualTo("{\"migrated\":1,\"left\":1,\"refused\":{}}");
        assertThat(second.body()).isEqualTo("{\"migrated\":1,\"left\":0,\"refused\":{}}");
        assertThat(li.post("/deals/row-2/moves", "{}").text("/stage")).isEqualTo("PROPOSAL");
        assertThat(li.get("/deals/row-2/events").texts("", "/type"))
                .containsExactly("Opened", "Evidence", "Migrated", "StageMoved");
    }

    @Test
    void aDealThatCannotBeMigratedIsListedWithItsReasons() {
        open("row-1");
        li.put("/processes", SECOND).is(204);

        Reply outcome =
                li.post("/migrations", MAP.replace("\"TALK\": \"TALK\", ", "")).is(200);

        assertThat(outcome.json().at("/left").asInt()).isEqualTo(1);
        assertThat(outcome.texts("/refused/row-1", "/text"))
                .containsExactly("opportunity row-1 must be in a stage that the map names but was TALK");
    }

    @Test
    void dealsAreCarriedThereAndBackAndThereAgain() {
        open("row-1");
        li.put("/processes", SECOND).is(204);
        String back = """
                {"schemaVersion": 1, "fromProcess": "direct", "fromVersion": 2, "toProcess": "direct", "toVersion": 1,
                 "stages": {"TALK": "TALK", "PROPOSAL": "OFFER"}}""";

        List<Reply> outcomes = Stream.of(MAP, back, MAP)
                .map(map -> li.post("/migrations", map))
                .toList();

        assertThat(outcomes)
                .extracting(Reply::body)
                .containsOnly("{\"migrated\":1,\"left\":0,\"refused\":{}}")
                .hasSize(3);
        assertThat(li.get("/deals/row-1/events").texts("", "/type"))
                .containsExactly("Opened", "Migrated", "Migrated", "Migrated");
        assertThat(li.get("/deals/row-1").json().at("/version").asInt()).isEqualTo(2);
    }

    @Test
    void ofTwoMigrationsAtOnceEachDealTakesOne() {
        int deals = 20;
        IntStream.range(0, deals).forEach(i -> open("row-" + i));
        li.put("/processes", SECOND).is(204);
        li.put("/processes", SECOND.replace("\"version\": 2", "\"version\": 3")).is(204);

        List<Reply> outcomes = Stream.of(MAP, MAP.replace("\"toVersion\": 2", "\"toVersion\": 3"), MAP)
                .parallel()
                .map(map -> li.post("/migrations", map).is(200))
                .toList();

        assertThat(outcomes.stream()
                        .mapToInt(each -> each.json().at("/migrated").asInt())
                        .sum())
                .isEqualTo(deals);
        assertThat(li.get("/pipeline/direct?version=1")
                        .json()
                        .at("/columns/0/deals")
                        .asInt())
                .isZero();
        for (int i = 0; i < deals; i++) {
            assertThat(li.get("/deals/row-" + i + "/events").texts("", "/type")).containsExactly("Opened", "Migrated");
        }
    }

    @Test
    void aDealThatCannotBeReadIsListedAndEndsNoMigration() {
        open("row-1");
        open("row-2");
        li.put("/processes", SECOND).is(204);
        Host host = Host.on(database);
        host.bean(Tenants.class)
                .in(
                        li.tenant(),
                        () -> host.bean(JdbcClient.class)
                                .sql("update deal_event set json = '{}' where tenant = ? and deal = 'row-1'")
                                .param(li.tenant())
                                .update());

        Reply outcome = li.post("/migrations", MAP).is(200);

        assertThat(outcome.json().at("/migrated").asInt()).isEqualTo(1);
        assertThat(outcome.json().at("/left").asInt()).isEqualTo(1);
        assertThat(outcome.texts("/refused/row-1", "/code")).containsExactly("host.deal-unreadable");
    }

    @Test
    void aLimitHoldsWhileDealsAreInTwoVersions() {
        li.put("/processes", LIMITED.replace("\"version\": 1", "\"version\": 2"))
                .is(204);
        li.put("/processes", LIMITED.replace("\"version\": 1", "\"version\": 3"))
                .is(204);
        for (int version : List.of(2, 3)) {
            li.post(
                            "/deals",
                            "{\"id\": \"row-" + version + "\", \"process\": \"direct\", \"version\": " + version + "}")
                    .is(201);
        }

        li.post("/deals/row-2/moves", "{}").is(200);
        Reply refused = li.post("/deals/row-3/moves", "{}").is(409);

        assertThat(refused.texts("/reasons", "/code")).containsExactly("move.full");
    }

    @Test
    void ofMovesAtOnceNoMoreEnterAStageThanItsLimit() {
        li.put("/processes", LIMITED.replace("\"version\": 1", "\"version\": 2"))
                .is(204);
        int deals = 8;
        IntStream.range(0, deals).forEach(i -> open("row-" + i));

        List<Integer> answers = IntStream.range(0, deals)
                .parallel()
                .mapToObj(i -> li.post("/deals/row-" + i + "/moves", "{}").status())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
        assertThat(li.get("/pipeline/direct").json().at("/columns/1/deals").asInt())
                .isEqualTo(1);
    }

    @Test
    void aScorecardIsEditedWhileTheHostRuns() {
        String card = Client.JSON.writeValueAsString(CustomerRisk.standard().card());
        String id = CustomerRisk.standard().card().id();
        li.put("/scorecards/1", card).is(204);
        li.put(
                        "/scorecards/2",
                        Client.JSON.writeValueAsString(CustomerRisk.standard()
                                .card()
                                .withMinimumCoverage(io.stagecraft.core.measure.Ratio.one())))
                .is(204);

        assertThat(li.get("/scorecards").body()).isEqualTo("[\"" + id + "\"]");
        assertThat(li.get("/scorecards/" + id).body()).isEqualTo("[1,2]");
        assertThat(li.get("/scorecards/" + id + "/1").body()).isEqualTo(card);
        assertThat(li.post("/scorecards/" + id + "/1/scores", "{}").is(200).text("/text"))
                .startsWith("Customer risk: undecided");
    }

    private void open(String deal) {
        li.post("/deals", "{\"id\": \"" + deal + "\", \"process\": \"direct\"}").is(201);
    }
}
