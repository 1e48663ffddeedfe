package io.stagecraft.examples.review.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void namesFromTheDataCannotBreakThePage() {
        String name = "<b>\"R&D\"</b>";
        Section section = Section.of("a", name, name)
                .add(new Tiles().add(name, name, name))
                .add(Table.of(name).text(name).row(name).note(name))
                .add(Bars.of(name).add(name, 1, name, Tone.PLAIN))
                .add(Strip.of(name).row(name).part(name, 1, name, Tone.PLAIN))
                .add(Columns.of(name).add(name, 1, name, Tone.PLAIN))
                .add(Curve.of(name, 0, 1, new double[] {1})
                        .mark(name, 0.5, Tone.BAD)
                        .tick(name, 0))
                .add(Agreement.of(name).point(0.5, 0.4, 0.3, 0.5, name).note(name))
                .add(Outline.of(name).item(name, name).line(0, name, name).note(name))
                .add(Remarks.of(name, List.of(name)))
                .add(Folded.of(name).add(Words.of(name)).inTerminal())
                .add(Words.of(name));

        assertThat(new Report(name, name, List.of(section)).html())
                .doesNotContain("<b>", "R&D")
                .contains("&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;");
    }

    @Test
    void everyCountOfAnAgreementIsDrawn() {
        Agreement chart = Agreement.of("Said and came");
        List<String> counts = List.of("1,204", "1,317", "2,411", "3,522");
        for (int i = 0; i < counts.size(); i++) {
            chart.point(0.60 + i / 100.0, 0.5, 0.4, 0.6, counts.get(i));
        }

        for (String count : counts) {
            // once for a wide page and once for a narrow one
            assertThat(chart.html().split(">" + count + "</text>", -1)).hasSize(3);
        }
        assertThat(chart.html())
                .contains("viewBox=\"0 0 860 352\"", "viewBox=\"0 0 352 352\"")
                .contains("y=\"302\">1,204<", "y=\"316\">1,317<", "y=\"330\">2,411<", "y=\"344\">3,522<");
    }

    @Test
    void aReportIsTextToo() {
        Section section = Section.of("plan", "Plan", "What must be sold.")
                .add(new Tiles().add("Target", "EUR 10", "given").add("Won", "EUR 2", "2 deals"))
                .add(Table.of("Parts")
                        .text("Region")
                        .number("EUR")
                        .row("North", "6")
                        .row(Tone.STRONG, "Sum", "10"))
                .add(Bars.of("Deals").add("Open", 2, "2", Tone.PLAIN).add("Won", 1, "1", Tone.PLAIN));

        assertThat(new Report("Review", "As of today.", List.of(section)).text())
                .isEqualTo("""
                        Review
                        As of today.

                        PLAN
                        What must be sold.

                          Target  EUR 10  given
                          Won      EUR 2  2 deals

                          Parts
                            Region  EUR
                            North     6
                            Sum      10

                          Deals
                            Open  ##############################  2
                            Won   ###############                 1

                        """);
    }

    @Test
    void whatIsUnfoldedIsThereWithoutAScript() {
        Outline list = Outline.of("Why")
                .inView(1)
                .inTerminal(1)
                .item("A1", "31 %")
                .line(0, "stage Engaging on entry", "+0.08")
                .line(1, "because 20 deals stayed", "")
                .item("A2", "5 %");

        assertThat(list.html()).isEqualToNormalizingNewlines("""
                        <figure class="unfold"><figcaption>Why</figcaption>
                        <details><summary><span>A1</span><span class="value">31&nbsp;%</span></summary><ul>\
                        <li class="depth0"><span>stage Engaging on entry</span><span class="value">+0.08</span></li>\
                        <li class="depth1"><span>because 20 deals stayed</span><span class="value"></span></li></ul></details>
                        <details class="more"><summary>1 more</summary>
                        <details><summary><span>A2</span><span class="value">5&nbsp;%</span></summary><ul></ul></details>
                        </details>
                        </figure>""");
        assertThat(list.text()).isEqualTo("""
                  Why
                    A1: 31 %
                      stage Engaging on entry: +0.08
                        because 20 deals stayed
                    ... 1 more on the page
                """);
    }

    @Test
    void longWordsOfATerminalAreWrapped() {
        assertThat(Words.of("one ".repeat(30).strip()).text().lines())
                .hasSize(2)
                .allMatch(line -> line.length() <= 100 && line.startsWith("  one"));
    }

    @Test
    void aNumberStaysWithItsUnit() {
        assertThat(Words.of("EUR 12 are 5 % of it").html()).isEqualTo("<p>EUR&nbsp;12 are 5&nbsp;% of it</p>");
    }

    @Test
    void aRowHasOneCellPerColumn() {
        Table table = Table.of("Parts").text("Region").number("EUR");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row("North"))
                .withMessage("a row has 1 cells, but \"Parts\" has 2 columns");
    }
}
