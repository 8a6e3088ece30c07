/** The customer ledger: companies, accounts, entries, open items, aged balance, imports. */
@Export
@Version("0.1.0")
package org.encours.api.ledger;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
