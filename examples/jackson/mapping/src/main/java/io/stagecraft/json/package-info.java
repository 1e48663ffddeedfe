/**
 * The stored form of every value: its attributes under their names, written to and read from a stream of tokens. Start
 * at {@link io.stagecraft.json.StoredForms}.
 */
package io.stagecraft.json;
