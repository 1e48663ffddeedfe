// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.Stagecraft;
import io.stagecraft.examples.review.text.OptionTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** One program, whose commands share their options. */
class ProgramTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesTheCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("Usage: stagecraft [-hV] [COMMAND]", "  review  Reviews a book of business");
    }

    @Test
    void everyCommandSaysItsVersion() {
        String version = Stagecraft.version();
        assertThat(run("--version")).isZero();
        assertThat(run("review", "--version")).isZero();
        assertThat(out).hasToString(lines("stagecraft " + version, "stagecraft " + version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "plan", "whatif", "track"})
    void everyCommandSharesItsOptions(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "Usage: stagecraft " + command + " ",
                        "FILES",
                        "--as-of=DATE",
                        "--dates=FORMAT",
                        "--rates=FILE",
                        "--mapping=FILE",
                        "--target=AMOUNT",
                        "--language=LANGUAGE",
                        "--tables=DIR",
                        "--json=FILE",
                        "--quiet",
                        "Default: stagecraft-" + command + ".html.");
    }

    @Test
    void whatNamesNoCommandIsReviewed() {
        assertThat(run("nowhere.csv")).isEqualTo(2);
        assertThat(err).hasToString(lines("FILES must be files or folders, but there is none at nowhere.csv"));
    }

    @Test
    void oneAmountIsNoTargetOfTwoCurrencies(@TempDir Path folder) throws IOException {
        Path deals = Files.writeString(folder.resolve("deals.csv"), """
                Deal ID,Owner,Stage,Amount,Currency,Created Date,Close Date
                1,Seller 1,Closed Won,100,EUR,2026-01-05,2026-03-05
                2,Seller 1,Closed Won,200,USD,2026-01-05,2026-03-06
                """);
        String page = folder.resolve("page.html").toString();

        assertThat(run(deals.toString(), "--target", "5000", "-q", "-o", page)).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        lines("--target is one amount, and the deals are in EUR and USD: choose one with --currency,"
                                + " or give targets.csv a column currency"));
        assertThat(run(deals.toString(), "--target", "5000", "--currency", "USD", "-q", "-o", page))
                .isZero();
    }

    @Test
    void helpIsInChineseWhereItIsAskedFor() {
        assertThat(run("--help", "--language", "zh")).isZero();
        assertThat(run("review", "--language=zh", "--help")).isZero();
        assertThat(Program.run(
                        Locale.SIMPLIFIED_CHINESE,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        "plan",
                        "--help"))
                .isZero();

        assertThat(out.toString())
                .contains(
                        "用法：stagecraft [-hV] [COMMAND]",
                        "用法：stagecraft review ",
                        "用法：stagecraft plan ",
                        "显示这份说明并退出。",
                        "默认：stagecraft-plan.html。")
                .doesNotContain("Default", "Usage", "Show this help");
        assertThat(err).hasToString("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "plan", "whatif", "track", "study"})
    void everyOptionAndCommandIsExplainedInChineseToo(String command) {
        ResourceBundle help = ResourceBundle.getBundle("io.stagecraft.examples.review.help", Locale.CHINESE);
        CommandLine spoken =
                requireNonNull(new CommandLine(new Program()).getSubcommands().get(command));

        assertThat(spoken.getCommandSpec().options())
                .extracting(option -> option.longestName().substring(2))
                .filteredOn(name -> !name.equals("help") && !name.equals("version"))
                .allMatch(help::containsKey);
        assertThat(spoken.getCommandSpec().usageMessage().footer())
                .as("a line of the footer in Chinese for each in English")
                .hasSize((int) help.keySet().stream()
                        .filter(key -> key.startsWith("stagecraft." + command + ".usage.footer."))
                        .count());
    }

    @Test
    void onTheEveOfAQuarterNoWeekOfItIsCounted(@TempDir Path folder) {
        String page = folder.resolve("page.html").toString();
        String chinese = folder.resolve("chinese.html").toString();

        assertThat(run("--as-of", "2026-03-31", "-q", "-o", page)).isZero();
        assertThat(run("--as-of", "2026-03-31", "-q", "-o", chinese, "--language", "zh"))
                .isZero();

        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("begins tomorrow; held against the call of", "明天开始")
                .doesNotContain("week 0", "第 0 周");
    }

    @Test
    void optionsThatCannotBeAreToldInChineseWhereItIsAskedFor() {
        assertThat(run("--language", "zh", "--as-of", "yesterday")).isEqualTo(2);
        assertThat(run("--language", "zh", "--target", "abc")).isEqualTo(2);
        assertThat(run("--language", "zh", "--as-of", "2300-01-01")).isEqualTo(2);
        assertThat(run("--language", "zh", "--asof", "2026-01-01")).isEqualTo(2);
        assertThat(run("whatif", "--language", "zh")).isEqualTo(2);
        assertThat(run("--language", "zh", "nowhere.csv")).isEqualTo(2);
        assertThat(run("--language", "zh", "-q", "--currency", "EURO")).isEqualTo(2);

        assertThat(err)
                .hasToString(lines(
                        "选项 --as-of 的值无效：“yesterday”不是日期；应为年-月-日，如 2026-05-15。用法见 --help。",
                        "选项 --target 的值无效：“abc”不是数字；应为数字，如 2300000 或 7.5。用法见 --help。",
                        "选项 --as-of 的值无效：2300-01-01 不在 1900 年至 2199 年之间。用法见 --help。",
                        "没有这个选项：--asof；可能是 --as-of。用法见 --help。",
                        "缺少必需的选项：--scenarios=FILE。用法见 --help。",
                        "FILES 应为文件或文件夹，nowhere.csv 处没有",
                        "--currency 应为币种代码，如 EUR，现为“EURO”"));
    }

    @Test
    void everythingSaidAboutOptionsIsSaidInBothLanguages() {
        assertThat(OptionTexts.CHINESE.keySet())
                .isEqualTo(OptionTexts.ENGLISH.keySet())
                .containsExactly(
                        "option.currency",
                        "option.date",
                        "option.day-range",
                        "option.files",
                        "option.folder",
                        "option.form",
                        "option.growth",
                        "option.growth-and-target",
                        "option.help",
                        "option.input",
                        "option.invalid",
                        "option.keep",
                        "option.last-call",
                        "option.link",
                        "option.missing",
                        "option.no-folder",
                        "option.no-such",
                        "option.no-such-but",
                        "option.number",
                        "option.scenario",
                        "option.scenarios-file",
                        "option.scenarios-list",
                        "option.scenarios-none",
                        "option.scenarios-twice",
                        "option.study",
                        "option.target",
                        "option.target-currencies",
                        "option.target-most",
                        "option.text",
                        "option.two-files",
                        "option.unprinted",
                        "option.unwritable");
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private int run(String... arguments) {
        return Program.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
