package io.stagecraft.examples.crm;

/** One copy of each short text that stands in many cells, found by its characters, so that such a cell costs no object. */
final class TextPool {
    private static final int SLOTS = 1 << 13; // more of them would be slower to reach than a text is to make
    private static final int LONGEST = 40;

    private final String[] written = new String[SLOTS];
    private final String[] values = new String[SLOTS];

    /**
     * Returns the value of a cell.
     *
     * @param above the value above it, which it has often
     */
    String value(char[] cells, int from, int length, String above) {
        if (length == 0) {
            return "";
        }
        if (isPlain(above, cells, from, length)) {
            return above;
        }
        if (length > LONGEST) {
            return Spelling.value(new String(cells, from, length));
        }
        int hash = 0;
        boolean isPlain = cells[from] != '\'' && cells[from] != ' ' && cells[from + length - 1] != ' ';
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + cells[i];
            isPlain &= cells[i] >= ' ' && cells[i] <= '~';
        }
        int slot = (hash ^ hash >>> 16) & (SLOTS - 1);
        String known = written[slot];
        if (known != null && isEqual(known, cells, from, length)) {
            return values[slot];
        }
        String text = new String(cells, from, length);
        String value = isPlain ? text : Spelling.value(text);
        written[slot] = text;
        values[slot] = value;
        return value;
    }

    /** Returns whether a cell is written as a value is, in letters that are taken as they stand. */
    private static boolean isPlain(String value, char[] cells, int from, int length) {
        if (value.length() != length || cells[from] == '\'') {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) { // numbers, days and ids differ in the end
            char c = cells[from + i];
            if (c != value.charAt(i) || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isEqual(String text, char[] cells, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != cells[from + i]) {
                return false;
            }
        }
        return true;
    }
}
