/** Readers, samples and a writer of tables. */
package org.encours.formatstables.internal;
