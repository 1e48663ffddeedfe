// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.review.page.Folded;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.Deliverers;
import io.stagecraft.examples.review.quarter.People;
import io.stagecraft.examples.review.quarter.People.Standing;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.activity.FormField;
import io.stagecraft.planning.form.DeliveringCustomer;
import io.stagecraft.planning.form.ResponsibilityLetter;
import io.stagecraft.planning.target.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The target responsibility letter of each seller, with the customers who are to deliver the target. */
public final class LetterSection {
    /** What people fill in by hand. */
    static final Message PEN = Message.of("form.pen");

    private static final int TOLD = 10;

    private final QuarterForecast outlook;
    private final List<Standing> standings;
    private final List<ResponsibilityLetter> letters;
    private final Deliverers deliverers;

    private LetterSection(
            QuarterForecast outlook,
            List<Standing> standings,
            List<ResponsibilityLetter> letters,
            Deliverers deliverers) {
        this.outlook = outlook;
        this.standings = standings;
        this.letters = letters;
        this.deliverers = deliverers;
    }

    public static Section of(Business business, QuarterForecast outlook, People people) {
        Deliverers deliverers = Deliverers.of(business, outlook);
        return new LetterSection(
                        outlook,
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
        for (int i = 0; i < Math.min(SellerAnswers.MOST, letters.size()); i++) {
            section.add(one(letters.get(i), isTold(standings.get(i))));
        }
        List<Message> remarks = new ArrayList<>(List.of(Message.of("letter.usual")));
        if (deliverers.withoutCustomer() > 0) {
            remarks.add(Message.of("letter.nobody").with("deals", deliverers.withoutCustomer()));
        }
        return section.add(Remarks.onReading(remarks));
    }

    /** Returns whether anybody can say what the customers of a seller bring. */
    private boolean isTold(Standing standing) {
        return outlook.readsDeals(standing);
    }

    private static Optional<Money> expected(ResponsibilityLetter letter, boolean isTold) {
        return letter.expected().filter(amount -> isTold).map(PeopleSection::whole);
    }

    private static Optional<Money> missing(ResponsibilityLetter letter, boolean isTold) {
        return letter.withoutCustomer().filter(amount -> isTold).map(PeopleSection::whole);
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
            boolean isTold = isTold(standing);
            table.row(
                            missing(letter, isTold)
                                            .filter(amount -> !amount.isPositive())
                                            .isPresent()
                                    ? Tone.GOOD
                                    : Tone.PLAIN,
                            letter.seller(),
                            PeopleSection.whole(letter.target()),
                            PeopleSection.whole(letter.sold()),
                            PeopleSection.likelyEnd(standing),
                            PeopleSection.word(standing),
                            expected(letter, isTold),
                            missing(letter, isTold),
                            letter.customers().size())
                    .by(letter.seller());
        }
        return table.inView(100).inTerminal(40).note(Message.of("letter.all-note"));
    }

    private static Folded one(ResponsibilityLetter letter, boolean isTold) {
        Table fields = Table.of(Message.of("letter.fields").with("seller", letter.seller()))
                .text("field")
                .text("entry");
        for (FormField field : letter.form().fields()) {
            fields.row(field.labels(), entry(field.id(), letter, isTold));
        }
        letter.sections()
                .forEach((month, due) -> fields.row(
                        Message.of("letter.section").with("from", month.start()).with("to", month.lastDay()),
                        exactly(due)));
        return Folded.of(Message.of("letter.heading").with("seller", letter.seller()))
                .by(letter.seller())
                .add(fields.inTerminal(0))
                .add(customers(letter, isTold));
    }

    private static Message entry(String field, ResponsibilityLetter letter, boolean isTold) {
        return switch (field) {
            case "owner" -> Message.said("said", letter.seller());
            case "target" -> exactly(letter.target());
            case "period" -> Texts.span(letter.period());
            case "margin" -> Message.of("letter.margin").with("margin", letter.margin());
            case "customers" ->
                expected(letter, isTold)
                        .map(expected -> Message.of("letter.customers")
                                .with("expected", expected)
                                .with("missing", missing(letter, isTold).orElseThrow()))
                        .orElse(Message.of("letter.customers-not-said"))
                        .with("customers", letter.customers().size());
            default -> PEN;
        };
    }

    private static Message exactly(Quantity amount) {
        return Message.of("said").with("what", amount.argument());
    }

    private static Table customers(ResponsibilityLetter letter, boolean isTold) {
        Table table = Table.of(Message.of("letter.customers-of").with("seller", letter.seller()))
                .text("customer")
                .number("open-worth")
                .number("expected-amount")
                .number("usual");
        for (DeliveringCustomer customer : letter.customers()) {
            table.row(
                    customer.customer(),
                    PeopleSection.whole(customer.open()),
                    customer.expected().map(PeopleSection::whole),
                    customer.usual().map(PeopleSection::whole));
        }
        Money open = letter.customers().stream()
                .map(customer -> customer.open().toMoney())
                .reduce(Money.zero(letter.target().toMoney().getCurrencyUnit()), Money::plus);
        return table.row(Tone.STRONG, Texts.SUM, Texts.whole(open), expected(letter, isTold), "")
                .inView(TOLD)
                .inTerminal(0);
    }
}
