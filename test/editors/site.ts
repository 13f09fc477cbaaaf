import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** Hosts of this machine: in the trial build Saklig is on at the first two, which are strangers to each other, and off at the third. */
const HOSTS = ['127.0.0.1', 'localhost', '127.0.0.2'] as const;

/** As strict as a page can be: no inline style or script, no HTML from strings. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";

export interface Site {
  /** The address of a page of the suite, where Saklig is on or off. */
  page(surface: string, query: string | undefined, saklig: 'on' | 'off'): string;
  close(): void;
}

/** Serves the bundled pages to this machine, at one port of all hosts. */
export async function openSite(): Promise<Site> {
  const files = sirv('test/results/pages', {
    dev: true,
    // A sandboxed frame has an origin of its own.
    setHeaders: (response) => response.setHeader('access-control-allow-origin', '*'),
  });
  const answer = createServer((request, response) => {
    if (request.url?.includes('&strict')) response.setHeader('content-security-policy', STRICT);
    files(request, response);
  }).listen(0, '127.0.0.1');
  await once(answer, 'listening');
  const { port } = answer.address() as AddressInfo;
  const off = createServer(files).listen(port, '127.0.0.2');
  await once(off, 'listening');
  return {
    page: (surface, query, saklig) =>
      `http://${HOSTS[saklig === 'on' ? 0 : 2]}:${port}/page.html?surface=${surface}${query ? `&${query}` : ''}`,
    close() {
      for (const server of [answer, off]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
