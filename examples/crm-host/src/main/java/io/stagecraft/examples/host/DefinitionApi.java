// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.score.Score;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Processes and scorecards over HTTP: stored in versions, and deals carried from one version to the next. */
@RestController
class DefinitionApi {
    private final DefinitionStore definitions;
    private final Migrations migrations;

    DefinitionApi(DefinitionStore definitions, Migrations migrations) {
        this.definitions = definitions;
        this.migrations = migrations;
    }

    @GetMapping("/processes")
    List<String> processes(Caller caller) {
        return definitions.ids(caller.tenant(), DefinitionStore.Kind.PROCESS);
    }

    @GetMapping("/processes/{id}")
    List<Integer> versions(Caller caller, @PathVariable String id) {
        return definitions.versions(caller.tenant(), DefinitionStore.Kind.PROCESS, id);
    }

    @GetMapping("/processes/{id}/{version}")
    SalesProcess process(Caller caller, @PathVariable String id, @PathVariable int version) {
        return definitions.engine(caller.tenant(), id, version).process();
    }

    @PutMapping("/processes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void store(Caller caller, @RequestBody SalesProcess process) {
        definitions.store(caller.tenant(), process);
    }

    @GetMapping("/scorecards")
    List<String> cards(Caller caller) {
        return definitions.ids(caller.tenant(), DefinitionStore.Kind.SCORECARD);
    }

    @GetMapping("/scorecards/{id}")
    List<Integer> cardVersions(Caller caller, @PathVariable String id) {
        return definitions.versions(caller.tenant(), DefinitionStore.Kind.SCORECARD, id);
    }

    @GetMapping("/scorecards/{id}/{version}")
    ScorecardDefinition card(Caller caller, @PathVariable String id, @PathVariable int version) {
        return definitions.card(caller.tenant(), id, version);
    }

    /** Stores a scorecard, which has no version of its own. */
    @PutMapping("/scorecards/{version}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void store(Caller caller, @PathVariable int version, @RequestBody ScorecardDefinition card) {
        definitions.store(caller.tenant(), version, card);
    }

    @PostMapping("/scorecards/{id}/{version}/scores")
    ScoreView score(
            Caller caller, @PathVariable String id, @PathVariable int version, @RequestBody CardAnswers answers) {
        Score score = definitions.score(caller.tenant(), id, version, answers);
        return new ScoreView(score, score.explanation().summarize(HostPhrases.in(caller.locale())));
    }

    /** Carries deals over; called again it goes on, until none is left but those that are refused. */
    @PostMapping("/migrations")
    Migrations.Outcome migrate(
            Caller caller, @RequestBody ProcessMap map, @RequestParam(defaultValue = "1000") int limit) {
        return migrations.migrate(caller, map, limit);
    }

    /** A score, and why it is what it is in the language of the request. */
    record ScoreView(Score score, String text) {}
}
