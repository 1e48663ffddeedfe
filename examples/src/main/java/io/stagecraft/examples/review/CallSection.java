package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.ExpectedCloseChanged;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.examples.book.MetPeople;
import io.stagecraft.examples.review.page.Fan;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.planning.forecast.CloseDate;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.forecast.PeriodDeals;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.forecast.RemainderModel;
import io.stagecraft.planning.rollup.CalledAmount;
import io.stagecraft.planning.target.AttainmentOutlook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** What a weekly forecast call looks at: shall we make it, what changed since the last call, and which deals carry it. */
final class CallSection {
    private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 0.9};
    private static final int CARRIERS = 10;

    private final Business business;
    private final QuarterForecast outlook;
    private final Optional<QuarterTarget> target;
    private final PeriodForecast forecast;
    private final Optional<Money> middle;
    private final LocalDate lastCall;
    private final Optional<PeriodForecast> then;
    private final Calls calls;
    private final CallBridge bridge;

    private CallSection(
            Business business,
            QuarterForecast outlook,
            Optional<QuarterTarget> target,
            Calls calls,
            LocalDate lastCall) {
        this.business = business;
        this.outlook = outlook;
        this.target = target;
        this.forecast = outlook.period();
        this.middle = forecast.quantile(0.5);
        this.lastCall = lastCall;
        this.then = outlook.asOf(lastCall);
        this.calls = calls;
        this.bridge = new CallBridge(business, outlook, lastCall);
    }

    /** Returns the section; without a target it says what is won and forecast, and passes no verdict. */
    static Section of(
            Business business,
            QuarterForecast outlook,
            Optional<QuarterTarget> target,
            Calls calls,
            ReviewOptions options,
            Figures figures) {
        LocalDate lastCall = options.lastCall(business.book().asOf(), calls.lastDay());
        return new CallSection(business, outlook, target, calls, lastCall).section(figures);
    }

    private Section section(Figures figures) {
        middle.ifPresent(amount -> figures.put("summary.expected", Texts.figure(amount)));
        if (target.isPresent()) {
            figures.put(
                    "summary.outlook",
                    isReached()
                            ? "REACHED"
                            : middle.flatMap(this::attainment).map(Enum::name).orElse("NOT_KNOWN"));
        }
        Section section = Section.of("call", lead())
                .open()
                .add(tiles(figures))
                .add(bridge.table(Message.of("call.bridge")
                        .with("from", lastCall)
                        .with("to", business.book().asOf())));
        teams().ifPresent(section::add);
        section.addIf(!outlook.inQuarter().isEmpty(), this::carriers);
        middle.ifPresent(amount -> section.add(fan()));
        return section.add(Remarks.of(Message.of("call.remarks"), remarks()));
    }

    private Optional<AttainmentOutlook> attainment(Money amount) {
        return goal().map(goal -> AttainmentOutlook.of(Ratio.of(amount, goal)));
    }

    private Optional<Money> goal() {
        return target.map(QuarterTarget::amount);
    }

    private boolean isReached() {
        return goal().filter(goal -> !forecast.won().isLessThan(goal)).isPresent();
    }

    private Message lead() {
        DateRange quarter = outlook.quarter();
        LocalDate day = business.book().asOf();
        long week = day.isBefore(quarter.start())
                ? 0
                : DateRange.of(quarter.start(), day).days() / 7 + 1;
        String verdict = target.isEmpty()
                ? "no-target"
                : isReached()
                        ? "reached"
                        : middle.flatMap(this::attainment).map(Texts::code).orElse("not-known");
        return Message.of("call.lead")
                .with("quarter", business.quarterName())
                .with("week", week)
                .with("weeks", (quarter.days() + 6) / 7)
                .with("lastCall", lastCall)
                .with("verdict", Message.of("call.verdict." + verdict))
                .with("headline", outlook.headline(goal()));
    }

    private Tiles tiles(Figures figures) {
        Tiles tiles = new Tiles();
        target.ifPresent(
                given -> tiles.add(Tone.STRONG, Message.of("call.target"), Texts.whole(given.amount()), given.basis()));
        List<Message> won = new ArrayList<>(List.of(since(then.map(PeriodForecast::won), forecast.won())));
        pastWon().ifPresent(won::add);
        tiles.add(Message.of("call.won"), Texts.whole(forecast.won()), won.toArray(Message[]::new));
        calls.kinds().forEach(kind -> call(tiles, kind, figures));
        calls.categoriesOfDeals().stream()
                .filter(category -> !calls.kinds().contains(Texts.code(category)))
                .forEach(category -> tiles.add(
                        Message.of("calls." + Texts.code(category)),
                        Texts.whole(wonAndCalled(category)),
                        byDeals(category),
                        Message.of("calls.nobody")));
        middle.ifPresent(amount -> tiles.add(
                Tone.STRONG,
                Message.of("call.middle"),
                Texts.whole(amount),
                since(then.flatMap(before -> before.quantile(0.5)), amount),
                Message.of("call.band")
                        .with("low", Texts.whole(forecast.quantile(0.1).orElseThrow()))
                        .with("high", Texts.whole(forecast.quantile(0.9).orElseThrow()))));
        chance(forecast)
                .ifPresent(chance -> tiles.add(
                        tone(middle.orElseThrow()),
                        Message.of("call.chance"),
                        Texts.chance(chance),
                        then.flatMap(this::chance)
                                .map(before -> Message.of("call.chance-then").with("chance", Texts.chance(before)))
                                .orElse(Message.of("call.no-change"))));
        target.ifPresent(given -> gap(tiles, given.amount()));
        return tiles;
    }

    private void gap(Tiles tiles, Money goal) {
        Money end = middle.orElse(forecast.won());
        Money gap = goal.minus(end);
        tiles.add(
                gap.isPositive() ? tone(end) : Tone.GOOD,
                Message.of(middle.isEmpty() ? "call.missing" : gap.isPositive() ? "call.gap" : "call.above"),
                Texts.whole(gap.abs()),
                then.isEmpty()
                        ? Message.of("call.no-change")
                        : since(
                                then.map(before -> goal.minus(
                                                before.quantile(0.5).orElse(before.won()))
                                        .multipliedBy(gap.isNegative() ? -1 : 1)),
                                gap.abs()),
                Message.of("call.of-target").with("share", Texts.percent(Ratio.of(end, goal))),
                Message.of("call.due")
                        .with("deals", outlook.inQuarter().size())
                        .with("worth", Texts.whole(outlook.openDeals().worth(PeriodDeals.Group.COUNTED))));
    }

    /** What was called, by whom, what changed, and which way such calls leaned at this point of past quarters. */
    private void call(Tiles tiles, String kind, Figures figures) {
        CalledAmount called = calls.all(kind, business.book().asOf()).orElseThrow();
        figures.put("call." + kind, Texts.figure(called.amount()));
        List<Message> details = new ArrayList<>(List.of(whose(called)));
        if (!called.missing().isEmpty()) {
            details.add(
                    Message.of("calls.missing").with("count", called.missing().size()));
        }
        calls.categoriesOfDeals().stream()
                .filter(category -> Texts.code(category).equals(kind))
                .forEach(category -> details.add(byDeals(category)));
        details.add(since(calls.all(kind, lastCall).map(CalledAmount::amount), called.amount()));
        calls.atThisPoint(kind)
                .flatMap(Calls::leaning)
                .ifPresent(said -> details.add(Message.of("calls.past").with("leaning", said)));
        tiles.add(Message.of("calls." + kind), Texts.whole(called.amount()), details.toArray(Message[]::new));
    }

    /** What is won and what the open deals bring that somebody called so, if all of them are won in time. */
    private Money wonAndCalled(ForecastCategory category) {
        return calls.deals(category).stream()
                .flatMap(deal -> deal.value().known().stream())
                .reduce(forecast.won(), Money::plus);
    }

    private Message byDeals(ForecastCategory category) {
        return Message.of("calls.by-deals")
                .with("deals", calls.deals(category).size())
                .with("worth", Texts.whole(wonAndCalled(category)));
    }

    private static Message whose(CalledAmount called) {
        int callers = called.calls().size();
        Message whose = callers == 1
                ? Message.of("calls.by").with("person", called.calls().get(0).person())
                : Message.of("calls.by-several").with("count", callers);
        return whose.with("day", called.lastDay());
    }

    private Tone tone(Money end) {
        return isReached()
                ? Tone.GOOD
                : attainment(end)
                        .map(outlook -> switch (outlook.light()) {
                            case GREEN -> Tone.GOOD;
                            case AMBER -> Tone.WARNING;
                            case RED -> Tone.BAD;
                        })
                        .orElse(Tone.PLAIN);
    }

    private Optional<Double> chance(PeriodForecast of) {
        OptionalDouble chance = target.isEmpty()
                ? OptionalDouble.empty()
                : of.reaching(target.get().amount());
        return chance.isEmpty() || of.quantile(0.5).isEmpty() ? Optional.empty() : Optional.of(chance.getAsDouble());
    }

    /** Says what an amount changed by since the last call, where that is known. */
    private static Message since(Optional<Money> before, Money now) {
        if (before.isEmpty()) {
            return Message.of("call.no-change");
        }
        Money change = Texts.whole(now).minus(Texts.whole(before.get()));
        return change.isZero()
                ? Message.of("call.unchanged")
                : Message.of(change.isPositive() ? "call.more" : "call.less").with("change", change.abs());
    }

    /** Says what was won by the same share of the working days of past quarters. */
    private Optional<Message> pastWon() {
        List<Money> won = forecast.combination().periods().stream()
                .map(past -> past.period().before(past.asOf().plusDays(1)))
                .filter(days -> !days.isEmpty() && business.observed().encloses(days))
                .map(business::wonRevenue)
                .sorted()
                .toList();
        return won.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("call.past-won")
                        .with("low", Texts.whole(won.get(0)))
                        .with("high", Texts.whole(won.get(won.size() - 1)))
                        .with("count", won.size()));
    }

    /** What each manager's team has won and is forecast, where there is more than one. */
    private Optional<Table> teams() {
        Map<String, PeriodForecast> teams = outlook.ofTeams();
        if (teams.size() < 2) {
            return Optional.empty();
        }
        Optional<String> promised = calls.promised();
        Table table = Table.of(Message.of("call.teams")).text("manager").number("won");
        if (promised.isPresent()) {
            table.number("called").number("called-before").text("calls-ran");
        }
        table.number("middle")
                .number("low")
                .wideOnly()
                .number("high")
                .wideOnly()
                .text("record");
        teams.forEach((manager, own) -> {
            List<Object> cells = new ArrayList<>(List.of(Texts.team(manager), Texts.whole(own.won())));
            promised.ifPresent(kind -> cells.addAll(List.of(
                    called(manager, kind, business.book().asOf()),
                    called(manager, kind, lastCall),
                    calls.atThisPoint(manager, kind).flatMap(Calls::leaning).orElse(Texts.NONE))));
            cells.addAll(List.of(
                    own.quantile(0.5).<Object>map(Texts::whole).orElse(Texts.NOBODY_CAN_SAY),
                    own.quantile(0.1).map(Texts::whole),
                    own.quantile(0.9).map(Texts::whole),
                    ForecastRecordSection.shortRecord(own.combination()).orElse(Texts.NONE)));
            table.row(cells.toArray());
        });
        together(table, teams.values(), promised);
        return Optional.of(table.note(Message.of(promised.isPresent() ? "call.teams-note-called" : "call.teams-note")));
    }

    /** What teams come to one by one is not what the book is forecast: the difference is a row, so that the sum is the one number. */
    private void together(Table table, Collection<PeriodForecast> teams, Optional<String> promised) {
        Money won = forecast.won();
        Optional<Money> rest = middle;
        for (PeriodForecast own : teams) {
            won = won.minus(own.won());
            rest = rest.map(all -> own.quantile(0.5).map(all::minus).orElse(all));
        }
        if (!won.isZero() || rest.filter(more -> !more.isZero()).isPresent()) {
            table.row(
                    Tone.QUIET, sum(Message.of("people.others"), won, promised.map(kind -> List.of("", "", "")), rest));
        }
        table.row(
                Tone.STRONG,
                sum(
                        Texts.SUM,
                        forecast.won(),
                        promised.map(kind -> List.of(
                                all(kind, business.book().asOf()),
                                all(kind, lastCall),
                                calls.atThisPoint(kind).flatMap(Calls::leaning))),
                        middle));
    }

    private static Object[] sum(Message name, Money won, Optional<? extends List<?>> called, Optional<Money> middle) {
        List<Object> cells = new ArrayList<>(List.of(name, Texts.whole(won)));
        called.ifPresent(cells::addAll);
        cells.addAll(List.of(middle.<Object>map(Texts::whole).orElse(Texts.NOBODY_CAN_SAY), "", "", ""));
        return cells.toArray();
    }

    private Optional<Money> all(String kind, LocalDate day) {
        return calls.all(kind, day).map(CalledAmount::amount).map(Texts::whole);
    }

    private Object called(String manager, String kind, LocalDate day) {
        return calls.of(manager, kind, day)
                .<Object>map(said -> Texts.whole(said.amount()))
                .orElse(Texts.NONE);
    }

    /** A column of the deals that carry the call. */
    private record Fact(String code, Function<OpenDeal, Object> of) {}

    private Table carriers() {
        Map<String, Opportunity> byId = business.pipeline().deals().stream()
                .collect(Collectors.toMap(deal -> deal.deal().id(), InspectedDeal::deal));
        Function<OpenDeal, Opportunity> known = deal -> requireNonNull(byId.get(deal.id()));
        List<OpenDeal> deals = outlook.inQuarter().stream()
                .sorted(Comparator.comparingDouble((OpenDeal deal) -> -expected(deal))
                        .thenComparing(OpenDeal::id))
                .limit(CARRIERS)
                .toList();
        Table table = Table.of(Message.of("call.carriers"))
                .deal()
                .text("customer")
                .text("owner")
                .number("amount")
                .number("chance")
                .stacked();
        List<Fact> facts = facts(known);
        facts.forEach(fact -> (fact.code().equals("pushes") ? table.number(fact.code()) : table.text(fact.code()))
                .wideOnly()
                .pageOnly());
        for (OpenDeal deal : deals) {
            List<Object> cells = new ArrayList<>(List.of(
                    deal.id(),
                    known.apply(deal).customerId().<Object>map(id -> id).orElse(Texts.UNKNOWN),
                    deal.owner().isEmpty() ? Texts.NOBODY : deal.owner(),
                    Texts.worth(Optional.of(Texts.whole(deal.amount())), deal.isAmountEstimated()),
                    Texts.chance(chance(deal))));
            facts.forEach(fact -> cells.add(fact.of().apply(deal)));
            table.row(cells.toArray()).by(deal.owner());
        }
        String note = facts.stream().anyMatch(fact -> fact.code().equals("if"))
                ? "call.carriers-note"
                : forecast.hasDealModels() ? "call.carriers-note-short" : "call.carriers-note-apart";
        return table.note(Message.of(note));
    }

    /** Returns what the book knows of its deals; what it has no data for is no column. */
    private List<Fact> facts(Function<OpenDeal, Opportunity> known) {
        List<Fact> facts = new ArrayList<>();
        List<Opportunity> deals = business.deals();
        if (deals.stream().anyMatch(deal -> pushes(deal) > 0)) {
            facts.add(new Fact("pushes", deal -> pushes(known.apply(deal))));
        }
        MetPeople contacts = MetPeople.of(business.book());
        if (!contacts.isEmpty()) {
            facts.add(new Fact(
                    "last-contact",
                    deal -> contacts.last(deal.id()).<Object>map(day -> day).orElse(Texts.NONE)));
        }
        if (deals.stream().anyMatch(deal -> deal.isOpen() && deal.nextStep().isPresent())) {
            facts.add(new Fact(
                    "next-step",
                    deal -> known.apply(deal)
                            .nextStep()
                            .<Object>map(step -> step.due()
                                    .map(day -> Message.of("call.step")
                                            .with("step", step.step())
                                            .with("day", day))
                                    .orElse(Message.of("call.step-undated").with("step", step.step())))
                            .orElse(Texts.NONE)));
        }
        if (!business.process().buyingStages().isEmpty()) {
            StageEngine engine =
                    StageEngine.of(business.process(), business.book().zone());
            facts.add(new Fact("unproven", deal -> unproven(engine, known.apply(deal))));
        }
        if (target.isPresent() && outlook.isCheap() && forecast.hasDealModels() && !isReached()) {
            Money goal = target.get().amount();
            facts.add(new Fact("if", deal -> sensitivity(deal, goal)));
        }
        return facts;
    }

    private static long pushes(Opportunity deal) {
        LocalDate before = LocalDate.MAX;
        long pushes = 0;
        for (var event : deal.events()) {
            if (event instanceof ExpectedCloseChanged changed
                    && changed.expectedClose().isPresent()) {
                LocalDate now = changed.expectedClose().get();
                pushes += now.isAfter(before) ? 1 : 0;
                before = now;
            }
        }
        return pushes;
    }

    private Object unproven(StageEngine engine, Opportunity deal) {
        List<Criterion> missing = engine.review(deal, business.asOf()).missing();
        return missing.stream()
                .filter(Criterion::isMandatory)
                .findFirst()
                .or(() -> missing.stream().findFirst())
                .<Object>map(Criterion::statement)
                .orElse(Texts.NONE);
    }

    /**
     * The chance of the target if a deal is won, and if it does not close in the quarter: a sensitivity, not the effect
     * of an action.
     */
    private Object sensitivity(OpenDeal deal, Money goal) {
        Forecast now = outlook.forecast();
        OpenDeal sure = deal.withWinProbability(Probability.certain())
                .withClose(CloseDate.on(outlook.ahead().start()));
        List<OpenDeal> without = now.deals().stream()
                .filter(other -> !other.id().equals(deal.id()))
                .toList();
        List<OpenDeal> with = new ArrayList<>(without);
        with.add(sure);
        return Message.of("call.if")
                .with("won", Texts.chance(reaching(goal, now, now.withDeals(with))))
                .with("slips", Texts.chance(reaching(goal, now, now.withDeals(without))));
    }

    private double reaching(Money goal, Forecast now, Forecast changed) {
        return forecast.changing(now, changed).reaching(goal).orElse(0);
    }

    private double chance(OpenDeal deal) {
        return outlook.forecast().chance(deal, outlook.ahead()).value();
    }

    private double expected(OpenDeal deal) {
        return chance(deal) * deal.amount().getAmount().doubleValue();
    }

    private Fan fan() {
        DateRange quarter = outlook.quarter();
        LocalDate asOf = business.book().asOf();
        Fan chart = Fan.of(
                Message.of("call.fan").with("quarter", business.quarterName()),
                day(quarter.start()),
                day(quarter.end()));
        LocalDate start = asOf.isBefore(quarter.start()) ? quarter.start().minusDays(1) : asOf;
        for (LocalDate day = quarter.start(); !day.isAfter(start); day = day.plusDays(1)) {
            chart.past(day(day.plusDays(1)), value(business.wonRevenue(quarter.before(day.plusDays(1)))));
        }
        double done = value(forecast.won());
        double[] end = new double[SHARES.length];
        for (int i = 0; i < SHARES.length; i++) {
            end[i] = value(forecast.quantile(SHARES[i]).orElseThrow());
        }
        chart.point(day(start.plusDays(1)), done, done, done, done, done);
        forecast.fan().forEach((day, won) -> {
            double[] at = new double[SHARES.length];
            for (int i = 0; i < SHARES.length; i++) {
                at[i] = BigDecimal.valueOf(won.quantile(SHARES[i]))
                        .movePointLeft(business.book().currency().getDecimalPlaces())
                        .doubleValue();
            }
            chart.point(day(day.plusDays(1)), at[0], at[1], at[2], at[3], at[4]);
        });
        if (forecast.fan().isEmpty()) {
            chart.point(day(quarter.end()), end[0], end[1], end[2], end[3], end[4]);
        }
        for (int i : new int[] {4, 2, 0}) {
            chart.end(Texts.brief(BigDecimal.valueOf(end[i])), end[i]);
        }
        for (DateRange month : quarter.byMonth()) {
            chart.day(monthAndDay(month.start()), day(month.start()));
        }
        chart.day(monthAndDay(quarter.end()), day(quarter.end()));
        double most = Math.max(goal().map(CallSection::value).orElse(0.0), end[4]);
        double line = Texts.roundStep(most / 4);
        for (double at = line; at < most; at += line) {
            chart.amount(Texts.brief(BigDecimal.valueOf(at)), at);
        }
        goal().ifPresent(goal -> chart.goal(Message.of("call.goal").with("amount", Texts.brief(goal)), value(goal)));
        return chart.line(Message.of("call.fan-line")
                        .with("middle", Texts.whole(middle.orElseThrow()))
                        .with("low", Texts.whole(forecast.quantile(0.1).orElseThrow()))
                        .with("high", Texts.whole(forecast.quantile(0.9).orElseThrow())))
                .note(Message.of("call.fan-note"));
    }

    private static Message monthAndDay(LocalDate day) {
        return Message.of("month-day").with("day", day.toString().substring(5));
    }

    private static double day(LocalDate day) {
        return day.toEpochDay();
    }

    private static double value(Money amount) {
        return amount.getAmount().doubleValue();
    }

    private List<Message> remarks() {
        List<Message> words = new ArrayList<>(List.of(coverage()));
        if (calls.kinds().isEmpty() && calls.categoriesOfDeals().isEmpty()) {
            words.add(Message.of("calls.none"));
        }
        if (!calls.unplaced().isEmpty()) {
            words.add(Message.of("calls.unplaced").with("people", Texts.names(calls.unplaced())));
        }
        ForecastRecordSection.record(forecast.combination()).ifPresent(words::add);
        List<Message> families = forecast.combination().weights().keySet().stream()
                .map(RemainderModel::family)
                .toList();
        if (!families.isEmpty()) {
            words.add(
                    Message.of("call.families").with("count", families.size()).with("families", Texts.parts(families)));
        }
        words.addAll(forecast.leftOut());
        words.addAll(outlook.missing());
        PeriodDeals deals = outlook.openDeals();
        int outlived = deals.count(PeriodDeals.Group.OUTLIVED);
        if (outlived > 0) {
            words.add(Message.of("call.outlived")
                    .with("count", outlived)
                    .with("open", deals.open())
                    .with("worth", Texts.whole(deals.worth(PeriodDeals.Group.OUTLIVED))));
        }
        if (middle.isPresent()) {
            words.add(AttainmentOutlook.defaultBoundaries().message());
        }
        return words;
    }

    /** What is due in the next quarter, against its target where one is known. */
    private Message coverage() {
        FiscalPeriod next = business.fiscal().quarterOf(outlook.quarter().end());
        List<InspectedDeal> due = business.pipeline().deals().stream()
                .filter(deal -> deal.isOutlived() != Answer.YES
                        && deal.deal()
                                .expectedClose()
                                .filter(next.range()::contains)
                                .isPresent())
                .toList();
        Money worth = due.stream()
                .flatMap(deal -> deal.value().known().stream())
                .reduce(Money.zero(business.book().currency()), Money::plus);
        Message said = Message.of("call.next")
                .with("quarter", Texts.quarter(next))
                .with("deals", due.size())
                .with("worth", Texts.whole(worth));
        return QuarterTarget.of(business, next)
                .map(goal -> Message.of("call.next-target")
                        .with("due", said)
                        .with("times", Ratio.of(worth, goal).toDecimal(1, RoundingMode.HALF_UP))
                        .with("target", Texts.whole(goal)))
                .orElse(said);
    }
}
