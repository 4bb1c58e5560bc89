import { version } from "react";
import { version as domVersion } from "react-dom";
import { expect, inject, it } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    react: string;
  }
}

/** The tests run in one project for each React version, and this test proves that the versions differ. */
it("the tests run with the React version of their project", () => {
  expect([version.split(".")[0], domVersion.split(".")[0]]).toEqual([
    inject("react"),
    inject("react"),
  ]);
});
