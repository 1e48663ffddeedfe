package io.stagecraft.examples.review;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Defect;
import io.stagecraft.examples.book.Reading;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What was read, what is odd about it, and what was assumed. */
final class DataSection {
    private DataSection() {}

    static Section of(Business business, Figures figures) {
        Book book = business.book();
        figures.put("data.deals", business.rows());
        figures.put("data.deals-reviewed", business.deals().size());
        figures.put("data.accounts", book.accounts().size());
        figures.put("data.sellers", book.sellers().size());
        figures.put("data.products", book.products().size());
        book.defects().forEach(defect -> figures.put("data.defect." + key(defect.kind()), defect.count()));
        book.reading().figures().forEach((name, value) -> figures.put("import." + name, value));
        int unseen = business.rows() - business.deals().size();
        Section section = Section.of("data", "The data", lead(business));
        section.add(new Tiles()
                .add(
                        "Deals",
                        Texts.count(business.rows()),
                        unseen == 0
                                ? "rows of the files"
                                : "in the files; %s known on %s"
                                        .formatted(Texts.count(business.deals().size()), book.asOf()))
                .add("Accounts", Texts.count(book.accounts().size()), "customers and prospects")
                .add("Sellers", Texts.count(book.sellers().size()), Texts.join(business.regions()))
                .add(
                        "Products",
                        Texts.count(book.products().size()),
                        book.products().stream()
                                        .allMatch(product -> product.listPrice().isPresent())
                                ? book.products().isEmpty() ? "no column names them" : "with a list price each"
                                : "not all with a list price"));
        Table defects = Table.of("What is odd in the files, and what the review does about it")
                .number("Rows")
                .text("What")
                .text("For example")
                .wideOnly()
                .text("Treated so")
                .pageOnly();
        for (Defect defect : book.defects()) {
            defects.row(Texts.count(defect.count()), defect.kind(), defect.example(), defect.treatment());
        }
        if (unseen > 0) {
            defects.note("Counted in the files as they are, with the %s that the review of %s does not know."
                    .formatted(Texts.count(unseen, "deal", "deals"), book.asOf()));
        }
        section.addIf(!defects.isEmpty(), () -> defects.inTerminal(20));
        section.addIf(
                !business.assumptions().isEmpty(),
                () -> Remarks.of("Assumed, because nobody said", business.assumptions()));
        section.add(Words.of("Read as " + book.reading().system() + "."));
        setAside(section, book.reading());
        columns(section, book.reading());
        section.add(Words.of("Read from " + book.name() + ": " + Texts.join(book.filesRead()) + "."));
        return section;
    }

    private static void setAside(Section section, Reading reading) {
        Table rows = Table.of("Rows that could not be read and are in no figure")
                .text("Deal")
                .text("Stands")
                .number("Amount")
                .text("Why")
                .text("Where")
                .wideOnly();
        for (Reading.SetAside row : reading.setAside()) {
            rows.row(
                    row.id(),
                    row.status().toLowerCase(Locale.ROOT),
                    row.amount(),
                    row.why(),
                    "%s, line %d".formatted(row.file(), row.line()));
        }
        section.addIf(!rows.isEmpty(), () -> rows.inTerminal(20));
    }

    private static void columns(Section section, Reading reading) {
        Table columns = Table.of("How each column was read")
                .text("Column")
                .text("Read as")
                .text("File")
                .wideOnly();
        for (Reading.Column column : reading.columns()) {
            columns.row(column.header(), column.means(), column.file());
        }
        columns.note("To read one otherwise: --write-mapping FILE, edit it, and pass it back with --mapping FILE.");
        section.add(columns.inTerminal(20));
    }

    private static String lead(Business business) {
        Book book = business.book();
        int rows = book.defects().stream().mapToInt(Defect::count).sum();
        return "The files have %s of %s with %s; %s. %s %s"
                .formatted(
                        Texts.count(business.rows(), "deal", "deals"),
                        Texts.count(book.sellers().size(), "seller", "sellers"),
                        Texts.count(book.accounts().size(), "account", "accounts"),
                        reviewed(business),
                        rows == 0
                                ? "No row is odd."
                                : "%s of oddity, %s in all, %s listed below."
                                        .formatted(
                                                Texts.count(book.defects().size(), "kind", "kinds"),
                                                Texts.count(rows, "row", "rows"),
                                                book.defects().size() == 1 ? "is" : "are"),
                        book.reading().setAside().isEmpty()
                                ? "No row is set aside."
                                : "%s set aside."
                                        .formatted(Texts.count(
                                                book.reading().setAside().size(), "row is", "rows are")));
    }

    private static String reviewed(Business business) {
        LocalDate asOf = business.book().asOf();
        int known = business.deals().size();
        if (known == business.rows()) {
            return "all are reviewed as of " + asOf;
        }
        return known == 0
                ? "none was known on " + asOf
                : "%s known on %s and reviewed as of that evening"
                        .formatted(Texts.count(known, "of them was", "of them were"), asOf);
    }

    /** Returns the kind of a defect as a name without spaces. */
    private static String key(String kind) {
        return String.join("-", List.of(kind.toLowerCase(Locale.ROOT).split("[^a-z0-9_.]+")));
    }
}
