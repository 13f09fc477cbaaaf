import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface Served {
  /** With a slash at the end. */
  url: string;
  close(): void;
}

/**
 * Serves the files of a folder on localhost, to this machine only.
 * @param port 0 takes a free one
 * @throws when the port is taken
 */
export async function serve(folder: string, port = 0): Promise<Served> {
  const server = createServer(sirv(folder, { dev: true })).listen(port, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
