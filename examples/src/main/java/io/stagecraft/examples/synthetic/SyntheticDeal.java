// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.synthetic;

import io.stagecraft.examples.synthetic.Company.Account;
import io.stagecraft.examples.synthetic.Company.Product;
import io.stagecraft.examples.synthetic.Company.Seller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One deal of the story as it is known on the last day, with everything written down about it on the way. */
final class SyntheticDeal {
    enum Kind {
        NEW,
        EXPANSION,
        RENEWAL
    }

    record Change(LocalDate day, String field, String from, String to) {}

    record Statement(LocalDate day, String statement, String answer, String source) {}

    record Contact(
            LocalDate day,
            String seller,
            String kind,
            String person,
            String role,
            String purpose,
            String outcome,
            String agreedAction,
            String due) {}

    record RiskAnswer(LocalDate day, String question, int points) {}

    final String id;
    final Account account;
    final Product product;
    final Kind kind;
    final LocalDate opened;

    /** How much the customer wants it: moves the outcome, the evidence and the answers, and is written nowhere. */
    final double pull;

    Seller owner;
    int amount;
    LocalDate expected;
    String stage = "PREPARATION";
    String reason = "";
    String competitor = "";
    String nextStep = "";
    String nextStepDay = "";
    String category = "";

    /** The last day, or the day after {@link Company#AS_OF} for a deal that is still open. */
    LocalDate closed = Company.AS_OF.plusDays(1);

    final List<Change> changes = new ArrayList<>();
    final List<Statement> statements = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<RiskAnswer> answers = new ArrayList<>();

    SyntheticDeal(
            String id,
            Account account,
            Product product,
            Kind kind,
            LocalDate opened,
            double pull,
            Seller owner,
            LocalDate expected) {
        this.id = id;
        this.account = account;
        this.product = product;
        this.kind = kind;
        this.opened = opened;
        this.pull = pull;
        this.owner = owner;
        this.amount = product.price();
        this.expected = expected;
    }

    boolean isOpen() {
        return closed.isAfter(Company.AS_OF);
    }

    boolean isWon() {
        return !isOpen() && reason.isEmpty();
    }

    int cycleDays() {
        return Days.between(opened, closed);
    }

    /** Returns the last day of which anything can be known. */
    LocalDate lastDay() {
        return isOpen() ? Company.AS_OF : closed;
    }

    List<Change> changesByDay() {
        return changes.stream().sorted(Comparator.comparing(Change::day)).toList();
    }
}
