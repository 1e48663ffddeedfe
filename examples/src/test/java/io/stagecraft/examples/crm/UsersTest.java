// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.book.InEnglish;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sellers are called by their names where a table beside the deals has the names of their ids. */
class UsersTest extends ExportFolder {
    private static final String OPPORTUNITIES =
            "Id,Name,StageName,Amount,CurrencyIsoCode,CloseDate,CreatedDate,IsClosed,IsWon,OwnerId,AccountId";

    @Test
    void usersOfSalesforceAreFoundByIdsOfWhichTheCaseMatters() throws IOException {
        file(
                "opportunities.csv",
                OPPORTUNITIES,
                "006A00000000001,A,Prospecting,100,EUR,2026-09-30,2026-05-04,false,false,005A0000000abcD,001A",
                "006A00000000002,B,Prospecting,100,EUR,2026-09-30,2026-05-04,false,false,005A0000000abcdIAU,001A",
                "006A00000000003,C,Prospecting,100,EUR,2026-09-30,2026-05-04,false,false,005A0000000abcX,001A",
                "006A00000000004,D,Prospecting,100,EUR,2026-09-30,2026-05-04,false,false,005A0000000abcX,001A");
        file(
                "User.csv",
                "Id,Username,LastName,FirstName,Name,CompanyName,Country,IsActive",
                "005A0000000abcDIAU,one@example.com,One,Seller,Seller One,Our company,DE,true",
                "005A0000000abcdIAU,two@example.com,Two,Seller,Seller Two,Our company,DE,true",
                "005A0000000abceIAU,two@example.com,Three,Seller,Seller Three,Our company,DE,true");
        file(
                "opportunity_field_history.csv",
                "OpportunityId,Field,OldValue,NewValue,CreatedDate",
                "006A00000000001,Owner,005A0000000abcd,005A0000000abcD,2026-06-01T10:00:00.000Z",
                "006A00000000001,Owner,Seller Two,Seller One,2026-06-01T10:00:00.000Z");

        Book book = book();

        assertThat(sellers(book)).containsExactly("Seller One", "Seller Two", "005A0000000abcX", "005A0000000abcX");
        assertThat(book.deals().get(0).changes())
                .containsExactly(new FieldChange(
                        LocalDate.of(2026, 6, 1),
                        FieldChange.Field.OWNER,
                        Optional.of("Seller Two"),
                        Optional.of("Seller One")));
        assertThat(InEnglish.of(book.filesRead())).anyMatch(file -> file.startsWith("User.csv (users, 3 rows"));
        assertThat(InEnglish.of(book.assumptions()))
                .contains("1 owner that the table of users does not have stands as the files have it, such as"
                        + " 005A0000000abcX.");
    }

    @Test
    void usersOfDynamicsAreFoundByNumbersOfWhichTheCaseDoesNotMatter() throws IOException {
        file(
                "opportunity.csv",
                "opportunityid,name,statecode,stepname,estimatedvalue,estimatedclosedate,createdon,_ownerid_value",
                "1,A,Open,1-Qualify,100,2026-09-30,2026-05-04,{0F8FAD5B-D9CB-469F-A165-70867728950E}",
                "2,B,Open,2-Develop,100,2026-09-30,2026-05-04,7c9e6679-7425-40de-944b-e07fc1f90ae7");
        file(
                "systemuser.csv",
                "systemuserid,fullname,domainname",
                "0f8fad5b-d9cb-469f-a165-70867728950e,Seller One,one@example.com",
                "7c9e6679-7425-40de-944b-e07fc1f90ae7,Seller Two,two@example.com");

        assertThat(sellers(book())).containsExactly("Seller One", "Seller Two");
    }

    @Test
    void ownersOfHubSpotHaveTheirNamesInTwoColumns() throws IOException {
        hubSpot("41");
        file(
                "owners.csv",
                "id,email,firstName,lastName,userId,archived",
                "41,one@example.com,Seller,One,7,false",
                "42,one@example.com,Seller,One,8,false",
                "43,two@example.com,Seller,Two,41,false");

        assertThat(sellers(book())).as("two of one name stay two").containsExactly("Seller One (41)");
    }

    @Test
    void aTableOfIdsAndNamesIsOneOfUsersByTheNameOfItsFile() throws IOException {
        hubSpot("41");
        file("users.csv", "Id,Name", "41,Seller One");
        file("campaigns.csv", "Id,Name", "41,Spring");

        Book book = book();

        assertThat(sellers(book)).containsExactly("Seller One");
        assertThat(InEnglish.of(book.reading().warnings()))
                .contains("Not read: campaigns.csv, in which no line is the header of a table that is known.");
    }

    @Test
    void usersWhomNoDealNamesByIdAreSaidToBeOfNoUse() throws IOException {
        hubSpot("Seller One");
        file("users.csv", "Id,Name", "41,Seller One");

        Book book = book();

        assertThat(sellers(book)).containsExactly("Seller One");
        assertThat(InEnglish.of(book.assumptions()))
                .contains("Not used: users.csv, a table of users of whom no deal names one by id.");
    }

    private void hubSpot(String owner) throws IOException {
        file(
                "deals.csv",
                "hs_object_id,dealname,dealstage,amount,deal_currency_code,closedate,createdate,hubspot_owner_id",
                "1,A,qualifiedtobuy,100,EUR,2026-09-30,2026-05-04," + owner);
    }

    @Test
    void accountsOfSalesforceHaveTheNamesAndTheIndustriesOfTheCustomers() throws IOException {
        file(
                "Opportunity.csv",
                OPPORTUNITIES,
                "006A00000000001,A,Prospecting,100,EUR,2026-09-30,2026-05-04,false,false,005A,001A0000000abcD",
                "006A00000000002,B,Prospecting,100,EUR,2026-09-30,2026-05-04,false,false,005A,001A0000000abcdIAU",
                "006A00000000003,C,Prospecting,100,EUR,2026-09-30,2026-05-04,false,false,005A,001A0000000abcX");
        file(
                "Account.csv",
                "Id,IsDeleted,Name,Type,Industry,BillingCountry,OwnerId",
                "001A0000000abcDIAU,false,Customer One,Customer,Retail,DE,005A",
                "001A0000000abcdIAU,false,Customer Two,Customer,Energy,FR,005A");

        Book book = book();

        assertThat(book.deals())
                .extracting(deal -> deal.account().orElseThrow())
                .containsExactly("Customer One", "Customer Two", "001A0000000abcX");
        assertThat(book.accounts())
                .extracting(account -> account.name() + ": " + account.sector() + ", " + account.location())
                .containsExactlyInAnyOrder(
                        "Customer One: Retail, DE", "Customer Two: Energy, FR", "001A0000000abcX: , ");
    }

    private static List<String> sellers(Book book) {
        return book.deals().stream()
                .map(Deal::seller)
                .map(Optional::orElseThrow)
                .toList();
    }
}
