// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How cells are shown, and the unit that a header gives to those below it. */
final class CellTexts {
    private static final int SHOWN = 40;
    private static final Pattern MYRIAD = Pattern.compile("[(（](?:万|万元)[)）]\\s*$");
    private static final Pattern HUNDRED_MILLION = Pattern.compile("[(（](?:亿|亿元)[)）]\\s*$");
    private static final Pattern THOUSAND = Pattern.compile("[(（](?:千元|[kK]|T€|TEUR)[)）]\\s*$");
    private static final Pattern UNIT =
            Pattern.compile("(?:[(（\\[,，]| (?:in|en) | (?=(?:[A-Z]{3}|[$€])$))\\s*([^()（）\\[\\]]{1,12})[)）\\]]?\\s*$");

    private CellTexts() {}

    /** Returns a text, cut if it is long, without control characters. */
    static String shown(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}]+", " ");
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "..." : plain;
    }

    /** Returns the sign, code or name of a currency that a header gives to the amounts below it, or empty text. */
    static String mark(String header) {
        Matcher unit = UNIT.matcher(header);
        return unit.find() ? unit.group(1).replaceAll("[万萬亿億千]", "").strip() : "";
    }

    /** Returns what a number below a header is to be multiplied by, such as 10,000 below 金额（万元）. */
    static BigDecimal unit(String written) {
        String header = Simplified.of(written);
        if (MYRIAD.matcher(header).find()) {
            return new BigDecimal(10_000);
        }
        if (HUNDRED_MILLION.matcher(header).find()) {
            return new BigDecimal(100_000_000);
        }
        return THOUSAND.matcher(header).find() ? new BigDecimal(1_000) : BigDecimal.ONE;
    }
}
