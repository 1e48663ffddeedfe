package io.stagecraft.examples.review;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.review.page.Bars;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Strip;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** One value pyramid over the customers that bought in the last twelve months, what each tier brings and what it gets. */
final class CustomersSection {
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

    static Section of(Business business, Figures figures) {
        return new CustomersSection(business).section(figures);
    }

    private Money revenue(Account account) {
        return revenue.getOrDefault(account.name(), Money.zero(business.book().currency()));
    }

    private Section section(Figures figures) {
        Concentration concentration = pyramid.concentration();
        Section section = Section.of("customers", "Customers", lead(concentration));
        if (concentration.total() == 0) {
            return section;
        }
        Tiles tiles = new Tiles();
        for (int percent : TOP) {
            Ratio share = concentration.shareOfTop(Ratio.ofPercent(percent)).orElseThrow();
            figures.put("customers.share-of-top-" + percent, share.toDecimal(4, RoundingMode.HALF_UP));
            tiles.add(
                    "Top " + percent + " % of customers",
                    share.toPercent(1),
                    "of won revenue, %s of %s customers"
                            .formatted(concentration.top(Ratio.ofPercent(percent)), concentration.customers()));
        }
        int most = concentration.howManyMake(Ratio.ofPercent(80)).orElseThrow();
        figures.put("customers.buying", concentration.customers());
        figures.put("customers.making-80-percent", most);
        pyramid.slices()
                .forEach(slice -> figures.put("customers.tier." + slice.tier().id(), slice.size()));
        section.add(tiles).add(strips()).add(tiers()).add(customers());
        capacity().ifPresent(section::add);
        return section.add(Remarks.of("How to read this", remarks()));
    }

    private String lead(Concentration concentration) {
        if (concentration.total() == 0) {
            return "Nobody bought anything from %s to %s, so there is nothing to rank."
                    .formatted(window.start(), window.lastDay());
        }
        int most = concentration.howManyMake(Ratio.ofPercent(80)).orElseThrow();
        return "%s of %s customers that bought from %s to %s make 80 %% of the %s won in that time."
                .formatted(
                        most,
                        concentration.customers(),
                        window.start(),
                        window.lastDay(),
                        Texts.money(Money.ofMinor(business.book().currency(), concentration.total())));
    }

