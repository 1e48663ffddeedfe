// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import static java.util.Comparator.comparing;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.book.Split;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.history.NamedDeals;
import io.stagecraft.examples.crm.table.BadRow;
import io.stagecraft.examples.crm.table.Cells;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.SetAsideRows;
import io.stagecraft.examples.crm.table.TableKind;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the credit of deals is split, as the tables of splits say it.
 *
 * <p>What a row calls an overlay is one. Of rows that call themselves nothing those that add up to the whole are the shares, the owner's
 * first and then in the order of the file, and the rest are overlays. Shares that do not add up to the whole split nothing.
 */
public final class Splits {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,9})?)\\s*(%?)");
    private static final List<String> OVERLAYS = List.of("overlay", "叠加", "辅助");

    /** What one row credits a person with, in percent. */
    private record Part(String person, BigDecimal percent, boolean isOverlay) {}

    private final Parties parties;
    private final NamedDeals deals;
    private final SetAsideRows aside;
    private final Defects defects;
    private final Map<String, List<Part>> parts = new HashMap<>();
    private final Set<String> people = new TreeSet<>();
    private int split;

    public Splits(Parties parties, NamedDeals deals, SetAsideRows aside, Defects defects) {
        this.parties = parties;
        this.deals = deals;
        this.aside = aside;
        this.defects = defects;
    }

    /** Reads a table, if it is one of these. */
    public void read(Cells cells) {
        if (cells.table().kind() != TableKind.SPLITS) {
            return;
        }
        boolean[] inPercent = new boolean[1];
        cells.table()
                .records(
                        cells.words(),
                        line -> inPercent[0] |= percent(cells.raw(line, Field.SHARE), true)
                                .filter(share -> share.compareTo(BigDecimal.ONE) > 0)
                                .isPresent());
        cells.table().records(cells.words(), line -> {
            try {
                String key = deals.key(cells.required(line, Field.DEAL));
                parts.computeIfAbsent(key, deal -> new ArrayList<>(2)).add(part(cells, line, inPercent[0]));
            } catch (BadRow e) {
                aside.addBeside(cells.table(), line, e);
            }
        });
    }

    private Part part(Cells cells, Line line, boolean inPercent) throws BadRow {
        String name = cells.required(line, Field.OWNER);
        String person = parties.seller(name).orElseThrow();
        String written = cells.required(line, Field.SHARE);
        BigDecimal percent = percent(written, inPercent)
                .filter(share -> share.signum() > 0 && share.compareTo(WHOLE) <= 0)
                .orElseThrow(() -> new BadRow(
                        Message.of("row.share").with("value", CellTexts.shown(written)), Message.of("remedy.correct")));
        String kind = Spelling.plain(cells.raw(line, Field.KIND));
        return new Part(person, percent, OVERLAYS.stream().anyMatch(kind::contains));
    }

    /** Returns a share in percent, as in "60 %", "60" and "0.6", or empty if the text is none. */
    private static Optional<BigDecimal> percent(String text, boolean inPercent) {
        return Optional.of(SHARE.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).strip()))
                .filter(Matcher::matches)
                .map(share -> {
                    BigDecimal number = new BigDecimal(share.group(1).replace(',', '.'));
                    return inPercent || !share.group(2).isEmpty() ? number : number.movePointRight(2);
                });
    }

    /** Returns how a deal is split; what is said of it is then used. */
    Split of(String key, String id, Optional<String> owner) {
        List<Part> said = parts.isEmpty() ? null : parts.remove(key);
        if (said == null) {
            return Split.none();
        }
        List<Part> inOrder = new ArrayList<>(said);
        inOrder.sort(comparing(part -> owner.filter(part.person()::equals).isEmpty()));
        Map<String, BigDecimal> shares = new TreeMap<>();
        Map<String, BigDecimal> overlays = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : inOrder) {
            boolean isBeside = part.isOverlay() || sum.compareTo(WHOLE) == 0;
            (isBeside ? overlays : shares).merge(part.person(), part.percent(), BigDecimal::add);
            sum = isBeside ? sum : sum.add(part.percent());
        }
        if ((!shares.isEmpty() && !isWhole(sum, shares))
                || overlays.values().stream().anyMatch(share -> share.compareTo(WHOLE) > 0)) {
            defects.count("odd.deals-whose-shares-do-not-add-up", id);
            return Split.none();
        }
        BigDecimal all = sum;
        boolean isOwners =
                shares.isEmpty() || shares.keySet().equals(owner.map(Set::of).orElse(Set.of()));
        Split made = new Split(isOwners ? Map.of() : ratios(shares, all), ratios(overlays, WHOLE));
        people.addAll(made.shares().keySet());
        people.addAll(made.overlays().keySet());
        split += made.isNone() ? 0 : 1;
        return made;
    }

    /** Shares are often rounded, as those of three who share alike: 33.33 %. */
    private static boolean isWhole(BigDecimal sum, Map<String, BigDecimal> shares) {
        int scale = shares.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigDecimal rounded = BigDecimal.valueOf(5L * shares.size(), scale + 1);
        BigDecimal off = sum.subtract(WHOLE).abs();
        return off.signum() == 0 || off.compareTo(rounded) < 0;
    }

    private static Map<String, Ratio> ratios(Map<String, BigDecimal> parts, BigDecimal whole) {
        Map<String, Ratio> ratios = new TreeMap<>();
        parts.forEach((person, part) -> ratios.put(person, Ratio.of(billionths(part), billionths(whole))));
        return Map.copyOf(ratios);
    }

    private static long billionths(BigDecimal percent) {
        return percent.movePointRight(9).longValueExact();
    }

    /** Returns the people who are credited with a deal, by their names. */
    public Set<String> people() {
        return people;
    }

    /** Counts what is said about deals that nobody has taken, and that the book does not have. */
    public void countUnknown(Predicate<String> isOfBook) {
        parts.keySet().stream()
                .filter(key -> !isOfBook.test(key))
                .forEach(key -> defects.count("odd.deals-that-only-a-table-beside-the-deals-names", key));
    }

    /** Returns what was read, or empty if no deal of the book is split. */
    public Optional<Message> assumption() {
        return split == 0
                ? Optional.empty()
                : Optional.of(Message.of("assumed.split").with("deals", split));
    }
}
