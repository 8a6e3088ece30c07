/** Customers as legal persons: identifiers, contacts, accounts of one person, their terms. */
@Export
@Version("0.1.0")
package org.encours.api.customer;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
