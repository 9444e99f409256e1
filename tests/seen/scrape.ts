/** A sample as Prometheus reads it: its name, its labels, its value. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Reads what a server tells at /metrics; throws for a line that Prometheus would not read. */
export async function scrape(url: string): Promise<Sample[]> {
  const response = await fetch(new URL('/metrics', url));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const parts = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line);
    if (!parts) throw new Error(`no sample: ${line}`);
    const labels = [...(parts[2] ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
    return { name: parts[1] ?? '', labels: Object.fromEntries(labels), value: Number(parts[3]) };
  });
}

/** The sum of all samples with these labels, as `sum(name{…})` has it. */
export function total(samples: readonly Sample[], name: string, labels: Readonly<Record<string, string>> = {}): number {
  return samples
    .filter((sample) => sample.name === name && Object.entries(labels).every(([key, is]) => sample.labels[key] === is))
    .reduce((sum, { value }) => sum + value, 0);
}
