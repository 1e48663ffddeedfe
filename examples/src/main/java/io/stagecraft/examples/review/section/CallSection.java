// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.Total;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.CalledQuarter;
import io.stagecraft.examples.review.quarter.Calls;
import io.stagecraft.examples.review.quarter.OpenDealChanges;
import io.stagecraft.examples.review.quarter.OpenDeals;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.QuarterTarget;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.Combination;
import io.stagecraft.planning.forecast.PeriodDeals;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.target.AttainmentOutlook;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What a weekly forecast call looks at: shall we make it, what changed since the last call, and which deals carry it. */
public final class CallSection {
    private final Business business;
    private final CalledQuarter quarter;
    private final QuarterForecast outlook;
    private final PeriodForecast forecast;
    private final Optional<Money> middle;
    private final Calls calls;

    private CallSection(Business business, CalledQuarter quarter, Calls calls) {
        this.business = business;
        this.quarter = quarter;
        this.outlook = quarter.outlook();
        this.forecast = quarter.forecast();
        this.middle = quarter.middle();
        this.calls = calls;
    }

    /** Returns the section; without a target it says what is won and forecast, and passes no verdict. */
    public static Section of(
            Business business,
            QuarterForecast outlook,
            Optional<QuarterTarget> target,
            Calls calls,
            ReviewOptions options,
            Figures figures) {
        LocalDate lastCall = options.lastCall(
                business.book().asOf(),
                calls.lastDay(),
                business.book().reading().exportBefore());
        return new CallSection(business, new CalledQuarter(outlook, target, lastCall), calls).section(figures);
    }

    private Section section(Figures figures) {
        middle.ifPresent(amount -> figures.put("summary.expected", Texts.figure(amount)));
        if (quarter.target().isPresent()) {
            figures.put(
                    "summary.outlook",
                    quarter.isReached()
                            ? "REACHED"
                            : quarter.attainment().map(Enum::name).orElse("NOT_KNOWN"));
        }
        CallBridge bridge = new CallBridge(business, outlook, quarter.lastCall());
        Section section = Section.of("call", lead())
                .open()
                .add(new CallTiles(business, quarter, calls).tiles(figures))
                .add(bridge.table(Message.of("call.bridge")
                        .with("from", quarter.lastCall())
                        .with("to", business.book().asOf())));
        new OpenDealChanges(business, bridge.due()).tables().ifPresent(section::add);
        new CallTeams(business, quarter, calls).table().ifPresent(section::add);
        section.addIf(!outlook.inQuarter().isEmpty(), () -> new CallCarriers(business, quarter).table());
        middle.ifPresent(amount -> section.add(new CallFan(business, quarter).chart()));
        return section.add(Remarks.of(Message.of("call.remarks"), remarks()));
    }

    private Message lead() {
        DateRange days = outlook.quarter();
        LocalDate day = business.book().asOf();
        String verdict = quarter.target().isEmpty()
                ? "no-target"
                : quarter.isReached()
                        ? "reached"
                        : quarter.attainment().map(Texts::code).orElse("not-known");
        Message lead = day.isBefore(days.start())
                ? Message.of("call.lead-before")
                : Message.of("call.lead")
                        .with("week", DateRange.of(days.start(), day).days() / 7 + 1)
                        .with("weeks", (days.days() + 6) / 7);
        return lead.with("quarter", business.quarterName())
                .with("lastCall", quarter.lastCall())
                .with("verdict", Message.of("call.verdict." + verdict))
                .with("headline", outlook.headline(quarter.goal()));
    }

    private List<Message> remarks() {
        List<Message> words = new ArrayList<>(List.of(coverage()));
        if (calls.kinds().isEmpty() && calls.categoriesOfDeals().isEmpty()) {
            words.add(Message.of("calls.none"));
        }
        if (!calls.unplaced().isEmpty()) {
            words.add(Message.of("calls.unplaced").with("people", Texts.names(calls.unplaced())));
        }
        ForecastRecordSection.past(forecast.combination()).ifPresent(words::add);
        ForecastRecordSection.record(forecast).ifPresent(words::add);
        Combination combination = forecast.combination();
        if (!combination.weights().isEmpty()) {
            boolean isWeighed = combination.claim() == Combination.Claim.LEARNED_WEIGHTS;
            words.add(Message.of(isWeighed ? "call.families-weighed" : "call.families")
                    .with("count", combination.weights().size())
                    .with("families", ForecastRecordSection.families(combination.weights())));
        }
        Stream.concat(forecast.leftOut().stream(), outlook.missing().stream())
                .distinct()
                .forEach(words::add);
        OpenDeals deals = outlook.openDeals();
        int outlived = deals.count(PeriodDeals.Group.OUTLIVED);
        if (outlived > 0) {
            words.add(Message.of("call.outlived")
                    .with("count", outlived)
                    .with("open", business.pipeline().deals().size())
                    .with("worth", Texts.worth(deals.total(PeriodDeals.Group.OUTLIVED), business.book())));
        }
        if (quarter.attainment().isPresent()) {
            words.add(AttainmentOutlook.defaultChances().message());
        }
        return words;
    }

    /** What is due in the next quarter, against its target where one is known; without close dates nobody can say. */
    private Message coverage() {
        FiscalPeriod next = business.fiscal().quarterOf(outlook.quarter().end());
        List<InspectedDeal> open = business.pipeline().deals().stream()
                .filter(deal -> deal.isOutlived() != Answer.YES)
                .toList();
        List<InspectedDeal> dated = open.stream()
                .filter(deal -> deal.deal().expectedClose().isPresent())
                .toList();
        if (dated.isEmpty() && !open.isEmpty()) {
            return Message.of("call.next-unknown")
                    .with("quarter", Texts.quarter(next))
                    .with("deals", open.size());
        }
        List<InspectedDeal> due = dated.stream()
                .filter(deal ->
                        next.range().contains(deal.deal().expectedClose().orElseThrow()))
                .toList();
        Total total = Pipeline.total(due);
        Money worth = total.amount().orElse(Money.zero(business.book().currency()));
        Message said = Message.of("call.next")
                .with("quarter", Texts.quarter(next))
                .with("deals", due.size())
                .with("worth", Texts.worth(total, business.book()));
        Message covered = QuarterTarget.of(business, next)
                .map(goal -> Message.of("call.next-target")
                        .with("due", said)
                        .with("times", Ratio.of(worth, goal).toDecimal(1, RoundingMode.HALF_UP))
                        .with("target", Texts.whole(goal)))
                .orElse(said);
        return dated.size() == open.size()
                ? covered
                : Message.of("call.next-undated").with("due", covered).with("deals", open.size() - dated.size());
    }
}
