/** The Karaf commands {@code encours:*}. */
package org.encours.shell.internal;
