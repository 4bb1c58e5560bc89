import { version } from "react";
import { version as domVersion } from "react-dom";
import { expect, inject, it } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    react: string;
  }
}

/** The same tests run in two projects: this one proves that they are two. */
it("the tests run in the React that their project names", () => {
  expect([version.split(".")[0], domVersion.split(".")[0]]).toEqual([
    inject("react"),
    inject("react"),
  ]);
});
