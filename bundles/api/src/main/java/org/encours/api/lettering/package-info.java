/** Lettering: the rules (an extension point), proposals, letterings, runs. */
@Export
@Version("0.1.0")
package org.encours.api.lettering;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
