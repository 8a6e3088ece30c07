/**
 * Bank statements: their movements, the receipts and returns they become, what waits to be
 * identified.
 */
@Export
@Version("0.1.0")
package org.encours.api.bank;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
