import type { Seen } from './steady.ts';

/** What clients saw of each fault, printed when all have been tried. */
export class Table {
  readonly #title: string;
  readonly #rows: (readonly [fault: string, seen: Seen])[] = [];

  constructor(title: string) {
    this.#title = title;
  }

  add(fault: string, seen: Seen): void {
    this.#rows.push([fault, seen]);
  }

  print(): void {
    const row = ([first = '', ...cells]: readonly string[]) =>
      `${first.padEnd(60)}${cells.map((cell) => ` ${cell}`.padStart(11)).join('')}\n`;
    const rows = this.#rows.map(([fault, { answers, coded, codes, wrong, slowest, recovery }]) =>
      row([
        fault,
        ...[answers, coded, wrong.length, slowest, recovery].map((one) => one.toFixed(0)),
        [...codes].join(' '),
      ]),
    );
    process.stdout.write(
      `\n${row([this.#title, 'answered', 'refused', 'wrong', 'slowest ms', 'back in ms'])}${rows.join('')}`,
    );
  }
}
