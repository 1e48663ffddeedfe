// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opportunity;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Deals over HTTP. A command takes an {@code Idempotency-Key}, under which it is done once, and where it matters {@code If-Match} with
 * the number of events that the caller has seen, which is the tag of a deal.
 */
@RestController
@RequestMapping("/deals")
class DealApi {
    private final Deals deals;
    private final DefinitionStore definitions;
    private final Clock clock;

    DealApi(Deals deals, DefinitionStore definitions, Clock clock) {
        this.deals = deals;
        this.definitions = definitions;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<DoneView> open(Caller caller, @RequestBody Opening opening) {
        return answer(caller, HttpStatus.CREATED, deals.open(caller, opening));
    }

    @GetMapping("/{deal}")
    ResponseEntity<DealView> show(Caller caller, @PathVariable String deal) {
        StageReview review = review(caller, deal, null);
        return ResponseEntity.ok()
                .eTag(tag(review.deal()))
                .body(DealView.of(
                        review,
                        definitions.engine(caller.tenant(), review.deal()).process(),
                        caller.locale()));
    }

    @GetMapping("/{deal}/events")
    List<DealEvent> events(Caller caller, @PathVariable String deal) {
        return deals.get(caller.tenant(), deal).events();
    }

    /** All that the engine says of a deal, now or as it was known at an instant, in the form of the library. */
    @GetMapping("/{deal}/review")
    StageReview review(Caller caller, @PathVariable String deal, @RequestParam(required = false) @Nullable Instant at) {
        Opportunity found = deals.get(caller.tenant(), deal);
        Instant then = at == null ? clock.instant() : at;
        Opportunity known = found.asOf(then)
                .orElseThrow(
                        () -> Refusal.notFound(Message.of("host.deal-unknown").with("deal", deal)));
        return definitions.engine(caller.tenant(), known).review(known, then);
    }

    @PostMapping("/{deal}/evidence")
    ResponseEntity<DoneView> evidence(Caller caller, @PathVariable String deal, @RequestBody Change.Shown shown) {
        return change(caller, deal, shown);
    }

    @PostMapping("/{deal}/events")
    ResponseEntity<DoneView> event(Caller caller, @PathVariable String deal, @RequestBody DealEvent event) {
        return change(caller, deal, new Change.Happened(event));
    }

    @PostMapping("/{deal}/moves")
    ResponseEntity<DoneView> move(Caller caller, @PathVariable String deal, @RequestBody Change.Move move) {
        return change(caller, deal, move);
    }

    @PostMapping("/{deal}/win")
    ResponseEntity<DoneView> win(Caller caller, @PathVariable String deal, @RequestBody Change.Win win) {
        return change(caller, deal, win);
    }

    @PostMapping("/{deal}/loss")
    ResponseEntity<DoneView> lose(Caller caller, @PathVariable String deal, @RequestBody Change.Lose lose) {
        return change(caller, deal, lose);
    }

    @PostMapping("/{deal}/abandonment")
    ResponseEntity<DoneView> abandon(Caller caller, @PathVariable String deal, @RequestBody Change.Abandon abandon) {
        return change(caller, deal, abandon);
    }

    @PostMapping("/{deal}/reopening")
    ResponseEntity<DoneView> reopen(Caller caller, @PathVariable String deal, @RequestBody Change.Reopen reopen) {
        return change(caller, deal, reopen);
    }

    private ResponseEntity<DoneView> change(Caller caller, String deal, Change change) {
        return answer(caller, HttpStatus.OK, deals.change(caller, deal, change));
    }

    private ResponseEntity<DoneView> answer(Caller caller, HttpStatus status, Deals.Done done) {
        return ResponseEntity.status(status)
                .eTag(tag(done.deal()))
                .body(DoneView.of(done, definitions.engine(caller.tenant(), done.deal()), caller.locale()));
    }

    private static String tag(Opportunity deal) {
        return "\"" + deal.eventCount() + "\"";
    }
}
