// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.review.People.Standing;
import io.stagecraft.examples.review.page.Folded;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.planning.activity.FormField;
import io.stagecraft.planning.form.DeliveringCustomer;
import io.stagecraft.planning.form.ResponsibilityLetter;
import io.stagecraft.planning.target.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** The target responsibility letter of each seller, with the customers who are to deliver the target. */
final class LetterSection {
    /** What people fill in by hand. */
    static final Message PEN = Message.of("form.pen");

    private static final int TOLD = 10;

    private final List<Standing> standings;
    private final List<ResponsibilityLetter> letters;
    private final Deliverers deliverers;

    private LetterSection(List<Standing> standings, List<ResponsibilityLetter> letters, Deliverers deliverers) {
        this.standings = standings;
        this.letters = letters;
        this.deliverers = deliverers;
    }

    static Section of(Business business, QuarterForecast outlook, People people) {
        Deliverers deliverers = Deliverers.of(business, outlook);
        return new LetterSection(
                        people.standings(),
                        people.standings().stream()
                                .map(standing -> ResponsibilityLetter.of(
                                        people.tracking(),
                                        people.quarter().organisation(),
                                        standing.seller(),
                                        business.book().asOf(),
                                        deliverers.of(standing)))
                                .toList(),
                        deliverers)
                .section();
    }

    private Section section() {
        Section section = Section.of("letters", Message.of("letter.lead").with("letters", letters.size()))
                .open()
                .add(all());
        letters.stream().limit(SellerAnswers.MOST).forEach(letter -> section.add(one(letter)));
        List<Message> remarks = new ArrayList<>(List.of(Message.of("letter.usual")));
        if (deliverers.withoutCustomer() > 0) {
            remarks.add(Message.of("letter.nobody").with("deals", deliverers.withoutCustomer()));
        }
        return section.add(Remarks.onReading(remarks));
    }

    private Table all() {
        Table table = Table.of(Message.of("letter.all"))
                .text("seller")
                .number("target")
                .number("won")
                .number("likely-end")
                .text("outlook")
                .number("expected-amount")
                .number("without-customer")
                .number("customers");
        for (int i = 0; i < letters.size(); i++) {
            ResponsibilityLetter letter = letters.get(i);
            Standing standing = standings.get(i);
            table.row(
                            letter.withoutCustomer().isPositive() ? Tone.PLAIN : Tone.GOOD,
                            letter.seller(),
                            PeopleSection.whole(letter.target()),
                            PeopleSection.whole(letter.sold()),
                            PeopleSection.likelyEnd(standing),
                            PeopleSection.word(standing),
                            PeopleSection.whole(letter.expected()),
                            PeopleSection.whole(letter.withoutCustomer()),
                            letter.customers().size())
                    .by(letter.seller());
        }
        return table.inView(100).inTerminal(40).note(Message.of("letter.all-note"));
    }

    private Folded one(ResponsibilityLetter letter) {
        Table fields = Table.of(Message.of("letter.fields").with("seller", letter.seller()))
                .text("field")
                .text("entry");
        for (FormField field : letter.form().fields()) {
            fields.row(field.labels(), entry(field.id(), letter));
        }
        letter.sections()
                .forEach((month, due) -> fields.row(
                        Message.of("letter.section").with("from", month.start()).with("to", month.lastDay()),
                        exactly(due)));
        return Folded.of(Message.of("letter.heading").with("seller", letter.seller()))
                .by(letter.seller())
                .add(fields.inTerminal(0))
                .add(customers(letter));
    }

    private static Message entry(String field, ResponsibilityLetter letter) {
        return switch (field) {
            case "owner" -> Message.said("said", letter.seller());
            case "target" -> exactly(letter.target());
            case "period" -> Texts.span(letter.period());
            case "margin" -> Message.of("letter.margin").with("margin", letter.margin());
            case "customers" ->
                Message.of("letter.customers")
                        .with("customers", letter.customers().size())
                        .with("expected", PeopleSection.whole(letter.expected()))
                        .with("missing", PeopleSection.whole(letter.withoutCustomer()));
            default -> PEN;
        };
    }

    private static Message exactly(Quantity amount) {
        return Message.of("said").with("what", amount.argument());
    }

    private static Table customers(ResponsibilityLetter letter) {
        Table table = Table.of(Message.of("letter.customers-of").with("seller", letter.seller()))
                .text("customer")
                .number("open-worth")
                .number("expected-amount")
                .number("usual");
        for (DeliveringCustomer customer : letter.customers()) {
            table.row(
                    customer.customer(),
                    PeopleSection.whole(customer.open()),
                    PeopleSection.whole(customer.expected()),
                    customer.usual().map(PeopleSection::whole));
        }
        Money open = letter.customers().stream()
                .map(customer -> customer.open().toMoney())
                .reduce(Money.zero(letter.target().toMoney().getCurrencyUnit()), Money::plus);
        return table.row(Tone.STRONG, Texts.SUM, Texts.whole(open), PeopleSection.whole(letter.expected()), "")
                .inView(TOLD)
                .inTerminal(0);
    }
}
