import { basename, dirname } from 'node:path';
import { preview } from 'vite';

export interface Served {
  /** With a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the files of a folder on localhost, to this machine only.
 * @param port 0 takes a free one
 * @throws when the port is taken
 */
export async function serve(folder: string, port = 0): Promise<Served> {
  const server = await preview({
    configFile: false,
    appType: 'mpa',
    logLevel: 'error',
    root: dirname(folder),
    build: { outDir: basename(folder) },
    preview: { host: 'localhost', port, strictPort: true },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error(`nothing is served on port ${port}`);
  return { url, close: () => server.close() };
}
