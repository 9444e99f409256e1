import { fork } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import type { TestProject } from 'vitest/node';
import { GENERATED } from './shared/generated.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the server with the whole data set. */
    readonly url: string;
  }
}

/** All that the introspection of a client of today asks for. */
const EVERYTHING = {
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};

/** Starts the server in a process of its own, and keeps its contract where tools that read files find it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const server = fork(join(import.meta.dirname, 'shared/server.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.once('message', (message) => resolve(String(message)));
    server.once('exit', (code) => reject(new Error(`the server did not start: exit ${code}`)));
  });
  rmSync(GENERATED, { recursive: true, force: true });
  mkdirSync(GENERATED, { recursive: true });
  const contract = await fetch(new URL('/schema.graphql', url));
  writeFileSync(join(GENERATED, 'schema.graphql'), await contract.text());
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery(EVERYTHING) }),
  });
  const { data } = (await answer.json()) as { readonly data: unknown };
  writeFileSync(join(GENERATED, 'introspection.json'), JSON.stringify(data));
  project.provide('url', url);
  return () => {
    server.disconnect();
  };
}
