import http from 'node:http';
import { once } from 'node:events';

/** A proxy that passes on what goes to one place, refuses all else, and writes down both. */
export interface RecordingProxy {
  url: string;
  /** Addresses asked for, in order; of encrypted connections the host and port. */
  asked: string[];
  close: () => Promise<void>;
}

/** @param isAllowed of an address */
export async function recordingProxy(isAllowed: (address: string) => boolean): Promise<RecordingProxy> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    const address = request.url ?? '';
    asked.push(address);
    if (!isAllowed(address)) {
      response.writeHead(403).end();
      return;
    }
    const onward = http.request(address, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  server.on('connect', ({ url = '' }: http.IncomingMessage, socket) => {
    asked.push(url);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
