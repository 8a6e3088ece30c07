/** Runs the matching rules and records what they and people decide. */
package org.encours.lettering.internal;
