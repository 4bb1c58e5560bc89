import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Writes the table of actions into core's README from the files of the rooms `actions`, `query` and
 * `hooks`: `node packages/tooling/src/verbs-document.ts`. A test fails when the table is out of date, and
 * another one in core runs every action to prove that keys and log names are those of the table.
 */
const core = fileURLToPath(new URL("../../core", import.meta.url));
export const readme = `${core}/README.md`;
const MARKS = ["<!-- verbs:start -->", "<!-- verbs:end -->"] as const;

/** One action, with its name at every level; undefined for a level that it does not have. */
export interface Verb {
  action: string;
  options: string | undefined;
  hook: string | undefined;
  /** Last part of its query key or mutation key. */
  key: string | undefined;
  logName: string | undefined;
}

const read = (path: string): string => readFileSync(`${core}/src/${path}`, "utf8");

const namesIn = (folder: string): string[] =>
  readdirSync(`${core}/src/${folder}`)
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => file.slice(0, -3));

/** Every action of core, in alphabetical order. */
export function verbs(): Verb[] {
  return namesIn("actions").map((file) => {
    const [action = "", ...others] = exported(read(`actions/${file}.ts`));
    if (others.length > 0) throw new Error(`actions/${file}.ts exports several functions.`);
    const [options] = existsSync(`${core}/src/query/${file}.ts`)
      ? exported(read(`query/${file}.ts`))
      : [];
    return {
      action,
      options,
      hook: hookOf(file, options !== undefined),
      key: options && action,
      logName: new RegExp(`name: "${action}"|runSyncAction\\(client, "${action}"`).test(
        read(`actions/${file}.ts`),
      )
        ? action
        : undefined,
    };
  });
}

function exported(source: string): string[] {
  return [...source.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(
    ([, name = ""]) => name,
  );
}

/** The hook that wraps the action's options, or else runs the action. useConference runs many, and counts as none. */
function hookOf(file: string, hasOptions: boolean): string | undefined {
  const imported = hasOptions ? `"../query/${file}.ts"` : `"../actions/${file}.ts"`;
  const hook = namesIn("hooks")
    .filter((name) => name !== "use-conference")
    .map((name) => read(`hooks/${name}.ts`))
    .find((source) => source.includes(`from ${imported}`) && !typesOnly(source, imported));
  return hook && exported(hook)[0];
}

function typesOnly(source: string, imported: string): boolean {
  return new RegExp(`import type \\{[^}]*\\} from ${imported.replace(/[./]/g, "\\$&")}`).test(
    source,
  );
}

export function table(): string {
  const cell = (name: string | undefined): string => (name === undefined ? "" : `\`${name}\``);
  return [
    "| action | options | hook | query or mutation key | event log |",
    "|---|---|---|---|---|",
    ...verbs().map(
      ({ action, options, hook, key, logName }) =>
        `| ${[action, options, hook, key, logName].map(cell).join(" | ")} |`,
    ),
  ].join("\n");
}

/** The README with the current table between its two marks. */
export function withTable(text: string): string {
  const [start, end] = [text.indexOf(MARKS[0]), text.indexOf(MARKS[1])];
  if (start === -1 || end === -1) throw new Error(`${readme} lacks ${MARKS.join(" or ")}.`);
  return `${text.slice(0, start + MARKS[0].length)}\n${table()}\n${text.slice(end)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readme, withTable(readFileSync(readme, "utf8")));
}
