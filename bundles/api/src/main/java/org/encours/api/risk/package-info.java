/** Payment risk: the chance that an invoice is paid late, and the indicators it rests on. */
@Export
@Version("0.1.0")
package org.encours.api.risk;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
