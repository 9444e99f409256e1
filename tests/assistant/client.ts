import { type CallToolResult, Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

type Transport = Parameters<Client['connect']>[0];

/** A client of the protocol as its makers wrote it, in the old revision with a handshake or in the present one without. */
export async function connected(transport: Transport, mode: 'legacy' | 'auto' = 'auto'): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(transport);
  return client;
}

export function overHttp(url: string, headers: Record<string, string> = {}): Transport {
  return new StreamableHTTPClientTransport(new URL(url.replace('/graphql', '/mcp')), { requestInit: { headers } });
}

/** `almanac mcp` as an assistant starts it, on the release that is there. */
export function overStandardInput(release: string): Transport {
  const env = { PATH: process.env.PATH ?? '', RELEASE: release, LOG_LEVEL: 'silent' };
  return new StdioClientTransport({
    command: process.execPath,
    args: ['bin/almanac.js', 'mcp'],
    env,
    stderr: 'ignore',
  });
}

export interface Given {
  readonly isError: boolean;
  readonly text: string;
  readonly structured: Readonly<Record<string, unknown>>;
}

/** Calls a tool and takes its answer apart. */
export async function call(client: Client, name: string, args: Record<string, unknown>): Promise<Given> {
  const result = (await client.callTool({ name, arguments: args })) as CallToolResult;
  const text = result.content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
  return {
    isError: result.isError === true,
    text,
    structured: (result.structuredContent ?? {}) as Given['structured'],
  };
}
