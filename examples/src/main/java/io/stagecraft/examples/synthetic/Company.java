// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who sells what to whom: three regions, twenty-two sellers, eight products, one hundred and twenty-six accounts. */
final class Company {
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 4, 1);
    static final LocalDate AS_OF = LocalDate.of(2026, 5, 15);

    /** Accounts from this number on never bought: they are prospects. */
    static final int FIRST_PROSPECT = 109;

    record Seller(String name, String manager, String region, String role, LocalDate start, double skill) {}

    record Product(String name, String series, int price) {}

    record Account(
            String name,
            String sector,
            int founded,
            String revenue,
            int employees,
            String region,
            String parent,
            int yearlySpend,
            Seller owner,
            double weight,
            boolean prospect) {}

    final List<Seller> sellers;
    final List<Product> products;
    final List<Account> accounts;

    private Company(List<Seller> sellers, List<Product> products, List<Account> accounts) {
        this.sellers = List.copyOf(sellers);
        this.products = List.copyOf(products);
        this.accounts = List.copyOf(accounts);
    }

    static Company found(Dice dice) {
        List<Seller> sellers = sellers(dice.split());
        return new Company(sellers, products(), accounts(dice.split(), sellers));
    }

    private static List<Seller> sellers(Dice dice) {
        List<String> regions = List.of("Region North", "Region South", "Region West");
        List<String> roles = List.of("FIELD", "HUNTER", "FARMER", "KEY_ACCOUNT", "INSIDE");
        List<Seller> sellers = new ArrayList<>();
        for (int i = 1; i <= 22; i++) {
            LocalDate start = switch (i) {
                case 15 -> LocalDate.of(2025, 1, 13);
                case 18 -> LocalDate.of(2025, 9, 1);
                case 20 -> LocalDate.of(2026, 3, 2); // ramping: two and a half months in
                case 22 -> LocalDate.of(2026, 5, 4); // no deal yet
                default -> LocalDate.of(2019, 1, 7).plusWeeks(11L * i);
            };
            int region = (i - 1) % 3;
            String manager = "Manager " + (region * 2 + 1 + (i % 2));
            double skill = 0.35 * dice.normal();
            sellers.add(new Seller(
                    String.format(Locale.ROOT, "Seller %02d", i),
                    manager,
                    regions.get(region),
                    roles.get(i % roles.size()),
                    start,
                    skill));
        }
        return sellers;
    }

    private static List<Product> products() {
        return List.of(
                new Product("Product A Basic", "Series A", 2_400),
                new Product("Product A Plus", "Series A", 5_200),
                new Product("Product B Basic", "Series B", 9_800),
                new Product("Product B Plus", "Series B", 18_500),
                new Product("Product B Max", "Series B", 36_000),
                new Product("Product C Core", "Series C", 54_000),
                new Product("Product C Max", "Series C", 96_000),
                new Product("Service Plan", "Service", 7_500));
    }

    private static List<Account> accounts(Dice dice, List<Seller> sellers) {
        List<String> sectors =
                List.of("energy", "finance", "health", "logistics", "manufacturing", "public", "retail", "telecom");
        List<Account> accounts = new ArrayList<>();
        for (int i = 1; i <= 126; i++) {
            int rank = i * 37 % 127; // a fixed shuffle of 1 to 126
            double weight = 1 / StrictMath.pow(rank + 4, 0.95);
            // those who start during the story take over nothing; they find their customers themselves
            Seller owner;
            do {
                owner = sellers.get(dice.between(0, sellers.size() - 1));
            } while (owner.start().isAfter(FIRST_DAY));
            int employees = (int) dice.around(60 + 42_000 * weight, 0.5);
            accounts.add(new Account(
                    String.format(Locale.ROOT, "Customer %03d", i),
                    dice.pick(sectors),
                    dice.between(1952, 2019),
                    String.format(Locale.ROOT, "%d.%02d", employees * 19 / 100, dice.between(0, 99)),
                    employees,
                    owner.region(),
                    i % 17 == 0 ? String.format(Locale.ROOT, "Customer %03d", i / 17) : "",
                    100 * (int) dice.around(60 + 38_000 * weight, 0.4),
                    owner,
                    i >= FIRST_PROSPECT ? 0.004 : weight,
                    i >= FIRST_PROSPECT));
        }
        return accounts;
    }

    Product product(Dice dice) {
        return products.get(dice.weighted(16, 18, 18, 15, 9, 6, 3, 15));
    }

    /** Returns who opens a deal with the account that day: mostly its owner, sometimes a starter or a colleague. */
    Seller opener(Dice dice, Account account, LocalDate day) {
        for (Seller starter : sellers) {
            boolean here = starter.start().isAfter(FIRST_DAY)
                    && starter.start().plusWeeks(1).isBefore(day)
                    && starter.region().equals(account.region());
            if (here && dice.chance(0.13)) {
                return starter;
            }
        }
        if (dice.chance(0.85)) {
            return account.owner();
        }
        Seller colleague;
        do {
            colleague = sellers.get(dice.between(0, sellers.size() - 1));
        } while (colleague.start().isAfter(FIRST_DAY)
                || !(colleague.region().equals(account.region()) || dice.chance(0.15)));
        return colleague;
    }
}
