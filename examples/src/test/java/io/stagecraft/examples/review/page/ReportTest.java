// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Map<String, String> WORDS = Map.of(
            "said", "{what}",
            "section.plan", "Plan",
            "more.page", "... {count} more on the page",
            "more.full", "{count} more with --full.",
            "column.region", "Region",
            "column.deal", "Deal",
            "column.in", "{what}, {currency}",
            "column.worth", "Worth");
    private static final View VIEW = View.in(PhraseBook.of(Locale.ENGLISH, WORDS, PhraseBook.english()));

    private static Message said(String text) {
        return Message.said("test", text);
    }

    private static Report report(Section section) {
        return new Report(said("Review"), List.of(said("as of today")), List.of(), List.of(section));
    }

    @Test
    void namesFromTheDataCannotBreakThePage() {
        String name = "<b>\"R&D\"</b>";
        Message said = said(name);
        Section section = Section.of("a", said)
                .add(new Tiles().add(said, name, said))
                .add(Table.of(said).text(said).row(name).by(name).note(said))
                .add(Bars.of(said).add(name, 1, name, Tone.PLAIN))
                .add(Strip.of(said).row(said).part(name, 1, name, Tone.PLAIN))
                .add(Columns.of(said).add(name, 1, name, Tone.PLAIN))
                .add(Curve.of(said, 0, 1, new double[] {1})
                        .mark(said, 0.5, Tone.BAD)
                        .tick(said, 0))
                .add(Agreement.of(said).point(0.5, 0.4, 0.3, 0.5, 7).note(said))
                .add(Outline.of(said).item(said, name, name).line(0, name, name).note(said))
                .add(Remarks.of(said, List.of(said)))
                .add(Folded.of(said).by(name).add(Words.of(said)).inTerminal())
                .add(Words.of(said));
        Report report =
                new Report(said(name), List.of(said), List.of(new Report.Person(name, name, name)), List.of(section));

        assertThat(report.html(VIEW)).doesNotContain("<b>", "R&D").contains("&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;");
    }

    @Test
    void everyCountOfAnAgreementIsDrawn() {
        Agreement chart = Agreement.of(said("Said and came"));
        for (int i = 0; i < 4; i++) {
            chart.point(0.60 + i / 100.0, 0.5, 0.4, 0.6, 1_204 + i);
        }

        assertThat(chart.html(VIEW))
                .contains("viewBox=\"0 0 860 352\"", "viewBox=\"0 0 352 352\"")
                .contains("y=\"302\">1,204<", "y=\"316\">1,205<", "y=\"330\">1,206<", "y=\"344\">1,207<");
    }

    @Test
    void aReportIsTextToo() {
        Section section = Section.of("plan", said("What must be sold."))
                .open()
                .add(new Tiles()
                        .add(said("Target"), "EUR 10", said("given"))
                        .add(said("Won"), "EUR 2", said("2 deals")))
                .add(Table.of(said("Parts"))
                        .text("region")
                        .number("worth")
                        .row("North", 6)
                        .row(Tone.STRONG, "Sum", 10))
                .add(Bars.of(said("Deals")).add("Open", 2, 2, Tone.PLAIN).add("Won", 1, 1, Tone.PLAIN));

        assertThat(report(section).text(VIEW)).isEqualTo("""
                        Review
                        As of today.

                        PLAN
                        What must be sold.

                          Target  EUR 10  given
                          Won      EUR 2  2 deals

                          Parts
                            Region  Worth
                            North       6
                            Sum        10

                          Deals
                            Open  2
                            Won   1

                        """);
    }

    @Test
    void aSectionIsFoldedUnderItsQuestionAndUnfoldedInFull() {
        Section section = Section.of("plan", said("What must be sold.")).add(Words.of(said("In parts.")));

        assertThat(report(section).html(VIEW)).contains("<details class=\"question\"><summary><h2>Plan</h2>");
        assertThat(report(section).text(VIEW)).contains("What must be sold.").doesNotContain("In parts.");
        View full = new View(VIEW.book(), true, Optional.empty());
        assertThat(report(section).html(full)).contains("<details class=\"question\" open>");
        assertThat(report(section).text(full)).contains("In parts.");
    }

    @Test
    void unfoldedSectionsNeedNoScript() {
        Outline list = Outline.of(said("Why"))
                .inView(1)
                .inTerminal(1)
                .item(said("A1"), Ratio.ofPercent(31), "Ann")
                .line(0, "stage Engaging on entry", "+0.08")
                .line(1, "because 20 deals stayed", "")
                .item(said("A2"), Ratio.ofPercent(5), "");

        assertThat(list.html(VIEW)).isEqualToNormalizingNewlines("""
                        <figure class="unfold"><figcaption>Why</figcaption>
                        <details data-by="Ann"><summary><span>A1</span><span class="value">31&nbsp;%</span></summary><ul>\
                        <li class="depth0"><span>stage Engaging on entry</span><span class="value">+0.08</span></li>\
                        <li class="depth1"><span>because 20 deals stayed</span><span class="value"></span></li></ul></details>
                        <p class="note">1 more with --full.</p>
                        </figure>""");
        assertThat(list.text(VIEW)).isEqualTo("""
                  Why
                    A1: 31 %
                      stage Engaging on entry: +0.08
                        because 20 deals stayed
                    ... 1 more on the page
                """);
    }

    @Test
    void aTableHasACaptionHeadsAndKeysToSortBy() {
        Table table = Table.of(said("Parts"))
                .text("region")
                .number("worth")
                .row("North", Money.parse("EUR 1234.00"))
                .by("Ann");

        assertThat(table.html(VIEW)).isEqualToNormalizingNewlines("""
                        <figure class="table">
                        <div class="scroll" role="region" tabindex="0" aria-label="Parts"><table class="small"><caption>Parts</caption>\
                        <thead><tr><th scope="col">Region</th><th scope="col" class="number">Worth, EUR</th></tr></thead><tbody>
                        <tr data-by="Ann"><th scope="row">North</th><td class="number" data-sort="1234.00">1,234</td></tr>
                        </tbody></table></div>
                        </figure>""");
    }

    @Test
    void aTableIsAFileThatNoSpreadsheetReadsAsAFormula() {
        Table table = Table.of(Message.of("plan.parts")).text("region").number("worth");
        table.row("=1+1", Money.parse("EUR -5.50")).row("@x, \"y\"", 1_000).row("\t-2", LocalDate.EPOCH);

        assertThat(report(Section.of("plan", said("Plan")).add(table)).tables(VIEW))
                .containsExactly(Map.entry("plan-parts.csv", """
                        Region,"Worth, EUR"
                        '=1+1,-5.50
                        "'@x, ""y\""",1000
                        '\uFFFD-2,1970-01-01
                        """.replace("\n", "\r\n")));
    }

    @Test
    void theIdOfADealLeadsToIt() {
        Table table = Table.of(said("Deals")).deal().row("A 1&2");

        assertThat(new View(VIEW.book(), false, Optional.of("https://crm.example/{id}?v=1"))
                        .deal(CellValues.cell("A 1&2")))
                .isEqualTo("<a href=\"https://crm.example/A+1%262?v=1\">A 1&amp;2</a>");
        assertThat(table.html(VIEW)).contains(">A 1&amp;2<").doesNotContain("href");
    }

    @Test
    void aReportIsJsonWithCodesArgumentsAndWords() {
        Section section = Section.of("plan", Message.of("said").with("what", 3))
                .add(new Tiles().add(said("Target"), Money.parse("EUR 10.00")));

        assertThat(report(section).json(VIEW))
                .startsWith("{\"title\":\"Review\",\"language\":\"en\"")
                .contains(
                        "\"lead\":{\"code\":\"said\",\"arguments\":{\"what\":{\"count\":3}},\"words\":\"3\"}",
                        "{\"money\":\"EUR 10.00\"}");
    }

    @Test
    void longWordsOfATerminalAreWrapped() {
        assertThat(Words.of(said("one ".repeat(30).strip())).text(VIEW).lines())
                .hasSize(2)
                .allMatch(line -> line.length() <= 100 && line.startsWith("  one"));
    }

    @Test
    void chineseIsWrappedWhereTheTerminalEnds() {
        assertThat(Words.of(said("目标".repeat(40) + "。")).text(VIEW).lines())
                .hasSize(2)
                .allMatch(line -> Markup.width(line) <= 100);
        assertThat(Markup.padRight("目标", 6)).isEqualTo("目标  ");
    }

    @Test
    void aNumberStaysWithItsUnit() {
        assertThat(Words.of(said("EUR 12 are 5 % of it")).html(VIEW))
                .isEqualTo("<p>EUR&nbsp;12 are 5&nbsp;% of it</p>");
    }

    @Test
    void aRowHasOneCellPerColumn() {
        Table table = Table.of(Message.of("parts")).text("region").number("worth");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row("North"))
                .withMessage("a row has 1 cells, but \"parts\" has 2 columns");
    }
}
