// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Defect;
import io.stagecraft.examples.book.Reading;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Words;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import java.util.List;
import java.util.Locale;

/** What was read, what is odd about it, and what was assumed. */
public final class DataSection {
    private DataSection() {}

    public static Section of(Business business, Figures figures) {
        Book book = business.book();
        figures.put("data.deals", business.rows());
        figures.put("data.deals-reviewed", business.deals().size());
        figures.put("data.accounts", book.accounts().size());
        figures.put("data.sellers", book.sellers().size());
        figures.put("data.products", book.products().size());
        book.defects().forEach(defect -> figures.put("data.defect." + key(defect.kind()), defect.count()));
        book.reading().figures().forEach((name, value) -> figures.put("import." + name, value));
        int unseen = business.rows() - business.deals().size();
        boolean isPriced =
                book.products().stream().allMatch(product -> product.listPrice().isPresent());
        Section section = Section.of("data", lead(business))
                .add(new Tiles()
                        .add(
                                Message.of("data.deals"),
                                business.rows(),
                                unseen == 0
                                        ? Message.of("data.rows")
                                        : Message.of("data.known-then")
                                                .with("count", business.deals().size())
                                                .with("day", book.asOf()))
                        .add(Message.of("data.accounts"), book.accounts().size(), Message.of("data.customers"))
                        .add(
                                Message.of("data.sellers"),
                                book.sellers().size(),
                                Message.of("data.regions")
                                        .with(
                                                "regions",
                                                business.regions().stream()
                                                        .map(Texts::team)
                                                        .toList()))
                        .add(
                                Message.of("data.products"),
                                book.products().size(),
                                Message.of(
                                        book.products().isEmpty()
                                                ? "data.no-products"
                                                : isPriced ? "data.priced" : "data.not-all-priced")));
        Table defects = Table.of(Message.of("data.odd"))
                .number("rows")
                .text("what")
                .text("example")
                .wideOnly()
                .text("treated")
                .pageOnly();
        for (Defect defect : book.defects()) {
            defects.row(defect.count(), defect.kind(), defect.example(), defect.treatment());
        }
        if (unseen > 0) {
            defects.note(Message.of("data.odd-note").with("deals", unseen).with("day", book.asOf()));
        }
        section.addIf(!defects.isEmpty(), () -> defects.inTerminal(20));
        section.addIf(
                !business.assumptions().isEmpty(),
                () -> Remarks.of(Message.of("data.assumed"), business.assumptions()));
        section.add(Words.of(
                Message.of("data.read-as").with("system", book.reading().system())));
        setAside(section, book.reading());
        columns(section, book.reading());
        return section.add(Words.of(
                Message.of("data.read-from").with("name", book.name()).with("files", Texts.parts(book.filesRead()))));
    }

    private static void setAside(Section section, Reading reading) {
        section.addIf(
                !reading.problems().isEmpty(), () -> Remarks.warning(Message.of("data.problems"), reading.problems()));
        Table rows = Table.of(Message.of("data.set-aside"))
                .deal()
                .text("stands")
                .number("amount")
                .text("why")
                .text("where")
                .wideOnly();
        for (Reading.SetAside row : reading.setAside()) {
            rows.row(
                    row.id(),
                    row.status(),
                    row.amount(),
                    row.why(),
                    Message.of("example.line").with("file", row.file()).with("line", Long.toString(row.line())));
        }
        section.addIf(!rows.isEmpty(), () -> rows.inTerminal(20));
    }

    private static void columns(Section section, Reading reading) {
        Table columns = Table.of(Message.of("data.columns"))
                .text("header")
                .text("means")
                .text("file")
                .wideOnly();
        for (Reading.Column column : reading.columns()) {
            columns.row(column.header(), column.means(), column.file());
        }
        section.add(columns.inView(60).inTerminal(20).note(Message.of("data.columns-note")));
    }

    private static Message lead(Business business) {
        Book book = business.book();
        int rows = book.defects().stream().mapToInt(Defect::count).sum();
        int setAside = book.reading().setAside().size();
        return Message.of("data.lead")
                .with("deals", business.rows())
                .with("sellers", book.sellers().size())
                .with("accounts", book.accounts().size())
                .with("reviewed", reviewed(business))
                .with(
                        "odd",
                        rows == 0
                                ? Message.of("data.none-odd")
                                : Message.of("data.some-odd")
                                        .with("kinds", book.defects().size())
                                        .with("rows", rows))
                .with(
                        "aside",
                        setAside == 0
                                ? Message.of("data.none-aside")
                                : Message.of("data.some-aside").with("rows", setAside));
    }

    private static Message reviewed(Business business) {
        int known = business.deals().size();
        Message all = Message.of(
                known == business.rows()
                        ? "data.all-reviewed"
                        : known == 0 ? "data.none-reviewed" : "data.some-reviewed");
        return (known == business.rows() || known == 0 ? all : all.with("count", known))
                .with("day", business.book().asOf());
    }

    /** Returns the kind of a defect as a name of a figure: its code, with what it is about. */
    private static String key(Message kind) {
        StringBuilder key = new StringBuilder(kind.code().replaceFirst("^odd\\.", ""));
        for (String name : List.of("file", "column", "alias")) {
            kind.argument(name)
                    .ifPresent(said -> key.append('-')
                            .append(said.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]+", "-")));
        }
        return key.toString();
    }
}
