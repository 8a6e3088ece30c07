package org.encours.demo.internal.domain;

/**
 * A file of the demo company, ready to be given to the ordinary import.
 *
 * @param name file name as a user would drop it
 * @param content the bytes of the file; the array is not copied, callers leave it unchanged
 */
public record DemoFile(String name, byte[] content) {}
