/**
 * The JSON API under {@code /encours/api/}: a servlet that guards, a JAX-RS engine, one component
 * for each topic.
 */
package org.encours.rest.internal;
