/**
 * The shapes of the API: what stands in these records is what callers rely on. A member without a
 * value is left out.
 */
package org.encours.rest.internal.view;
