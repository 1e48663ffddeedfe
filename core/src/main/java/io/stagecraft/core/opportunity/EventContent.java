// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import com.google.common.hash.Hashing;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.terms.ClosePlanStep;
import io.stagecraft.core.terms.LineItem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The content of an event as a text that later versions reproduce: its type, then a line for each attribute in the order of their
 * names, with the lengths of name and value before each. What is absent, empty or as by default leaves no line, so that an attribute that is
 * added later changes no text of before. Neither names nor types here follow those of the code.
 */
final class EventContent {
    private final String type;
    private final Map<String, String> lines = new TreeMap<>();

    private EventContent(String type, DealEvent event) {
        this.type = type;
        text("at", event.at().toString());
    }

    /** Returns SHA-256 over the content, in 64 lower-case hexadecimal digits. */
    static String digest(DealEvent event) {
        return Hashing.sha256()
                .hashString(of(event).toString(), StandardCharsets.UTF_8)
                .toString();
    }

    static EventContent of(DealEvent event) {
        if (event instanceof Opened opened) {
            return opened(opened);
        } else if (event instanceof Evidence evidence) {
            return new EventContent("Evidence", event)
                    .text("statement", evidence.statement())
                    .text("answer", evidence.answer().name())
                    .text("source", evidence.source());
        } else if (event instanceof StageMoved move) {
            return new EventContent("StageMoved", event)
                    .text("from", move.from())
                    .text("to", move.to())
                    .text("reason", move.reason());
        } else if (event instanceof AmountChanged change) {
            return new EventContent("AmountChanged", event).text("amount", change.amount());
        } else if (event instanceof ExpectedCloseChanged change) {
            return new EventContent("ExpectedCloseChanged", event).text("expectedClose", change.expectedClose());
        } else if (event instanceof NextStepSet step) {
            return new EventContent("NextStepSet", event)
                    .text("step", step.step())
                    .text("due", step.due());
        } else if (event instanceof Reassigned change) {
            return new EventContent("Reassigned", event).text("owner", change.owner());
        } else if (event instanceof Won won) {
            return new EventContent("Won", event).text("stage", won.stage()).text("reason", won.reason());
        } else if (event instanceof Lost lost) {
            return new EventContent("Lost", event)
                    .text("stage", lost.stage())
                    .text("reason", lost.reason())
                    .text("competitor", lost.competitor());
        } else if (event instanceof Abandoned abandoned) {
            return new EventContent("Abandoned", event)
                    .text("stage", abandoned.stage())
                    .text("reason", abandoned.reason());
        } else if (event instanceof Reopened reopened) {
            return new EventContent("Reopened", event)
                    .text("stage", reopened.stage())
                    .text("reason", reopened.reason());
        } else if (event instanceof Migrated migrated) {
            return new EventContent("Migrated", event)
                    .text("fromProcess", migrated.fromProcess())
                    .text("fromVersion", Integer.toString(migrated.fromVersion()))
                    .text("toProcess", migrated.toProcess())
                    .text("toVersion", Integer.toString(migrated.toVersion()))
                    .text("fromStage", migrated.fromStage())
                    .text("toStage", migrated.toStage())
                    .texts("stages", migrated.stages())
                    .texts("statements", migrated.statements());
        }
        return noted(event);
    }

    private static EventContent opened(Opened event) {
        return new EventContent("Opened", event)
                .text("id", event.id())
                .text("customerId", event.customerId())
                .text("processId", event.processId())
                .text("processVersion", Integer.toString(event.processVersion()))
                .text("stage", event.stage())
                .flag("imported", event.isImported(), false)
                .text("importedOpenedAt", event.importedOpenedAt())
                .text("importedStageEnteredAt", event.importedStageEnteredAt())
                .text("amount", event.amount())
                .text("expectedClose", event.expectedClose())
                .text("owner", event.owner())
                .text("product", event.product())
                .text("region", event.region())
                .text("kind", event.kind().map(Enum::name))
                .text(
                        "contractTermMonths",
                        event.contractTermMonths().isPresent()
                                ? Optional.of(event.contractTermMonths().getAsInt())
                                : Optional.empty())
                .text("channel", event.channel().map(Enum::name))
                .text("partnerRole", event.partnerRole().map(Enum::name))
                .text("source", event.source())
                .text("campaign", event.campaign());
    }

