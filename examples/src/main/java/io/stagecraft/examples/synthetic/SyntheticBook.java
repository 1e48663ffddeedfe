// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.synthetic;

import io.stagecraft.examples.synthetic.Company.Account;
import io.stagecraft.examples.synthetic.Company.Product;
import io.stagecraft.examples.synthetic.SyntheticDeal.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Generates the book of business that {@code stagecraft review} shows when it is given no folder.
 *
 * <p>Everything in it is made up and says so: "Customer 017", "Seller 04", "Region North". One seed gives the same
 * bytes on every machine; a test compares them with the files embedded in this project. To write them again:
 *
 * <pre>{@code
 * mvn -pl examples -am compile exec:java -Dexec.mainClass=io.stagecraft.examples.synthetic.SyntheticBook \
 *     -Dexec.args=examples/src/main/resources/io/stagecraft/examples/synthetic
 * }</pre>
 */
public final class SyntheticBook {
    /** The seed of the embedded book. */
    public static final long SEED = 20_260_515;

    private static final double OPENED_PER_DAY = 4.55;

    private final Dice dice;
    private final Company company;

    private SyntheticBook(long seed) {
        this.dice = new Dice(seed);
        this.company = Company.found(dice.split());
    }

    /** Writes the embedded book into the folder named by the only argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException(
                    "expected the folder to write to, but was given " + arguments.length + " arguments");
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, byte[]> file : files(SEED).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Returns the files of the book of this seed by name, UTF-8 with a header line each. */
    public static SortedMap<String, byte[]> files(long seed) {
        SyntheticBook book = new SyntheticBook(seed);
        List<SyntheticDeal> deals = book.deals();
        Dice ofFiles = book.dice.split();
        List<SyntheticCalls.Call> calls = new SyntheticCalls(book.dice.split(), book.company, deals).all();
        BookWriter files = new BookWriter(book.company, deals, calls, ofFiles);
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.all().forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private List<SyntheticDeal> deals() {
        List<SyntheticDeal> deals = new ArrayList<>();
        Map<Account, List<SyntheticDeal>> won = new HashMap<>();
        for (LocalDate day = Company.FIRST_DAY; day.isBefore(Company.AS_OF); day = day.plusDays(1)) {
            if (!Days.isWorking(day)) {
                continue;
            }
            int opened = (int) (OPENED_PER_DAY * season(day) + dice.share());
            for (int i = 0; i < opened; i++) {
                Dice own = dice.split();
                Account account = company.accounts.get(own.weighted(
                        company.accounts.stream().mapToDouble(Account::weight).toArray()));
                Product product = company.product(own);
                Kind kind = kind(own, product, won.getOrDefault(account, List.of()), day);
                String id = String.format(Locale.ROOT, "D%05d", deals.size() + 1);
                SyntheticDeal deal = new DealStory(own.split(), company).tell(id, account, product, kind, day);
                deals.add(deal);
                if (deal.isWon()) {
                    won.computeIfAbsent(account, key -> new ArrayList<>()).add(deal);
                }
            }
        }
        return deals;
    }

    private static double season(LocalDate day) {
        double growth = 1 + 0.09 * Days.between(Company.FIRST_DAY, day) / 365.0;
        return growth
                * switch (day.getMonthValue()) {
                    case 8 -> 0.6;
                    case 12 -> 0.75;
                    case 2, 5, 9 -> 1.15;
                    default -> 1.0;
                };
    }

    private static Kind kind(Dice dice, Product product, List<SyntheticDeal> won, LocalDate day) {
        List<SyntheticDeal> before =
                won.stream().filter(deal -> deal.closed.isBefore(day)).toList();
        boolean bought = before.stream().anyMatch(deal -> deal.product.equals(product));
        if (bought && dice.chance(0.4)) {
            return Kind.RENEWAL;
        }
        return !before.isEmpty() && dice.chance(0.6) ? Kind.EXPANSION : Kind.NEW;
    }
}
