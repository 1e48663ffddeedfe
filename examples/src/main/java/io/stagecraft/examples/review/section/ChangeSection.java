// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.inspection.Movement;
import io.stagecraft.core.inspection.MovementInspection;
import io.stagecraft.core.inspection.MovementKind;
import io.stagecraft.core.inspection.MovementStep;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.page.Waterfall;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.OpenDealChanges;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;

/** What changed in the open deals of the quarter in the last four weeks, adding up to the last cent. */
public final class ChangeSection {
    /** So many columns of regions fit on a page; of more, the smallest stand together. */
    private static final int REGIONS = 5;

    private static final String OTHERS = "";

    /** No region is called so, as names do not begin with a space. */
    private static final String NO_REGION = " ";

    private final Business business;
    private final MovementInspection inspection;
    private final Movement movement;
    private final CallBridge bridge;

    private ChangeSection(Business business, QuarterForecast outlook) {
        this.business = business;
        this.inspection = business.weekly().changes();
        this.movement = business.lastWeeks().movement();
        this.bridge = new CallBridge(business, outlook, movement.openingDay());
    }

    public static Section of(Business business, QuarterForecast outlook, Figures figures) {
        return new ChangeSection(business, outlook).section(figures);
    }

    private Section section(Figures figures) {
        figures.put("change.opening", Texts.figure(movement.amount(MovementKind.OPENING)));
        figures.put("change.closing", Texts.figure(movement.amount(MovementKind.CLOSING)));
        Section section = Section.of("change", lead());
        Table steps = bridge.table(
                Message.of("change.steps").with("from", movement.openingDay()).with("to", movement.closingDay()));
        if (isWithoutMoney()) {
            section.add(steps);
        } else {
            section.add(waterfall()).add(steps).add(regions());
        }
        new OpenDealChanges(business, movement).tables().ifPresent(section::add);
        return section;
    }

    private boolean isWithoutMoney() {
        return movement.amount(MovementKind.OPENING).isZero()
                && movement.amount(MovementKind.CLOSING).isZero();
    }

    private Message lead() {
        boolean isOfQuarter = inspection.closing().isPresent();
        Message lead = Message.of(
                        isWithoutMoney()
                                ? isOfQuarter ? "change.lead-due-without-money" : "change.lead-without-money"
                                : isOfQuarter ? "change.lead-due" : "change.lead")
                .with(
                        "days",
                        DateRange.of(movement.openingDay(), movement.closingDay())
                                .days())
                .with("to", movement.closingDay())
                .with("before", movement.deals(MovementKind.OPENING))
                .with("after", movement.deals(MovementKind.CLOSING));
        if (isWithoutMoney()) {
            return isOfQuarter ? lead.with("quarter", business.quarterName()) : lead;
        }
        return lead.with("worthBefore", Texts.whole(movement.amount(MovementKind.OPENING)))
                .with("worthAfter", Texts.whole(movement.amount(MovementKind.CLOSING)))
                .with("quarter", business.quarterName());
    }

    private Waterfall waterfall() {
        Waterfall waterfall = Waterfall.of(Message.of("change.waterfall")
                .with("from", movement.openingDay())
                .with("to", movement.closingDay())
                .with("currency", business.book().currency().getCode()));
        for (MovementStep step : movement.steps()) {
            double height = step.amount().getAmount().doubleValue();
            if (isLevel(step.kind())) {
                waterfall.level(step.kind().labels(), height, Texts.brief(step.amount()));
            } else if (!step.amount().isZero()) {
                waterfall.step(
                        step.kind().labels(),
                        step.kind().sign() * height,
                        Message.of(step.kind().sign() < 0 ? "minus" : "plus")
                                .with("amount", Texts.brief(step.amount())));
            }
        }
        return waterfall;
    }

    /** Regions side by side, each adding up from top to bottom; beyond the largest few they stand together. */
    private Table regions() {
        Map<String, Movement> all = inspection.by(business.deals(), ChangeSection::region);
        Map<String, Movement> shown = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Movement> own) ->
                                own.getValue().amount(MovementKind.OPENING))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(all.size() > REGIONS ? REGIONS - 1 : REGIONS)
                .forEach(own -> shown.put(own.getKey(), own.getValue()));
        if (shown.size() < all.size()) {
            Set<String> largest = Set.copyOf(shown.keySet());
            shown.put(
                    OTHERS,
                    inspection.of(business.deals().stream()
                            .filter(deal -> !largest.contains(region(deal)))
                            .toList()));
        }
        Table table = Table.of(Message.of("change.regions")).text("blank");
        shown.keySet().forEach(region -> table.change(header(region)));
        table.change(Message.of("cell.all")).wideOnly();
        for (MovementStep step : movement.steps()) {
            MovementKind kind = step.kind();
            boolean occurs =
                    shown.values().stream().anyMatch(own -> !own.amount(kind).isZero());
            if (isLevel(kind) || occurs) {
                List<Object> cells = new ArrayList<>(List.of(kind.labels()));
                shown.values().forEach(own -> cells.add(signed(kind, own)));
                cells.add(signed(kind, movement));
                table.row(isLevel(kind) ? Tone.STRONG : Tone.PLAIN, cells.toArray());
            }
        }
        return table;
    }

    private static Message header(String region) {
        return region.equals(OTHERS)
                ? Message.of("cell.others")
                : region.equals(NO_REGION)
                        ? Message.of("change.no-region")
                        : Message.of("people.region").with("region", Texts.team(region));
    }

    private static String region(Opportunity deal) {
        return deal.region().orElse(NO_REGION);
    }

    private static boolean isLevel(MovementKind kind) {
        return kind == MovementKind.OPENING || kind == MovementKind.CLOSING;
    }

    private static Money signed(MovementKind kind, Movement of) {
        return of.amount(kind).multipliedBy(isLevel(kind) ? 1 : kind.sign());
    }
}
