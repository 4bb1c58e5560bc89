import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { localBaselines, report, root } from "./picture-commands.ts";

const help = `Usage: npm run pictures -- [options]

Takes a picture of every story in every combination of theme, direction, forced colours, locale and width,
and compares each with its baseline. The baselines of npm test are in pictures/baselines; those of the other
combinations stay on this machine, in ${relative(root, localBaselines)}: the first run takes them.

  --update          takes the baselines of npm test again where they differ
  --all             with --update: takes those on this machine again, too
  --planned         takes only the pictures of npm test
  --exact           allows no different pixel: shows what is not the same in every run of one machine
  --stories TEXT    takes only the stories with this text in their name, such as conference-panel/active
`;

const { values } = parseArgs({
  options: {
    update: { type: "boolean", default: false },
    all: { type: "boolean", default: false },
    planned: { type: "boolean", default: false },
    exact: { type: "boolean", default: false },
    stories: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}

const isFull = !values.planned && (!values.update || values.all);
const { status } = spawnSync(
  "vitest",
  ["run", "--project", "pictures", ...(values.update ? ["--update"] : [])],
  {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PICTURES_FULL: isFull ? "1" : "",
      PICTURES_EXACT: values.exact ? "1" : "",
      PICTURES_STORIES: values.stories ?? "",
    },
  },
);

const page = join(report, "index.html");
if (existsSync(page)) {
  console.log(`\nThe pictures that differ, with what was expected: ${relative(root, page)}`);
}
if (values.update) {
  console.log("\nLook at each changed picture before you commit it: git diff --stat pictures");
}
process.exit(status ?? 1);