    private Strip strips() {
        Strip strips = Strip.of("Who they are, what they bring, and what they get");
        strips.row("Customers");
        each((slice, tone) ->
                strips.part(name(slice), toDouble(slice.shareOfSubjects()), percent(slice.shareOfSubjects()), tone));
        strips.row("Won revenue");
        each((slice, tone) ->
                strips.part(name(slice), toDouble(slice.shareOfValue()), percent(slice.shareOfValue()), tone));
        List<Integer> contacts = contacts();
        int all = contacts.stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            strips.row("Contacts made");
            for (int i = 0; i < contacts.size(); i++) {
                Ratio share = Ratio.of(contacts.get(i), all);
                strips.part(name(pyramid.slices().get(i)), share.toDouble(), share.toPercent(0), TONES.get(i));
            }
        }
        List<Optional<Ratio>> time = time();
        if (time.stream().allMatch(Optional::isPresent)) {
            strips.row(
                    pyramid.slices().get(0).tier().policy().shareOfTime().isPresent()
                            ? "Time they should get"
                            : "Visits they should get");
            for (int i = 0; i < time.size(); i++) {
                strips.part(name(pyramid.slices().get(i)), toDouble(time.get(i)), percent(time.get(i)), TONES.get(i));
            }
        }
        return strips;
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
    private List<Optional<Ratio>> time() {
        Map<String, Ratio> visits = new HashMap<>();
        CapacityCheck check = check();
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
            Set<Account> members = new HashSet<>(slice.subjects());
            contacts.add((int) business.book().deals().stream()
                    .filter(deal -> deal.account().filter(members::contains).isPresent())
                    .flatMap(deal -> deal.contacts().stream())
                    .filter(contact -> window.contains(contact.day()))
                    .count());
        }
        return contacts;
    }

    private Table tiers() {
        Table table = Table.of("The pyramid")
                .text("Tier")
                .number("Customers")
                .number("Share of all")
                .number("Expected")
                .wideOnly()
                .number("Won, " + business.book().currency())
                .number("Share of revenue")
                .number("Per customer, against the mean")
                .wideOnly();
        for (TierSlice<Account> slice : pyramid.slices()) {
            table.row(
                    name(slice),
                    Texts.count(slice.size()),
                    percent(slice.shareOfSubjects()),
                    slice.tier()
                            .expectedShare()
                            .map(share -> share.toPercent(0))
                            .orElse("as split"),
                    Texts.whole(Money.ofMinor(business.book().currency(), slice.value())),
                    percent(slice.shareOfValue()),
                    slice.valueIndex()
                            .map(index -> index.toDecimal(2, RoundingMode.HALF_UP) + " x")
                            .orElse("none"));
        }
        return table;
    }

    private Bars customers() {
        Bars bars = Bars.of("The ten customers that brought most");
        Concentration concentration = pyramid.concentration();
        for (RankedCustomer<Account> entry :
                pyramid.customers().subList(0, Math.min(10, pyramid.customers().size()))) {
            Money value = Money.ofMinor(business.book().currency(), entry.value());
            bars.add(
                    entry.customer().name(),
                    value.getAmount().doubleValue(),
                    "%s, %s"
                            .formatted(
                                    Texts.money(value),
                                    Ratio.of(entry.value(), concentration.total())
                                            .toPercent(1)),
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

    private Optional<Remarks> capacity() {
        CapacityCheck check = check();
        if (check.demand().isEmpty()) {
            return Optional.empty();
        }
        String enough = check.isEnough()
                ? "That can be done."
                : "%s a month are missing.".formatted(check.shortfall().toDecimal(1, RoundingMode.HALF_UP));
        List<String> words = new ArrayList<>(List.of(
                "%s visits a month are asked for, %s are possible for %s sellers in %s working days. %s"
                        .formatted(
                                check.needed().toDecimal(1, RoundingMode.HALF_UP),
                                Texts.count(check.possible()
                                        .toDecimal(0, RoundingMode.HALF_UP)
                                        .longValueExact()),
                                check.capacity().people(),
                                check.capacity().workingDays(),
                                enough)));
        check.defaultsUsed().forEach(used -> words.add(Texts.sentence(used.text())));
        return Optional.of(
                check.isEnough()
                        ? Remarks.of("Can the visits be made?", words)
                        : Remarks.warning("Can the visits be made?", words));
    }

    private List<String> remarks() {
        List<String> words = new ArrayList<>();
        words.add("A customer is an account with revenue won from %s to %s; its value is that revenue."
                .formatted(window.start(), window.lastDay()));
        if (!pyramid.prospects().isEmpty()) {
            Map<String, Money> ever = business.wonByCustomer(business.observed());
            long lapsed = pyramid.prospects().stream()
                    .filter(account -> ever.containsKey(account.name()))
                    .count();
            words.add("%s bought nothing in that time and are prospects; %s of them bought earlier."
                    .formatted(Texts.count(pyramid.prospects().size(), "account", "accounts"), lapsed));
        }
        pyramid.ties()
                .forEach(tie -> words.add(
                        "%s customers of equal value stand on both sides of the cut below %s; their name decides."
                                .formatted(
                                        tie.above().size() + tie.below().size(),
                                        tie.upper().labels())));
        pyramid.defaultsUsed().stream()
                .map(DefaultUsed::text)
                .map(Texts::sentence)
                .forEach(words::add);
        return words;
    }

    private static String name(TierSlice<Account> slice) {
        return slice.tier().labels().text();
    }

    private static double toDouble(Optional<Ratio> share) {
        return share.map(Ratio::toDouble).orElse(0.0);
    }

    private static String percent(Optional<Ratio> share) {
        return share.map(ratio -> ratio.toPercent(1)).orElse("none");
    }
}
