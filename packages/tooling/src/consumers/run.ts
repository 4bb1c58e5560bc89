import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

const binaries = fileURLToPath(new URL("../../../../node_modules/.bin", import.meta.url));

/** Runs a command, and rejects with its output if it fails. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      // The Node version of the workspace, without what a test runner or a package's script added.
      env: {
        ...Object.fromEntries(
          Object.entries(process.env).filter(
            ([name]) => !/^(npm_package_|npm_lifecycle_|NODE_ENV$|NODE_OPTIONS$|VITE)/.test(name),
          ),
        ),
        ...env,
        PATH: [binaries, process.env["PATH"]].join(delimiter),
      },
    });
    let output = "";
    child.stdout.on("data", (text) => {
      output += text;
    });
    child.stderr.on("data", (text) => {
      output += text;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output}`));
    });
  });
}
