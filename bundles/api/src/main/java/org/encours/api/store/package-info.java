/** The unit of work, and the storage contracts that the capabilities use. */
@Export
@Version("0.1.0")
package org.encours.api.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
