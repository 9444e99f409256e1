/** A question and its answer in other forms: an address, code, rows of a table. */
export interface Tab {
  readonly query: string | null;
  readonly variables: string | null;
  readonly operationName: string | null;
  readonly response: string | null;
}

export const NAMES = ['query', 'variables', 'operationName'] as const;
const ENDPOINT = `${location.origin}/graphql`;

export function addressOf(tab: Tab): URL {
  const url = new URL(location.href);
  const several = (tab.query ?? '').match(/\b(query|mutation|subscription)\s+\w+\s*[({@]/g) ?? [];
  url.searchParams.delete('example');
  for (const name of NAMES) {
    const value = name === 'operationName' && several.length < 2 ? '' : tab[name]?.trim();
    if (value && value !== '{}') url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url;
}

export function parsed(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text || 'null');
  } catch {
    return null;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRows = (value: unknown): value is Record<string, unknown>[] => Array.isArray(value) && value.some(isObject);

/** The longest list in an answer, or the answer itself as one row. */
export function rowsOf(value: unknown): Record<string, unknown>[] {
  const lists: Record<string, unknown>[][] = [];
  const look = (inside: unknown): void => {
    if (isRows(inside)) lists.push(inside.filter(isObject));
    else if (isObject(inside)) for (const one of Object.values(inside)) look(one);
  };
  look(value);
  return lists.toSorted((one, other) => other.length - one.length)[0] ?? (isObject(value) ? [value] : []);
}

/** A row as cells by the path of each; what is a list again stands in one cell. */
export function flat(row: Record<string, unknown>, before = ''): [string, string][] {
  return Object.entries(row).flatMap(([name, value]): [string, string][] => {
    if (isObject(value)) return flat(value, `${before}${name} `);
    if (!Array.isArray(value)) return [[before + name, value === null ? '' : String(value)]];
    const parts = value.map((one) =>
      isObject(one)
        ? flat(one)
            .map(([, text]) => text)
            .join(' ')
        : String(one),
    );
    return [[before + name, parts.join('; ')]];
  });
}

/** The type of a value that was answered: whoever copies it sees what comes, and can make it stricter. */
function typeOf(values: readonly unknown[], pad: string): string {
  const objects = values.filter(isObject);
  const lists = values.filter(Array.isArray);
  const kinds = new Set(values.filter((one) => typeof one !== 'object').map((one) => typeof one as string));
  if (lists.length > 0) kinds.add(`readonly (${typeOf(lists.flat(), pad)})[]`);
  if (objects.length > 0) {
    const names = [...new Set(objects.flatMap((one) => Object.keys(one)))];
    const fields = names.map(
      (name) =>
        `${pad}  readonly ${name}: ${typeOf(
          objects.map((one) => one[name] ?? null),
          `${pad}  `,
        )};`,
    );
    kinds.add(`{\n${fields.join('\n')}\n${pad}}`);
  }
  if (values.includes(null)) kinds.add('null');
  return [...kinds].join(' | ') || 'unknown';
}

export const COPIES: Readonly<Record<string, (tab: Tab) => string>> = {
  link: (tab) => addressOf(tab).href,
  curl(tab) {
    const body = JSON.stringify(bodyOf(tab)).replaceAll("'", "'\\''");
    return `curl '${ENDPOINT}' -H 'content-type: application/json' -d '${body}'`;
  },
  fetch: (tab) => `${fetched(tab)}const { data, errors } = await response.json();\n`,
  typescript(tab) {
    const response = parsed(tab.response);
    const type = typeOf(
      [isObject(response) ? response.data : undefined].filter((data) => data !== undefined),
      '',
    );
    const told = '{ data: Answer; errors?: { message: string }[] }';
    return `type Answer = ${type};\n\n${fetched(tab)}const { data, errors } = (await response.json()) as ${told};\n`;
  },
};

function bodyOf({ query, variables, operationName }: Tab) {
  const given = parsed(variables);
  return { query, ...(given ? { variables: given } : {}), ...(operationName ? { operationName } : {}) };
}

function fetched(tab: Tab): string {
  const { query, ...others } = bodyOf(tab);
  const text = (query ?? '').replace(/[\\`]|\$\{/g, '\\$&');
  const rest = Object.entries(others).map(([name, value]) => `, ${name}: ${JSON.stringify(value)}`);
  const body = `JSON.stringify({ query${rest.join('')} })`;
  return `const query = \`${text}\`;\nconst response = await fetch('${ENDPOINT}', {\n  method: 'POST',\n  headers: { 'content-type': 'application/json' },\n  body: ${body},\n});\n`;
}
