// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

import io.stagecraft.examples.crm.cell.Unit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the format of a cell of a workbook makes of its number for who looks at it.
 *
 * @param isDate whether the number is shown as a day or a time
 * @param unit what is shown beside the number as its currency and how many it counts, such as € or k; mostly empty text
 */
record CellFormat(boolean isDate, String unit) {
    /** What says nothing: the number as it is. */
    static final CellFormat PLAIN = new CellFormat(false, "");

    /** A day as each country writes it. */
    static final CellFormat DATE_OF_SYSTEM = new CellFormat(true, "");

    private static final Pattern NO_TEXT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
    private static final Pattern DATE = Pattern.compile("yy|dd|d/|/d|m/|h:|年|月");

    /** Numbers that are shown in one way or another, by how large they are. */
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");

    /** Of a format for positive numbers: a currency and its place, a text, a sign that is escaped, a gap, and digits, or a colour. */
    private static final Pattern PART = Pattern.compile(
            "\\[\\$(?<currency>[^\\]-]*)[^\\]]*\\]|\"(?<text>[^\"]*)\"|\\\\(?<escaped>.)|[_*].|\\[[^\\]]*\\]|(?<digits>[#0?][#0?.,]*)|(?<other>.)");

    static CellFormat of(String format) {
        String bare = NO_TEXT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        if (DATE.matcher(bare).find()) {
            return new CellFormat(true, "");
        }
        return CONDITION.matcher(format).find() || bare.indexOf('%') >= 0 ? PLAIN : new CellFormat(false, unit(format));
    }

    private static String unit(String format) {
        StringBuilder shown = new StringBuilder();
        boolean isShortened = false; // a comma behind all digits shows thousands of what stands there
        Matcher part = PART.matcher(format);
        while (part.find() && !part.group().equals(";")) {
            if (part.group("digits") != null) {
                isShortened |= part.group().endsWith(",");
            }
            for (String text : new String[] {"currency", "text", "escaped", "other"}) {
                shown.append(part.group(text) == null ? "" : part.group(text));
            }
        }
        String unit = shown.toString().strip();
        Unit known = Unit.ofCell(unit);
        return known.equals(Unit.NONE) ? "" : isShortened && known.isScale() ? known.mark() : unit;
    }
}
