/** Key figures of the customer ledger: what is read for them and what comes of it. */
@Export
@Version("0.1.0")
package org.encours.api.kpi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
