/// The order loop's promises, over a log in memory and over a real broker.
package soban.core.orders;
