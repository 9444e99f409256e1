import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { hostsIn } from '../../src/store/engine/postgres/address.ts';
import { explained, reasonOf, verdictOn } from '../../src/store/engine/postgres/failure.ts';

const names = (address: string) => hostsIn(address).map(({ name }) => name);
const parameters = (address: string) => new URL(String(hostsIn(address)[0]?.config.connectionString)).searchParams;

test('an address may name several hosts, each with its port', () => {
  expect(names('postgres://u:p@a:5432,b:5433,[::1]/almanac')).toEqual(['a:5432', 'b:5433', '[::1]:5432']);
  expect(names('postgresql://localhost/almanac')).toEqual(['localhost:5432']);
});

test('user, password and parameters are those of every host', () => {
  for (const { config } of hostsIn('postgres://u:p%40ss@a,b/almanac?application_name=mine'))
    expect(config.connectionString).toMatch(/^postgres:\/\/u:p%40ss@[ab]:5432\/almanac\?application_name=mine$/);
  expect(parameters('postgres://a/almanac').get('application_name')).toBe('almanac');
});

test('whoever asks for encryption gets it with the certificate checked, unless it is said otherwise', () => {
  expect(parameters('postgres://a/almanac?sslmode=require').get('sslmode')).toBe('verify-full');
  expect(parameters('postgres://a/almanac?sslmode=no-verify').get('sslmode')).toBe('no-verify');
});

test('limits of time can be set in the address', () => {
  const [host] = hostsIn('postgres://a/almanac?connect_timeout=5&statement_timeout=2500');
  expect(host?.config).toMatchObject({ connectionTimeoutMillis: 5000, statement_timeout: 2500, query_timeout: 3500 });
});

describe('no message shows the password', () => {
  test.each([
    'postgres://u:s3cret@/almanac',
    'postgres://u:s3cret@a:port/almanac',
    'postgres://u:s3cret/s3cret@a/almanac',
    'postgres://u:s3cret?s3cret@a/almanac',
    'postgres://u:s3cret@a/almanac?sslmode=s3cret',
    'postgres://u:s3cret@a/almanac?connect_timeout=s3cret',
    'postgres://u:s3cret@a:99999/almanac',
    'mysql://u:s3cret@a/almanac',
  ])('of %s', (address) => {
    expect(() => hostsIn(address)).toThrow(expect.objectContaining({ code: 'BAD_SETTING' }));
    expect(() => hostsIn(address)).not.toThrow(/s3cret/);
  });

  test('of a setting that is no address at all', () => {
    expect(() => readConfig({ ENGINE: 'u:s3cret@a' })).toThrow(/^ENGINE must begin with postgres:/);
    expect(() => readConfig({ ENGINE: 'u:s3cret@a' })).not.toThrow(/s3cret/);
  });
});

test('a failure of a host is told from one that all hosts would share', () => {
  const failed = (code: string) => Object.assign(new Error(code), { code });
  for (const code of ['57P01', '53300', '42P01', '28P01', 'ECONNREFUSED', 'XX000'])
    expect(verdictOn(failed(code))).toBe('ill');
  for (const code of ['57014', '40001']) expect(verdictOn(failed(code))).toBe('slow');
  for (const code of ['42601', '22021']) expect(verdictOn(failed(code))).toBe('ours');
  expect(verdictOn(new Error('Connection terminated unexpectedly'))).toBe('ill');
});

test('what a person is told names the host, the reason and what to do', () => {
  const refused = Object.assign(new Error('password authentication failed for user "u"'), { code: '28P01' });
  expect(explained('a:5432', refused)).toMatchObject({
    code: 'ENGINE_REFUSED',
    message: expect.stringMatching(/^the database at a:5432 refuses: password .*; mend user and password/),
  });
  const full = Object.assign(new Error('No space left on device'), { code: '53100' });
  expect(explained('a:5432', full)).toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
  const twice = new AggregateError([new Error('ECONNREFUSED ::1'), new Error('ECONNREFUSED 127.0.0.1')]);
  expect(reasonOf(twice)).toBe('ECONNREFUSED ::1; ECONNREFUSED 127.0.0.1');
});
