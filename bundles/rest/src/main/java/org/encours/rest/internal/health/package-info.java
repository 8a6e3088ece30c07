/**
 * {@code /encours/health}: asks every health check, its own about bundles and components included.
 */
package org.encours.rest.internal.health;
