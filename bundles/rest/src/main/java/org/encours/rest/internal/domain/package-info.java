/** Decides from the state of bundles and components what is missing. */
package org.encours.rest.internal.domain;
