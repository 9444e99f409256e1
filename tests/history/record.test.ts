import { afterAll, describe, expect, test } from 'vitest';
import { parseDay } from '../../src/model/time.ts';
import { countryFinder } from '../../src/store/find/country.ts';
import { membersOn } from '../../src/store/organizations.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();
afterAll(() => store.engine.close());

function isIn(organization: string, member: string, day: string): boolean {
  const [body, country] = [store.graph.organizations.get(organization), store.graph.countries.get(member)];
  if (!body || !country) throw new Error(`no ${organization} or no ${member}`);
  return membersOn(body, ['member', 'contracting_party', 'elected_member'], parseDay(day)).has(country);
}

/** Each line: organization, member, then days on which it was in (+) or out (-). */
const TRAPS = `
unesco USA +1984-12-30 -1985-01-01 -2003-09-30 +2003-10-01 +2018-12-30 -2019-01-01 -2023-07-09 +2023-07-11
unesco GBR +1985-12-30 -1986-01-01 +1997-07-01
who USA +2026-01-21 -2026-01-23
ilo USA +1977-11-05 -1977-11-07 +1980-02-18
opec GAB +1990-01-01 -1995-02-01 -2016-06-30 +2016-07-01
opec ECU +1990-01-01 -1993-01-02 +2008-01-01 +2019-12-31 -2020-01-01
opec IDN +2008-12-31 -2010-01-01 +2016-06-01 -2016-12-01
opec QAT +2018-12-31 -2019-01-01
opec AGO -2006-12-31 +2007-01-01 +2023-12-31 -2024-01-01
c ZAF +1961-05-30 -1961-06-01 +1994-06-01
c PAK -1975-01-01 +1990-01-01
c GMB +2013-10-02 -2013-10-04 +2018-02-08
c MDV +2016-10-12 -2016-10-14 +2020-02-01
c ZWE +2003-12-06 -2003-12-08
c IRL +1949-04-17 -1949-04-18
oau MAR +1984-01-01 -1990-01-01
au MAR -2017-01-29 +2017-01-31
cis GEO -1993-12-02 +1993-12-03 +2009-08-17 -2009-08-18
eu GBR -1972-12-31 +1973-01-01 +2020-01-31 -2020-02-01
un SYR +1958-02-20 -1958-02-22 -1961-10-12 +1961-10-13
un IDN +1965-01-19 -1965-01-20 -1966-09-27 +1966-09-28
un BLR +1945-10-24 +1990-01-01 +2020-01-01
un UKR +1945-10-24 +1990-01-01 +2020-01-01
un SUN +1945-10-24 +1991-12-23 -1991-12-24
un RUS -1991-12-23 +1991-12-24
un CHN +1945-10-24 +1971-10-24 +1971-10-26 +2020-01-01
sco IND -2017-06-08 +2017-06-09
sco IRN -2023-07-03 +2023-07-04
sco BLR -2024-07-03 +2024-07-04
nato GRC -1952-02-17 +1952-02-18
nato DEU -1955-05-05 +1955-05-06
nato FIN -2023-04-03 +2023-04-04
nato SWE -2024-03-06 +2024-03-07
emu HRV -2022-12-31 +2023-01-01
emu BGR -2025-12-31 +2026-01-01
ce RUS -1996-02-27 +1996-02-28 +2022-03-15 -2022-03-16
wp ALB +1968-09-12 -1968-09-13
wp DDR +1990-09-23 -1990-09-24
iaea PRK +1994-06-12 -1994-06-13
imf IDN +1965-08-16 -1965-08-17 +1967-02-21
ecowas MLI +2025-01-28 -2025-01-29
oas NIC +2023-11-18 -2023-11-19
icct BDI +2017-10-26 -2017-10-27
ecosoc KAZ -2006-12-31 +2007-01-01 +2009-12-31 -2010-01-01
unsc KAZ -2016-12-31 +2017-01-01 +2018-12-31 -2019-01-01
wto KAZ -2015-11-29 +2015-11-30
eaeu KGZ -2015-08-11 +2015-08-12
league-of-nations DEU -1926-09-07 +1926-09-08 -1936-01-01
league-of-nations SUN -1934-09-17 +1934-09-18 -1939-12-15
`;

describe('known traps: who was in, who was out, the day before and the day of the change', () => {
  const cases = TRAPS.trim()
    .split('\n')
    .map((line) => {
      const [organization = '', member = '', ...days] = line.split(' ');
      return { organization, member, days };
    });
  test.each(cases)('$member in $organization', ({ organization, member, days }) => {
    expect(days.map((day) => `${isIn(organization, member, day.slice(1)) ? '+' : '-'}${day.slice(1)}`)).toEqual(days);
  });
});

describe('the same node by any of its codes and names', () => {
  test.each(['kz', 'KZ', 'kaz', 'KAZ', '398'])('%s is Kazakhstan', (code) => {
    expect(countryFinder.find(store, code, null)?.key).toBe('KAZ');
  });
});
