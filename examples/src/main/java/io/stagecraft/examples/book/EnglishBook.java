// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import com.google.common.collect.ImmutableMap;

/** What the reading of a book says in English, by what it is about. */
final class EnglishBook {
    static final ImmutableMap<String, String> PHRASES = ImmutableMap.<String, String>builder()
            // alias: where the name that an alias stands for is from
            .put("alias.built-in", "the built-in aliases of the public CRM data")
            .put("alias.of-book", "the book's {file}")
            .put("alias.of-caller", "{file}")
            // aside: rows that are in no figure
            .put("aside.beside", "{rows} {rows|row|rows} beside the deals {rows|is|are} set aside and in no figure.")
            .put("aside.whole", "No row of {file} can be read: it is in no figure.")
            .put("aside.deals", "{rows} of {all} rows {rows|is|are} set aside and in no figure: {names}.")
            .put(
                    "aside.deals-with-money",
                    "{rows} of {all} rows {rows|is|are} set aside and in no figure, with {money}: {names}.")
            .put("aside.kind", "{rows} {rows|row|rows}: {what} ({rows|in|first in} {file}, line {line}); {remedy}")
            .put("aside.more", "{rows} more")
            .put("aside.why", "{kind}.")
            .put("aside.more-kinds", "{kinds} more {kinds|kind|kinds} of such rows {kinds|is|are} told further below.")
            .put("aside.named", "{id} (line {line})")
            .put("aside.no-currency", "{amount} of no known currency")
            // ask: what must be known before anything can be read
            .put(
                    "ask.amount-column",
                    "{amount} is in {currency} by its header, and {column} names another currency in {rows} {rows|row|rows}; say in a line of --mapping FILE which column has the amounts in that ({others}), such as {line}, or read {amount} as {currency} with {none}")
            .put(
                    "ask.converted",
                    "{amount} is converted by its header, and {column} names the currencies that deals have: {currencies}; export the amounts that are not converted, too, or leave these currencies out with the line {line} of --mapping FILE and say with --currency in which {amount} is")
            .put(
                    "ask.converted-beside",
                    "{amount} is converted by its header, and {column} names the currencies that deals have: {currencies}; take the amounts that are not converted with the line {line} of --mapping FILE, in place of one for {amount}")
            .put(
                    "ask.converted-currency",
                    "{amount} is converted by its header, and {column} names the currencies that deals have: {currencies}; take the currency that they are converted to with the line {line} of --mapping FILE, in place of one for {column}")
            .put(
                    "ask.local-amount",
                    "{amount} and {other} differ in {rows} {rows|row|rows}, and by the headers {other} is in the currency that {column} names; say in a line of --mapping FILE which column has the amounts: {line} or {stays}")
            .put(
                    "ask.contract-value",
                    "{amount} and {other} differ in {rows} {rows|row|rows}, and each may be what deals are worth; say in a line of --mapping FILE which it is: {line} or {stays}")
            .put(
                    "ask.won-amount",
                    "only won deals have a number in {won}, and others have one in {amount}; say in a line of --mapping FILE whether the first is what wins brought: {line} or {none}")
            .put(
                    "ask.currency-column",
                    "{columns} hold currencies that differ; say in a line of --mapping FILE in which of them {amount} is, such as {line}")
            .put(
                    "ask.dates",
                    "dates like {date} (line {line}) fit both d/M/yyyy and M/d/yyyy, and no date of the file decides; say which it is with --dates d/M/yyyy or --dates M/d/yyyy")
            .put(
                    "ask.dates-mixed",
                    "{days} {days|date|dates} can only have the day first and {months} {months|date|dates} only the month; say which it is with --dates d/M/yyyy or --dates M/d/yyyy, and the others are set aside")
            .put(
                    "ask.decimal",
                    "numbers like {number} (line {line}) may have thousands or decimals, and no number of the file decides; say which it is with --decimal point or --decimal comma")
            .put(
                    "ask.stages",
                    "{file}: the order of the stages is not known; say it with --stages \"{stages}\", put into order from first to last, without what is won or lost")
            .put(
                    "ask.stages-line",
                    "{file}: the order of the stages is not known; say it with the line {line} of --mapping FILE, put into order from first to last, without what is won or lost")
            .put(
                    "ask.outcomes",
                    "{file}: {stages} may be {count|an outcome|outcomes} and no {count|stage|stages}; if so, leave {count|it|them} out of --stages, and say what {count|it is in a line|they are in lines} of --mapping FILE: {lines}")
            // assumed: what nobody said
            .put(
                    "assumed.amounts-without-currency",
                    "Not read, as the deals are in {currencies} and nothing says in which of them it is: {amounts}. A column currency would say it.")
            .put("assumed.currency", "All amounts are in {currency}, as the signs and words beside some of them say.")
            .put(
                    "assumed.currency-column",
                    "The currency is what the column {column} says: every value of it is the code of one.")
            .put(
                    "assumed.yuan",
                    "Amounts are in CNY, as the headers are in Chinese: no column and no sign says in which currency they are; say it with --currency.")
            .put(
                    "assumed.dollars",
                    "Amounts are in USD: no column and no sign says in which currency they are; say it with --currency.")
            .put(
                    "assumed.fiscal-year",
                    "The fiscal year starts in January: a line fiscal_year_starts,April in a file of settings says otherwise.")
            .put(
                    "assumed.last-day",
                    "The review is as of {day}, the last day on which a deal was opened, changed or closed: --as-of says otherwise.")
            .put("assumed.last-export", "The review is as of {day}, the day of the last export.")
            .put(
                    "assumed.exports-without-rows",
                    "{exports} {exports|export has|exports have} no rows and {exports|tells|tell} nothing of the past: {files}.")
            .put(
                    "assumed.not-followed",
                    "No deal of {files} is found in an export of a later day, though deals of these were there by then: what changed since then is not known.")
            .put(
                    "assumed.later-exports",
                    "{exports} {exports|export|exports} of a later day {exports|is|are} not read: {files}.")
            .put("assumed.missing", "The exports do not have {what}.")
            .put(
                    "assumed.no-history",
                    "There is no history of stages: nothing is learned by stage, no move and no slippage is seen. An export of the history, or one export each week, would add that.")
            .put(
                    "assumed.split",
                    "The credit of {deals} {deals|deal|deals} is split: in figures by seller each part counts with its seller, and what is credited beside the whole is in no sum.")
            .put(
                    "assumed.split-strangers",
                    "Splits name {people}, who own no deal and stand in no team: their parts count with them.")
            .put(
                    "assumed.log",
                    "There is no table of deals: each deal of {file} is taken as its last line leaves it, opened with its first line and closed with its last if that is an outcome.")
            .put(
                    "assumed.users-unknown",
                    "{count} {count|owner|owners} that the table of users does not have {count|stands|stand} as the files have {count|it|them}, such as {owners}.")
            .put("assumed.users-unused", "Not used: {file}, a table of users of whom no deal names one by id.")
            .put(
                    "assumed.numbered",
                    "{deals} {deals|deal has|deals have} no id: each is called by its line, and followed from one export to the next by its name and customer, if no other has both.")
            .put("assumed.rate", "Amounts in {currency} are converted: 1 {currency} is {rate} {into}.")
            .put(
                    "assumed.numbered-only",
                    "{deals} {deals|deal has|deals have} no id: {deals|it|each} is called by its line, and followed in no other export.")
            .put(
                    "assumed.parts-not-compared",
                    "{files} have days in their names, but neither ids nor names by which their deals could be compared: they are read as parts of one book, and not as exports of several days.")
            .put(
                    "assumed.parts",
                    "{files} have days in their names, but hardly a deal in common: they are read as parts of one book, and not as exports of several days.")
            .put(
                    "assumed.series",
                    "Changes are found by holding {exports} exports against each other, of {days}; each is dated by the export that first shows it.")
            .put(
                    "assumed.sign",
                    "{sign} is read as {currency}; it is also the sign of {others}: say --currency if it means one of them.")
            .put("assumed.stages", "The stages are {stages}, from first to last, by {source}.")
            .put("assumed.zone", "Days are those of the clock of the files: --zone says otherwise.")
            .put("missing.activities", "activities (so that last contacts are not checked)")
            .put("missing.prices", "list prices")
            .put("missing.targets", "targets")
            .put("missing.teams", "regions and managers (all sellers are one team)")
            .put("order.entries", "the order of the columns of entries")
            .put("order.given", "what was given")
            .put("order.listed", "the order of the table of stages")
            .put("order.numbers", "the numbers or letters before their names")
            .put("order.only", "the only one")
            .put("order.process", "the process {process}")
            .put("order.product", "the stages that {product} is delivered with")
            .put("order.walked", "the order in which deals came to them")
            // book
            .put("book.name", "{files}")
            .put("book.synthetic", "the embedded synthetic book")
            .put("book.title", "Review of {name}")
            .put("book.title-in", "{title} in {currency}")
            .put("book.title-synthetic", "Review of a synthetic book of business")
            // example: of an oddity
            .put("example.id-twice", "{id} in line {line} as in line {first}")
            .put("example.in-line", "{what} in line {line}")
            .put("example.kind", "{kind} of {id}")
            .put("example.line", "{file}, line {line}")
            .put("example.line-alone", "line {line}")
            .put("example.line-twice", "line {line} as line {first}")
            .put("example.perhaps", "{name}, perhaps {meant}")
            // expected: of an option
            .put("expected.currency", "the code of a currency, as in EUR,")
            .put("expected.dates", "a format such as d/M/yyyy or M/d/yyyy")
            .put("expected.day", "a day, as in 2026-05-15")
            .put("expected.decimal", "point or comma")
            .put("expected.month", "the name of a month, as in April,")
            .put("expected.process", "one of {known},")
            .put("expected.stages", "stages from first to last, each once, as in \"Qualify > Propose > Close\",")
            .put("expected.yes-or-no", "yes or no")
            .put("expected.zone", "a time zone, as in Europe/Berlin,")
            // field: what a column tells
            .put("field.active", "active")
            .put("field.activity", "activity")
            .put("field.alias", "alias")
            .put("field.amount", "amount")
            .put("field.answer", "answer")
            .put("field.at", "at")
            .put("field.category", "category")
            .put("field.closed", "closed")
            .put("field.close", "close")
            .put("field.column", "column")
            .put("field.competitor", "competitor")
            .put("field.contact", "contact")
            .put("field.created", "created")
            .put("field.currency", "currency")
            .put("field.unit", "unit")
            .put("field.customer", "customer")
            .put("field.day", "day")
            .put("field.deal", "deal")
            .put("field.entered", "entered {stage}")
            .put("field.expected-close", "expected close")
            .put("field.field", "field")
            .put("field.first-day", "first day")
            .put("field.from-stage", "from stage")
            .put("field.from", "from")
            .put("field.holiday", "holiday")
            .put("field.id", "id")
            .put("field.is-closed", "is closed")
            .put("field.is-deleted", "is deleted")
            .put("field.is-lost", "is lost")
            .put("field.is-won", "is won")
            .put("field.kind", "kind")
            .put("field.last-day", "last day")
            .put("field.left", "left")
            .put("field.list-price", "list price")
            .put("field.location", "location")
            .put("field.loss-reason", "loss reason")
            .put("field.lost-day", "lost day")
            .put("field.first-name", "first name")
            .put("field.last-name", "last name")
            .put("field.login", "login")
            .put("field.manager", "manager")
            .put("field.meaning", "meaning")
            .put("field.modified", "modified")
            .put("field.name", "name")
            .put("field.line", "product line")
            .put("field.next-step-day", "next step day")
            .put("field.next-step", "next step")
            .put("field.not-read", "not read")
            .put("field.owner", "owner")
            .put("field.parent", "parent")
            .put("field.period", "period")
            .put("field.target", "target")
            .put("field.person", "person")
            .put("field.pipeline", "pipeline")
            .put("field.place", "place in the pipeline")
            .put("field.points", "points")
            .put("field.probability", "probability")
            .put("field.product", "product")
            .put("field.question", "question")
            .put("field.region", "region")
            .put("field.relationship", "relationship")
            .put("field.result", "result")
            .put("field.role", "role")
            .put("field.sector", "sector")
            .put("field.series", "series")
            .put("field.setting", "setting")
            .put("field.share", "share")
            .put("field.snapshot-day", "snapshot day")
            .put("field.source", "source")
            .put("field.stage-since", "stage since")
            .put("field.stage", "stage")
            .put("field.start", "start")
            .put("field.statement", "statement")
            .put("field.status-reason", "status reason")
            .put("field.status", "status")
            .put("field.to", "to")
            .put("field.value", "value")
            .put("field.weighted-amount", "weighted amount")
            .put("field.won-amount", "won amount")
            .put("field.won-day", "won day")
            .put("field.worked", "worked")
            .put("field.yearly-spend", "yearly spend")
            // file: why it cannot be read
            .put("file.denied", "cannot be read: permission denied")
            .put("file.folder", "is a folder, not a file")
            .put("file.no-regular-file", "is no regular file")
            .put("file.no-such-file", "there is no such file")
            .put("file.unreadable", "cannot be read: {problem}")
            // filtered: deals that an export leaves out
            .put(
                    "filtered.lost-without-day",
                    "{without} of {lost} lost {lost|deal|deals} {without|has|have} no day of closing, and no win rate holds without {without|it|them}. Fill the {without|day|days} in, or say which column tells {without|it|them} in a line of --mapping FILE, as in: deals,Lost on,closed.")
            .put(
                    "filtered.no-early-lost",
                    "{won} deals were won before {day}, and none was lost before it: lost deals of earlier days are left out (products archive them), and no win rate holds. Remove the filter on archived deals, and export again.")
            .put(
                    "filtered.no-lost",
                    "{won} deals are won and none is lost: the export leaves lost deals out, and no win rate holds. Remove the filter on open or won deals, or on archived ones, and export again.")
            .put(
                    "filtered.no-lost-but-overdue",
                    "{won} deals are won and none is lost, and {overdue} open deals were expected to close on days that have passed. If these are lost and the day is that of closing, a line of --mapping FILE such as {line} says so; if not, the export leaves lost deals out: remove the filter on open or won deals, or on archived ones, and export again. Till then no win rate holds.")
            .put(
                    "filtered.no-lost-known",
                    "{won} deals are won, none is known to be lost, and {rows} {rows|row|rows} may be, of which nobody knows how {rows|it stands|they stand}: no win rate holds.")
            .put(
                    "filtered.no-won-known",
                    "{lost} deals are lost, none is known to be won, and {rows} {rows|row|rows} may be, of which nobody knows how {rows|it stands|they stand}: no win rate holds.")
            .put(
                    "filtered.no-won",
                    "{lost} deals are lost and none is won: the export leaves won deals out, and no win rate holds. Remove the filter, and export again.")
            .put(
                    "filtered.only-abandoned",
                    "{won} deals are won, {abandoned} {abandoned|is|are} abandoned and none is lost: either the export leaves lost deals out, or what it calls abandoned are the lost ones. No win rate holds before that is known. Export all deals, or say in the mapping which word means lost (word,Cancelled,lost).")
            .put(
                    "filtered.won-without-day",
                    "{without} of {won} won {won|deal|deals} {without|has|have} no day of closing, and no win rate holds without {without|it|them}. Fill the {without|day|days} in, or say which column tells {without|it|them} in a line of --mapping FILE, as in: deals,Won on,closed.")
            // format: of a column
            .put("decimal.comma", "decimal comma")
            .put("decimal.point", "decimal point")
            .put("format.digits", "yyyyMMdd")
            .put("format.milliseconds", "milliseconds since 1970")
            .put("format.month-name", "day, name of the month, year")
            .put("format.none", "no dates")
            .put("format.pattern", "{pattern}")
            .put("format.seconds", "seconds since 1970")
            .put("format.serial", "days since 1899-12-30")
            .put("format.year-first", "year-month-day")
            // mapping: what is wrong with a row of it, or of settings
            .put(
                    "mapping.field",
                    "\"{value}\" is no field; known are those that --write-mapping writes, such as id, name, customer, owner, stage, status, amount, currency, created, close, expected close, closed, loss reason, in histories deal, from stage, stage, at, or not read")
            .put("mapping.fields", "must have three fields, as in deals,Deal Name,name")
            .put("mapping.product", "\"{value}\" is no product that is known; known are {known}")
            .put("mapping.quote", "is not CSV: a quoted field does not end")
            .put("mapping.setting", "\"{value}\" is no setting; known are {known}")
            .put("mapping.what", "\"{value}\" is none of option, word, deals, stage history, field history, ...")
            .put("mapping.word", "\"{value}\" is none of a stage, open, won, lost, abandoned, hold, deleted, not known")
            // odd: oddities, each with what the review does about it
            .put("odd.accounts-without-deals", "accounts without deals")
            .put("odd.accounts-without-deals.treated", "counted as prospects")
            .put("odd.activities-of-their-own", "activities with a {field} of their own")
            .put("odd.activities-of-their-own.treated", "read as without one")
            .put("odd.activities-that-are-no-visit-call-or-mail", "activities that are no visit, call or mail")
            .put("odd.activities-that-are-no-visit-call-or-mail.treated", "no contacts")
            .put("odd.activities-without-a-day", "activities without a day")
            .put("odd.activities-without-a-day.treated", "no contacts")
            .put("odd.alias", "rows of {file} with the {column} \"{alias}\"")
            .put("odd.alias.example", "\"{alias}\" for \"{name}\"")
            .put("odd.alias.treated", "read as \"{name}\", by {source}")
            .put("odd.amounts-finer-than-the-smallest-unit", "amounts finer than the smallest unit")
            .put("odd.amounts-finer-than-the-smallest-unit.treated", "rounded to the smallest unit of the currency")
            .put(
                    "odd.amounts-with-another-currency-than-their-row",
                    "amounts beside which another currency stands than their row names")
            .put("odd.amounts-with-another-currency-than-their-row.treated", "in the currency that the row names")
            .put("odd.amounts-with-the-noise-of-floating-point", "amounts with the noise of floating point")
            .put("odd.amounts-with-the-noise-of-floating-point.treated", "rounded to the smallest unit of the currency")
            .put(
                    "odd.closed-deals-that-changed-after-they-were-closed",
                    "closed deals that changed after they were closed")
            .put(
                    "odd.closed-deals-that-changed-after-they-were-closed.treated",
                    "what changed after the close is not counted")
            .put("odd.closed-deals-dated-by-their-close-date", "closed deals whose day of closing is blank")
            .put(
                    "odd.closed-deals-dated-by-their-close-date.treated",
                    "closed on their close date, which another column tells")
            .put("odd.closed-deals-without-a-day-of-closing", "closed deals without a day of closing")
            .put(
                    "odd.closed-deals-without-a-day-of-closing.treated",
                    "closed on the day on which the history says it came to its outcome")
            .put("odd.closed-deals-without-a-day-of-opening", "closed deals without a day of opening")
            .put("odd.closed-deals-without-a-day-of-opening.treated", "their age is unknown, not zero")
            .put("odd.closed-deals-without-an-account", "closed deals without an account")
            .put("odd.closed-deals-without-an-account.treated", "counted in every figure but those by customer")
            .put("odd.deals-closed-after-the-day-of-the-review", "deals closed after the day of the review")
            .put("odd.deals-closed-after-the-day-of-the-review.treated", "open on that day")
            .put("odd.deals-of-a-kind-of-their-own", "deals of a kind of the book's own")
            .put("odd.deals-of-a-kind-of-their-own.treated", "counted as deals of no known kind")
            .put(
                    "odd.deals-of-an-earlier-export-that-are-not-in-the-last",
                    "deals of an earlier export that are not in the last")
            .put(
                    "odd.deals-of-an-earlier-export-that-are-not-in-the-last.treated",
                    "no deals any more, deleted or merged, and no losses")
            .put("odd.deals-that-only-a-table-beside-the-deals-names", "deals that only a table beside the deals names")
            .put("odd.deals-that-only-a-table-beside-the-deals-names.treated", "what it notes of them is not used")
            .put(
                    "odd.deals-with-a-history-of-amounts-in-another-currency",
                    "deals with a history of amounts in another currency")
            .put("odd.deals-with-a-history-of-amounts-in-another-currency.treated", "these amounts are not used")
            .put("odd.deals-with-several-companies", "deals with several companies")
            .put("odd.deals-with-several-companies.treated", "the first is the customer")
            .put("odd.deals-without-a-company", "deals without a company")
            .put("odd.deals-without-a-company.treated", "the contact is the customer")
            .put("odd.deals-whose-shares-do-not-add-up", "deals whose shares do not add up to 100 %")
            .put("odd.deals-whose-shares-do-not-add-up.treated", "credited whole to the owner")
            .put("odd.deals-without-an-owner", "deals without an owner")
            .put("odd.deals-without-an-owner.treated", "in no figure by seller")
            .put("odd.lost-deals-without-a-day-of-the-loss", "lost deals without a day of the loss")
            .put(
                    "odd.lost-deals-without-a-day-of-the-loss.treated",
                    "counted here, and outside the deals: they are in no rate and in no period")
            .put(
                    "odd.open-deals-due-on-the-last-day-of-their-first-month",
                    "open deals with the close date that the product fills in, the last day of the month in which they were created")
            .put(
                    "odd.open-deals-due-on-the-last-day-of-their-first-month.treated",
                    "nobody chose that day: they have no close date")
            .put("odd.open-deals-on-hold", "open deals on hold")
            .put("odd.open-deals-on-hold.treated", "open, and marked")
            .put("odd.open-deals-whose-history-ends-in-another-stage", "open deals whose history ends in another stage")
            .put("odd.open-deals-whose-history-ends-in-another-stage.treated", "the deal as it stands counts")
            .put(
                    "odd.open-deals-whose-expected-close-is-no-day",
                    "open deals with words in place of the day of their expected close")
            .put("odd.open-deals-whose-expected-close-is-no-day.treated", "it is not known when they may close")
            .put("odd.open-deals-with-a-day-of-closing", "open deals with a day of closing")
            .put("odd.open-deals-with-a-day-of-closing.treated", "the deal counts as open, and the day is not used")
            .put("odd.open-deals-without-a-day-of-opening", "open deals without a day of opening")
            .put("odd.open-deals-without-a-day-of-opening.treated", "their age is unknown, not zero")
            .put("odd.open-deals-without-amount", "open deals without amount")
            .put(
                    "odd.open-deals-without-amount.treated",
                    "valued at list price x price realisation, and marked as estimated")
            .put("odd.open-deals-without-amount-and-close-date", "open deals without amount and close date")
            .put(
                    "odd.open-deals-without-amount-and-close-date.treated",
                    "valued at list price x price realisation, dated by their age, and marked as estimated")
            .put("odd.open-deals-without-an-account", "open deals without an account")
            .put("odd.open-deals-without-an-account.treated", "counted in every figure but those by customer")
            .put("odd.open-deals-without-close-date", "open deals without close date")
            .put("odd.open-deals-without-close-date.treated", "dated by their age, and marked as estimated")
            .put(
                    "odd.pairs-of-open-deals-of-one-customer-product-and-owner",
                    "pairs of open deals of one customer, product and owner")
            .put("odd.pairs-of-open-deals-of-one-customer-product-and-owner.treated", "kept as two; they may be one")
            .put(
                    "odd.products-that-the-list-of-products-does-not-have",
                    "products that the list of products does not have")
            .put(
                    "odd.products-that-the-list-of-products-does-not-have.treated",
                    "without a list price; a line column,alias,name in a file of aliases says what is meant")
            .put("odd.rows-about-no-deal", "rows of {file} about no deal")
            .put("odd.rows-about-no-deal.treated", "not used")
            .put(
                    "odd.further-products-of-a-deal",
                    "rows that differ from an earlier row only in what they say of a product")
            .put("odd.further-products-of-a-deal.treated", "further products of one deal; its first row counts")
            .put("odd.rows-equal-to-an-earlier-row-in-every-field", "rows equal to an earlier row in every field")
            .put(
                    "odd.rows-equal-to-an-earlier-row-in-every-field.treated",
                    "there is no id to tell them apart; counted as a possible duplicate, and once")
            .put(
                    "odd.rows-of-a-history-of-deals-that-are-not-there",
                    "rows of a history of deals that the export does not have")
            .put("odd.rows-of-a-history-of-deals-that-are-not-there.treated", "not used")
            .put(
                    "odd.rows-of-a-history-without-a-time-that-can-be-read",
                    "rows of a history without a time that can be read")
            .put("odd.rows-of-a-history-without-a-time-that-can-be-read.treated", "not used")
            .put(
                    "odd.rows-with-the-id-of-an-earlier-deal-of-another-name",
                    "rows with the id of an earlier deal of another name")
            .put(
                    "odd.rows-with-the-id-of-an-earlier-deal-of-another-name.treated",
                    "deals of their own, called by their lines")
            .put(
                    "odd.rows-with-an-id-that-an-earlier-row-has-and-other-fields",
                    "rows with an id that an earlier row has, and other fields")
            .put(
                    "odd.rows-with-an-id-that-an-earlier-row-has-and-other-fields.treated",
                    "one deal; the first row counts")
            .put(
                    "odd.rows-with-an-id-that-an-earlier-row-has-equal-in-every-field",
                    "rows with an id that an earlier row has, equal in every field")
            .put("odd.rows-with-an-id-that-an-earlier-row-has-equal-in-every-field.treated", "one deal")
            .put("odd.sellers-without-deals", "sellers without deals")
            .put("odd.sellers-without-deals.treated", "given no share that is measured by past sales")
            .put("odd.won-deals-with-an-amount-of-0", "won deals with an amount of 0")
            .put("odd.won-deals-with-an-amount-of-0.treated", "a 0 is a 0: it lowers the mean")
            .put("odd.won-deals-without-an-amount", "won deals without an amount")
            .put("odd.won-deals-without-an-amount.treated", "won in every count; their amount is unknown, not zero")
            // read: how
            .put("read.column", "{what}, {how}")
            .put("read.scaled", "{what}, times {factor}")
            .put("read.csv", "{charset}, {separator}")
            .put("read.csv-marked", "{charset} with a byte order mark, {separator}")
            .put("read.file", "{file} ({kind}, {rows} {rows|row|rows}, {how})")
            .put("read.chinese-product", "a Chinese CRM")
            .put("read.no-product", "an export of no product that is known")
            .put("read.opinion", "{what}, which is an opinion and not read")
            .put("read.page", "a page in HTML, {charset}")
            .put("read.product", "{product}")
            .put("read.sheet", "workbook, sheet {title}")
            .put("separator.bars", "bars")
            .put("separator.commas", "commas")
            .put("separator.semicolons", "semicolons")
            .put("separator.tabs", "tabs")
            .put("table.accounts", "accounts")
            .put("table.activities", "activities")
            .put("table.aliases", "aliases")
            .put("table.answers", "answers")
            .put("table.calls", "calls")
            .put("table.deals", "deals")
            .put("table.evidence", "evidence")
            .put("table.field-history", "field history")
            .put("table.holidays", "holidays")
            .put("table.products", "products")
            .put("table.settings", "settings")
            .put("table.splits", "splits")
            .put("table.stage-history", "stage history")
            .put("table.stages", "stages")
            .put("table.targets", "targets")
            .put("table.teams", "teams")
            .put("table.users", "users")
            // refused: why too much would be set aside
            .put("refused", "Refused, because {reasons}.")
            .put("refused.beside", "{rows} of {all} rows of {file} would be set aside, more than one in {in}")
            .put("refused.deals", "{rows} of {all} rows would be set aside, more than one in {in}")
            .put(
                    "refused.money",
                    "more than {share} of the amounts in {currency} stand in rows that would be set aside")
            .put("refused.no-deal", "no deal is left")
            .put("refused.strict", "--strict asks for all rows")
            // remedy: what helps
            .put("remedy.correct", "correct it")
            .put("remedy.credits", "if it is a credit, say so in a mapping: option,credits,yes")
            .put("remedy.currency-code", "write its code, as in EUR")
            .put("remedy.dates", "correct it, or say the format of the file with --dates")
            .put("remedy.cut-off", "export again, or fill it in")
            .put("remedy.fill-in", "fill it in")
            .put("remedy.fill-in-currency", "fill it in; which one is not guessed")
            .put(
                    "remedy.flag",
                    "correct it, or say in a line of --mapping FILE which of the two is not read, as in: {line}")
            .put("remedy.late-call", "correct the day or the period")
            .put("remedy.narrow", "a spreadsheet wrote what a narrow column showed; export again")
            .put("remedy.no-spreadsheet", "export again, and do not save the file from a spreadsheet")
            .put("remedy.number", "correct it, or clear it if it is not known")
            .put("remedy.one", "write one of them")
            .put("remedy.one-of-the-days", "correct one of the days")
            .put(
                    "remedy.one-of-the-days-or-column",
                    "correct one of the days, or say in a line of --mapping FILE what {columns} tells, as in: {line}")
            .put("remedy.one-or-none", "write one of them, or clear it")
            .put("remedy.one-time", "multiply it out, and write one_time")
            .put(
                    "remedy.outcome",
                    "say in a line of --mapping FILE which column does, as in deals,<column>,status, or that the day is not that of closing: {line}")
            .put("remedy.period", "write it as in 2026-Q3 or 2026-07")
            .put(
                    "remedy.stages",
                    "say where it belongs with --stages, which lists all stages from first to last, or with {won} or {lost} as a line of --mapping FILE whether it is won or lost")
            .put(
                    "remedy.stages-marked",
                    "say where it belongs with --stages, which lists all stages from first to last and writes a > within a name as \\>, as in {name}, or with {won} or {lost} as a line of --mapping FILE whether it is won or lost")
            .put("remedy.target", "a target is above zero; leave the line out")
            .put("remedy.twice", "remove one of them; the first counts")
            .put("remedy.won-day", "fill it in; the day on which it was expected is no stand-in")
            .put("remedy.column", "if {column} is something else, say so in a mapping (--write-mapping)")
            .put(
                    "remedy.day-column",
                    "if {column} is that day, say so in a line of --mapping FILE: deals,{column},closed")
            .put(
                    "remedy.word",
                    "say in a line of --mapping FILE whether that is open, won, lost, abandoned or hold: {line}")
            .put("remedy.word-or-column", "{say}; or, if the column says something else, that it is not read: {line}")
            .put(
                    "remedy.day-columns",
                    "if one of these is that day, say so in a line of --mapping FILE, as in: deals,{column},closed")
            .put("remedy.quote", "put that cell in quotation marks, or export again")
            .put("remedy.words", "say what the words mean in a mapping (--write-mapping)")
            .put("remedy.zero-or-more", "an amount is zero or more")
            // row: what is wrong with it
            .put("row.amount", "the amount \"{amount}\" is no number")
            .put("row.amount-for-period", "the amount is for a period, \"{period}\", and not for the deal")
            .put("row.amount-large", "the amount \"{amount}\" is larger than any deal")
            .put("row.amount-negative", "the amount \"{amount}\" is negative")
            .put("row.blank", "{column} is blank")
            .put("row.closed-before-created", "it was closed on {closed}, before it was created on {created}")
            .put(
                    "row.closed-on-unsaid",
                    "{column} has the day on which it was closed, but nothing says whether it is won or lost")
            .put("row.closed-unsaid", "it is closed, but nothing says whether it is won or lost")
            .put("row.currency-unknown", "\"{currency}\" is no currency that is known")
            .put("row.date", "{column} like \"{value}\" cannot be read, where the column has {format}")
            .put("row.day-twice", "{day} stands in an earlier line too")
            .put(
                    "row.fewer-cells",
                    "it ends behind {cells} of {columns} cells, as the last line of a file does that was cut off")
            .put("row.flags-disagree", "{says} says yes, and {column} says otherwise; which counts is not guessed")
            .put("row.id-rounded", "the id {id} has been rounded by a spreadsheet, and no deal can be told by it")
            .put("row.large", "the {field} {amount} is larger than a book can add up")
            .put("row.last-before-first", "the last day, {last}, is before the first, {first}")
            .put("row.late-call", "it was called on {day}, when {period} was over")
            .put("row.negative", "the {field} {amount} is negative")
            .put(
                    "row.more-cells",
                    "it has {cells} cells where the header has {columns}, as a separator within a cell does that stands in no quotation marks")
            .put("row.no-currency", "there is no currency in a book of {currencies}")
            .put("row.no-stage", "it is open, but in no stage")
            .put("row.no-target", "the target is 0")
            .put("row.none-of", "{column} \"{value}\" is none of {names}")
            .put("row.number", "the {field} \"{value}\" is no number")
            .put("row.period", "\"{period}\" is no period that can be read")
            .put("row.share", "\"{value}\" is no share above 0 and at most 100 %")
            .put("row.stage", "the stage \"{stage}\" is none of {stages}")
            .put(
                    "row.stage-against-status",
                    "the stage is \"{stage}\" but the status \"{status}\"; which counts is not guessed")
            .put("row.stage-undecided", "the stage \"{stage}\" does not say whether it is won or lost")
            .put("row.statement", "\"{statement}\" is none of {known}, which the process asks for")
            .put("row.status-unknown", "the status \"{status}\" is not known")
            .put("row.status-undecided", "the status \"{status}\" does not say whether it is won or lost")
            .put("row.twice", "\"{name}\" stands in an earlier line too")
            .put("row.won-without-day", "it is won, but there is no day of the win")
            .put(
                    "row.won-without-day-but-flag",
                    "it is won, but there is no day of the win; the column {column}, with \"{value}\", was read as: {what}")
            .put(
                    "row.won-without-day-but-several",
                    "it is won, but there is no day of the win; the columns {columns} hold days and are not understood")
            .put(
                    "row.won-without-day-but-unread",
                    "it is won, but there is no day of the win; the column {column}, with \"{value}\", is not understood")
            .put("row.yes-or-no", "\"{value}\" is neither yes nor no")
            .put("standing.abandoned", "abandoned")
            .put("standing.lost", "lost")
            .put("standing.open", "open")
            .put("standing.unknown", "not known")
            .put("standing.won", "won")
            // unread: why the files cannot be taken
            .put("unread", "{problems} {problems|problem|problems} in the data, nothing was written:")
            .put(
                    "unread.but-mapping",
                    "{problems} {problems|problem|problems} in the data, nothing was written but {file}, how the files were read, to edit and pass back with --mapping:")
            .put("unread.aliases", "{file}: expected a header with column, alias, name")
            .put(
                    "unread.csv",
                    "{file}, line {line}: what follows this line is not CSV: a quoted field does not end (a quote that is part of a text is written twice, in a field that begins and ends with one), or a field is too long")
            .put("unread.empty", "{file} is empty")
            .put("unread.no-text", "{file} is neither text nor a workbook; export the deals as CSV or .xlsx")
            .put("unread.no-rows", "{file} has a header, and no row of a deal below it")
            .put("unread.encoding", "{file}: it is not known in which encoding it is written; save it as UTF-8")
            .put("unread.file", "{file}: {problem}")
            .put("unread.line", "{file}, line {line}: {problem}")
            .put("unread.no-day", "no deal has a date, so the day of the review is not known; say it with --as-of")
            .put(
                    "unread.lacks-deal",
                    "{file} is a log of stages, but no column is read as the id of the deal; not understood: {columns}; say in a line of --mapping FILE which it is: stage history,<column>,deal")
            .put(
                    "unread.lacks-stage",
                    "{file} is no table of deals: no column is read as a stage or status; not understood: {columns}; if it is one, say in a line of --mapping FILE which it is: deals,<column>,stage")
            .put(
                    "unread.lacks-both",
                    "{file} is no table of deals: no column is read as a stage or status, and none as an amount or a day; not understood: {columns}; if it is one, say in lines of --mapping FILE which they are: deals,<column>,stage and deals,<column>,amount")
            .put(
                    "unread.lacks-worth",
                    "{file} is no table of deals: no column is read as an amount or a day; not understood: {columns}; if it is one, say in lines of --mapping FILE which they are: deals,<column>,amount and deals,<column>,close")
            .put(
                    "unread.log",
                    "{file} has several lines of most deals, each in another stage: it is a log of stages and no table of deals, but no column is read as the time of a line; not understood: {columns}; say in a line of --mapping FILE which it is: stage history,<column>,at")
            .put(
                    "unread.repeated-ids",
                    "{file}: {rows} rows share {ids} {ids|id|ids} in the column {column}, and most of these close more than once. Is each row a deal of its own, such as a renewal? Then say so in a line of --mapping FILE: {line}. If not, export each deal once")
            .put(
                    "unread.which-is-later",
                    "{files} have {shared} {shared|deal|deals} in common, {deals} of which {deals|differs|differ}: if they are exports of several days, write the day of each into its name, as in deals-2026-06-22.csv; if not, give only one of them")
            .put(
                    "unread.no-deals",
                    "no table of deals was found in {name}: a header needs a stage or status, and an amount or a date; say what its columns are with --mapping FILE (docs/data-layout.md)")
            .put(
                    "unread.other-book",
                    "{before} ({earlier} {earlier|deal|deals}) and {files} ({later} {later|deal|deals}) are read as exports of one book on two days, by the days in their names, and have {common} {common|deal|deals} in common: give those of one book (--keep needs a folder for each), or, if they are its parts, take the days out of their names")
            .put("unread.no-file", "no file in {name} can be read; those that end in {endings} can")
            .put(
                    "unread.no-rate",
                    "--rates has no rate for {currency}; add the line {currency},<what 1 {currency} is in {into}>")
            .put("unread.nothing", "no deal is open, and no closed one has a day")
            .put(
                    "unread.old-workbook",
                    "{file}: it is a workbook of before 2007, or one with a password; open it and save it as .xlsx without one, or as CSV")
            .put("unread.option", "{option} must be {expected} but was \"{value}\"")
            .put(
                    "unread.other-currency",
                    "no deal is in {currency}; the deals are in {others}; --rates FILE converts them")
            .put(
                    "unread.rate",
                    "{file}, line {line}: expected a currency and its rate, as in MXN,0.05, but was \"{value}\"")
            .put(
                    "unread.rate-twice",
                    "{file}, line {line}: {currency} has a rate in line {first} already; leave one of them out")
            .put("unread.rates-into", "--rates needs --currency, the currency that the rates lead to")
            .put(
                    "unread.sum",
                    "the amounts of the deals, targets and accounts add up to {sum}, more than the {most} that a review can add up")
            .put("unread.archive", "{file} is an archive of files; unpack it, and give the folder with them")
            .put(
                    "unread.workbook",
                    "{file}: it is no workbook that can be read; open it and save it as .xlsx or as CSV")
            .put(
                    "warn.ids-of-others",
                    "{rows} {rows|row has|rows have} the id of an earlier deal of another name and day of creation, and of another customer or another amount and close: each counts as a deal of its own. If it is none, give each deal only once.")
            .put(
                    "warn.owners-once",
                    "In {file} {column} stands in the first line of a group only, and counts for the lines below. If it does not, write it into each line.")
            .put(
                    "warn.product-lines",
                    "{rows} {rows|row tells|rows tell} the same as an earlier row with {rows|its|their} id, but for products: each deal counts once, with the amount that all its rows have, and its product is that of the first.")
            .put(
                    "warn.repeated-ids",
                    "{rows} {rows|row has|rows have} an id that an earlier row has, and other fields: of each id only the first row counts. If that is not meant, export each deal once, with its whole amount, or say which column has the day of the export in a line of --mapping FILE: deals,<column>,snapshot day.")
            .put(
                    "warn.history-of-others",
                    "{file} says nothing of these deals: in none of its {rows} rows does {column} name one, be it by its id or by a name that no other deal has (the first is {example}). If both are of one book, export it with the ids of the deals.")
            .put(
                    "warn.history-of-part",
                    "The history tells no stage of {untold} of the {closed} deals that closed from {first}, when it begins, to {last}, when it ends: no move of theirs counts. If it is of a part of the deals, export it for all.")
            .put(
                    "warn.history-ends",
                    "The history tells no stage after {last}, though {deals} deals closed after {late}: later moves are not known. Export it again, on the day of the deals.")
            .put(
                    "warn.log-of-others",
                    "Not read as a history: {file}, as none of its stages, such as {stage}, is one of these deals. If they are, say so in a line of --mapping FILE: {line}.")
            .put(
                    "warn.history-of-names",
                    "{file} says nothing of these deals, as no column of theirs is read as an id: in none of its {rows} rows does {column} name one by a name that no other deal has (the first is {example}). If a column of the deals has such ids, say so in a line of --mapping FILE: deals,<column>,id.")
            .put(
                    "warn.history-of-no-field",
                    "{file} says nothing that is read: in none of its {rows} rows does {column} name a stage, an amount, an expected close, an owner or a forecast category (the first is {example}).")
            .put(
                    "warn.rounded-ids",
                    "A spreadsheet rounded all ids in {column} of {file}: they count as none, and each row is a deal of its own, told by its name. What other files say of deals by these ids is not found: export again, and do not save the file from a spreadsheet.")
            .put("other.key", "{column} numbers something else, and no column is read as a stage")
            .put("other.no-worth", "no column is read as a stage or an amount")
            .put("other.of-deal", "{column} names a deal of each")
            .put("other.named", "{outcome} in {file}")
            .put("other.part", "{deals} of {file}")
            .put(
                    "warn.deals-of-tables",
                    "The deals come from tables with different columns: {parts}. If one of these is not of deals, leave it out.")
            .put(
                    "warn.named",
                    "No column says how deals stand, so the names of their tables do: {parts}. If they do not, add a column with open, won or lost in each row.")
            .put(
                    "warn.named-and-open",
                    "The name of {file} says {outcome}, but no column says so and its deals count as open. If they are not, add a column with open, won or lost in each row.")
            .put(
                    "warn.named-otherwise",
                    "The name of {file} says {outcome}, but its columns, which count, say otherwise of {others} of its {deals} {deals|deal|deals}.")
            .put(
                    "warn.no-deals-beside",
                    "Not read: {file}, whose rows are not counted as deals beside those of {deals}: {why}. If they are deals, say so in a line of --mapping FILE: {line}.")
            .put(
                    "warn.stacked",
                    "By its column {column}, {file} is read as exports of {days} days below each other: the last is how the book stands. If the column has no such days, say so in a line of --mapping FILE: {line}.")
            .put(
                    "warn.amounts-elsewhere",
                    "{rows} {rows|row has|rows have} no amount in {read}, which is read, but in {columns}: put all amounts into one column, with the currency of each in another.")
            .put(
                    "warn.unit-above",
                    "The amounts of {file} are in units of {factor}, by “{title}”. If they are not, change that text.")
            .put(
                    "warn.header-twice",
                    "Several columns {column} of {file} have different values: column {number} of the table is read. If another is meant, give it a header of its own.")
            .put(
                    "warn.ids-anew",
                    "Each of {files} numbers its deals for itself: {deals} {deals|id stands|ids stand} in several for deals of other names. Each row is a deal of its own, whatever its id. If that is not meant, say so in a line of --mapping FILE: {line}.")
            .put(
                    "warn.no-target-of-quarter",
                    "No target for {first} to {last}, the quarter under review, stands in {files}: without --target its figures are held against what another quarter brought.")
            .put(
                    "warn.no-targets-read",
                    "Not read: {file}; as {kind} it would need the columns {columns}, the target being that of all: targets of single sellers or regions need not add up to it. --target says it, too.")
            .put(
                    "warn.not-read-as",
                    "Not read: {file}, in which no line is the header of a table that is known; as {kind} it would need the columns {columns}.")
            .put("warn.not-read", "Not read: {file}, in which no line is the header of a table that is known.")
            .put(
                    "warn.nameless",
                    "Not read: {file}, whose {rows} {rows|row names|rows name} no deal, customer, owner or amount and {rows|counts|count} as no {rows|deal|deals} beside those of other files; if a column names one, a line of --mapping FILE such as {line} says so.")
            .put(
                    "warn.near-midnight",
                    "{rows} {rows|row tells its|rows tell their} close by a time in UTC that is of another day in some countries: days are those of UTC, unless --zone says yours, as in --zone Europe/Berlin.")
            .put(
                    "warn.mapping",
                    "{count} {count|line|lines} of the mapping {count|names|name} what no file has: {lines}. Columns and words must be spelled as in the files.")
            .put("warn.no-amounts", "No column of amounts is read: what deals are worth is not known.")
            .put(
                    "warn.no-amounts-but-numbers",
                    "No column of amounts is read: what deals are worth is not known. Numbers stand in {columns}; if one of these is the amount, a line of --mapping FILE such as {line} says so.")
            .put(
                    "warn.lost-by-day",
                    "{deals} {deals|deal counts|deals count} as lost because {closed} has a day and {won} does not say yes; if that is the day on which {deals|it is|they are} expected to close, a line of --mapping FILE such as {line} says so.")
            .put(
                    "warn.still-open",
                    "{deals} of {open} open {open|deal|deals} {deals|has|have} a day in {closed} that has passed, and {deals|counts|count} as open because {standing} does not say that {deals|it is|they are} closed. If {deals|it is|they are}, a line of --mapping FILE such as {line} says so; if that is the day on which {deals|it is|they are} expected to close, one such as {expected}.")
            .put(
                    "warn.closed-when-expected",
                    "{deals} closed {deals|deal|deals} {deals|is|are} dated by {columns}, when {deals|it was|they were} expected to close: no column that is understood tells when {deals|it|they} did.")
            .put(
                    "warn.lost-without-day",
                    "{without} of {lost} lost {lost|deal|deals} {without|has|have} no day of closing and {without|is|are} in no rate: win rates are too high without {without|it|them}.")
            .put(
                    "warn.far-days",
                    "{days} {days|day|days} up to {last}, as of the deal {id}, {days|lies|lie} more than a year after all others, the last of which is {likely}: {days|it is|they are} taken for mistyped, and for no day of the export.")
            .put(
                    "warn.columns",
                    "No column is read as {missing}; not understood: {columns}. If one of these is meant, say so: --write-mapping FILE writes how each column was read, --mapping FILE takes the file back.")
            .put(
                    "warn.status-unknown",
                    "No deal is closed, and nobody knows the words of {column} in {file}: {words}. If one of them means won, or lost, say so in --mapping FILE, in lines such as {line}.")
            .put(
                    "warn.no-is-lost",
                    "Deals of {file} with a no in {column} are lost, and those with a blank are open. If that is wrong, say so in --mapping FILE: {line}, and name the column that says which deals are closed.")
            .put(
                    "warn.only-open",
                    "No deal is closed: as it is read, the export shows open deals only. Not understood: {columns}. If one of these says which deals are closed, say so: --write-mapping FILE writes how each column was read, --mapping FILE takes the file back.")
            .put(
                    "warn.filled-close",
                    "{filled} of {open} open {open|deal|deals} {filled|has|have} the close date that the product fills in by itself, the last day of the month of creation: {filled|it has|they have} no close date that somebody chose, and {filled|counts|count} as without one. If your people do choose such days, say so in a mapping: option,month ends,yes.")
            .put(
                    "warn.status-column",
                    "How a deal stands is what the column {column} says: its words are those for won and lost, and nothing else says it. If that is wrong, say so in a line of --mapping FILE: {line}.")
            .put(
                    "warn.unread-closing",
                    "{columns} {count|has|have} days of closed deals, of hardly any other, and {count|is|are} not understood: if deals closed on these, {count|a line|lines} of --mapping FILE such as {lines} {count|says|say} so.")
            .put(
                    "warn.closed-later",
                    "{deals} {deals|deal|deals} closed after {day} and {deals|counts|count} as open, as on that day. If the export is of another day, say it with --as-of.")
            .build();

    private EnglishBook() {}
}
