package io.stagecraft.examples.review;

import io.stagecraft.core.inspection.Movement;
import io.stagecraft.core.inspection.MovementInspection;
import io.stagecraft.core.inspection.MovementKind;
import io.stagecraft.core.inspection.MovementStep;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.page.Waterfall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What changed in the open deals of the quarter in the last four weeks, adding up to the last cent. */
final class ChangeSection {
    /** So many columns of regions fit on a page; of more, the smallest stand together. */
    private static final int REGIONS = 5;

    private static final String OTHERS = "Others";

    private final Business business;
    private final MovementInspection inspection;
    private final Movement movement;
    private final boolean dated;

    private ChangeSection(Business business) {
        this.business = business;
        this.inspection = business.weekly().changes();
        this.dated = inspection.closing().isPresent();
        this.movement = business.lastWeeks().movement();
    }

    static Section of(Business business, Figures figures) {
        return new ChangeSection(business).section(figures);
    }

    private Section section(Figures figures) {
        figures.put("change.opening", Texts.figure(movement.amount(MovementKind.OPENING)));
        figures.put("change.closing", Texts.figure(movement.amount(MovementKind.CLOSING)));
        Section section = Section.of("change", "What changed", lead());
        if (isWithoutMoney()) {
            return section.add(steps().inTerminal(20));
        }
        return section.add(waterfall()).add(steps()).add(regions());
    }

    private boolean isWithoutMoney() {
        return movement.amount(MovementKind.OPENING).isZero()
                && movement.amount(MovementKind.CLOSING).isZero();
    }

    private String lead() {
        DateRange days = DateRange.of(movement.openingDay(), movement.closingDay());
        if (isWithoutMoney()) {
            return "In the %s days to %s, the open deals of the book went from %s to %s; none of them has an amount."
                    .formatted(
                            days.days(),
                            movement.closingDay(),
                            Texts.count(movement.deals(MovementKind.OPENING)),
                            Texts.count(movement.deals(MovementKind.CLOSING)));
        }
        return "In the %s days to %s, the open deals %s went from %s worth %s to %s worth %s."
                .formatted(
                        days.days(),
                        movement.closingDay(),
                        dated ? "due in " + business.quarter() : "of the book",
                        Texts.count(movement.deals(MovementKind.OPENING)),
                        Texts.money(movement.amount(MovementKind.OPENING)),
                        Texts.count(movement.deals(MovementKind.CLOSING)),
                        Texts.money(movement.amount(MovementKind.CLOSING)));
    }

    private Waterfall waterfall() {
        Waterfall waterfall = Waterfall.of("From %s to %s, %s"
                .formatted(
                        movement.openingDay(),
                        movement.closingDay(),
                        business.book().currency()));
        for (MovementStep step : movement.steps()) {
            double height = step.amount().getAmount().doubleValue();
            String value = Texts.brief(step.amount().getAmount());
            if (isLevel(step.kind())) {
                waterfall.level(name(step.kind()), height, value);
            } else if (!step.amount().isZero()) {
                waterfall.step(
                        name(step.kind()),
                        step.kind().sign() * height,
                        (step.kind().sign() < 0 ? "-" : "+") + value);
            }
        }
        return waterfall;
    }

    private Table steps() {
        Table table = Table.of("Step by step")
                .text("")
                .number("Deals")
                .number("Worth, " + business.book().currency());
        for (MovementStep step : movement.steps()) {
            boolean level = isLevel(step.kind());
            if (level || step.deals() > 0 || !step.amount().isZero()) {
                String sign = level ? "" : step.kind().sign() < 0 ? "-" : "+";
                table.row(
                        level ? Tone.STRONG : Tone.PLAIN,
                        name(step.kind()),
                        step.kind().isOfDeals() ? sign + Texts.count(step.deals()) : "",
                        sign + Texts.whole(step.amount()));
            }
        }
        String note = movement.withoutAmount() > 0
                ? "%s without an amount count in number only. "
                        .formatted(Texts.count(movement.withoutAmount(), "deal", "deals"))
                : "";
        return table.inTerminal(0)
                .note(note
                        + "%s came and went in between."
                                .formatted(Texts.count(movement.cameAndWent(), "deal", "deals")));
    }

    /** Regions side by side, each adding up from top to bottom; beyond the largest few they stand together. */
    private Table regions() {
        Map<String, Long> opening = new TreeMap<>();
        inspection
                .by(business.deals(), ChangeSection::region)
                .forEach((region, own) ->
                        opening.put(region, own.amount(MovementKind.OPENING).getAmountMinorLong()));
        List<String> largest = opening.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(opening.size() > REGIONS ? REGIONS - 1 : REGIONS)
                .toList();
        Map<String, Movement> shown = new LinkedHashMap<>();
        largest.forEach(region -> shown.put(region, movement(largest, region)));
        if (largest.size() < opening.size()) {
            shown.put(OTHERS, movement(largest, OTHERS));
        }
        Table table = Table.of("By region, " + business.book().currency()).text("");
        shown.keySet().forEach(table::number);
        table.number("All").wideOnly();
        for (MovementStep step : movement.steps()) {
            MovementKind kind = step.kind();
            boolean occurs =
                    shown.values().stream().anyMatch(own -> !own.amount(kind).isZero());
            if (isLevel(kind) || occurs) {
                List<String> cells = new ArrayList<>(List.of(name(kind)));
                shown.values().forEach(own -> cells.add(sign(kind, own) + Texts.whole(own.amount(kind))));
                cells.add(sign(kind, movement) + Texts.whole(step.amount()));
                table.row(isLevel(kind) ? Tone.STRONG : Tone.PLAIN, cells.toArray(String[]::new));
            }
        }
        return table;
    }

    private Movement movement(List<String> largest, String region) {
        return inspection.of(business.deals().stream()
                .filter(deal -> region.equals(largest.contains(region(deal)) ? region(deal) : OTHERS))
                .toList());
    }

    private static String region(Opportunity deal) {
        return deal.region().orElse("no region");
    }

    private static boolean isLevel(MovementKind kind) {
        return kind == MovementKind.OPENING || kind == MovementKind.CLOSING;
    }

    private static String sign(MovementKind kind, Movement of) {
        return isLevel(kind) || of.amount(kind).isZero() ? "" : kind.sign() < 0 ? "-" : "+";
    }

    private static String name(MovementKind kind) {
        String lower = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
