/**
 * The lettering rules and how their matches become letterings or proposals. Pure: values in, values
 * out.
 */
package org.encours.lettering.internal.domain;
