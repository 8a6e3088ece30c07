/** Electronic invoices beside the entries of the ledger: due dates, references, attachments. */
@Export
@Version("0.1.0")
package org.encours.api.invoice;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
