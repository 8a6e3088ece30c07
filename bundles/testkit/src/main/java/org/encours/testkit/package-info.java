/** For the tests of everyone who extends Encours: contracts of the extension points, test data. */
package org.encours.testkit;
