// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.text;

import java.util.Map;
import java.util.TreeMap;

/** What is said about options that cannot be, in both languages. */
public final class OptionTexts {
    public static final Map<String, String> ENGLISH = new TreeMap<>();
    public static final Map<String, String> CHINESE = new TreeMap<>();

    static {
        put(
                "currency",
                "--currency must be the code of a currency, as in EUR, but was \"{value}\"",
                "--currency 应为币种代码，如 EUR，现为“{value}”");
        put(
                "date",
                "\"{value}\" is not a date; expected year-month-day, as in 2026-05-15",
                "“{value}”不是日期；应为年-月-日，如 2026-05-15");
        put("day-range", "{day} is not in the years from {first} to {last}", "{day} 不在 {first} 年至 {last} 年之间");
        put("files", "FILES must be files or folders, but there is none at {file}", "FILES 应为文件或文件夹，{file} 处没有");
        put("form", "{file}: {problem}", "{file}：{problem}");
        put(
                "growth",
                "--growth must be above -100 and at most {most} but was {value}",
                "--growth 须大于 -100 且不超过 {most}，现为 {value}");
        put(
                "growth-and-target",
                "--growth is for a target that repeats a quarter; give it or --target, not both",
                "--growth 用于照上一可比季度定的目标；它与 --target 只能给一个");
        put("folder", "{file} is a folder, not a file", "{file} 是文件夹，不是文件");
        put("help", "{problem}. See --help.", "{problem}。用法见 --help。");
        put("input", "{file} is read as a part of the book, so nothing is written there", "{file} 是读取的商机库的一部分，不能写入");
        put("invalid", "Invalid value for option '{option}': {problem}", "选项 {option} 的值无效：{problem}");
        put("keep", "--keep needs the day of the export: say it with --as-of", "--keep 需要导出的日期：请用 --as-of 说明");
        put(
                "last-call",
                "--last-call must be before the day of the review, {asOf}, but was {day}",
                "--last-call 须早于审视日 {asOf}，现为 {day}");
        put(
                "link",
                "--link must be an address with {place} in it, as in https://crm.example/{place}, but was \"{value}\"",
                "--link 应为含有 {place} 的地址，如 https://crm.example/{place}，现为“{value}”");
        put("missing", "Missing required option: {option}", "缺少必需的选项：{option}");
        put(
                "number",
                "\"{value}\" is not a number; expected digits, as in 2300000 or 7.5",
                "“{value}”不是数字；应为数字，如 2300000 或 7.5");
        put("scenario", "scenario \"{scenario}\": {problem}", "情景“{scenario}”：{problem}");
        put("scenarios-file", "--scenarios must be a file, but there is none at {file}", "--scenarios 应为文件，{file} 处没有");
        put(
                "scenarios-list",
                "{file}: must be a list of scenarios, in [ and ], but is something else",
                "{file}：应为放在 [ 和 ] 中的情景列表，现为别的内容");
        put(
                "scenarios-none",
                "{file}: there must be at least one scenario, but the list is empty",
                "{file}：至少应有一个情景，现为空列表");
        put(
                "scenarios-twice",
                "{file}: each scenario must have a name of its own, but two have \"{scenario}\"",
                "{file}：每个情景应有自己的名称，现有两个叫“{scenario}”");
        put("study", "FILE must be a study, but there is none at {file}", "FILE 应为研究文件，{file} 处没有");
        put(
                "target",
                "--target must be above 0 with at most {decimals} decimals, but was {value}",
                "--target 须大于 0，最多 {decimals} 位小数，现为 {value}");
        put(
                "target-currencies",
                "--target is one amount, and the deals are in {currencies}: choose one with --currency, or give targets.csv a column currency",
                "--target 是一个金额，而商机有 {currencies} 几种币种：请用 --currency 选定一种，或在 targets.csv 中加一列 currency");
        put("target-most", "--target must be at most {most} but was {value}", "--target 不得超过 {most}，现为 {value}");
        put(
                "two-files",
                "{one} and {other} must be two files but both were {file}",
                "{one} 和 {other} 应为两个文件，现都为 {file}");
        put("no-folder", "{file} is a file, not a folder", "{file} 是文件，不是文件夹");
        put("no-such", "Unknown option: {option}", "没有这个选项：{option}");
        put("no-such-but", "Unknown option: {option}; {other} may be meant", "没有这个选项：{option}；可能是 {other}");
        put("text", "{file}: is no text in UTF-8", "{file}：不是 UTF-8 文本");
        put("unprinted", "standard output cannot be written to", "标准输出不能写入");
        put("unwritable", "cannot read or write: {problem}", "不能读写：{problem}");
    }

    private OptionTexts() {}

    private static void put(String code, String english, String chinese) {
        ENGLISH.put("option." + code, english);
        CHINESE.put("option." + code, chinese);
    }
}
