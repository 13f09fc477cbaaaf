/**
 * Goes on with a piece of work in a task of its own, after the browser has dealt with what waits: keys, and the next frame. A
 * timer would do, but browsers hold back timers that follow upon each other for four milliseconds each.
 * @returns a function that calls it off
 */
export function nextTask(work: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
  return () => port1.close();
}
