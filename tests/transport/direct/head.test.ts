import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/server/direct/head.ts';
import { JSON_HEAD } from './told.ts';

describe('a head is read only where it is plain', () => {
  const plain = `${JSON_HEAD}content-length: 10\r\n\r\n`;

  test('what it says is told by small names', () => {
    expect(readHead(plain)).toEqual({
      method: 'POST',
      place: '/graphql',
      length: 10,
      headers: { host: 'x', 'content-type': 'application/json', 'content-length': '10' },
    });
  });

  test.each([
    ['__proto__: a', { ['__proto__']: 'a' }],
    ['constructor: a', { constructor: 'a' }],
    ['x-blank:', { 'x-blank': '' }],
    ['x-blanks:  \t a  b \t', { 'x-blanks': 'a  b' }],
  ])('%s is a header like others', (line, expected) => {
    const head = readHead(plain.replace('\r\n\r\n', `\r\n${line}\r\n\r\n`));
    expect(Object.entries(head?.headers ?? {})).toEqual(expect.arrayContaining(Object.entries(expected)));
  });
});
