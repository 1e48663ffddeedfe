// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.review.page.Bars;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Strip;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.scoring.tier.CapacityCheck;
import io.stagecraft.scoring.tier.Concentration;
import io.stagecraft.scoring.tier.RankedCustomer;
import io.stagecraft.scoring.tier.TierScheme;
import io.stagecraft.scoring.tier.TierSlice;
import io.stagecraft.scoring.tier.TierVisits;
import io.stagecraft.scoring.tier.ValueMeasure;
import io.stagecraft.scoring.tier.ValuePyramid;
import io.stagecraft.scoring.tier.VisitCapacity;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** One value pyramid over the customers that bought in the last twelve months, what each tier brings and what it gets. */
public final class CustomersSection {
    private static final List<Tone> TONES = List.of(Tone.STRONG, Tone.PLAIN, Tone.QUIET);
    private static final List<Integer> TOP = List.of(10, 20, 30, 60);

    private final Business business;
    private final DateRange window;
    private final Map<String, Money> revenue;
    private final ValuePyramid<Account> pyramid;

    private CustomersSection(Business business) {
        LocalDate asOf = business.book().asOf();
        this.business = business;
        this.window = DateRange.ofClosed(asOf.minusYears(1).plusDays(1), asOf);
        this.revenue = business.wonByCustomer(window);
        List<Account> accounts = business.book().accounts();
        boolean prospects =
                accounts.stream().anyMatch(account -> revenue(account).isZero());
        this.pyramid = ValuePyramid.of(
                accounts,
                ValueMeasure.<Account>money(this::revenue).tiesBy(Comparator.comparing(Account::name)),
                prospects ? TierScheme.keyOrdinaryProspect() : TierScheme.strategicImportantGeneral());
    }

    public static Section of(Business business, Figures figures) {
        return new CustomersSection(business).section(figures);
    }

    private Money revenue(Account account) {
        return revenue.getOrDefault(account.name(), Money.zero(business.book().currency()));
    }

    private Section section(Figures figures) {
        Concentration concentration = pyramid.concentration();
        Section section = Section.of("customers", lead(concentration));
        if (concentration.total() == 0) {
            return section;
        }
        Tiles tiles = new Tiles();
        for (int percent : TOP) {
            Ratio share = concentration.shareOfTop(Ratio.ofPercent(percent)).orElseThrow();
            figures.put("customers.share-of-top-" + percent, share.toDecimal(4, RoundingMode.HALF_UP));
            tiles.add(
                    Message.of("customers.top").with("percent", Ratio.ofPercent(percent)),
                    Texts.percent(share, 1),
                    Message.of("customers.top-of")
                            .with("top", concentration.top(Ratio.ofPercent(percent)))
                            .with("customers", concentration.customers()));
        }
        int most = concentration.howManyMake(Ratio.ofPercent(80)).orElseThrow();
        figures.put("customers.buying", concentration.customers());
        figures.put("customers.making-80-percent", most);
        pyramid.slices()
                .forEach(slice -> figures.put("customers.tier." + slice.tier().id(), slice.size()));
        CapacityCheck check = check();
        section.add(tiles).add(strips(check)).add(tiers()).add(customers());
        capacity(check).ifPresent(section::add);
        return section.add(Remarks.onReading(remarks()));
    }

    private Message lead(Concentration concentration) {
        if (concentration.total() == 0) {
            return Message.of("customers.nothing").with("span", Texts.span(window));
        }
        return Message.of("customers.lead")
                .with("most", concentration.howManyMake(Ratio.ofPercent(80)).orElseThrow())
                .with("customers", concentration.customers())
                .with("span", Texts.span(window))
                .with("share", Ratio.ofPercent(80))
                .with("won", money(concentration.total()));
    }

    private Money money(long minor) {
        return Texts.whole(Money.ofMinor(business.book().currency(), minor));
    }

