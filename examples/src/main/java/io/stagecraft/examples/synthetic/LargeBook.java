// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.synthetic;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Generates a book of any number of deals with their histories, to measure how long a review of it takes.
 *
 * <p>Three years of a company that grows with its book: five hundred deals a seller, ten an account. Each deal moves through the
 * stages of the ready process; amounts, expected closes and owners change on the way. Everything in it is made up, and the same on
 * every machine. To write one:
 *
 * <pre>{@code
 * mvn -q -pl examples -am compile exec:java -Dexec.mainClass=io.stagecraft.examples.synthetic.LargeBook \
 *     -Dexec.args="large-book 1000000"
 * }</pre>
 */
public final class LargeBook {
    private static final LocalDate FIRST_DAY = Company.AS_OF.minusYears(3);
    private static final int DAYS = Days.between(FIRST_DAY, Company.AS_OF);
    private static final int PRODUCTS = 40;
    private static final int REGIONS = 12;
    private static final List<String> REASONS =
            List.of("PRICE_VALUE", "FIT", "TIMING", "NO_BUDGET", "NO_DECISION", "RELATIONSHIP", "OTHER");

    private final Dice dice = new Dice(SyntheticBook.SEED);
    private final int deals;
    private final int sellers;
    private final int accounts;

    private LargeBook(int deals) {
        this.deals = deals;
        this.sellers = Math.max(2, deals / 500);
        this.accounts = Math.max(2, deals / 10);
    }

    /** Writes a book into the folder named by the first argument, of as many deals as the second says. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException(
                    "expected a folder and a number of deals, but was given " + arguments.length + " arguments");
        }
        new LargeBook(Integer.parseInt(arguments[1])).write(Files.createDirectories(Path.of(arguments[0])));
    }

    private void write(Path folder) throws IOException {
        try (Rows out = new Rows(file(folder, "settings.csv"), "setting", "value")) {
            out.add("currency", "EUR");
            out.add("as_of", Company.AS_OF);
            out.add("process", "consultative");
        }
        try (Rows out = new Rows(file(folder, "products.csv"), "product", "series", "sales_price")) {
            for (int i = 0; i < PRODUCTS; i++) {
                out.add("Product " + i, "Series " + i % 5, price(i));
            }
        }
        try (Rows out = new Rows(file(folder, "sales_teams.csv"), "sales_agent", "manager", "regional_office")) {
            for (int i = 0; i < sellers; i++) {
                out.add(seller(i), "Manager " + i / 8, "Region " + i % REGIONS);
            }
        }
        try (Rows out = new Rows(file(folder, "accounts.csv"), "account", "sector")) {
            for (int i = 0; i < accounts; i++) {
                out.add(account(i), "sector " + i % 9);
            }
        }
        try (Rows out = Rows.deals(file(folder, "sales_pipeline.csv"));
                Rows events = Rows.events(file(folder, "stage_events.csv"))) {
            for (int i = 0; i < deals; i++) {
                deal(String.format(Locale.ROOT, "D%07d", i), dice.split(), out, events);
            }
        }
    }

    private void deal(String id, Dice own, Rows out, Rows events) {
        LocalDate opened = FIRST_DAY.plusDays(own.between(0, DAYS - 1));
        boolean won = own.chance(0.27);
        int cycle = (int) Math.min(400, own.around(won ? 62 : 48, 0.6));
        LocalDate closed = opened.plusDays(cycle);
        boolean open = closed.isAfter(Company.AS_OF);
        int reached = won ? DealStory.STAGES.size() : own.between(1, DealStory.STAGES.size());
        String stage = DealStory.STAGES.get(0);
        for (int i = 1; i < reached; i++) {
            LocalDate day = opened.plusDays((long) cycle * i / reached);
            if (!day.isAfter(Company.AS_OF)) {
                events.add(id, day, "stage", stage, DealStory.STAGES.get(i));
                stage = DealStory.STAGES.get(i);
            }
        }
        int product = own.between(0, PRODUCTS - 1);
        int amount = (int) (price(product) * (0.7 + 0.4 * own.share()));
        LocalDate middle = opened.plusDays(cycle / 2);
        boolean isPast = !middle.isAfter(Company.AS_OF);
        if (isPast && own.chance(0.3)) {
            events.add(id, middle, "amount", price(product), amount);
        }
        LocalDate expected = opened.plusDays(own.between(30, 120));
        if (isPast && own.chance(0.4)) {
            events.add(id, middle, "expected_close", expected.minusDays(30), expected);
        }
        int owner = own.between(0, sellers - 1);
        if (isPast && own.chance(0.03)) {
            events.add(id, middle, "owner", seller((owner + 1) % sellers), seller(owner));
        }
        out.add(
                id,
                seller(owner),
                "Product " + product,
                account((int) (own.share() * own.share() * accounts)),
                open ? stage : won ? "Won" : "Lost",
                opened,
                open ? "" : closed,
                open || !won ? "" : amount,
                amount,
                expected,
                own.pick(List.of("NEW", "EXPANSION", "RENEWAL")),
                open || won ? "" : own.pick(REASONS),
                "",
                "",
                "",
                "");
    }

    private static int price(int product) {
        return 500 * (1 + product * product);
    }

    private static String seller(int number) {
        return String.format(Locale.ROOT, "Seller %04d", number);
    }

    private static String account(int number) {
        return String.format(Locale.ROOT, "Customer %06d", number);
    }

    private static Writer file(Path folder, String name) throws IOException {
        return Files.newBufferedWriter(folder.resolve(name));
    }
}
