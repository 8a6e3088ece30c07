/** What is ready and what is missing. */
@Export
@Version("0.1.0")
package org.encours.api.health;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
