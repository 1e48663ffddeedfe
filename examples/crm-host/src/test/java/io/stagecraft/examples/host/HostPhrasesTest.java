// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.message.Message;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HostPhrasesTest {
    @Test
    void theHostSpeaksEnglishAndChinese() {
        says(Message.of("host.who"), "the headers Tenant and Person must say who asks", "请求头Tenant和Person须说明请求者是谁");
        says(
                Message.of("host.definition-unknown")
                        .with("kind", Message.of("host.scorecard"))
                        .with("id", "risk")
                        .with("version", 2),
                "there is no scorecard \"risk\" version 2",
                "没有评分卡“risk”第2版");
        says(
                Message.of("host.definition-exists")
                        .with("kind", Message.of("host.process"))
                        .with("id", "direct")
                        .with("version", 1),
                "process \"direct\" version 1 is stored with other content; store the next version",
                "流程“direct”第1版已存在，且内容不同；请存为下一版");
        says(Message.of("host.definition-not-valid"), "the definition is not valid", "定义无效");
        says(Message.of("host.deal-unknown").with("deal", "row-1"), "there is no deal \"row-1\"", "没有商机“row-1”");
        says(
                Message.of("host.deal-unreadable").with("deal", "row-1").with("fault", "no JSON"),
                "deal \"row-1\" cannot be read: no JSON",
                "商机“row-1”无法读取：no JSON");
        says(Message.of("host.deal-exists").with("deal", "row-1"), "there is a deal \"row-1\" already", "商机“row-1”已存在");
        says(
                Message.of("host.deal-changed")
                        .with("deal", "row-1")
                        .with("events", 1)
                        .with("expected", 3),
                "deal \"row-1\" has 1 event, and not 3 as expected",
                "商机“row-1”已有1个事件，而不是预期的3个");
        says(
                Message.of("host.command-reused").with("command", "c-1"),
                "the command \"c-1\" was sent before with other content",
                "命令“c-1”已发送过，且内容不同");
        says(Message.of("host.busy"), "too many others are changing the same; try again", "同时更改的人太多，请再试一次");
        says(Message.of("host.held").with("deal", "row-1"), "deal \"row-1\" may not do that", "商机“row-1”不能这样做");
        says(
                Message.of("host.decided"),
                "whether this may happen is for the gates of the process to decide",
                "能否如此，由流程的关口决定");
        says(
                Message.of("host.approval").with("role", "director"),
                "only whoever acts as \"director\" may approve as that, and for nobody else",
                "只有角色为“director”的人才能以此身份批准，且不能代他人批准");
        says(Message.of("host.person-unknown"), "nobody here is known by that id", "这里没有人使用该编号");
        says(
                Message.of("host.not-understood").with("fault", "no JSON"),
                "the request cannot be understood: no JSON",
                "无法理解该请求：no JSON");
    }

    private static void says(Message message, String english, String chinese) {
        assertThat(HostPhrases.in(Locale.UK).say(message)).isEqualTo(english);
        assertThat(HostPhrases.in(Locale.CHINA).say(message)).isEqualTo(chinese);
        assertThat(HostPhrases.in(Locale.FRENCH).say(message)).isEqualTo(english);
    }
}
