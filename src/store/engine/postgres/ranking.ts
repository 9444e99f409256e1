/**
 * Finds documents that hold a word with each beginning, best first: the order of SQLite's bm25 with its own constants,
 * step by step, so that no figure differs in its last digit. How rare a beginning is counts over all kinds, as there;
 * what an event is about comes before the event; of equals the one compiled first.
 */
export function rankingOf(schema: string): string {
  return `
    WITH held AS MATERIALIZED (
      SELECT place, document, tokens, sum(weight)::float8 AS frequency
      FROM unnest($1::text[]) WITH ORDINALITY AS asked(beginning, place) JOIN ${schema}.search_words
        ON letter = substr(beginning, 1, 1) AND word >= beginning AND word < beginning || U&'\\+10FFFF'
      GROUP BY place, document, tokens
    ),
    rare AS MATERIALIZED (
      SELECT place, average, CASE WHEN idf <= 0 THEN 1e-6 ELSE idf END AS idf
      FROM (
        SELECT place, tokens::float8 / documents::float8 AS average,
          ln((documents::float8 - holders + 0.5::float8) / (holders + 0.5::float8)) AS idf
        FROM (SELECT place, count(*)::float8 AS holders FROM held GROUP BY place) AS counted, ${schema}.search_totals
      ) AS weighed
    ),
    ranked AS MATERIALIZED (
      SELECT document, sum(
        idf * (
          (frequency * (1.2::float8 + 1::float8)) /
          (frequency + 1.2::float8 * (1::float8 - 0.75::float8 + 0.75::float8 * tokens::float8 / average))
        ) ORDER BY place) AS score
      FROM held JOIN rare USING (place)
      GROUP BY document HAVING count(*) = cardinality($1::text[])
    )
    SELECT kind, key FROM ranked JOIN ${schema}.search_documents USING (document)
    WHERE kind = ANY ($2::text[])
    ORDER BY CASE kind WHEN 'EVENT' THEN 2 WHEN 'SOURCE' THEN 1 ELSE 0 END, score DESC, document`;
}
