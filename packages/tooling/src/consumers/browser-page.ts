import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** Serves a folder on a free port. */
export async function serve(folder: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/"));
    const file = [join(folder, path), join(folder, `${path}.html`)].find(
      (name) => existsSync(name) && statSync(name).isFile(),
    );
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** By element: one line for each property. */
export type Styles = Record<string, string>;

/** Runs in the page: inserts the markup of the panel into the container that the page prepared. */
export function insertPanel(markup: string): void {
  const { container } = window as unknown as { container?: HTMLElement };
  const parent = container ?? document.getElementById("parent");
  if (!parent) throw new Error("The page has no place for the panel.");
  const wrapper = document.createElement("div");
  // Inherited properties, such as the font, are meant to come from the host. All else is compared.
  wrapper.style.cssText = "all: initial; display: block; width: 400px; font: 15px/1.5 sans-serif";
  wrapper.innerHTML = markup;
  wrapper.dataset["inserted"] = "";
  parent.append(wrapper);
  wrapper.querySelectorAll("dialog").forEach((dialog) => {
    dialog.removeAttribute("open");
    dialog.showModal();
  });
  wrapper.querySelector<HTMLElement>(".rcc-menu[popover]")?.showPopover();
  (document.activeElement as HTMLElement | null)?.blur();
}

/** Runs in the page: the computed style of each element of the panel, or of the page around it. */
export function readStyles(of: "panel" | "host"): Styles {
  const { container } = window as unknown as { container?: HTMLElement };
  const scope =
    of === "panel"
      ? (container ?? document.getElementById("parent"))?.querySelector("[data-inserted]")
      : document.body;
  // Chromium's height of a select depends on whether the stylesheet arrived before its first layout.
  if (of === "host") {
    document.body.hidden = true;
    void document.body.offsetHeight;
    document.body.hidden = false;
  }
  const elements = [...(scope?.querySelectorAll("*") ?? [])].filter((element) =>
    of === "panel" ? true : !element.closest("#parent, #baseline, script"),
  );
  const result: Styles = {};
  elements.forEach((element, index) => {
    for (const pseudo of ["", "::before", "::after", "::placeholder", "::backdrop"]) {
      if (pseudo === "::placeholder" && element.localName !== "input") continue;
      if (pseudo === "::backdrop" && element.localName !== "dialog") continue;
      const style = getComputedStyle(element, pseudo || null);
      if (/before|after/.test(pseudo) && style.content === "none") continue;
      // Without variables: some browsers list them, in any order.
      const names = [...style].filter((name) => !name.startsWith("--"));
      // Minifiers write a background of `none` as `0 0`, and `to right` as `90deg`, which look the same.
      const valueOf = (name: string): string =>
        name === "background-position" && style.backgroundImage === "none"
          ? "none"
          : style.getPropertyValue(name).replaceAll("gradient(to right,", "gradient(90deg,");
      const values = names.map((name) => `${name}: ${valueOf(name)}`);
      const label = element.getAttribute("class")?.split(" ").join(".") ?? "";
      result[`${index} ${element.localName}.${label}${pseudo}`] = values.join("\n");
    }
  });
  return result;
}

/** The properties that differ, as "element: property: before -> after". */
export function differences(before: Styles, after: Styles): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const [a, b] = [before[key], after[key]];
    if (a === b) return [];
    if (!a || !b) return [`${key}: ${a ? "only without" : "only with"} the other styles`];
    const others = b.split("\n");
    return a
      .split("\n")
      .map((line, index) => [line, others[index]] as const)
      .filter(([line, other]) => line !== other)
      .map(([line, other]) => `${key}: ${line} -> ${other?.split(": ").slice(1).join(": ")}`);
  });
}
