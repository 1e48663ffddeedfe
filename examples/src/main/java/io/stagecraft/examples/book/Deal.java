package io.stagecraft.examples.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One deal: a row of sales_pipeline.csv with what the optional files know about it.
 *
 * @param id its opportunity_id
 * @param seller who owns it now
 * @param product what is sold
 * @param account to whom; empty if the row names none
 * @param outcome how it stands on the last day of the book
 * @param stage the stage it is in; empty for a closed deal, whose last stage only its history knows
 * @param opened the day it was opened; empty if unknown
 * @param closed the day it was won, lost or abandoned; empty while it is open
 * @param wonValue what the customer ordered for; empty unless it is won
 * @param amount what it may bring; empty if nobody wrote it down
 * @param expectedClose when it may close; empty if nobody wrote it down
 * @param kind new business, expansion or renewal; empty if unknown
 * @param lossReason why it was lost or abandoned; empty if unknown or not lost
 * @param competitor who won it instead; empty if unknown or nobody
 * @param nextStep what is to be done next; empty if nothing is
 * @param nextStepDay the day of the next step
 * @param changes what changed, earliest first
 * @param statements what was answered about the customer, earliest first
 * @param contacts contacts with the customer, earliest first
 * @param answers answers to the risk questions, earliest first
 */
public record Deal(
        String id,
        Seller seller,
        Product product,
        Optional<Account> account,
        Outcome outcome,
        Optional<String> stage,
        Optional<LocalDate> opened,
        Optional<LocalDate> closed,
        Optional<Money> wonValue,
        Optional<Money> amount,
        Optional<LocalDate> expectedClose,
        Optional<String> kind,
        Optional<String> lossReason,
        Optional<String> competitor,
        Optional<String> nextStep,
        Optional<LocalDate> nextStepDay,
        List<FieldChange> changes,
        List<Statement> statements,
        List<Contact> contacts,
        List<RiskAnswer> answers) {

    /** How a deal stands. */
    public enum Outcome {
        OPEN,
        WON,
        LOST,
        ABANDONED
    }

    /** Returns whether the deal is neither won, lost nor abandoned. */
    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    /** Returns whether the customer ordered. */
    public boolean isWon() {
        return outcome == Outcome.WON;
    }
}
