package io.stagecraft.examples.review;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Defect;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Words;
import java.util.List;
import java.util.Locale;

/** What was read, what is odd about it, and what was assumed. */
final class DataSection {
    private DataSection() {}

    static Section of(Business business, Figures figures) {
        Book book = business.book();
        figures.put("data.deals", business.deals().size());
        figures.put("data.accounts", book.accounts().size());
        figures.put("data.sellers", book.sellers().size());
        figures.put("data.products", book.products().size());
        book.defects().forEach(defect -> figures.put("data.defect." + key(defect.kind()), defect.count()));
        Section section = Section.of("data", "The data", lead(business));
        section.add(new Tiles()
                .add("Deals", Texts.count(business.deals().size()), "rows of sales_pipeline.csv")
                .add("Accounts", Texts.count(book.accounts().size()), "customers and prospects")
                .add("Sellers", Texts.count(book.sellers().size()), Texts.join(business.regions()))
                .add("Products", Texts.count(book.products().size()), "with a list price each"));
        Table defects = Table.of("What is odd about the data, and what the review does about it")
                .number("Rows")
                .text("What")
                .text("For example")
                .wideOnly()
                .text("Treated so")
                .pageOnly();
        for (Defect defect : book.defects()) {
            defects.row(Texts.count(defect.count()), defect.kind(), defect.example(), defect.treatment());
        }
        section.addIf(!defects.isEmpty(), () -> defects.inTerminal(20));
        section.addIf(
                !business.assumptions().isEmpty(),
                () -> Remarks.of("Assumed, because nobody said", business.assumptions()));
        section.add(Words.of("Read from " + book.name() + ": " + Texts.join(book.filesRead()) + "."));
        return section;
    }

    private static String lead(Business business) {
        Book book = business.book();
        int rows = book.defects().stream().mapToInt(Defect::count).sum();
        return "%s of %s sellers with %s accounts, as of %s. %s Nothing is repaired but by the alias table, and nothing is dropped."
                .formatted(
                        Texts.count(business.deals().size(), "deal", "deals"),
                        Texts.count(book.sellers().size()),
                        Texts.count(book.accounts().size()),
                        book.asOf(),
                        rows == 0
                                ? "No row is odd."
                                : "%s of oddity, %s in all, are listed below."
                                        .formatted(
                                                Texts.count(book.defects().size(), "kind", "kinds"),
                                                Texts.count(rows, "row", "rows")));
    }

    /** Returns the kind of a defect as a name without spaces. */
    private static String key(String kind) {
        return String.join("-", List.of(kind.toLowerCase(Locale.ROOT).split("[^a-z0-9_.]+")));
    }
}
