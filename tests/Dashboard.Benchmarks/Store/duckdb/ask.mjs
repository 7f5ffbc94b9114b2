// node ask.mjs DATABASE CSV DIVISIONS COLUMNS SQL: makes typed tables, then prints how many milliseconds each run of the question took.
import { DuckDBInstance } from '@duckdb/node-api';

const [database, csv, divisions, columns, sql] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(database)).connect();
const text = ['id', 'answered_at', 'unit', 'path', 'stage', 'channel', 'language', 'age_band', 'feedback_kind', 'comment'];
const types = `{${text.map(name => `'${name}': 'VARCHAR'`).join(', ')}}`;
await connection.run(`CREATE TABLE response AS SELECT * REPLACE (day::DATE AS day) FROM (SELECT ${columns} FROM read_csv('${csv}', types = ${types}))`);
await connection.run(`CREATE TABLE division_of AS FROM read_csv('${divisions}', header = true)`);
await connection.run('CHECKPOINT');

const times = [];
for (let run = 0; run < 23; run++) {
  const start = performance.now();
  const rows = await (await connection.run(sql)).getRows();
  if (run >= 3) times.push(performance.now() - start);
  if (rows.length !== 24 * 6) throw new Error(`${rows.length} rows came back`);
}
console.log(JSON.stringify(times));
