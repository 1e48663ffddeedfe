// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.crm.SmallBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets of a book of two sellers, whole. */
class SheetsTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        new SmallBook()
                .with(
                        "sales_teams.csv",
                        "sales_agent,manager,regional_office",
                        "Seller 01,Manager 1,Region North",
                        "Seller 02,Manager 1,Region North")
                .with("accounts.csv", "account,sector", "Customer 001,retail", "Customer 002,retail")
                .with("settings.csv", "setting,value", "stages,Lead > Talk > Offer")
                .with("targets.csv", "first_day,last_day,amount", "2024-04-01,2024-06-30,10000")
                .with(
                        "visits.csv",
                        "opportunity_id,date,sales_agent,kind,person,role,purpose,outcome,agreed_action,due_date",
                        "A5,2024-04-08,Seller 01,VISIT,Person 1,USER,,CONTINUATION,,",
                        "A5,2024-04-09,Seller 01,CALL,Person 1,USER,,ADVANCE,sends the requirements,2024-04-10")
                .pipeline(
                        "A0,Seller 01,GTX Pro,Customer 001,Won,2023-12-04,2024-01-05,8000",
                        "A1,Seller 01,GTX Pro,Customer 001,Won,2024-01-02,2024-02-01,6000",
                        "A2,Seller 02,GTX Pro,Customer 002,Won,2024-01-02,2024-02-20,3000",
                        "A3,Seller 01,GTX Pro,Customer 001,Won,2024-03-04,2024-04-09,400",
                        "A4,Seller 02,GTX Pro,Customer 002,Lost,2024-01-02,2024-03-01,0",
                        "A5,Seller 01,GTX Pro,Customer 002,Offer,2024-03-10,,")
                .writeTo(Files.createDirectory(folder.resolve("small")));
    }

    @Test
    void aPlanIsSplitToSellersAndWeeks() {
        assertThat(text("plan", "en")).isEqualTo("""
                        Plan of small
                        As of 2024-04-09, amounts in USD, fiscal year from January.

                        WHO IS TO SELL WHAT, BY WHEN?
                        USD 10,000 are to be won from 2024-04-01 to 2024-06-30 (given in targets.csv), split over 1 region,
                        2 sellers and 65 working days so that every sum is exact.

                        WHO IS TO SELL HOW MUCH, IN WHICH WEEK?
                        USD 10,500 of FY2024-Q2 are given to 2 sellers, by week and by day; every sum is exact.

                          2024-4, by week
                            Seller     Month, USD  04-01 to 04-07, USD  04-08 to 04-14, USD  04-15 to 04-21, USD  04-22 to 04-28, USD  04-29 to 04-30, USD
                            Seller 01    2,941.12               668.44               668.43               668.44               668.43               267.38
                            Seller 02      612.73               139.26               139.25               139.26               139.26                55.70
                            Sum          3,553.85               807.70               807.68               807.70               807.69               323.08

                        WHO ANSWERS FOR WHICH TARGET, AND WHICH CUSTOMERS ARE TO DELIVER IT?
                        2 sellers answer for a target; each letter names the customers who are to deliver it.

                          What is still without a customer
                            Seller     Target, USD  Won, USD      Likely end  Outlook                                        Expected  Without a customer  Customers
                            Seller 01        8,690       400  Nobody can say  Nobody can say: too few past quarters or wins                                        1
                            Seller 02        1,810         0  Nobody can say  Nobody can say: too few past quarters or wins                                        1
                            Likely end and outlook: those of the review. Expected: what open deals that may close in the
                            quarter bring at their chances, less in proportion where that is more than the likely end
                            leaves; empty where nobody can say. Without a customer: the target less what is won and
                            expected; below zero where more is expected.

                          How to read this
                            - What a customer usually buys is what it bought of the seller in the last twelve months, as
                              much of it as a quarter has of their days. It is not added to what is expected, since open
                              deals may be the same business.
                        """);
    }

    @Test
    void aPlanSpeaksChinese() {
        assertThat(text("plan", "zh")).isEqualTo("""
                        small：计划
                        数据截至2024年4月9日，金额单位 USD，财年从 1 月开始。

                        谁在什么时候完成多少？
                        2024年4月1日至2024年6月30日要赢下 USD 10,000（由 targets.csv 给定），分解到 1 个区域、2 名销售员和
                        65 个工作日，各级合计分毫不差。

                        每人每周要完成多少？
                        2024财年第2季度共 USD 10,500 分给 2 人，按周按天，合计分毫不差。

                          2024年4月，按周
                            销售员     全月（USD）  04-01至04-07（USD）  04-08至04-14（USD）  04-15至04-21（USD）  04-22至04-28（USD）  04-29至04-30（USD）
                            Seller 01     2,941.12               668.44               668.43               668.44               668.43               267.38
                            Seller 02       612.73               139.26               139.25               139.26               139.26                55.70
                            合计          3,553.85               807.70               807.68               807.70               807.69               323.08

                        谁承担哪个目标，由哪些客户来完成？
                        共 2 人承担目标，每份责任书都写明由哪些客户来完成。

                          还没有着落的目标
                            销售员     目标（USD）  已赢（USD）  可能的季末  展望                          预期金额  尚无客户  客户数
                            Seller 01        8,690          400    无法判断  无法判断：历史季度或赢单太少                           1
                            Seller 02        1,810            0    无法判断  无法判断：历史季度或赢单太少                           1
                            可能的季末和结论与评审报告相同。预期：本季度内可能成交的商机按概率合计；超过可能的季末所余时按比
                            例减少；无法判断时空着。尚无客户：目标减去已成交和预期的金额，负数表示预期有余。

                          怎么看
                            - 以往购买是该客户最近十二个月向该销售员购买的金额按一个季度折算；它可能与在跟商机是同一笔生意，
                              所以不计入预期。
                        """);
    }

    @Test
    void theDayIsReportedAndChecked() {
        assertThat(text("track", "en")).contains("""
                        WHAT DID THE DAY BRING?
                        On 2024-04-09 USD 400 were won of USD 162 planned, with 1 visit or call. In the month to date
                        USD 400 of USD 1,131.

                          Daily sales report of 2024-04-09
                            Seller     Planned, USD  Won, USD  Ahead or behind, USD  Visits  Planned, month to date, USD  Won, month to date, USD  Ahead or behind, month, USD  Needed a day, USD
                            Seller 01           134       400                  +266       1                          936                      400                         -536                143
                            Seller 02            28         0                   -28       0                          195                        0                         -195                 31
                            Sum                 162       400                   238       1                        1,131                      400                         -731

                          How to read this
                            - What was collected, and what was learned of market, competitors and technology, is not in the
                              book: the sellers add it.

                        WHAT DOES THE DAY ASK FOR?
                        Start of the month, prepare early. 4 of 6 questions of the day are not answered with yes by what is
                        recorded.

                          The rhythm of the month
                            Part of the month    Key point                      Tasks
                            Start of the month   Prepare early                  Win a reasonable task, decompose it into the work plan, secure resources and set emphasis
                            Middle of the month  Distribute in the middle       Grasp the first half, track fully and adjust plans
                            End of the month     Press at the end of the month

                          Daily checklist of 2024-04-09
                            Seller     Is yesterday's work summarised?                  Is today's work put in hand?                             Is tomorrow planned?
                            Seller 01  Yes: 1 of 1 visit of 2024-04-08 has its outcome  Yes: 0 visits are planned for 2024-04-09, 1 is recorded  Unknown: no visit is planned for any day
                            Seller 02  Unknown: no visit is recorded for 2024-04-08     Unknown: no visit is planned or recorded for 2024-04-09  Unknown: no visit is planned for any day

                          How to read this
                            - Visits and calls that the book records stand for what was done, next steps with a day for what
                              is planned. Whether the day is summarised is told by outcomes. The biggest obstacle and the
                              help needed are for the seller to name.
                        """);
    }

    @Test
    void theDayIsReportedAndCheckedInChinese() {
        assertThat(text("track", "zh")).contains("""
                        今天完成了多少？
                        2024年4月9日成交 USD 400，计划 USD 162，拜访和电话 1 次。本月累计成交 USD 400，计划 USD 1,131。

                          2024年4月9日日报表
                            销售员     当日计划（USD）  当日成交（USD）  当日差额（USD）  拜访  本月累计计划（USD）  本月累计成交（USD）  本月差额（USD）  每日需（USD）
                            Seller 01              134              400             +266     1                  936                  400             -536            143
                            Seller 02               28                0              -28     0                  195                    0             -195             31
                            合计                   162              400              238     1                1,131                  400             -731

                          怎么看
                            - 回款、市场需求与趋势、竞争对手信息和技术信息不在数据里，由本人补充。

                        今天要点检什么？
                        月初，提前备。每日三问共 6 项，其中 4 项按现有记录不能答“是”。

                          本月节奏
                            阶段  关键点  要做的事
                            月初  提前备  争取合理的任务、分解到工作计划、落实资源和确定重点
                            月中  中间分  抓住上半月、全面跟踪和调整计划
                            月底  月底压

                          2024年4月9日点检表
                            销售员     昨天的工作总结了吗？                        今天的工作落实了吗？                              明天的工作计划了吗？
                            Seller 01  是：2024年4月8日的1次拜访中有1次写明了结果  是：2024年4月9日计划拜访0次，已记录1次            不详：没有任何一天计划了拜访
                            Seller 02  不详：2024年4月8日没有拜访记录              不详：2024年4月9日没有计划的拜访，也没有拜访记录  不详：没有任何一天计划了拜访

                          怎么看
                            - 已做的工作以记录的拜访和电话为准，计划以写明日期的下一步为准；是否总结，看有没有写明结果。最重
                              要的障碍和需要的帮助由本人填写。
                        """);
    }

    @Test
    void theMonthIsReportedWithThePlanOfTheNext() {
        assertThat(text("track", "en")).endsWith("""
                        WHAT DID THE MONTH BRING, AND WHAT IS NEXT?
                        Of USD 3,554 planned for 2024-4, USD 400 were won by 2024-04-09.

                          Monthly report, 2024-4
                            Seller     Target, USD  Won, USD  Of target  Next month, USD  Visits next month
                            Seller 01        2,941       400       14 %            3,075                  0
                            Seller 02          613         0        0 %              641                  0
                            Sum              3,554       400
                            Activity, mix, conversion and deal size are the causes of the gap in the quarter to date; empty
                            where too few deals tell what is usual.

                          2024-5, by week
                            Seller     Month, USD  05-01 to 05-05, USD  05-06 to 05-12, USD  05-13 to 05-19, USD  05-20 to 05-26, USD  05-27 to 05-31, USD
                            Seller 01    3,074.80               401.06               668.43               668.44               668.43               668.44
                            Seller 02      640.58                83.55               139.26               139.26               139.26               139.25
                            Sum          3,715.38               484.61               807.69               807.70               807.69               807.69

                          How to read this
                            - Collection and the support needed are not in the book: the sellers add them.
                        """);
        assertThat(text("track", "zh")).endsWith("""
                        本月完成了多少，下月计划是什么？
                        2024年4月目标 USD 3,554，截至2024年4月9日成交 USD 400。

                          2024年4月月报
                            销售员     目标（USD）  已赢（USD）  占目标  下月目标（USD）  下月拜访
                            Seller 01        2,941          400     14%            3,075         0
                            Seller 02          613            0      0%              641         0
                            合计             3,554          400
                            活动量、结构、转化率和单额是本季度至今差额的原因；以往商机太少时不作判断。

                          2024年5月，按周
                            销售员     全月（USD）  05-01至05-05（USD）  05-06至05-12（USD）  05-13至05-19（USD）  05-20至05-26（USD）  05-27至05-31（USD）
                            Seller 01     3,074.80               401.06               668.43               668.44               668.43               668.44
                            Seller 02       640.58                83.55               139.26               139.26               139.26               139.25
                            合计          3,715.38               484.61               807.69               807.70               807.69               807.69

                          怎么看
                            - 回款情况和需要的支持不在数据里，由本人补充。
                        """);
    }

    @Test
    void aLetterNamesWhoDelivers() throws IOException {
        Path tables = folder.resolve("tables");

        text("plan", "en", "2024-04-09", "--tables", tables.toString());

        assertThat(Files.readAllLines(tables.resolve("letter-fields.csv")))
                .containsExactly(
                        "Field,Entry",
                        "Who answers for the target,Seller 01",
                        "Target and its unit,\"USD 8,689.66\"",
                        "First and last day,2024-04-01 to 2024-06-30",
                        "Margin over the assigned target,all sellers together are given 5 % more than the target",
                        "Which customers will deliver the target,1 customer; nobody can say what is expected of them",
                        "Resources promised,__________",
                        "Signed by owner and supervisor,__________",
                        "Due from 2024-04-01 to 2024-04-30,\"USD 2,941.12\"",
                        "Due from 2024-05-01 to 2024-05-31,\"USD 3,074.80\"",
                        "Due from 2024-06-01 to 2024-06-30,\"USD 2,673.74\"");
        assertThat(Files.readAllLines(tables.resolve("letter-customers-of.csv")))
                .containsExactly(
                        "Customer,\"Open deals, USD\",Expected,\"Usually buys, USD\"",
                        "Customer 001,0.00,,13650.00",
                        "Sum,0.00,,");
        assertThat(Files.readAllLines(tables.resolve("sheet-days.csv")))
                .hasSize(66)
                .startsWith("Day,\"Sum, USD\",\"Seller 01, USD\",\"Seller 02, USD\"")
                .contains("2024-04-09,161.54,133.69,27.85");
    }

    @Test
    void aQuarterThatHasNotBegunHasNoDayToReport() {
        assertThat(text("track", "en", "2024-03-31"))
                .contains("No day of FY2024-Q2 has come yet, so there is nothing to report of it.", "WHO STANDS WHERE?")
                .doesNotContain("Daily sales report");
    }

    @Test
    void aMonthWithoutATargetAheadSaysSo() {
        assertThat(text("track", "en", "2024-06-28")).endsWith("""
                  Plan of 2024-7
                    - There is no target for it yet.

                  How to read this
                    - Collection and the support needed are not in the book: the sellers add them.
                """);
    }

    @Test
    void withoutATargetNothingIsMadeUp() {
        assertThat(text("track", "en", "2024-02-09"))
                .contains("There is no target for FY2024-Q1")
                .doesNotContain("Daily sales report");
        assertThat(text("plan", "en", "2024-02-09")).doesNotContain("by week");
    }

    @Test
    void badInputIsRefusedByEveryCommand() {
        for (String command : List.of("plan", "track")) {
            assertThat(run(command, "-q", "nowhere.csv")).isEqualTo(2);
            assertThat(run(command, "-q", "--target", "1", "--growth", "2")).isEqualTo(2);
        }
        String nowhere = "FILES must be files or folders, but there is none at nowhere.csv" + System.lineSeparator();
        String both = "--growth is for a target that repeats a quarter; give it or --target, not both"
                + System.lineSeparator();
        assertThat(err).hasToString(nowhere + both + nowhere + both);
        assertThat(out.toString()).isEmpty();
    }

    private String text(String command, String language) {
        return text(command, language, "2024-04-09");
    }

    /** Returns what a command prints, but for where the page is. */
    private String text(String command, String language, String asOf, String... more) {
        out.getBuffer().setLength(0);
        assertThat(run(Stream.concat(
                                Stream.of(
                                        command,
                                        "-q",
                                        folder.resolve("small").toString(),
                                        "--as-of",
                                        asOf,
                                        "--language",
                                        language,
                                        "-o",
                                        folder.resolve("page.html").toString()),
                                Stream.of(more))
                        .toArray(String[]::new)))
                .isZero();
        return out.toString().replaceFirst("\\n[^\\n]*page\\.html\\n$", "");
    }

    private int run(String... arguments) {
        return Program.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
