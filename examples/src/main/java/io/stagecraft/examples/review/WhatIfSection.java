package io.stagecraft.examples.review;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.page.Waterfall;
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
import org.joda.money.Money;

/** What would change the answer: one scenario in which four things go a tenth better, and what each of them adds. */
final class WhatIfSection {
    private static final List<String> NAMES =
            List.of("Odds of open deals", "Number of new deals", "Wins among them", "Time to win");
    private static final List<String> CHANGES = List.of("odds +10 %", "new deals +10 %", "wins +10 %", "time -10 %");

    private static final Scenario BETTER = Scenario.named("a tenth better")
            .apply(Adjustment.shiftWinLogOdds(StrictMath.log(1.1)))
            .apply(Adjustment.scaleCapacity(1.1))
            .apply(Adjustment.scaleConversion(1.1))
            .apply(Adjustment.scaleDuration(0.9));

    private final Business business;
    private final ForecastCase view;
    private final Optional<Money> target;
    private final PeriodForecast now;
    private final Attribution why;

    private WhatIfSection(Business business, QuarterForecast outlook, Optional<Money> target) {
        this.business = business;
        this.target = target;
        this.view = ForecastCase.of(
                outlook.forecast(),
                outlook.quarter(),
                target.orElse(Money.zero(business.book().currency())));
        this.now = outlook.period();
        this.why = Attribution.of(
                view,
                changed -> Measured.of(now.changing(view.forecast(), changed.forecast())
                        .quantile(0.5)
                        .orElseThrow()),
                BETTER,
                0);
    }

    /** Returns the section, or empty where no forecast can be made, or none that open deals have a part in. */
    static Optional<Section> of(
            Business business, QuarterForecast outlook, Optional<QuarterTarget> target, Figures figures) {
        boolean canBeAddedUp = outlook.period()
                .quantile(0.99)
                .filter(most ->
                        most.isLessThan(Book.most(most.getCurrencyUnit()).dividedBy(2, RoundingMode.DOWN)))
                .isPresent();
        return !canBeAddedUp || !outlook.period().hasDealModels()
                ? Optional.empty()
                : Optional.of(new WhatIfSection(business, outlook, target.map(QuarterTarget::amount)).section(figures));
    }

    private Section section(Figures figures) {
        figures.put("what-if.expected", Texts.figure(money(why.total())));
        return Section.of("what-if", "What would change that?", lead())
                .add(waterfall())
                .add(parts())
                .add(Remarks.of("How to read this", remarks()));
    }

    private String lead() {
        BigDecimal more = why.total().subtract(why.baseline());
        int most = mostOf(why.parts());
        String words =
                "If four things went a tenth better from tomorrow on, %s would be expected in %s, %s more than now. "
                        .formatted(Texts.money(money(why.total())), business.quarter(), Texts.money(money(more)));
        return words
                + (more.signum() > 0
                        ? "Most of it comes from one: %s."
                                .formatted(NAMES.get(most).toLowerCase(java.util.Locale.ROOT))
                        : "Nothing of it matters before the quarter ends.");
    }

    private static int mostOf(List<AttributedPart> parts) {
        return parts.indexOf(
                parts.stream().max(Comparator.comparing(AttributedPart::amount)).orElseThrow());
    }

    private Waterfall waterfall() {
        double now = why.baseline().doubleValue();
        double lowest = now - 1.5 * Math.abs(why.total().doubleValue() - now);
        Waterfall waterfall = Waterfall.of("Expected revenue of %s, %s"
                        .formatted(business.quarter(), business.book().currency()))
                .level("Now", now, Texts.brief(why.baseline()));
        for (int i = 0; i < NAMES.size(); i++) {
            BigDecimal part = why.parts().get(i).amount();
            waterfall.step(CHANGES.get(i), part.doubleValue(), (part.signum() < 0 ? "" : "+") + Texts.brief(part));
        }
        return waterfall
                .level("Then", why.total().doubleValue(), Texts.brief(why.total()))
                .cutBelow(lowest)
                .note("Each step is what that change adds on average over all orders in which the four could come.");
    }

    private Table parts() {
        Table table = Table.of("What each adds, to the smallest unit")
                .text("Change")
                .number("Adds " + business.book().currency());
        table.row("Expected now", Texts.plain(money(why.baseline())));
        for (int i = 0; i < NAMES.size(); i++) {
            table.row(NAMES.get(i), Texts.plain(money(why.parts().get(i).amount())));
        }
        return table.row(Tone.STRONG, "Expected then", Texts.plain(money(why.total())));
    }

    private List<String> remarks() {
        List<String> words = new ArrayList<>();
        words.add("A tenth better: the odds of winning each open deal times 1.1, a tenth more new deals a day, a tenth"
                + " more of them won, and all of them won in nine tenths of the time. An example, not advice.");
        words.add("Only the families that read the deals change; the book's own history, and what past quarters say of"
                + " the spread, stay. Expected is the middle of the forecast.");
        words.add("%s with their odds changed; %s of new deals."
                .formatted(
                        Texts.count(view.forecast().counted().size(), "counted deal", "counted deals"),
                        Texts.count(view.forecast().newBusiness().size(), "source", "sources")));
        target.ifPresent(amount -> {
            PeriodForecast then =
                    now.changing(view.forecast(), BETTER.applyTo(view).forecast());
            words.add("The chance to reach %s would be %s instead of %s."
                    .formatted(
                            Texts.money(amount),
                            Texts.chance(then.reaching(amount).orElseThrow()),
                            Texts.chance(now.reaching(amount).orElseThrow())));
        });
        return words;
    }

    private Money money(BigDecimal amount) {
        return Money.of(business.book().currency(), amount);
    }
}
