package org.encours.api.document;

/**
 * The beginning of a document, enough to tell what it is.
 *
 * @param filename name as given, may be anything
 * @param bytes up to the first 64 KiB
 */
public record DocumentHead(String filename, byte[] bytes) {}
