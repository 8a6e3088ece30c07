/** The journal: audit trail and outbox, followed with durable cursors. */
@Export
@Version("0.1.0")
package org.encours.api.journal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
