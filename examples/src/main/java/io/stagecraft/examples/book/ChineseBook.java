// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import com.google.common.collect.ImmutableMap;

/** What the reading of a book says in Chinese, by what it is about. */
final class ChineseBook {
    static final ImmutableMap<String, String> PHRASES = ImmutableMap.<String, String>builder()
            // alias: where the name that an alias stands for is from
            .put("alias.built-in", "公开 CRM 数据的内置别名")
            .put("alias.of-book", "本商机库的 {file}")
            .put("alias.of-caller", "{file}")
            // aside: rows that are in no figure
            .put("aside.beside", "商机以外有 {rows} 行已搁置，不计入任何数字。")
            .put("aside.whole", "{file} 没有一行能读出，不计入任何数字。")
            .put("aside.deals", "{all} 行中有 {rows} 行已搁置，不计入任何数字：{names}。")
            .put("aside.deals-with-money", "{all} 行中有 {rows} 行已搁置，不计入任何数字（金额：{money}）：{names}。")
            .put("aside.why", "{kind}。")
            .put("aside.kind", "{rows} 行：{what}（首见于 {file} 第 {line} 行）；{remedy}")
            .put("aside.more", "另外 {rows} 行")
            .put("aside.more-kinds", "另有 {kinds} 类这样的行，见下文。")
            .put("aside.named", "{id}（第 {line} 行）")
            .put("aside.no-currency", "未标币种 {amount}")
            // ask: what must be known before anything can be read
            .put(
                    "ask.amount-column",
                    "{amount} 一列按表头是 {currency}，而 {column} 一列有 {rows} 行写的是别的币种；请在 --mapping 文件中写明哪一列是原币金额（可选：{others}），例如 {line}，或用 {none} 将 {amount} 一列按 {currency} 读取")
            .put(
                    "ask.converted",
                    "{amount} 一列按表头是折算后的金额，而 {column} 一列写的是各商机的币种：{currencies}；请一并导出未折算的金额，或在 --mapping 文件中用 {line} 略去这些币种，并用 --currency 说明 {amount} 的币种")
            .put(
                    "ask.converted-beside",
                    "{amount} 一列按表头是折算后的金额，而 {column} 一列写的是各商机的币种：{currencies}；请在 --mapping 文件中用 {line} 读取未折算的金额，代替说明 {amount} 的那一行")
            .put(
                    "ask.converted-currency",
                    "{amount} 一列按表头是折算后的金额，而 {column} 一列写的是各商机的币种：{currencies}；请在 --mapping 文件中用 {line} 读取折算后的币种，代替说明 {column} 的那一行")
            .put(
                    "ask.local-amount",
                    "{amount} 与 {other} 有 {rows} 行不同，而按表头 {other} 的币种是 {column} 一列所写的；请在 --mapping 文件中写明哪一列是金额：{line} 或 {stays}")
            .put(
                    "ask.contract-value",
                    "{amount} 与 {other} 有 {rows} 行不同，都可能是商机的金额；请在 --mapping 文件中写明是哪一列：{line} 或 {stays}")
            .put(
                    "ask.won-amount",
                    "只有赢单的商机在 {won} 一列有数字，其他商机在 {amount} 一列有；请在 --mapping 文件中写明前者是否为赢单的实际金额：{line} 或 {none}")
            .put("ask.currency-column", "{columns}几列都是币种，但互不相同；请在 --mapping 文件中写明 {amount} 一列用的是哪一列，例如 {line}")
            .put(
                    "ask.dates",
                    "像 {date}（第 {line} 行）这样的日期既可读作“日/月/年”也可读作“月/日/年”，文件中没有日期能判定；请用 --dates d/M/yyyy 或 --dates M/d/yyyy 说明")
            .put(
                    "ask.dates-mixed",
                    "有 {days} 个日期只能是日在前，{months} 个只能是月在前；请用 --dates d/M/yyyy 或 --dates M/d/yyyy 说明，其余的将搁置")
            .put(
                    "ask.decimal",
                    "像 {number}（第 {line} 行）这样的数字可能带千位分隔也可能带小数，文件中没有数字能判定；请用 --decimal point（点）或 --decimal comma（逗号）说明")
            .put("ask.stages", "{file}：不知道阶段的先后；请从先到后排好，用 --stages \"{stages}\" 说明，不含表示赢单或输单的")
            .put("ask.stages-line", "{file}：不知道阶段的先后；请从先到后排好，在 --mapping 文件中用 {line} 说明，不含表示赢单或输单的")
            .put("ask.outcomes", "{file}：{stages}这 {count} 项可能是结果而不是阶段；如果是，请不要写进 --stages，而在 --mapping 文件中写明：{lines}")
            // assumed: what nobody said
            .put("assumed.amounts-without-currency", "商机有 {currencies} 几种币种，{amounts}没有写明是哪一种，因此未读取：加一列 currency 即可说明。")
            .put("assumed.currency", "全部金额按 {currency} 计，依据是部分金额旁的符号或文字。")
            .put("assumed.currency-column", "币种取自 {column} 一列：其中的值都是币种代码。")
            .put("assumed.yuan", "金额按 CNY 计，依据是表头为中文：没有列或符号说明币种；可用 --currency 说明。")
            .put("assumed.dollars", "金额按 USD 计：没有列或符号说明币种；可用 --currency 说明。")
            .put("assumed.fiscal-year", "财年从 1 月开始：设置文件中写一行 fiscal_year_starts,April 即可更改。")
            .put("assumed.last-day", "数据截至{day}，即最后一个有商机建立、变动或关闭的日子：可用 --as-of 更改。")
            .put("assumed.last-export", "数据截至{day}，即最后一次导出的日子。")
            .put("assumed.exports-without-rows", "有 {exports} 次导出没有任何行，不说明过去的情况：{files}。")
            .put("assumed.not-followed", "{files} 中没有商机出现在之后的导出里，而之后导出的商机当时已经存在：此后的变化无从得知。")
            .put("assumed.later-exports", "另有 {exports} 次更晚的导出，未读取：{files}。")
            .put("assumed.missing", "导出的文件中没有{what}。")
            .put("assumed.no-history", "没有阶段历史：无法按阶段学习，也看不到推进和延期。补上历史的导出，或每周导出一次，就能看到。")
            .put("assumed.split", "有 {deals} 个商机的业绩分享给多人：按销售员的数字中，各人的份额计给各人；整体之外另计的业绩不入任何合计。")
            .put("assumed.split-strangers", "业绩分享中的{people}没有自己的商机，也不在任何团队中：其份额计给本人。")
            .put("assumed.log", "没有商机表：{file} 中的每个商机以最后一行为准，以第一行为建立，最后一行是结果时以其为关闭。")
            .put("assumed.users-unknown", "用户表中没有的负责人有 {count} 个，按文件中的写法保留，例如{owners}。")
            .put("assumed.users-unused", "没有用到 {file}：这是用户表，但没有商机用其中的编号指明负责人。")
            .put("assumed.numbered", "有 {deals} 个商机没有编号：按行号称呼，两次导出之间按名称和客户跟踪（名称和客户都相同的除外）。")
            .put("assumed.numbered-only", "有 {deals} 个商机没有编号：按行号称呼，不在其他导出中跟踪。")
            .put("assumed.rate", "{currency} 的金额已折算：1 {currency} 折合 {rate} {into}。")
            .put("assumed.parts-not-compared", "{files} 的名称中有日期，但既没有编号也没有名称可用来比较商机：它们按同一份数据的几部分读取，而不是几天的导出。")
            .put("assumed.parts", "{files} 的名称中有日期，但几乎没有共同的商机：它们按同一份数据的几部分读取，而不是几天的导出。")
            .put("assumed.series", "变化由{days}的 {exports} 次导出相互对照得出；每项变化以首次出现的那次导出为日期。")
            .put("assumed.sign", "{sign} 读作 {currency}；它也是 {others} 的符号：如果指的是其中之一，请用 --currency 说明。")
            .put("assumed.stages", "阶段依次为{stages}。依据：{source}。")
            .put("assumed.zone", "日期按文件自身的时钟：可用 --zone 更改。")
            .put("missing.activities", "活动记录（因此不检查最近联系）")
            .put("missing.prices", "目录价")
            .put("missing.targets", "目标")
            .put("missing.teams", "区域和经理（全体销售员算一个团队）")
            .put("order.entries", "进入阶段各列的先后")
            .put("order.given", "所给的说明")
            .put("order.listed", "阶段表中的先后")
            .put("order.numbers", "名称前的数字或字母")
            .put("order.only", "唯一的阶段")
            .put("order.process", "流程“{process}”")
            .put("order.product", "{product}自带的阶段")
            .put("order.walked", "商机先后进入的顺序")
            // book
            .put("book.name", "{files}")
            .put("book.synthetic", "内置的虚构商机库")
            .put("book.title", "{name} 检查报告")
            .put("book.title-in", "{title}（{currency}）")
            .put("book.title-synthetic", "虚构商机库检查报告")
            // example: of an oddity
            .put("example.id-twice", "{id}：第 {line} 行同第 {first} 行")
            .put("example.in-line", "第 {line} 行的 {what}")
            .put("example.kind", "{id} 的“{kind}”")
            .put("example.line", "{file} 第 {line} 行")
            .put("example.line-alone", "第 {line} 行")
            .put("example.line-twice", "第 {line} 行同第 {first} 行")
            .put("example.perhaps", "{name}，也许是 {meant}")
            // expected: of an option
            .put("expected.currency", "币种代码，如 CNY")
            .put("expected.dates", "d/M/yyyy 或 M/d/yyyy 这样的格式")
            .put("expected.day", "日期，如 2026-05-15")
            .put("expected.decimal", "point（点）或 comma（逗号）")
            .put("expected.month", "月份的英文名，如 April")
            .put("expected.process", "{known}之一")
            .put("expected.stages", "从先到后的阶段，每个一次，如“Qualify > Propose > Close”")
            .put("expected.yes-or-no", "yes（是）或 no（否）")
            .put("expected.zone", "时区，如 Asia/Shanghai")
            // field: what a column tells
            .put("field.active", "是否有效")
            .put("field.activity", "活动")
            .put("field.alias", "别名")
            .put("field.amount", "金额")
            .put("field.answer", "回答")
            .put("field.at", "时间")
            .put("field.category", "预测类别")
            .put("field.closed", "实际结单日期")
            .put("field.close", "结单日期")
            .put("field.column", "列")
            .put("field.competitor", "竞争对手")
            .put("field.contact", "联系人")
            .put("field.created", "创建日期")
            .put("field.currency", "币种")
            .put("field.unit", "金额单位")
            .put("field.customer", "客户")
            .put("field.day", "日期")
            .put("field.deal", "商机")
            .put("field.entered", "进入“{stage}”的日期")
            .put("field.expected-close", "预计成交日期")
            .put("field.field", "字段")
            .put("field.first-day", "首日")
            .put("field.from-stage", "原阶段")
            .put("field.from", "原值")
            .put("field.holiday", "假日")
            .put("field.id", "编号")
            .put("field.is-closed", "是否关闭")
            .put("field.is-deleted", "是否删除")
            .put("field.is-lost", "是否输单")
            .put("field.is-won", "是否赢单")
            .put("field.kind", "业务类型")
            .put("field.last-day", "末日")
            .put("field.left", "离开时间")
            .put("field.list-price", "目录价")
            .put("field.location", "所在地")
            .put("field.loss-reason", "输单原因")
            .put("field.lost-day", "输单日期")
            .put("field.first-name", "名")
            .put("field.last-name", "姓")
            .put("field.login", "登录名")
            .put("field.manager", "经理")
            .put("field.meaning", "含义")
            .put("field.modified", "修改日期")
            .put("field.name", "名称")
            .put("field.line", "产品明细")
            .put("field.next-step-day", "下一步日期")
            .put("field.next-step", "下一步")
            .put("field.not-read", "未读取")
            .put("field.owner", "负责人")
            .put("field.parent", "上级客户")
            .put("field.period", "期间")
            .put("field.target", "目标")
            .put("field.person", "人员")
            .put("field.pipeline", "销售管道")
            .put("field.place", "在管道中的次序")
            .put("field.points", "得分")
            .put("field.probability", "赢率")
            .put("field.product", "产品")
            .put("field.question", "问题")
            .put("field.region", "区域")
            .put("field.relationship", "客情关系")
            .put("field.result", "结果")
            .put("field.role", "角色")
            .put("field.sector", "行业")
            .put("field.series", "系列")
            .put("field.setting", "设置")
            .put("field.share", "份额")
            .put("field.snapshot-day", "快照日期")
            .put("field.source", "来源")
            .put("field.stage-since", "进入当前阶段的日期")
            .put("field.stage", "阶段")
            .put("field.start", "入职日期")
            .put("field.statement", "陈述")
            .put("field.status-reason", "状态原因")
            .put("field.status", "状态")
            .put("field.to", "新值")
            .put("field.value", "值")
            .put("field.weighted-amount", "加权金额")
            .put("field.won-amount", "成交金额")
            .put("field.won-day", "赢单日期")
            .put("field.worked", "是否上班")
            .put("field.yearly-spend", "年采购额")
            // file: why it cannot be read
            .put("file.denied", "无法读取：没有权限")
            .put("file.folder", "是文件夹，不是文件")
            .put("file.no-regular-file", "不是普通文件")
            .put("file.no-such-file", "没有这个文件")
            .put("file.unreadable", "无法读取：{problem}")
            // filtered: deals that an export leaves out
            .put(
                    "filtered.lost-without-day",
                    "输单 {lost} 个，其中 {without} 个没有结单日期：缺了这些，任何赢率都不成立。请补填日期，或在 --mapping 文件中加一行写明哪一列是该日期，如：deals,输单日,closed。")
            .put("filtered.no-early-lost", "{day}之前赢了 {won} 个商机，却没有输过：更早的输单没有导出（系统会将其归档），任何赢率都不成立。请取消对已归档商机的筛选，重新导出。")
            .put("filtered.no-lost", "赢单 {won} 个，输单没有：导出时漏掉了输单，任何赢率都不成立。请取消对在跟、赢单或已归档商机的筛选，重新导出。")
            .put(
                    "filtered.no-lost-but-overdue",
                    "赢单 {won} 个，输单没有，而 {overdue} 个在跟商机的预计成交日已过。如果这些商机已输单、该日期是结束日期，请在 --mapping 文件中写明，例如 {line}；如果不是，则导出时漏掉了输单：请取消对在跟、赢单或已归档商机的筛选，重新导出。在此之前任何赢率都不成立。")
            .put("filtered.no-lost-known", "赢单 {won} 个，已知的输单没有，另有 {rows} 行不知道是赢是输：任何赢率都不成立。")
            .put("filtered.no-won-known", "输单 {lost} 个，已知的赢单没有，另有 {rows} 行不知道是赢是输：任何赢率都不成立。")
            .put("filtered.no-won", "输单 {lost} 个，赢单没有：导出时漏掉了赢单，任何赢率都不成立。请取消筛选，重新导出。")
            .put(
                    "filtered.only-abandoned",
                    "赢单 {won} 个，放弃 {abandoned} 个，输单没有：要么导出时漏掉了输单，要么所谓放弃的就是输单。弄清之前，任何赢率都不成立。请导出全部商机，或在映射文件里写明哪个词表示输单（word,Cancelled,lost）。")
            .put(
                    "filtered.won-without-day",
                    "赢单 {won} 个，其中 {without} 个没有结单日期：缺了这些，任何赢率都不成立。请补填日期，或在 --mapping 文件中加一行写明哪一列是该日期，如：deals,赢单日,closed。")
            // format: of a column
            .put("decimal.comma", "小数点为逗号")
            .put("decimal.point", "小数点为点")
            .put("format.digits", "yyyyMMdd")
            .put("format.milliseconds", "1970 年以来的毫秒数")
            .put("format.month-name", "日、月份名、年")
            .put("format.none", "没有日期")
            .put("format.pattern", "{pattern}")
            .put("format.seconds", "1970 年以来的秒数")
            .put("format.serial", "1899 年 12 月 30 日以来的天数")
            .put("format.year-first", "年-月-日")
            // mapping: what is wrong with a row of it, or of settings
            .put(
                    "mapping.field",
                    "“{value}”不是字段；可用 --write-mapping 写出的字段，如 id、name、customer、owner、stage、status、amount、currency、created、close、expected close、closed、loss reason，历史表中的 deal、from stage、stage、at，或 not read")
            .put("mapping.fields", "必须有三个字段，如 deals,Deal Name,name")
            .put("mapping.product", "“{value}”不是已知的产品；已知的有{known}")
            .put("mapping.quote", "不是 CSV：有引号没有结束")
            .put("mapping.setting", "“{value}”不是设置；可用的有{known}")
            .put("mapping.what", "“{value}”不属于 option、word、deals、stage history、field history 等")
            .put("mapping.word", "“{value}”不属于 a stage、open、won、lost、abandoned、hold、deleted、not known")
            // odd: oddities, each with what the review does about it
            .put("odd.accounts-without-deals", "没有商机的客户")
            .put("odd.accounts-without-deals.treated", "算作潜在客户")
            .put("odd.activities-of-their-own", "{field}为自定值的活动")
            .put("odd.activities-of-their-own.treated", "读作没有填写")
            .put("odd.activities-that-are-no-visit-call-or-mail", "既非拜访、电话也非邮件的活动")
            .put("odd.activities-that-are-no-visit-call-or-mail.treated", "不算联系")
            .put("odd.activities-without-a-day", "没有日期的活动")
            .put("odd.activities-without-a-day.treated", "不算联系")
            .put("odd.alias", "{file} 中{column}为“{alias}”的行")
            .put("odd.alias.example", "“{alias}”即“{name}”")
            .put("odd.alias.treated", "读作“{name}”；依据：{source}")
            .put("odd.amounts-finer-than-the-smallest-unit", "比最小货币单位还细的金额")
            .put("odd.amounts-finer-than-the-smallest-unit.treated", "取整到最小货币单位")
            .put("odd.amounts-with-another-currency-than-their-row", "旁边所写币种与该行币种不同的金额")
            .put("odd.amounts-with-another-currency-than-their-row.treated", "按该行币种计")
            .put("odd.amounts-with-the-noise-of-floating-point", "带浮点误差的金额")
            .put("odd.amounts-with-the-noise-of-floating-point.treated", "取整到最小货币单位")
            .put("odd.closed-deals-that-changed-after-they-were-closed", "关闭后又有变动的商机")
            .put("odd.closed-deals-that-changed-after-they-were-closed.treated", "关闭后的变动不计")
            .put("odd.closed-deals-dated-by-their-close-date", "结单日期空白的已关闭商机")
            .put("odd.closed-deals-dated-by-their-close-date.treated", "按另一列的关闭日期结单")
            .put("odd.closed-deals-without-a-day-of-closing", "没有结单日期的已关闭商机")
            .put("odd.closed-deals-without-a-day-of-closing.treated", "按历史中得出结果的那天结单")
            .put("odd.closed-deals-without-a-day-of-opening", "没有建立日期的已关闭商机")
            .put("odd.closed-deals-without-a-day-of-opening.treated", "历时未知，不是零")
            .put("odd.closed-deals-without-an-account", "没有客户的已关闭商机")
            .put("odd.closed-deals-without-an-account.treated", "除按客户的数字外都计入")
            .put("odd.deals-closed-after-the-day-of-the-review", "检查日之后才关闭的商机")
            .put("odd.deals-closed-after-the-day-of-the-review.treated", "当日仍在跟")
            .put("odd.deals-of-a-kind-of-their-own", "业务类型为自定值的商机")
            .put("odd.deals-of-a-kind-of-their-own.treated", "按类型未知的商机计")
            .put("odd.deals-of-an-earlier-export-that-are-not-in-the-last", "较早导出中有、最后一次导出中没有的商机")
            .put("odd.deals-of-an-earlier-export-that-are-not-in-the-last.treated", "已不是商机（删除或合并），不算输单")
            .put("odd.deals-that-only-a-table-beside-the-deals-names", "只在商机以外的表中出现的商机")
            .put("odd.deals-that-only-a-table-beside-the-deals-names.treated", "其中所记内容不用")
            .put("odd.deals-with-a-history-of-amounts-in-another-currency", "历史金额为其他币种的商机")
            .put("odd.deals-with-a-history-of-amounts-in-another-currency.treated", "这些金额不用")
            .put("odd.deals-with-several-companies", "有多个公司的商机")
            .put("odd.deals-with-several-companies.treated", "以第一个为客户")
            .put("odd.deals-without-a-company", "没有公司的商机")
            .put("odd.deals-without-a-company.treated", "以联系人为客户")
            .put("odd.deals-whose-shares-do-not-add-up", "分享比例合计不是 100 % 的商机")
            .put("odd.deals-whose-shares-do-not-add-up.treated", "全部计给负责人")
            .put("odd.deals-without-an-owner", "没有负责人的商机")
            .put("odd.deals-without-an-owner.treated", "不计入按销售员的数字")
            .put("odd.lost-deals-without-a-day-of-the-loss", "没有输单日期的输单")
            .put("odd.lost-deals-without-a-day-of-the-loss.treated", "只在此计数，不算商机：不计入任何比率和期间")
            .put("odd.open-deals-due-on-the-last-day-of-their-first-month", "预计成交日为系统自动填写的日期（创建当月最后一天）的在跟商机")
            .put("odd.open-deals-due-on-the-last-day-of-their-first-month.treated", "这一天并非有人选定：按没有预计成交日处理")
            .put("odd.open-deals-on-hold", "搁置中的在跟商机")
            .put("odd.open-deals-on-hold.treated", "算在跟，并标明")
            .put("odd.open-deals-whose-history-ends-in-another-stage", "历史停在另一阶段的在跟商机")
            .put("odd.open-deals-whose-history-ends-in-another-stage.treated", "以商机现状为准")
            .put("odd.open-deals-whose-expected-close-is-no-day", "预计成交日期是文字而不是日期的在跟商机")
            .put("odd.open-deals-whose-expected-close-is-no-day.treated", "不知道何时可能成交")
            .put("odd.open-deals-with-a-day-of-closing", "有结单日期的在跟商机")
            .put("odd.open-deals-with-a-day-of-closing.treated", "算在跟，该日期不用")
            .put("odd.open-deals-without-a-day-of-opening", "没有建立日期的在跟商机")
            .put("odd.open-deals-without-a-day-of-opening.treated", "历时未知，不是零")
            .put("odd.open-deals-without-amount", "没有金额的在跟商机")
            .put("odd.open-deals-without-amount.treated", "按目录价×价格实现率估值，并标明为估计")
            .put("odd.open-deals-without-amount-and-close-date", "没有金额和预计成交日期的在跟商机")
            .put("odd.open-deals-without-amount-and-close-date.treated", "按目录价×价格实现率估值，按历时推算日期，并标明为估计")
            .put("odd.open-deals-without-an-account", "没有客户的在跟商机")
            .put("odd.open-deals-without-an-account.treated", "除按客户的数字外都计入")
            .put("odd.open-deals-without-close-date", "没有预计成交日期的在跟商机")
            .put("odd.open-deals-without-close-date.treated", "按历时推算日期，并标明为估计")
            .put("odd.pairs-of-open-deals-of-one-customer-product-and-owner", "客户、产品和负责人都相同的成对在跟商机")
            .put("odd.pairs-of-open-deals-of-one-customer-product-and-owner.treated", "按两个保留；可能是同一个")
            .put("odd.products-that-the-list-of-products-does-not-have", "产品清单中没有的产品")
            .put(
                    "odd.products-that-the-list-of-products-does-not-have.treated",
                    "没有目录价；在别名文件中写一行 column,alias,name 即可说明所指")
            .put("odd.rows-about-no-deal", "{file} 中没有写明商机的行")
            .put("odd.rows-about-no-deal.treated", "不用")
            .put("odd.further-products-of-a-deal", "与前面某行只有产品内容不同的行")
            .put("odd.further-products-of-a-deal.treated", "同一商机的其他产品；以首行为准")
            .put("odd.rows-equal-to-an-earlier-row-in-every-field", "与前面某行完全相同的行")
            .put("odd.rows-equal-to-an-earlier-row-in-every-field.treated", "没有编号可区分；按可能重复计，只算一次")
            .put("odd.rows-of-a-history-of-deals-that-are-not-there", "导出中没有的商机的历史行")
            .put("odd.rows-of-a-history-of-deals-that-are-not-there.treated", "不用")
            .put("odd.rows-of-a-history-without-a-time-that-can-be-read", "时间无法读取的历史行")
            .put("odd.rows-of-a-history-without-a-time-that-can-be-read.treated", "不用")
            .put("odd.rows-with-the-id-of-an-earlier-deal-of-another-name", "编号与前面某个商机相同、但名称不同的行")
            .put("odd.rows-with-the-id-of-an-earlier-deal-of-another-name.treated", "各算一个商机，以行号称呼")
            .put("odd.rows-with-an-id-that-an-earlier-row-has-and-other-fields", "编号与前面某行相同、内容不同的行")
            .put("odd.rows-with-an-id-that-an-earlier-row-has-and-other-fields.treated", "算一个商机，以前一行为准")
            .put("odd.rows-with-an-id-that-an-earlier-row-has-equal-in-every-field", "编号与前面某行相同、内容也相同的行")
            .put("odd.rows-with-an-id-that-an-earlier-row-has-equal-in-every-field.treated", "算一个商机")
            .put("odd.sellers-without-deals", "没有商机的销售员")
            .put("odd.sellers-without-deals.treated", "不分摊按过去业绩计算的份额")
            .put("odd.won-deals-with-an-amount-of-0", "金额为 0 的赢单")
            .put("odd.won-deals-with-an-amount-of-0.treated", "0 就是 0：会拉低平均值")
            .put("odd.won-deals-without-an-amount", "没有金额的赢单")
            .put("odd.won-deals-without-an-amount.treated", "计数时算赢单；金额未知，不是零")
            // read: how
            .put("read.column", "{what}，{how}")
            .put("read.scaled", "{what}，乘以 {factor}")
            .put("read.csv", "{charset}，{separator}")
            .put("read.csv-marked", "{charset}（带字节序标记），{separator}")
            .put("read.file", "{file}（{kind}，{rows} 行，{how}）")
            .put("read.chinese-product", "国内的 CRM 系统")
            .put("read.no-product", "未能识别的系统")
            .put("read.opinion", "{what}，属于主观看法，未读取")
            .put("read.page", "HTML 网页，{charset}")
            .put("read.product", "{product}")
            .put("read.sheet", "工作簿，工作表 {title}")
            .put("separator.bars", "竖线分隔")
            .put("separator.commas", "逗号分隔")
            .put("separator.semicolons", "分号分隔")
            .put("separator.tabs", "制表符分隔")
            .put("table.accounts", "客户")
            .put("table.activities", "活动")
            .put("table.aliases", "别名")
            .put("table.answers", "风险问答")
            .put("table.calls", "预测上报")
            .put("table.deals", "商机")
            .put("table.evidence", "客户证据")
            .put("table.field-history", "字段历史")
            .put("table.holidays", "假日")
            .put("table.products", "产品")
            .put("table.settings", "设置")
            .put("table.splits", "业绩分享")
            .put("table.stage-history", "阶段历史")
            .put("table.stages", "阶段")
            .put("table.targets", "目标")
            .put("table.teams", "团队")
            .put("table.users", "用户")
            // refused: why too much cannot be read
            .put("refused", "未予受理，原因：{reasons}。")
            .put("refused.beside", "{file} 的 {all} 行中有 {rows} 行须搁置，超过 {in} 分之一")
            .put("refused.deals", "{all} 行中有 {rows} 行须搁置，超过 {in} 分之一")
            .put("refused.money", "{currency} 金额中超过 {share} 在须搁置的行里")
            .put("refused.no-deal", "没有剩下任何商机")
            .put("refused.strict", "--strict 要求读出全部行")
            // remedy: what helps
            .put("remedy.correct", "请更正")
            .put("remedy.credits", "如果是冲减，请在映射文件中写明：option,credits,yes")
            .put("remedy.currency-code", "请写币种代码，如 CNY")
            .put("remedy.dates", "请更正，或用 --dates 说明文件的日期格式")
            .put("remedy.fill-in", "请补填")
            .put("remedy.fill-in-currency", "请补填；不作猜测")
            .put("remedy.flag", "请更正，或在 --mapping 文件中加一行，写明两列中哪一列不读取，如：{line}")
            .put("remedy.late-call", "请更正日期或期间")
            .put("remedy.narrow", "电子表格写出了窄列所显示的内容；请重新导出")
            .put("remedy.no-spreadsheet", "请重新导出，不要用电子表格另存")
            .put("remedy.number", "请更正；不知道就留空")
            .put("remedy.one", "请写其中之一")
            .put("remedy.one-of-the-days", "请更正其中一个日期")
            .put("remedy.one-of-the-days-or-column", "请更正其中一个日期，或在 --mapping 文件中写明{columns}是什么，如：{line}")
            .put("remedy.one-or-none", "请写其中之一，或留空")
            .put("remedy.one-time", "请折算为总额，并写 one_time")
            .put("remedy.outcome", "请在 --mapping 文件中加一行，说明是哪一列，如 deals,<列>,status；如果这不是关闭日期，请写明：{line}")
            .put("remedy.period", "请写成 2026-Q3 或 2026-07 的样子")
            .put("remedy.stages", "请用 --stages 从先到后列出全部阶段，说明它的位置；如果它表示赢单或输单，请在 --mapping FILE 中写一行 {won} 或 {lost} 说明")
            .put(
                    "remedy.stages-marked",
                    "请用 --stages 从先到后列出全部阶段，说明它的位置，名称中的 > 写作 \\>（如 {name}）；如果它表示赢单或输单，请在 --mapping FILE 中写一行 {won} 或 {lost} 说明")
            .put("remedy.target", "目标须大于零；请去掉这一行")
            .put("remedy.twice", "请去掉其中一个；以第一个为准")
            .put("remedy.won-day", "请补填；预计成交日不能代替")
            .put("remedy.day-columns", "如果其中之一就是这个日期，请在 --mapping 文件中加一行，如：deals,{column},closed")
            .put("remedy.day-column", "如果“{column}”就是这个日期，请在 --mapping 文件中加一行：deals,{column},closed")
            .put("remedy.column", "如果“{column}”另有含义，请在映射文件中说明（--write-mapping）")
            .put("remedy.cut-off", "请重新导出，或补全这一行")
            .put("remedy.word", "请在 --mapping 文件中加一行，说明它是 open、won、lost、abandoned 还是 hold：{line}")
            .put("remedy.word-or-column", "{say}；如果这一列说的是别的，请写明不读取：{line}")
            .put("remedy.quote", "请给该单元格加上引号，或重新导出")
            .put("remedy.words", "请在映射文件中说明这些词的意思（--write-mapping）")
            .put("remedy.zero-or-more", "金额不得小于零")
            // row: what is wrong with it
            .put("row.amount", "金额“{amount}”不是数字")
            .put("row.amount-for-period", "金额是按期间（“{period}”）的，不是整个商机的")
            .put("row.amount-large", "金额“{amount}”大得不像任何商机")
            .put("row.amount-negative", "金额“{amount}”为负")
            .put("row.blank", "“{column}”空白")
            .put("row.closed-before-created", "{closed}关闭，早于创建日期{created}")
            .put("row.closed-on-unsaid", "“{column}”有关闭日期，但没有说明是赢是输")
            .put("row.closed-unsaid", "已关闭，但没有说明是赢是输")
            .put("row.currency-unknown", "“{currency}”不是已知币种")
            .put("row.date", "“{column}”中的“{value}”无法读取，该列的格式为{format}")
            .put("row.day-twice", "{day}在前面已出现过")
            .put("row.flags-disagree", "“{says}”为是，而“{column}”与之矛盾；以哪个为准不作猜测")
            .put("row.id-rounded", "编号 {id} 已被电子表格取整，无法据此辨认商机")
            .put("row.large", "{field} {amount} 超出商机库能合计的范围")
            .put("row.last-before-first", "末日{last}早于首日{first}")
            .put("row.late-call", "{day}才上报，{period} 已经结束")
            .put("row.negative", "{field} {amount} 为负")
            .put("row.more-cells", "有 {cells} 个单元格，而表头只有 {columns} 个：某个单元格内的分隔符没有放在引号里")
            .put("row.fewer-cells", "只有 {cells} 个单元格，而表头有 {columns} 个：文件可能在这里被截断")
            .put("row.no-currency", "没有写币种，而商机库中有 {currencies}")
            .put("row.no-stage", "在跟，但没有阶段")
            .put("row.no-target", "目标为 0")
            .put("row.none-of", "“{column}”的“{value}”不属于 {names}")
            .put("row.number", "{field}“{value}”不是数字")
            .put("row.period", "“{period}”不是可识别的期间")
            .put("row.share", "“{value}”不是大于 0 且不超过 100 % 的份额")
            .put("row.stage", "阶段“{stage}”不属于 {stages}")
            .put("row.stage-against-status", "阶段是“{stage}”，状态却是“{status}”；以哪个为准不作猜测")
            .put("row.stage-undecided", "阶段“{stage}”没有说明是赢是输")
            .put("row.statement", "“{statement}”不属于流程所问的 {known}")
            .put("row.status-unknown", "不知道状态“{status}”的意思")
            .put("row.status-undecided", "状态“{status}”没有说明是赢是输")
            .put("row.twice", "“{name}”在前面已出现过")
            .put("row.won-without-day", "已赢单，但没有赢单日期")
            .put("row.won-without-day-but-several", "已赢单，但没有赢单日期；列{columns}含日期，但不能理解")
            .put("row.won-without-day-but-unread", "已赢单，但没有赢单日期；列“{column}”（值为“{value}”）不能理解")
            .put("row.won-without-day-but-flag", "已赢单，但没有赢单日期；列“{column}”（值为“{value}”）读作：{what}")
            .put("row.yes-or-no", "“{value}”既不是“是”也不是“否”")
            .put("standing.abandoned", "放弃")
            .put("standing.lost", "输单")
            .put("standing.open", "在跟")
            .put("standing.unknown", "不明")
            .put("standing.won", "赢单")
            // unread: why the files cannot be taken
            .put("unread", "数据有 {problems} 个问题，没有写出任何内容：")
            .put("unread.but-mapping", "数据有 {problems} 个问题，只写出了 {file}（文件是怎样读取的），可修改后用 --mapping 交回：")
            .put("unread.aliases", "{file}：表头应为 column、alias、name")
            .put("unread.csv", "{file} 第 {line} 行：此行之后不是 CSV：有引号没有结束（文字中的引号须写两次，且该字段以引号开头和结尾），或字段过长")
            .put("unread.encoding", "{file}：无法判定文件的编码；请存为 UTF-8")
            .put("unread.file", "{file}：{problem}")
            .put("unread.line", "{file} 第 {line} 行：{problem}")
            .put("unread.no-day", "没有商机带日期，因此不知道检查日；请用 --as-of 说明")
            .put("unread.empty", "{file} 是空文件")
            .put("unread.no-text", "{file} 既不是文本也不是工作簿；请将商机导出为 CSV 或 .xlsx")
            .put("unread.no-rows", "{file} 只有表头，下面没有商机")
            .put(
                    "unread.lacks-deal",
                    "{file} 是阶段记录，但没有哪一列读作商机编号；看不懂的列是{columns}；请在 --mapping 文件中写明：stage history,<列>,deal")
            .put(
                    "unread.lacks-stage",
                    "{file} 不是商机表：没有哪一列读作阶段或状态；看不懂的列是{columns}；如果是商机表，请在 --mapping 文件中写明：deals,<列>,stage")
            .put(
                    "unread.lacks-both",
                    "{file} 不是商机表：没有哪一列读作阶段或状态，也没有哪一列读作金额或日期；看不懂的列是{columns}；如果是商机表，请在 --mapping 文件中写明：deals,<列>,stage 和 deals,<列>,amount")
            .put(
                    "unread.lacks-worth",
                    "{file} 不是商机表：没有哪一列读作金额或日期；看不懂的列是{columns}；如果是商机表，请在 --mapping 文件中写明：deals,<列>,amount 和 deals,<列>,close")
            .put(
                    "unread.log",
                    "{file} 中大多数商机有多行，各在不同阶段：这是阶段记录，不是商机表，但没有哪一列读作时间；看不懂的列是{columns}；请在 --mapping 文件中写明：stage history,<列>,at")
            .put(
                    "unread.repeated-ids",
                    "{file}：{rows} 行的“{column}”只有 {ids} 个不同的值，其中大多数不止一次赢单或输单。每行是否为单独的商机，如续约？如果是，请在 --mapping 文件中加一行：{line}；如果不是，请让每个商机只导出一次")
            .put(
                    "unread.which-is-later",
                    "{files} 有 {shared} 个共同的商机，其中 {deals} 个在各处不一致：如果是几天的导出，请在各自的名称中写明日期，如 deals-2026-06-22.csv；如果不是，请只给出其中一个")
            .put("unread.no-deals", "{name} 中没有找到商机表：表头须有阶段或状态，以及金额或日期；请用 --mapping FILE 说明各列（见 docs/data-layout.md）")
            .put(
                    "unread.other-book",
                    "按文件名中的日期，{before}（{earlier} 个商机）和 {files}（{later} 个商机）应是同一份数据在两天的导出，但共同的商机只有 {common} 个：请只给出同一份数据的导出（--keep 须各用一个文件夹）；如果它们是同一份数据的几部分，请去掉文件名中的日期")
            .put("unread.no-file", "{name} 中没有可读取的文件；可读取的以 {endings} 结尾")
            .put("unread.no-rate", "--rates 中没有 {currency} 的汇率；请加一行 {currency},<1 {currency} 折合多少 {into}>")
            .put("unread.nothing", "没有在跟商机，已关闭的也都没有日期")
            .put("unread.old-workbook", "{file}：这是 2007 年以前的工作簿，或有密码的工作簿；请打开后另存为没有密码的 .xlsx 或 CSV")
            .put("unread.option", "{option} 须为{expected}，实际为“{value}”")
            .put("unread.other-currency", "没有 {currency} 的商机；商机的币种是 {others}；可用 --rates FILE 折算")
            .put("unread.rate", "{file} 第 {line} 行：应为币种及汇率，如 MXN,0.05，实际为“{value}”")
            .put("unread.rate-twice", "{file} 第 {line} 行：{currency} 的汇率在第 {first} 行已经给出；请删去其中一行")
            .put("unread.rates-into", "--rates 须同时给出 --currency，即折算成的币种")
            .put("unread.sum", "商机、目标和客户的金额合计 {sum}，超出检查能合计的 {most}")
            .put("unread.archive", "{file} 是压缩文件；请解压后给出其文件夹")
            .put("unread.workbook", "{file}：不是可读取的工作簿；请打开后另存为 .xlsx 或 CSV")
            .put("warn.ids-of-others", "有 {rows} 行的编号与前面某个商机相同，但名称和创建日期不同，客户或者金额和成交日期也不同：各算一个商机。如果不是，请每个商机只给出一次。")
            .put("warn.owners-once", "{file} 的“{column}”只写在每组商机的第一行，其下各行算作同一人的。如果不是，请在每行写明。")
            .put("warn.product-lines", "有 {rows} 行与前面同编号的行相比只有产品不同：每个商机只计一次，金额是各行共有的金额，产品取第一行。")
            .put(
                    "warn.repeated-ids",
                    "有 {rows} 行的编号与前面的行相同而内容不同：每个编号只计第一行。如果不应如此，请让每个商机连同全部金额只导出一次，或在 --mapping 文件中用一行写明哪一列是导出的日期：deals,<列>,snapshot day。")
            .put(
                    "warn.history-of-others",
                    "{file} 没有说到这些商机：{rows} 行中没有一行的{column}是其中某个商机的编号，或只属于一个商机的名称（第一个是 {example}）。如果两者出自同一系统，请连同商机编号一起导出。")
            .put(
                    "warn.history-of-part",
                    "历史从 {first} 到 {last}，而在此期间结束的 {closed} 个商机中，有 {untold} 个在历史中没有任何阶段，因此不计它们的阶段变动。如果历史只导出了一部分商机，请导出全部商机的历史。")
            .put("warn.history-ends", "历史中 {last} 之后没有任何阶段，而 {late} 之后还有 {deals} 个商机结束：此后的阶段变动无从得知。请在导出商机的同一天重新导出历史。")
            .put("warn.log-of-others", "{file} 没有作为历史读取：其中没有一个阶段（如 {stage}）是这些商机的阶段。如果是，请在 --mapping 文件中加一行：{line}。")
            .put(
                    "warn.history-of-names",
                    "{file} 没有说到这些商机，因为商机的各列中没有一列读作编号：{rows} 行中没有一行的{column}是只属于一个商机的名称（第一个是 {example}）。如果商机的某一列有这样的编号，请在 --mapping 文件中加一行：deals,<列>,id。")
            .put(
                    "warn.history-of-no-field",
                    "{file} 中没有可读取的内容：{rows} 行中没有一行的{column}是阶段、金额、预计成交日期、负责人或预测类别（第一个是 {example}）。")
            .put(
                    "warn.rounded-ids",
                    "{file} 的{column}列全部编号都被电子表格舍入，因此不算编号：每行是一个商机，以名称区分，其他文件按编号所说的内容找不到对应的商机。请重新导出，不要用电子表格另存。")
            .put("other.key", "{column}是别的记录的编号，也没有哪一列读作阶段")
            .put("other.no-worth", "没有哪一列读作阶段或金额")
            .put("other.of-deal", "{column}写明每行属于哪个商机")
            .put("other.named", "{file} 为{outcome}")
            .put("other.part", "{file} 中 {deals} 个")
            .put("warn.deals-of-tables", "商机来自列不相同的几个表：{parts}。如果其中有的不是商机表，请去掉。")
            .put("warn.named", "没有列写明商机的状态，因此按表的名称：{parts}。如果不是这样，请加一列，在每行写明进行中、赢单或输单。")
            .put("warn.named-and-open", "{file} 的名称写着{outcome}，但没有列这样写，其中的商机按在跟计。如果不是在跟，请加一列，在每行写明进行中、赢单或输单。")
            .put("warn.named-otherwise", "{file} 的名称写着{outcome}，但其列对 {deals} 个商机中的 {others} 个写的不同；以列为准。")
            .put(
                    "warn.no-deals-beside",
                    "没有读取 {file}：在 {deals} 的商机之外，其中的行不计作商机：{why}。如果是商机，请在 --mapping 文件中加一行：{line}。")
            .put(
                    "warn.stacked",
                    "{file} 按“{column}”列读作 {days} 天的导出上下相接：以最后一天为现状。如果这一列不是导出的日期，请在 --mapping 文件中加一行：{line}。")
            .put("warn.amounts-elsewhere", "有 {rows} 行在所读取的 {read} 列中没有金额，而在 {columns} 中有：请把所有金额放在同一列，并在另一列写明各自的币种。")
            .put("warn.unit-above", "{file} 的金额以 {factor} 为单位，依据是“{title}”。如果不是，请改动这段文字。")
            .put("warn.header-twice", "{file} 有几列的表头同为“{column}”而内容不同：读取的是表中第 {number} 列。如果指的是另一列，请给它单独的表头。")
            .put(
                    "warn.ids-anew",
                    "{files} 各自为商机编号：有 {deals} 个编号在不同处指名称不同的商机。每行计为单独的商机，不看编号。如果不应如此，请在 --mapping 文件中加一行：{line}。")
            .put("warn.no-target-of-quarter", "{files} 中没有所评季度（{first} 至 {last}）的目标：如果不用 --target 说明，各项数字对照的是别的季度的结果。")
            .put(
                    "warn.no-targets-read",
                    "没有读取 {file}：作为{kind}，须有以下各列：{columns}，并且是全体的目标：个人或区域的目标未必合计为全体的目标。也可用 --target 说明。")
            .put("warn.not-read-as", "没有读取 {file}：其中没有哪一行是可识别的表的表头；作为{kind}，须有以下各列：{columns}。")
            .put(
                    "warn.nameless",
                    "没有读取 {file}：其中的 {rows} 行没有写明商机、客户、负责人或金额，因此在其他文件的商机之外不计作商机；如果有一列写明，请在 --mapping 文件中写明，例如 {line}。")
            .put("warn.not-read", "没有读取 {file}：其中没有哪一行是可识别的表的表头。")
            .put(
                    "warn.near-midnight",
                    "有 {rows} 行的成交日期写成 UTC 时间，在有些国家是另一天：这里按 UTC 的日期；可用 --zone 说明您的时区，如 --zone Asia/Shanghai。")
            .put("warn.mapping", "映射文件中有 {count} 行在导出文件中找不到对应的列或词：{lines}。列名和词须与文件中的写法一致。")
            .put("warn.no-amounts", "没有读到金额列：商机值多少不得而知。")
            .put(
                    "warn.no-amounts-but-numbers",
                    "没有读到金额列：商机值多少不得而知。有数字的列是{columns}；如果其中有金额，请在 --mapping FILE 中写一行说明，如 {line} 这样。")
            .put(
                    "warn.lost-by-day",
                    "{deals} 个商机计为输单，因为{closed}有日期，而{won}没有写明赢单；如果该日期是预计成交日，请在 --mapping 文件中写明，例如 {line}。")
            .put(
                    "warn.still-open",
                    "{open} 个在跟商机中有 {deals} 个的{closed}已过，而{standing}没有写明已关闭，因此计为在跟。如果已关闭，请在 --mapping 文件中写明，例如 {line}；如果该日期是预计成交日，则例如 {expected}。")
            .put("warn.closed-when-expected", "{deals} 个已关闭商机按{columns}（预计成交日）结单：没有能理解的列写明实际结单的日期。")
            .put(
                    "warn.unread-closing",
                    "{columns}这 {count} 列几乎只在已关闭的商机中有日期，但不能理解：如果这些就是关闭的日期，请在 --mapping 文件中写明，如 {lines}。")
            .put("warn.closed-later", "{deals} 个商机在{day}之后才关闭，按当日仍在跟计。如果导出不是这一天的，请用 --as-of 说明。")
            .put("warn.status-column", "商机是赢是输取自 {column} 一列：其中有表示赢单和输单的词，而其他列都没有说明。如果不对，请在 --mapping 文件中加一行：{line}。")
            .put("warn.lost-without-day", "输单 {lost} 个，其中 {without} 个没有结单日期，不计入任何比率：赢率因此偏高。")
            .put("warn.far-days", "有 {days} 个日期（最晚{last}，如商机 {id}）比其余所有日期（最晚{likely}）晚一年以上：视为误填，不作为导出日期。")
            .put(
                    "warn.columns",
                    "没有哪一列读作{missing}；看不懂的列是{columns}。如果其中有，请写明：--write-mapping FILE 写出每列的读法，改后用 --mapping FILE 读入。")
            .put(
                    "warn.status-unknown",
                    "没有一个商机是结束的，而 {file} 的“{column}”一列中有看不懂的词：{words}。如果其中有表示赢单或输单的，请在 --mapping FILE 中写明，例如加一行：{line}。")
            .put(
                    "warn.no-is-lost",
                    "{file} 中“{column}”为否的商机按输单计，空白的按在跟计。如果不对，请在 --mapping FILE 中写明：{line}，并指出说明商机是否结束的那一列。")
            .put(
                    "warn.only-open",
                    "没有一个商机是结束的：按现在的读法，导出只有在跟商机。看不懂的列是{columns}。如果其中有说明哪些商机已结束的，请写明：--write-mapping FILE 写出每列的读法，改后用 --mapping FILE 读入。")
            .put(
                    "warn.filled-close",
                    "{open} 个在跟商机中有 {filled} 个的预计成交日是系统自动填写的（创建当月最后一天）：并非有人选定，按没有预计成交日处理。如果确实由人选定，请在映射文件中写明：option,month ends,yes。")
            .build();

    private ChineseBook() {}
}