    private Strip strips(CapacityCheck check) {
        Strip strips = Strip.of(Message.of("customers.strips"));
        strips.row(Message.of("customers.customers"));
        each((slice, tone) -> part(strips, slice, slice.shareOfSubjects(), tone));
        strips.row(Message.of("stages.won-revenue"));
        each((slice, tone) -> part(strips, slice, slice.shareOfValue(), tone));
        List<Integer> contacts = contacts();
        int all = contacts.stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            strips.row(Message.of("customers.contacts"));
            for (int i = 0; i < contacts.size(); i++) {
                part(strips, pyramid.slices().get(i), Optional.of(Ratio.of(contacts.get(i), all)), TONES.get(i));
            }
        }
        List<Optional<Ratio>> time = time(check);
        if (time.stream().allMatch(Optional::isPresent)) {
            strips.row(Message.of(
                    pyramid.slices().get(0).tier().policy().shareOfTime().isPresent()
                            ? "customers.time"
                            : "customers.visits"));
            for (int i = 0; i < time.size(); i++) {
                part(strips, pyramid.slices().get(i), time.get(i), TONES.get(i));
            }
        }
        return strips;
    }

    private static void part(Strip strips, TierSlice<Account> slice, Optional<Ratio> share, Tone tone) {
        strips.part(slice.tier().labels(), share.map(Ratio::toDouble).orElse(0.0), percent(share), tone);
    }

    private interface SliceAndTone {
        void show(TierSlice<Account> slice, Tone tone);
    }

    private void each(SliceAndTone show) {
        List<TierSlice<Account>> slices = pyramid.slices();
        for (int i = 0; i < slices.size(); i++) {
            show.show(slices.get(i), TONES.get(i));
        }
    }

    /** Returns the share of time of each tier: as its policy says, or else as the visits that its policy asks for. */
    private List<Optional<Ratio>> time(CapacityCheck check) {
        Map<String, Ratio> visits = new HashMap<>();
        for (TierVisits tier : check.demand()) {
            visits.put(tier.tier().id(), tier.visits().dividedBy(check.needed()));
        }
        List<Optional<Ratio>> time = new ArrayList<>();
        for (TierSlice<Account> slice : pyramid.slices()) {
            time.add(slice.tier()
                    .policy()
                    .shareOfTime()
                    .or(() -> Optional.ofNullable(visits.get(slice.tier().id()))));
        }
        return time;
    }

    /** Returns the contacts that each tier had in the window, none where the book records none. */
    private List<Integer> contacts() {
        List<Integer> contacts = new ArrayList<>();
        for (TierSlice<Account> slice : pyramid.slices()) {
            Set<String> members = slice.subjects().stream().map(Account::name).collect(Collectors.toSet());
            contacts.add((int) business.book().deals().stream()
                    .filter(deal -> deal.account().filter(members::contains).isPresent())
                    .flatMap(deal -> deal.contacts().stream())
                    .filter(contact -> window.contains(contact.day()))
                    .count());
        }
        return contacts;
    }

    private Table tiers() {
        Table table = Table.of(Message.of("customers.pyramid"))
                .text("tier")
                .number("customers")
                .number("share-of-all")
                .number("expected")
                .wideOnly()
                .number("won")
                .number("share-of-revenue")
                .number("per-customer")
                .wideOnly();
        for (TierSlice<Account> slice : pyramid.slices()) {
            table.row(
                    slice.tier().labels(),
                    slice.size(),
                    percent(slice.shareOfSubjects()),
                    slice.tier().expectedShare().<Object>map(Texts::percent).orElse(Message.of("customers.as-split")),
                    money(slice.value()),
                    percent(slice.shareOfValue()),
                    slice.valueIndex()
                            .<Object>map(index -> index.toDecimal(2, RoundingMode.HALF_UP))
                            .orElse(Texts.NONE));
        }
        return table;
    }

    private Bars customers() {
        Bars bars = Bars.of(Message.of("customers.ten"));
        Concentration concentration = pyramid.concentration();
        for (RankedCustomer<Account> entry :
                pyramid.customers().subList(0, Math.min(10, pyramid.customers().size()))) {
            bars.add(
                    entry.customer().name(),
                    (double) entry.value(),
                    Message.of("customers.share")
                            .with("won", money(entry.value()))
                            .with("share", Texts.percent(Ratio.of(entry.value(), concentration.total()), 1)),
                    TONES.get(pyramid.scheme().tiers().indexOf(entry.tier())));
        }
        return bars;
    }

    private CapacityCheck check() {
        long days = business.book()
                .calendar()
                .count(DateRange.ofMonth(YearMonth.from(business.book().asOf())));
        return pyramid.check(VisitCapacity.of(business.activeSellers(), Math.toIntExact(days)));
    }

    private Optional<Remarks> capacity(CapacityCheck check) {
        if (check.demand().isEmpty()) {
            return Optional.empty();
        }
        List<Message> words = new ArrayList<>(List.of(Message.of("customers.asked")
                .with("needed", check.needed().toDecimal(1, RoundingMode.HALF_UP))
                .with("possible", check.possible().toDecimal(0, RoundingMode.HALF_UP))
                .with("sellers", check.capacity().people())
                .with("days", check.capacity().workingDays())
                .with(
                        "enough",
                        check.isEnough()
                                ? Message.of("customers.enough")
                                : Message.of("customers.short")
                                        .with("missing", check.shortfall().toDecimal(1, RoundingMode.HALF_UP)))));
        check.defaultsUsed().forEach(used -> words.add(used.message()));
        Message heading = Message.of("customers.capacity");
        return Optional.of(check.isEnough() ? Remarks.of(heading, words) : Remarks.warning(heading, words));
    }

    private List<Message> remarks() {
        List<Message> words = new ArrayList<>();
        words.add(Message.of("customers.is").with("span", Texts.span(window)));
        if (!pyramid.prospects().isEmpty()) {
            Set<String> buyers = business.buyers();
            words.add(Message.of("customers.prospects")
                    .with("accounts", pyramid.prospects().size())
                    .with(
                            "earlier",
                            pyramid.prospects().stream()
                                    .filter(account -> buyers.contains(account.name()))
                                    .count()));
        }
        pyramid.ties()
                .forEach(tie -> words.add(Message.of("customers.tie")
                        .with("customers", tie.above().size() + tie.below().size())
                        .with("tier", tie.upper().labels())));
        pyramid.defaultsUsed().stream().map(DefaultUsed::message).forEach(words::add);
        return words;
    }

    private static Object percent(Optional<Ratio> share) {
        return share.<Object>map(ratio -> Texts.percent(ratio, 1)).orElse(Texts.NONE);
    }
}
