// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.book.Deal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns whose headers are known, and which are left because of what stands beside or below them. */
class LeftColumnsTest extends ExportFolder {
    @BeforeEach
    void inEuros() {
        options = options.saying("currency", "EUR");
    }

    @ParameterizedTest
    @CsvSource({
        "Close Date,Completed Date",
        "Close Date,Date Decided",
        "Closed Date,Date Decided",
        "Date de clôture,Date de signature",
        "Abschlussdatum,Auftragsdatum",
        "Won Date,Auftragsdatum",
        "Close Date,PO Date"
    })
    void aDayNearTheCloseIsNotThatOfTheCloseBesideOneThatIs(String close, String near) throws IOException {
        file(
                "deals.csv",
                "Deal ID,Deal Name,Customer,Stage,Amount,Created Date," + near + "," + close,
                "1,Deal A,Customer 1,Closed Won,100,2026-01-15,2026-07-12,2026-03-12",
                "2,Deal B,Customer 2,Closed Won,200,2026-01-16,,2026-04-12");

        assertThat(closed("1")).contains(LocalDate.of(2026, 3, 12));
        assertThat(closed("2")).contains(LocalDate.of(2026, 4, 12));
    }

    @Test
    void aDayNearTheCloseIsThatOfTheCloseBesideAnExpectedOne() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Deal Name,Customer,Stage,Amount,Created Date,Expected Close Date,Date Decided",
                "1,Deal A,Customer 1,Closed Won,100,2026-01-15,2026-03-31,2026-03-12");

        assertThat(closed("1")).contains(LocalDate.of(2026, 3, 12));
    }

    @Test
    void aDayOfLossesIsNotThatOfAWinNearWhichAnotherStands() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Deal Name,Customer,Stage,Amount,Created Date,Expected PO Date,PO Date,Lost Date",
                "1,Deal A,Customer 1,Closed Won,100,2026-01-15,2026-03-31,2026-03-12,",
                "2,Deal B,Customer 2,Closed Lost,200,2026-01-16,2026-03-31,,2026-04-12");

        assertThat(closed("1")).contains(LocalDate.of(2026, 3, 12));
        assertThat(closed("2")).contains(LocalDate.of(2026, 4, 12));
    }

    private Optional<LocalDate> closed(String id) throws IOException {
        return book().deals().stream()
                .filter(deal -> deal.id().equals(id))
                .findFirst()
                .flatMap(Deal::closed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Projekt", "Proyecto", "Projeto", "Progetto", "Deal Name"})
    void dealsOfSeveralCustomersAreNoLogThoughTheyShareAName(String name) throws IOException {
        file(
                "deals.csv",
                name + ",Customer,Stage,Amount,Created Date,Close Date",
                "North,Customer 1,Proposal,100,2026-01-15,2026-08-01",
                "South,Customer 2,Closed Won,200,2026-01-16,2026-03-01",
                "North,Customer 3,Closed Won,400,2026-01-17,2026-03-02",
                "South,Customer 4,Closed Lost,800,2026-01-18,2026-03-03");

        assertThat(figures())
                .containsAllEntriesOf(Map.of(
                        "open",
                        "1",
                        "won",
                        "2",
                        "lost",
                        "1",
                        "won-revenue.EUR",
                        "600.00",
                        "lost-amount.EUR",
                        "800.00"));
    }

    @Test
    void theDayOfAQuoteIsNotThatOfTheCreationOfADeal() throws IOException {
        quote("Deal ID");

        assertThat(book().deals()).extracting(Deal::opened).containsExactly(Optional.empty(), Optional.empty());
        assertThat(warnings())
                .containsExactly(
                        "No column is read as created; not understood: Quote Date. If one of these is meant, say so: --write-mapping FILE writes how each column was read, --mapping FILE takes the file back.");
    }

    @Test
    void theDayOfAQuoteIsThatOfCreationInAListOfQuotes() throws IOException {
        quote("Quote No");

        assertThat(book().deals())
                .extracting(Deal::opened)
                .containsExactly(Optional.of(LocalDate.of(2026, 1, 15)), Optional.of(LocalDate.of(2026, 1, 16)));
        assertThat(warnings()).isEmpty();
    }

    private void quote(String id) throws IOException {
        file(
                "deals.csv",
                id + ",Deal Name,Customer,Owner,Stage,Amount,Quote Date,Close Date",
                "1,Deal A,Customer 1,Seller 1,Proposal,100,2026-01-15,2026-08-01",
                "2,Deal B,Customer 2,Seller 1,Closed Won,200,2026-01-16,2026-03-01");
    }

    @Test
    void theOwnerOfAnAccountIsNotThatOfADeal() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Deal Name,Customer,Account owner,Stage,Amount,Created Date,Close Date",
                "1,Deal A,Customer 1,Seller 1,Closed Won,200,2026-01-15,2026-03-01");

        assertThat(figures()).containsAllEntriesOf(Map.of("owners", "0", "won", "1"));
        assertThat(warnings())
                .containsExactly(
                        "No column is read as owner; not understood: Account owner. If one of these is meant, say so: --write-mapping FILE writes how each column was read, --mapping FILE takes the file back.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Folio", "Quote No", "Angebotsnummer"})
    void aNumberThatFewDealsHaveIsTheIdOfNone(String number) throws IOException {
        file(
                "deals.csv",
                "Deal Name,Customer,Stage,Amount,Created Date,Close Date," + number,
                "Deal A,Customer 1,Proposal,100,2026-01-15,2026-08-01,",
                "Deal B,Customer 2,Closed Won,200,2026-01-16,2026-03-01,F-1",
                "Deal C,Customer 3,Closed Won,400,2026-01-17,2026-03-02,F-1",
                "Deal D,Customer 4,Closed Lost,800,2026-01-18,2026-03-03,",
                "Deal E,Customer 5,Closed Lost,1600,2026-01-18,2026-03-03,");

        assertThat(figures())
                .containsAllEntriesOf(Map.of("open", "1", "won", "2", "lost", "2", "won-revenue.EUR", "600.00"));
    }
}
