/** A flag of a state that has ended, drawn here after its public description: of the days on which it looked so. */
export interface FormerFlag {
  readonly country: string;
  /** Half-open, as all periods are. */
  readonly from: string;
  readonly until: string;
  /** What is to be seen, for whoever does not see it. */
  readonly looks: string;
  /** What is drawn, 640 wide and 480 high. */
  readonly drawing: string;
}

const [WIDTH, HEIGHT] = [640, 480];
const [RED, WHITE, BLACK, GOLD, YELLOW, GREEN] = ['#d0202a', '#ffffff', '#000000', '#ffce00', '#ffdd00', '#007a3d'];

/** Bands of the same height, from the top. */
function bands(...colours: readonly string[]): string {
  const height = HEIGHT / colours.length;
  return colours.map((fill, at) => `<path fill="${fill}" d="M0 ${at * height}h${WIDTH}v${height}H0z"/>`).join('');
}

function field(fill: string): string {
  return bands(fill);
}

/** A star of five points, one of them upwards. */
function star(x: number, y: number, radius: number, fill: string, edge = ''): string {
  const points = Array.from({ length: 10 }, (_, at) => {
    const [angle, far] = [(Math.PI / 5) * at - Math.PI / 2, at % 2 === 0 ? radius : radius * 0.382];
    return `${(x + far * Math.cos(angle)).toFixed(1)},${(y + far * Math.sin(angle)).toFixed(1)}`;
  });
  return `<polygon fill="${fill}" ${edge}points="${points.join(' ')}"/>`;
}

/** A triangle at the hoist whose point reaches so far. */
function wedge(fill: string, far: number): string {
  return `<path fill="${fill}" d="M0 0l${far} ${HEIGHT / 2}L0 ${HEIGHT}z"/>`;
}

const BLUE = '#11457e';
const SLAVIC = '#0b3f8f';

export const FORMER_FLAGS: readonly FormerFlag[] = [
  {
    country: 'CSK',
    from: '1920-03-30',
    until: '1993-01-01',
    looks: 'white over red, with a blue triangle at the hoist',
    drawing: bands(WHITE, RED) + wedge(BLUE, 320),
  },
  {
    country: 'YUG',
    from: '1946-01-31',
    until: '1992-04-27',
    looks: 'blue over white over red, with a large red star edged in yellow',
    drawing:
      bands(SLAVIC, WHITE, RED) +
      star(320, 250, 170, RED, `stroke="${GOLD}" stroke-width="14" stroke-linejoin="miter" `),
  },
  {
    country: 'SCG',
    from: '1992-04-27',
    until: '2006-06-05',
    looks: 'blue over white over red',
    drawing: bands(SLAVIC, WHITE, RED),
  },
  {
    country: 'DDR',
    from: '1949-10-07',
    until: '1959-10-01',
    looks: 'black over red over gold',
    drawing: bands(BLACK, RED, GOLD),
  },
  {
    country: 'SUN',
    from: '1955-08-19',
    until: '1991-12-26',
    looks: 'red, with a golden hammer and sickle under a star edged in gold in the upper corner at the hoist',
    drawing: `${field('#cc0000')}<g transform="translate(-40 -30) scale(1.3)"><g fill="${GOLD}"><path d="M133 111A50 50 0 1 1 118 196L124 188A44 44 0 1 0 133 111z"/><path d="M125 186l10 10-24 24a7 7 0 0 1-10-10z"/><path d="M114 133l11-11 78 78-11 11z"/><path d="M98 137l30-30 18 4-12 12-22 22-6 6z"/></g>${star(150, 72, 24, '#cc0000', `stroke="${GOLD}" stroke-width="6" `)}</g>`,
  },
  {
    country: 'VDR',
    from: '1955-11-30',
    until: '1976-07-02',
    looks: 'red, with a large yellow star',
    drawing: field('#da251d') + star(320, 256, 150, '#ffff00'),
  },
  {
    country: 'south-vietnam',
    from: '1954-01-01',
    until: '1975-04-30',
    looks: 'yellow, with three narrow red stripes across the middle',
    drawing: `${field(YELLOW)}<path fill="${RED}" d="M0 176h640v26H0zM0 227h640v26H0zM0 278h640v26H0z"/>`,
  },
  {
    country: 'YMD',
    from: '1967-11-30',
    until: '1990-05-22',
    looks: 'red over white over black, with a red star on a light blue triangle at the hoist',
    drawing: bands(RED, WHITE, BLACK) + wedge('#6fb2dd', 270) + star(92, 245, 58, RED),
  },
  {
    country: 'yemen-arab-republic',
    from: '1962-09-27',
    until: '1990-05-22',
    looks: 'red over white over black, with a green star in the white',
    drawing: bands(RED, WHITE, BLACK) + star(320, 245, 78, GREEN),
  },
  {
    country: 'united-arab-republic',
    from: '1958-04-08',
    until: '1961-09-29',
    looks: 'red over white over black, with two green stars in the white',
    drawing: bands(RED, WHITE, BLACK) + star(220, 245, 70, GREEN) + star(420, 245, 70, GREEN),
  },
  {
    country: 'texas',
    from: '1839-01-25',
    until: '1846-02-19',
    looks: 'white over red, with a white star on an upright blue band at the hoist',
    drawing: `${bands(WHITE, RED)}<path fill="#002868" d="M0 0h213v480H0z"/>${star(106, 244, 84, WHITE)}`,
  },
];

/** What names its picture in an address: `csk-1920`. */
export function pictureOf({ country, from }: FormerFlag): string {
  return `${country.toLowerCase()}-${from.slice(0, 4)}`;
}

export function svgOf({ drawing, looks }: FormerFlag): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><title>${looks}</title>${drawing}</svg>`;
}
