import { AlmanacError } from '../../../model/errors.ts';
import { decimal } from '../../../model/number.ts';
import type { Cell } from '../../../store/export/take.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Characters that a cell can hold. */
const LONGEST = 32_767;
/** Styles by number, as `STYLES` orders them. */
const [TEXT, HEADING] = [1, 2];

/** Text is marked as text, or it would become a number as soon as somebody edits its cell; the first row stands out. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export function sheetStart(headings: readonly string[]): string {
  const widths = headings.map((text, index) => {
    const column = index + 1;
    return `<col min="${column}" max="${column}" width="${Math.min(40, Math.max(10, text.length + 2))}" customWidth="1"/>`;
  });
  const columns = widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '';
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${XML}<worksheet xmlns="${MAIN}">${frozen}${columns}<sheetData>${sheetRow(1, headings, headings, HEADING)}`;
}

export const SHEET_END = '</sheetData></worksheet>';

/** A row, with its number from one; throws EXPORT_TOO_LARGE naming the column whose text no cell can hold. */
export function sheetRow(
  number: number,
  row: readonly Cell[],
  headings: readonly string[],
  style: number = TEXT,
): string {
  const cells = row.map((value, index) => {
    const at = `r="${letters(index)}${number}"`;
    if (value === null || value === '') return '';
    if (typeof value === 'number') return `<c ${at}><v>${decimal(value)}</v></c>`;
    if (typeof value === 'boolean') return `<c ${at} t="b"><v>${Number(value)}</v></c>`;
    if (value.length > LONGEST)
      throw new AlmanacError(
        'EXPORT_TOO_LARGE',
        `${headings[index]} in row ${number} has ${value.length} characters, and a cell of a spreadsheet holds ${LONGEST}: take another format`,
        { argument: headings[index] ?? '' },
      );
    return `<c ${at} s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

const named: string[] = [];

/** A, B … Z, AA, AB …: how spreadsheets name columns. */
function letters(index: number): string {
  named[index] ??= (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
  return named[index];
}

const SPECIAL = /[&<>\r\p{Cc}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/u;
const EACH_SPECIAL = new RegExp(SPECIAL.source, 'gu');

/** What XML cannot hold is written _xHHHH_, and so is what only looks like that. */
function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(EACH_SPECIAL, (one) => {
    if (one === '&') return '&amp;';
    if (one === '<') return '&lt;';
    if (one === '>') return '&gt;';
    if (one === '\n' || one === '\t') return one;
    return `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

/** The parts of a workbook beside its sheets, by their place in it. */
export function workbookParts(sheets: readonly string[]): ReadonlyMap<string, string> {
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const type = (part: string, name: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
  const each = (print: (number: number, name: string) => string) =>
    sheets.map((name, index) => print(index + 1, name)).join('');
  return new Map([
    ['xl/styles.xml', STYLES],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${each(
        (number, name) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`,
      )}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        each((number) => relation(number, 'worksheet', `worksheets/sheet${number}.xml`)) +
          relation(sheets.length + 1, 'styles', 'styles.xml'),
      ),
    ],
    ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('styles', 'styles')}${each((number) => type(`worksheets/sheet${number}`, 'worksheet'))}</Types>`,
    ],
  ]);
}
