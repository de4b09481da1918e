import { fileWriter, ParquetWriter } from "hyparquet-writer";
import type { WorldRows, WorldTable } from "../../analysis/world-table.ts";
import type { RowWriter } from "./worlds-file.ts";

/** Rows that are compressed together, at least: what a reader can skip, and what is held in memory. */
const GROUP_ROWS = 65_536;

/** Writes rows to a Parquet file: `world` INT32, `option` text, numbers DOUBLE; null where there is none. */
export async function parquetRows(path: string, { options, names }: WorldTable): Promise<RowWriter> {
  const file = fileWriter(path);
  const parquet = new ParquetWriter({
    writer: file,
    createdBy: "relocate",
    schema: [
      { name: "root", num_children: 2 + names.length },
      { name: "world", type: "INT32", repetition_type: "REQUIRED" },
      { name: "option", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      ...names.map((name) => ({ name, type: "DOUBLE", repetition_type: "OPTIONAL" }) as const),
    ],
  });
  let held: WorldRows[] = [];
  const flush = async () => {
    if (held.length === 0) return;
    const columnData = [
      { name: "world", data: held.flatMap((rows) => worldNumbers(rows, options.length)) },
      { name: "option", data: held.flatMap(({ worlds }) => Array.from({ length: worlds }, () => options).flat()) },
      ...names.map((name, i) => ({ name, data: held.flatMap(({ columns }) => Array.from(columns[i], known)) })),
    ];
    held = [];
    const rowGroupSize = columnData[0].data.length;
    await parquet.write({ columnData: columnData.map((column) => ({ ...column, offsetIndex: false })), rowGroupSize });
  };
  return {
    write: async (rows) => {
      held.push(rows);
      if (held.reduce((sum, { worlds }) => sum + worlds * options.length, 0) >= GROUP_ROWS) await flush();
    },
    finish: async () => {
      await flush();
      await parquet.finish();
    },
  };
}

function worldNumbers({ from, worlds }: WorldRows, each: number): number[] {
  return Array.from({ length: worlds * each }, (_, row) => from + Math.floor(row / each));
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
