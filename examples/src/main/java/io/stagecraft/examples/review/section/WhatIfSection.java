// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.page.Waterfall;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.QuarterTarget;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.whatif.Adjustment;
import io.stagecraft.planning.whatif.AttributedPart;
import io.stagecraft.planning.whatif.Attribution;
import io.stagecraft.planning.whatif.ForecastCase;
import io.stagecraft.planning.whatif.Measured;
import io.stagecraft.planning.whatif.Scenario;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** What would change the answer: one scenario in which four things go a tenth better, and what each of them adds. */
public final class WhatIfSection {
    private static final List<String> CHANGES = List.of("odds", "new-deals", "wins", "time");

    private static final Scenario BETTER = Scenario.named("a tenth better")
            .apply(Adjustment.shiftWinLogOdds(StrictMath.log(1.1)))
            .apply(Adjustment.scaleCapacity(1.1))
            .apply(Adjustment.scaleConversion(1.1))
            .apply(Adjustment.scaleDuration(0.9));

    private final Business business;
    private final Forecast forecast;
    private final int counted;
    /** The forecast without the deals that no change here moves into the quarter. */
    private final ForecastCase view;

    private final Optional<Money> target;
    private final PeriodForecast now;
    private final Function<Forecast, PeriodForecast> changing;
    private final Attribution why;

    private WhatIfSection(Business business, QuarterForecast outlook, Optional<Money> target) {
        this.business = business;
        this.target = target;
        this.forecast = outlook.forecast();
        this.counted = outlook.inPlay().size();
        this.view = ForecastCase.of(
                forecast.where(deal -> mayClose(deal, outlook.ahead())),
                outlook.quarter(),
                target.orElse(Money.zero(business.book().currency())));
        this.now = outlook.period();
        this.changing = outlook.period().changing(view.forecast());
        this.why = Attribution.of(
                view,
                changed -> Measured.of(
                        changing.apply(changed.forecast()).quantile(0.5).orElseThrow()),
                BETTER,
                0);
    }

    private static boolean mayClose(OpenDeal deal, DateRange ahead) {
        return deal.close()
                .filter(close -> close.delay().longest() > 0 || ahead.contains(close.start()))
                .isPresent();
    }

    /** Returns the section, or empty where no forecast can be made, or none that open deals have a part in. */
    public static Optional<Section> of(
            Business business, QuarterForecast outlook, Optional<QuarterTarget> target, Figures figures) {
        boolean canBeAddedUp = outlook.period()
                .quantile(0.99)
                .filter(most ->
                        most.isLessThan(Book.most(most.getCurrencyUnit()).dividedBy(2, RoundingMode.DOWN)))
                .isPresent();
        return !canBeAddedUp || !outlook.readsDeals()
                ? Optional.empty()
                : Optional.of(new WhatIfSection(business, outlook, target.map(QuarterTarget::amount)).section(figures));
    }

    private Section section(Figures figures) {
        figures.put("what-if.expected", Texts.figure(money(why.total())));
        return Section.of("what-if", lead()).add(waterfall()).add(parts()).add(Remarks.onReading(remarks()));
    }

    private Message lead() {
        BigDecimal more = why.total().subtract(why.baseline());
        Message lead = Message.of(more.signum() > 0 ? "what-if.lead" : "what-if.lead-nothing")
                .with("then", whole(why.total()))
                .with("quarter", business.quarterName())
                .with("more", whole(more));
        return more.signum() > 0 ? lead.with("most", name(mostOf(why.parts()))) : lead;
    }

    private static Message name(int change) {
        return Message.of("what-if.name." + CHANGES.get(change));
    }

    private static int mostOf(List<AttributedPart> parts) {
        return parts.indexOf(
                parts.stream().max(Comparator.comparing(AttributedPart::amount)).orElseThrow());
    }

    private Waterfall waterfall() {
        double now = why.baseline().doubleValue();
        double lowest = now - 1.5 * Math.abs(why.total().doubleValue() - now);
        Waterfall waterfall = Waterfall.of(Message.of("what-if.waterfall")
                        .with("quarter", business.quarterName())
                        .with("currency", business.book().currency().getCode()))
                .level(Message.of("what-if.now"), now, Texts.brief(why.baseline()));
        for (int i = 0; i < CHANGES.size(); i++) {
            BigDecimal part = why.parts().get(i).amount();
            waterfall.step(
                    Message.of("what-if.change." + CHANGES.get(i)),
                    part.doubleValue(),
                    Message.of(part.signum() < 0 ? "said" : "plus")
                            .with(part.signum() < 0 ? "what" : "amount", Texts.brief(part)));
        }
        return waterfall
                .level(Message.of("what-if.then"), why.total().doubleValue(), Texts.brief(why.total()))
                .cutBelow(lowest)
                .note(Message.of("what-if.waterfall-note"));
    }

    private Table parts() {
        Table table = Table.of(Message.of("what-if.parts")).text("what-changes").number("adds");
        table.row(Message.of("what-if.now"), money(why.baseline()));
        for (int i = 0; i < CHANGES.size(); i++) {
            table.row(name(i), money(why.parts().get(i).amount()));
        }
        return table.row(Tone.STRONG, Message.of("what-if.then"), money(why.total()));
    }

    private List<Message> remarks() {
        List<Message> words = new ArrayList<>(List.of(
                Message.of("what-if.a-tenth"),
                Message.of("what-if.families"),
                Message.of("what-if.counts")
                        .with("deals", counted)
                        .with("sources", forecast.newBusiness().size())));
        target.ifPresent(amount -> QuarterForecast.chance(now, amount).ifPresent(chance -> {
            PeriodForecast then = changing.apply(BETTER.applyTo(view).forecast());
            words.add(Message.of("what-if.chance")
                    .with("target", Texts.whole(amount))
                    .with("then", Texts.ofReaching(then.reaching(amount).orElseThrow()))
                    .with("now", Texts.ofReaching(chance)));
        }));
        return words;
    }

    private Money whole(BigDecimal amount) {
        return Texts.whole(money(amount));
    }

    private Money money(BigDecimal amount) {
        return Money.of(business.book().currency(), amount);
    }
}
