package io.stagecraft.examples.book;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads a book of business from a folder of CSV files, in the layout of {@code docs/data-layout.md}.
 *
 * <p>Nothing is repaired but by the alias table, and nothing is dropped: what is odd and can be lived with is counted
 * in {@link Book#defects()}; all that cannot is reported together in one {@link UnreadableBookException}.
 */
public final class BookReader {
    private BookReader() {}

    /**
     * Reads the whole book.
     *
     * @throws UnreadableBookException with every problem of every file, if there is one
     */
    public static Book read(BookFolder folder, ReadOptions options) {
        Findings findings = new Findings();
        Defects defects = new Defects();
        BookFiles files = new BookFiles(folder, findings);
        Settings settings = Settings.read(files, options);
        CurrencyUnit currency = settings.currency();
        Month fiscalYearStart = settings.fiscalYearStart();
        ZoneId zone = settings.zone();
        Aliases aliases = Aliases.read(files, options.aliases(), defects);
        MasterData data = MasterData.read(files, currency, aliases);
        data.absent()
                .forEach(file -> settings.assume("There is no " + file
                        + (file.equals("sales_teams.csv")
                                ? ": all sellers are one team."
                                : file.equals("products.csv")
                                        ? ": no list price is known."
                                        : ": no account has more than its name.")));
        CsvTable rows = files.required(PipelineRows.FILE, PipelineRows.COLUMNS);
        PipelineIndex index = PipelineIndex.of(rows);
        if (rows.present() && rows.count() == 0 && !findings.anyOf(PipelineRows.FILE)) {
            findings.add(PipelineRows.FILE, 1, "has a header but no deals");
        }
        Stages stages = Stages.of(settings, index.stages(), findings);
        DealAmounts amounts = new DealAmounts(currency, settings.credits());
        DealPast history = DealPast.read(files, index.ids(), data, stages, amounts);
        List<Deal> deals = new PipelineRows(amounts, data, stages, history, defects).deals(rows);
        List<PeriodTarget> targets = targets(files, currency);
        List<SpecialDay> specialDays = specialDays(files);
        countIdle(data, deals, defects);
        LocalDate asOf = settings.asOf(lastDay(deals), findings);
        findings.throwIfAny();
        Book book = new Book(
                folder.name(),
                folder.title(),
                currency,
                asOf,
                zone,
                fiscalYearStart,
                specialDays,
                stages.open(),
                stages.process(),
                data.sellers(),
                data.products(),
                data.accounts(),
                deals,
                targets,
                files.read(),
                defects.list(),
                settings.assumptions(),
                Reading.own());
        book.checkSum();
        return book;
    }

    private static List<PeriodTarget> targets(BookFiles files, CurrencyUnit currency) {
        List<PeriodTarget> targets = new ArrayList<>();
        for (Row row :
                files.optional("targets.csv", "first_day", "last_day", "amount").rows()) {
            Optional<LocalDate> first = row.requiredDate("first_day");
            Optional<LocalDate> last = row.requiredDate("last_day");
            Optional<Money> amount = row.required("amount").flatMap(text -> row.money("amount", currency));
            if (amount.filter(Money::isZero).isPresent()) {
                row.problem("amount", "is 0; a target is above zero");
                continue;
            }
            if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
                row.problem("last_day", last.get() + " is before the first day, " + first.get());
            } else if (first.isPresent() && last.isPresent() && amount.isPresent()) {
                targets.add(new PeriodTarget(first.get(), last.get(), amount.get()));
            }
        }
        return List.copyOf(targets);
    }

    private static List<SpecialDay> specialDays(BookFiles files) {
        Map<LocalDate, SpecialDay> days = new LinkedHashMap<>();
        for (Row row : files.optional("holidays.csv", "date").rows()) {
            Optional<LocalDate> day = row.requiredDate("date");
            Optional<String> worked = row.oneOf("worked", List.of("YES", "NO"));
            boolean isRead =
                    day.isPresent() && (worked.isPresent() || row.text("worked").isEmpty());
            if (isRead
                    && days.putIfAbsent(
                                    day.get(),
                                    new SpecialDay(
                                            day.get(),
                                            worked.filter("YES"::equals).isPresent(),
                                            row.text("name").orElse("")))
                            != null) {
                row.problem("date", day.get() + " stands in an earlier line too");
            }
        }
        return List.copyOf(days.values());
    }

    private static void countIdle(MasterData data, List<Deal> deals, Defects defects) {
        Set<Seller> active = new HashSet<>();
        Set<Account> dealtWith = new HashSet<>();
        for (Deal deal : deals) {
            deal.seller().ifPresent(active::add);
            deal.account().ifPresent(dealtWith::add);
        }
        data.sellers().stream()
                .filter(seller -> !active.contains(seller))
                .forEach(seller -> defects.count(
                        "sellers without deals", "given no share that is measured by past sales", seller.name()));
        data.accounts().stream()
                .filter(account -> !dealtWith.contains(account))
                .forEach(account -> defects.count("accounts without deals", "counted as prospects", account.name()));
    }

    private static Optional<LocalDate> lastDay(List<Deal> deals) {
        return deals.stream()
                .flatMap(deal -> Stream.of(deal.opened(), deal.closed()).flatMap(Optional::stream))
                .max(Comparator.naturalOrder());
    }
}
