/** What a file from outside contains, and the readers that understand it. */
@Export
@Version("0.1.0")
package org.encours.api.document;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
