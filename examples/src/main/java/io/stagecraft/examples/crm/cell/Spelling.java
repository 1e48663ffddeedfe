// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import io.stagecraft.core.measure.Ids;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings what people and systems write differently, but mean alike, into one spelling. */
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}_]+");
    private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:(?:\\p{L}|\\d{1,2}\\s*)[.):–-]|\\d{1,2}(?=\\s)|\\d{1,3} ?%\\s*[-–:]?)\\s*(?=\\p{L})");
    private static final Pattern ORDERED = Pattern.compile(
            "^(?:stage|phase|step|etapa|etape|fase|этап|стадия|阶段|步骤) ?(?=\\d{1,2}\\s*[.):–-]\\s*\\p{L})");
    private static final Pattern CHANCE = Pattern.compile("\\s*[-–:]?\\s*[(（\\[]?\\d{1,3}(?:[.,]\\d+)?\\s?%[)）\\]]?$");
    private static final Pattern ADORNMENT =
            Pattern.compile("^[\\p{So}\\p{Sk}\\p{Cf}\\s]+|[\\p{So}\\p{Sk}\\p{Cf}\\s!]+$");
    private static final Pattern REQUIRED = Pattern.compile(
            "\\s*[(（](?:必填|选填|required|optional|short text|drop down|currency|yes ?/ ?no)[)）]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PIPELINE_CODE = Pattern.compile("^c\\d+:");
    private static final Pattern ENTITY = Pattern.compile(
            "^\\s*(?:(?:deal|negocio|negócio|trato|affaire|opportunity|lead)\\s*(?:-|:)|hs_)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OPPORTUNITY =
            Pattern.compile("^(?i:oppty|opty|opp)(?=[\\s_.-]*#|[\\s_.-]+\\p{L}|\\p{Lu}\\p{Ll})");
    private static final Pattern NUMBER = Pattern.compile("(?<=\\p{L})\\s*#$");
    private static final Map<String, String> SHORT =
            Map.of("acct", "Account", "amt", "Amount", "cust", "Customer", "dt", "Date", "mgr", "Manager");
    private static final Pattern SHORTENED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(" + String.join("|", SHORT.keySet()) + ")(?![\\p{L}\\p{N}])\\.?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FECHA = Pattern.compile("^F\\.\\s?(?=\\p{L})");
    private static final Pattern PATH =
            Pattern.compile("([^/]+)/(?!\\.?id$|external id$|db ?id$)[^/]+", Pattern.CASE_INSENSITIVE);

    private static final Set<String> SMALL =
            Set.of("de", "del", "la", "el", "las", "los", "da", "do", "das", "dos", "du", "des", "le", "les", "l", "d");

    private static final Pattern RECORD_ID = Pattern.compile("[0-9A-Za-z]{15}(?:[A-Z0-5]{3})?");

    /** A number as a spreadsheet, or somebody who counts, may write it. */
    private static final Pattern NUMBER_OF_RECORD = Pattern.compile("#?0*(\\d+)(?:\\.0)?");

    private Spelling() {}

    /** Returns the id that a record is looked up by: of one of Salesforce, the 15 characters that its reports give too. */
    public static String id(String id) {
        if (id.startsWith("zcrm_")) {
            return id.substring(5); // Zoho writes it before the id in some files, and not in others
        }
        return id.length() == 18 && RECORD_ID.matcher(id).matches() ? id.substring(0, 15) : id;
    }

    /**
     * Returns what ids share that are the same but for how programs write them: letters, braces, a number sign, zeros before a number and
     * behind its point. Ids of Salesforce differ by their letters, and come back as they are.
     */
    public static String foldedId(String id) {
        if (RECORD_ID.matcher(id).matches()) {
            return id;
        }
        Matcher number = NUMBER_OF_RECORD.matcher(id);
        return number.matches()
                ? number.group(1)
                : id.replaceAll("^[#{]|}$", "").toLowerCase(Locale.ROOT);
    }

    /** Returns whether a text is the id that Salesforce gives to a user. */
    public static boolean isUserId(String text) {
        return text.startsWith("005") && RECORD_ID.matcher(text).matches();
    }

    /**
     * Returns a value on one line, without surrounding space, what does not show, and the mark by which some systems keep a
     * spreadsheet from taking it for a formula.
     */
    public static String value(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && (i == 0 || i == length - 1))) {
                return unguarded(shown(Normalizer.normalize(text, Normalizer.Form.NFC)));
            }
        }
        return unguarded(text);
    }

    private static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "+-=@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.SPACE_SEPARATOR,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> {
                    if (shown.length() > 0 && shown.charAt(shown.length() - 1) != ' ') {
                        shown.append(' ');
                    }
                }
                case Character.SURROGATE -> {}
                case Character.FORMAT -> {
                    if (Ids.hidden(Character.toString(point)).isEmpty()) {
                        shown.appendCodePoint(point);
                    }
                }
                default -> shown.appendCodePoint(point);
            }
        }
        return shown.toString().strip();
    }

    /** Returns a word without the case of its letters, accents, and the width of its spaces. */
    public static String plain(String text) {
        if (isOneAsciiWord(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return SPACES.matcher(MARKS.matcher(decomposed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static boolean isOneAsciiWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' || c == '_') {
                return false;
            }
        }
        return true;
    }

    /** Returns a word in its plain spelling without the code of a pipeline, as in "C5:NEW". */
    public static String withoutPipeline(String text) {
        return PIPELINE_CODE.matcher(plain(text)).replaceFirst("");
    }

    /**
     * Returns a word in its plain spelling without what orders or adorns it, as in "A. New lead", "10% - Lead", "6 - Closed Won (100%)"
     * and "Won 🎉".
     */
    static String unnumbered(String text) {
        String plain = unnamed(unadorned(withoutPipeline(text)));
        return unadorned(
                CHANCE.matcher(NUMBERING.matcher(plain).replaceFirst("").strip())
                        .replaceFirst(""));
    }

    private static String unadorned(String plain) {
        return ADORNMENT.matcher(plain).replaceAll("");
    }

    /** Returns whether a number or letter orders the word, as in "1-Qualify", "2 Develop", "A. New lead" and "10% - Lead". */
    public static boolean isNumbered(String text) {
        return NUMBERING.matcher(numbered(text)).find();
    }

    /** Returns a word in its plain spelling, from its number on if it has one, as "1 - lead" in "Stage 1 - Lead". */
    public static String numbered(String text) {
        return unnamed(plain(text));
    }

    private static String unnamed(String plain) {
        return ORDERED.matcher(plain).replaceFirst("");
    }

    /** Returns what a header is looked up by: its letters and digits, without case, accents and the unit behind it. */
    public static String header(String text) {
        String bare = withoutUnit(text);
        bare = bare.endsWith("__c") || bare.endsWith("__s") ? bare.substring(0, bare.length() - 3) : bare;
        return NOT_NAME.matcher(plain(bare)).replaceAll("");
    }

    private static String withoutUnit(String text) {
        return Unit.ofHeader(REQUIRED.matcher(text).replaceAll("")).bare();
    }

    /** Returns whether a header has words that Spanish, Portuguese and French put between others, as in "Fecha de cierre". */
    public static boolean hasSmallWords(String text) {
        return Arrays.stream(wordsOf(text)).anyMatch(SMALL::contains);
    }

    /**
     * Returns a header of several words by these alone, without small ones and in the order of the alphabet, as people leave the
     * former out and turn the latter round; empty text if one word is left.
     */
    public static String words(String text) {
        List<String> words = Arrays.stream(wordsOf(text))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .sorted()
                .toList();
        return words.size() < 2 ? "" : String.join(" ", words);
    }

    /** Returns the words of a header, without case, accents and the unit behind it; the first may be empty. */
    public static String[] wordsOf(String text) {
        return NOT_NAME.split(plain(withoutUnit(text)));
    }

    /**
     * Returns whether a header has one of some words, or has it within a longer one.
     *
     * @param letters how many letters a word needs to say the same within another
     * @param characters how many it needs in Chinese
     */
    public static boolean hasWord(String header, Set<String> words, int letters, int characters) {
        return Arrays.stream(wordsOf(Simplified.of(header)))
                .anyMatch(word -> words.contains(word)
                        || words.stream()
                                .anyMatch(known -> known.length() >= (Simplified.isHan(known) ? characters : letters)
                                        && word.contains(known)));
    }

    /** Returns a header with what people shorten written out, as in "Opp #", "OptyId", "Close Dt" and "F. cierre". */
    public static String writtenOut(String header) {
        String opportunity = OPPORTUNITY.matcher(header).replaceFirst("Opportunity");
        String numbered = NUMBER.matcher(opportunity).replaceFirst(" Number");
        String dated = FECHA.matcher(numbered).replaceFirst("Fecha ");
        return SHORTENED
                .matcher(dated)
                .replaceAll(part -> SHORT.getOrDefault(part.group(1).toLowerCase(Locale.ROOT), part.group(1)));
    }

    /** Returns a header without what it takes of another record, as in "Stage/Name"; an id of the other is not the same. */
    public static String withoutPath(String text) {
        Matcher path = PATH.matcher(text);
        return path.matches() ? path.group(1) : text;
    }

    /** Returns a header without what some systems put before it: the record type, as in "Deal - Title", or their own name, as in "hs_is_closed". */
    public static String withoutEntity(String text) {
        Matcher entity = ENTITY.matcher(text);
        return entity.find() ? text.substring(entity.end()) : text;
    }
}
