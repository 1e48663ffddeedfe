// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.DateParts;
import io.stagecraft.examples.crm.file.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the lines that hold sums without a word for it: nothing but numbers, as a board writes below a group, or one text and numbers, of
 * which the amount is the sum of those above: of all, or of those below the last such line. What the text says does not matter then,
 * unless there is one record only: that is a total if a word of the text says so.
 */
final class SumLines {
    /** Beside so few columns a record may have an amount and a name only. */
    private static final int FEWEST_COLUMNS = 5;

    /** A spreadsheet may leave its own noise behind so many decimals. */
    private static final int NOISE = 6;

    /** A number with the sign or the code of a currency, or with that of a share. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\p{Sc}|[A-Z]{3}\\b)?\\s*[-+]?\\d[\\d.,' ’]*(?:\\p{Sc}|%|[A-Z]{3})?");

    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,18}(?:\\.\\d*)?");

    /** The amounts above by one of the marks that may stand before their decimals. */
    static final class Sums {
        private final char decimals;
        private final Pattern others;
        private BigDecimal all = BigDecimal.ZERO;
        private BigDecimal group = BigDecimal.ZERO;

        private Sums(char decimals) {
            this.decimals = decimals;
            others = Pattern.compile("[^-0-9" + decimals + "]+");
        }

        /** Returns nothing yet, by either mark. */
        static List<Sums> both() {
            return List.of(new Sums('.'), new Sums(','));
        }

        private BigDecimal number(String cell) {
            String digits = others.matcher(cell).replaceAll("").replace(decimals, '.');
            return DIGITS.matcher(digits).matches()
                    ? new BigDecimal(digits).setScale(NOISE, RoundingMode.HALF_UP)
                    : BigDecimal.ZERO;
        }

        void add(String cell) {
            BigDecimal number = number(cell);
            all = all.add(number);
            group = group.add(number);
        }

        void endGroup() {
            group = BigDecimal.ZERO;
        }

        boolean isOne(String cell) {
            BigDecimal number = number(cell);
            return number.signum() != 0 && (number.compareTo(all) == 0 || number.compareTo(group) == 0);
        }
    }

    private final int amount;
    private final CellWords words;
    private final List<Sums> sums = Sums.both();
    private final Set<Long> found = new HashSet<>();
    private int records;
    private int ofGroup;

    /** @param amount the column of amounts */
    SumLines(int amount, CellWords words) {
        this.amount = amount;
        this.words = words;
    }

    /** Returns whether a line has a number, and nothing but numbers and spans of days, from when to when those above are. */
    static boolean isOfNumbers(Line line) {
        return hasTexts(line, 0);
    }

    /** Returns whether a line may be the sum of the amounts above, before it is known what these are. */
    static boolean mayBe(Line line, int columns) {
        return columns >= FEWEST_COLUMNS
                && 2 * line.filled() < columns
                && hasTexts(line, 1)
                && line.cells().stream().noneMatch(SumLines::isDay);
    }

    private static boolean hasTexts(Line line, int wanted) {
        int texts = 0;
        boolean hasNumber = false;
        for (String cell : line.cells()) {
            boolean isNumber = isNumber(cell);
            texts += isNumber || cell.isEmpty() || isSpan(cell) ? 0 : 1;
            hasNumber |= isNumber;
        }
        return hasNumber && texts == wanted;
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches() && !isDay(cell);
    }

    /** A serial number of a day may as well be a sum. */
    private static boolean isDay(String cell) {
        return DateParts.of(cell)
                .filter(day -> day.shape().compareTo(DateParts.Shape.SERIAL) < 0)
                .isPresent();
    }

    private static boolean isSpan(String cell) {
        List<String> words = List.of(cell.split("\\s+"));
        for (int i = 1; i < words.size() - 1; i++) {
            if (DateParts.of(String.join(" ", words.subList(0, i))).isPresent()
                    && DateParts.of(String.join(" ", words.subList(i + 1, words.size())))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Takes note of a line of a table with so many columns. */
    void see(Line line, TableLines.Sort sort, int columns) {
        String cell = line.cell(amount);
        boolean isSum = sort == TableLines.Sort.RECORD
                && mayBe(line, columns)
                && (ofGroup > 1
                        || (records > 1 && ofGroup == 0)
                        || line.cells().stream().anyMatch(words::hasTotal))
                && sums.stream().anyMatch(each -> each.isOne(cell));
        if (isSum) {
            found.add(line.number());
        }
        if (isSum || sort == TableLines.Sort.TOTAL) {
            sums.forEach(Sums::endGroup);
            ofGroup = 0;
        } else if (sort == TableLines.Sort.RECORD) {
            sums.forEach(each -> each.add(cell));
            records++;
            ofGroup++;
        }
    }

    /** Returns the numbers of the lines that are such sums. */
    Set<Long> found() {
        return found;
    }
}
