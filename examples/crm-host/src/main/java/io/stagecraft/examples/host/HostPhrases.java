// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.message.PhraseBook;
import java.util.Locale;
import java.util.Map;

/** What the host itself says, in English and Chinese, beside what the library says. */
final class HostPhrases {
    static final PhraseBook ENGLISH = PhraseBook.of(
            Locale.ENGLISH,
            Map.ofEntries(
                    Map.entry("host.who", "the headers Tenant and Person must say who asks"),
                    Map.entry("host.process", "process"),
                    Map.entry("host.scorecard", "scorecard"),
                    Map.entry("host.definition-unknown", "there is no {kind} \"{id}\" version {version}"),
                    Map.entry(
                            "host.definition-exists",
                            "{kind} \"{id}\" version {version} is stored with other content; store the next version"),
                    Map.entry("host.definition-not-valid", "the definition is not valid"),
                    Map.entry("host.deal-unknown", "there is no deal \"{deal}\""),
                    Map.entry("host.deal-unreadable", "deal \"{deal}\" cannot be read: {fault}"),
                    Map.entry("host.deal-exists", "there is a deal \"{deal}\" already"),
                    Map.entry(
                            "host.deal-changed",
                            "deal \"{deal}\" has {events} {events|event|events}, and not {expected} as expected"),
                    Map.entry("host.command-reused", "the command \"{command}\" was sent before with other content"),
                    Map.entry("host.busy", "too many others are changing the same; try again"),
                    Map.entry("host.held", "deal \"{deal}\" may not do that"),
                    Map.entry("host.decided", "whether this may happen is for the gates of the process to decide"),
                    Map.entry(
                            "host.approval",
                            "only whoever acts as \"{role}\" may approve as that, and for nobody else"),
                    Map.entry("host.person-unknown", "nobody here is known by that id"),
                    Map.entry("host.not-understood", "the request cannot be understood: {fault}")),
            PhraseBook.english());

    static final PhraseBook CHINESE = PhraseBook.of(
            Locale.SIMPLIFIED_CHINESE,
            Map.ofEntries(
                    Map.entry("host.who", "请求头Tenant和Person须说明请求者是谁"),
                    Map.entry("host.process", "流程"),
                    Map.entry("host.scorecard", "评分卡"),
                    Map.entry("host.definition-unknown", "没有{kind}“{id}”第{version}版"),
                    Map.entry("host.definition-exists", "{kind}“{id}”第{version}版已存在，且内容不同；请存为下一版"),
                    Map.entry("host.definition-not-valid", "定义无效"),
                    Map.entry("host.deal-unknown", "没有商机“{deal}”"),
                    Map.entry("host.deal-unreadable", "商机“{deal}”无法读取：{fault}"),
                    Map.entry("host.deal-exists", "商机“{deal}”已存在"),
                    Map.entry("host.deal-changed", "商机“{deal}”已有{events}个事件，而不是预期的{expected}个"),
                    Map.entry("host.command-reused", "命令“{command}”已发送过，且内容不同"),
                    Map.entry("host.busy", "同时更改的人太多，请再试一次"),
                    Map.entry("host.held", "商机“{deal}”不能这样做"),
                    Map.entry("host.decided", "能否如此，由流程的关口决定"),
                    Map.entry("host.approval", "只有角色为“{role}”的人才能以此身份批准，且不能代他人批准"),
                    Map.entry("host.person-unknown", "这里没有人使用该编号"),
                    Map.entry("host.not-understood", "无法理解该请求：{fault}")),
            PhraseBook.chinese());

    private HostPhrases() {}

    static PhraseBook in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }
}