    private static EventContent noted(DealEvent event) {
        if (event instanceof FactRecorded recorded) {
            return new EventContent("FactRecorded", event)
                    .text("fact", recorded.fact())
                    .fact(recorded.value());
        } else if (event instanceof Approved approved) {
            return new EventContent("Approved", event)
                    .text("role", approved.role())
                    .text("by", approved.by())
                    .flag("granted", approved.isGranted(), true);
        } else if (event instanceof CategoryCalled called) {
            return new EventContent("CategoryCalled", event)
                    .text("category", called.category().map(Enum::name))
                    .text("by", called.by());
        } else if (event instanceof LineItemsSet set) {
            EventContent content = new EventContent("LineItemsSet", event);
            for (int i = 0; i < set.items().size(); i++) {
                content.item("items." + i + ".", set.items().get(i));
            }
            return content;
        } else if (event instanceof OwnersShared shared) {
            return new EventContent("OwnersShared", event)
                    .texts("shares", shared.shares())
                    .texts("overlays", shared.overlays());
        } else if (event instanceof CompetitorNamed named) {
            return new EventContent("CompetitorNamed", event)
                    .text("competitor", named.competitor())
                    .flag("bidding", named.isBidding(), true);
        } else if (event instanceof LeadAttributed attributed) {
            return new EventContent("LeadAttributed", event)
                    .text("source", attributed.source())
                    .text("campaign", attributed.campaign());
        } else if (event instanceof Merged merged) {
            return new EventContent("Merged", event).text("into", merged.into()).text("from", merged.from());
        } else if (event instanceof PutOnHold hold) {
            return new EventContent("PutOnHold", event).text("reason", hold.reason());
        } else if (event instanceof ClosePlanSet set) {
            EventContent content = new EventContent("ClosePlanSet", event);
            for (int i = 0; i < set.steps().size(); i++) {
                content.step("steps." + i + ".", set.steps().get(i));
            }
            return content;
        } else if (event instanceof OwnEvent own) {
            return new EventContent("OwnEvent", event).text("name", own.name()).texts("content", own.content());
        }
        return new EventContent("Resumed", event);
    }

    private EventContent fact(Optional<Fact> value) {
        return text("value.answer", value.flatMap(Fact::answer).map(Enum::name))
                .text("value.number", value.flatMap(Fact::number).map(EventContent::plain))
                .text("value.ratio", value.flatMap(Fact::ratio))
                .text("value.amount", value.flatMap(Fact::amount))
                .text("value.day", value.flatMap(Fact::day))
                .text("value.name", value.flatMap(Fact::name));
    }

    private void item(String path, LineItem item) {
        text(path + "product", item.product());
        text(path + "quantity", plain(item.quantity()));
        text(path + "price", item.price().toString());
        text(path + "discount", Optional.of(item.discount()).filter(each -> !each.equals(Ratio.zero())));
        text(path + "cost", item.cost());
    }

    private void step(String path, ClosePlanStep step) {
        text(path + "id", step.id());
        text(path + "step", step.step());
        text(path + "due", step.due().toString());
        text(path + "owedBy", step.owedBy());
        text(path + "reached", step.reached());
    }

    private EventContent text(String name, String value) {
        lines.put(name, value);
        return this;
    }

    private EventContent text(String name, Optional<?> value) {
        value.ifPresent(each -> lines.put(name, each.toString()));
        return this;
    }

    private EventContent texts(String name, Map<String, ?> values) {
        values.forEach((key, value) -> lines.put(name + "." + key, value.toString()));
        return this;
    }

    private EventContent flag(String name, boolean value, boolean byDefault) {
        return value == byDefault ? this : text(name, Boolean.toString(value));
    }

    private static String plain(BigDecimal number) {
        return Decimals.normal(number).toPlainString();
    }

    /** Returns the text: the type, then {@code length:name=length:value} for each attribute, a line each. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type).append('\n');
        lines.forEach((name, value) -> text.append(name.length())
                .append(':')
                .append(name)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n'));
        return text.toString();
    }
}
