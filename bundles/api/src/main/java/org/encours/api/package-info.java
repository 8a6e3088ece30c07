/** Values that every part of Encours shares: money, bilingual words, pages of a list. */
@Export
@Version("0.1.0")
package org.encours.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
