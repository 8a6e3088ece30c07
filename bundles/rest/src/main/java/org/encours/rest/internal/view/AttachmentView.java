package org.encours.rest.internal.view;

/**
 * A file inside an invoice.
 *
 * @param place its place in the path of its content, from 1
 * @param mediaType as the invoice states it
 */
public record AttachmentView(int place, String filename, String mediaType, long bytes) {}
