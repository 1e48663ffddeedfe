// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.recording.DecisionRecord;
import io.stagecraft.core.recording.Recording;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes a person out of the events of a deal: ids are replaced where they are that person's, texts wherever they name it. */
final class Redaction {
    private final String subject;
    private final String replacement;
    private final Mentions mentions;

    Redaction(String subject, String replacement) {
        this.subject = subject;
        this.mentions = new Mentions(subject, replacement);
        this.replacement = replacement;
    }

    /**
     * Returns an event without the person; the event itself if it does not name it. One with an id keeps the digest of its content,
     * so that a command that arrives again is still known.
     */
    DealEvent of(DealEvent event) {
        DealEvent content = content(event);
        if (event.recording().isEmpty()) {
            return content;
        }
        Recording recording = recording(event.recording().get());
        boolean isKept = recording.id().isPresent() && recording.digest().isEmpty() && !content.equals(event);
        return content.withRecording(isKept ? recording.withDigest(EventContent.digest(event)) : recording);
    }

    private DealEvent content(DealEvent event) {
        if (event instanceof Opened opened) {
            return Opened.builder()
                    .from(opened)
                    .owner(opened.owner().map(this::id))
                    .customerId(opened.customerId().map(this::id))
                    .source(opened.source().map(this::id))
                    .campaign(opened.campaign().map(this::id))
                    .build();
        } else if (event instanceof Evidence evidence) {
            return Evidence.builder()
                    .from(evidence)
                    .source(evidence.source().map(this::text))
                    .build();
        } else if (event instanceof StageMoved move) {
            return StageMoved.builder()
                    .at(move.at())
                    .from(move.from())
                    .to(move.to())
                    .reason(move.reason().map(this::text))
                    .recording(move.recording())
                    .build();
        } else if (event instanceof NextStepSet step) {
            return NextStepSet.builder().from(step).step(text(step.step())).build();
        } else if (event instanceof Reassigned change) {
            return Reassigned.builder()
                    .from(change)
                    .owner(change.owner().map(this::id))
                    .build();
        } else if (event instanceof Won won) {
            return Won.builder().from(won).reason(won.reason().map(this::text)).build();
        } else if (event instanceof Reopened reopened) {
            return Reopened.builder()
                    .from(reopened)
                    .reason(reopened.reason().map(this::text))
                    .build();
        }
        return noted(event);
    }

    private DealEvent noted(DealEvent event) {
        if (event instanceof FactRecorded recorded) {
            return FactRecorded.builder()
                    .from(recorded)
                    .value(recorded.value().map(this::fact))
                    .build();
        } else if (event instanceof Approved approved) {
            return Approved.builder().from(approved).by(id(approved.by())).build();
        } else if (event instanceof CategoryCalled called) {
            return CategoryCalled.builder().from(called).by(id(called.by())).build();
        } else if (event instanceof OwnersShared shared) {
            return OwnersShared.builder()
                    .from(shared)
                    .shares(shares(shared.shares()))
                    .overlays(shares(shared.overlays()))
                    .build();
        } else if (event instanceof LeadAttributed lead) {
            return LeadAttributed.builder()
                    .from(lead)
                    .source(lead.source().map(this::id))
                    .campaign(lead.campaign().map(this::id))
                    .build();
        } else if (event instanceof PutOnHold hold) {
            return PutOnHold.builder()
                    .from(hold)
                    .reason(hold.reason().map(this::text))
                    .build();
        } else if (event instanceof ClosePlanSet plan) {
            return ClosePlanSet.builder()
                    .from(plan)
                    .steps(plan.steps().stream()
                            .map(each -> each.withOwedBy(id(each.owedBy())).withStep(text(each.step())))
                            .toList())
                    .build();
        } else if (event instanceof OwnEvent own) {
            return OwnEvent.builder().from(own).content(texts(own.content())).build();
        }
        return event;
    }

    private Recording recording(Recording recording) {
        return recording
                .withBy(recording.by().map(this::id))
                .withMetadata(texts(recording.metadata()))
                .withDecision(recording.decision().map(this::decision));
    }

    private DecisionRecord decision(DecisionRecord decision) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        decision.facts().forEach((id, fact) -> facts.put(id, fact(fact)));
        return DecisionRecord.builder().from(decision).facts(facts).build();
    }

    private Fact fact(Fact fact) {
        return fact.name().map(name -> Fact.of(text(name))).orElse(fact);
    }

    private Map<String, Ratio> shares(Map<String, Ratio> shares) {
        Map<String, Ratio> redacted = new LinkedHashMap<>();
        shares.forEach((seller, share) -> redacted.merge(id(seller), share, Ratio::plus));
        return redacted;
    }

    private Map<String, String> texts(Map<String, String> texts) {
        Map<String, String> redacted = new LinkedHashMap<>();
        texts.forEach((name, text) -> redacted.put(name, text(text)));
        return redacted;
    }

    private String id(String id) {
        return id.equals(subject) ? replacement : id;
    }

    private String text(String text) {
        return mentions.replacedIn(text);
    }
}
