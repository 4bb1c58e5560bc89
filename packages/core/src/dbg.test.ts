import fc from "fast-check";
import { it } from "vitest";
import { openHeadlessDesk } from "./testing/headless.ts";
import { anyScenario, compare, play } from "./testing/scenario.ts";

it("dbg", { timeout: 600000 }, async () => {
  const seed = Number(process.env["SEED"]);
  const [scenario = []] = fc.sample(anyScenario, { seed, numRuns: 1 });
  const desk = await openHeadlessDesk({ seed });
  const t0 = Date.now();
  const out: string[] = [];
  let n = 0;
  const show = () => {
    const log = desk.simulator.log();
    for (const e of log.slice(n))
      out.push(
        `   ${(e as any).at - t0} ${e.face} ${e.from}>${e.to} ${e.what} ${
          e.face === "gateway"
            ? JSON.stringify(e.text ?? "")
                .replaceAll("\\", "")
                .match(
                  /telephonySessionId[^}]{0,60}|"code":"\w+"|"reason":"\w+"|"sequence":\d+|"id":"p-[^"]+"/g,
                )
                ?.join(" ")
            : ""
        }`.slice(0, 330),
      );
    n = log.length;
  };
  for (const step of scenario) {
    out.push(`${Date.now() - t0} STEP ${JSON.stringify(step)}`);
    await play(desk, step);
    show();
    const { conference } = desk.client.views;
    out.push(
      `   => ${conference.status} ${"why" in conference ? conference.why : ""} [${desk.list()}] truth [${desk.truth()}] phone ${desk.client.views.phone.status}`,
    );
  }
  const r = await compare(desk, scenario);
  show();
  out.push(
    JSON.stringify(r),
    JSON.stringify(desk.client.views.conference),
    JSON.stringify(desk.page.warnings),
  );
  console.log(out.join("\n"));
  await desk.close();
});
