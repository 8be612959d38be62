/// An installation of one machine: a supervisor and the three processes that it keeps alive
/// (broker, sandbox gateway, core). Its packages `broker` and `sandbox` are those processes'
/// insides; the core is started by its command line only. Decides nothing about orders.
@NullMarked
package soban.station;

import org.jspecify.annotations.NullMarked;
