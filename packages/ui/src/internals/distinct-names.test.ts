import { describe, expect, it } from "vitest";
import { en } from "../messages/en.ts";
import { formatsIn } from "../messages/formats.ts";
import { distinctNames, spokenList } from "./distinct-names.ts";

const person = (id: string, name: string, phoneNumber?: string) => ({ id, name, phoneNumber });

describe("distinctNames", () => {
  it("adds the number where names collide, and the position where numbers collide too", () => {
    const names = distinctNames(
      [
        person("1", "Ada", "+16505550111"),
        person("2", "Ada", "+16505550112"),
        person("3", "Ada", "+16505550112"),
        person("4", "Jonas", "+16505550113"),
        person("5", "+16505550114", "+16505550114"),
        person("6", "Unknown"),
        person("7", "Unknown"),
      ],
      en,
      formatsIn("en"),
    );
    expect([...names.values()]).toEqual([
      "Ada, +1 650 555 0111",
      "Ada, +1 650 555 0112 (1)",
      "Ada, +1 650 555 0112 (2)",
      "Jonas",
      "+1 650 555 0114",
      "Unknown (1)",
      "Unknown (2)",
    ]);
  });
});

describe("spokenList", () => {
  it.each([
    [["Ada"], "Ada"],
    [["Ada", "Jonas"], "Ada and Jonas"],
    [["Ada", "Jonas", "Mei"], "Ada, Jonas and Mei"],
    [["Ada", "Jonas", "Mei", "Luis"], "Ada, Jonas and 2 others"],
    [["a", "b", "c", "d", "e", "f", "g", "h", "i"], "a, b and 7 others"],
  ])("joins %j", (names, text) => {
    expect(spokenList(names, en)).toBe(text);
  });
});
