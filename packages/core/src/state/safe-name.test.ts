import { describe, expect, it } from "vitest";
import { identityOf } from "./participant-address.ts";
import { safeName } from "./safe-name.ts";

describe("safeName", () => {
  it("removes bidirectional controls, which would reorder the text around the name", () => {
    for (const control of "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C") {
      expect(safeName(`Ada${control} Okafor`)).toBe("Ada Okafor");
    }
  });

  it("removes invisible characters, so that two names that look alike are alike", () => {
    for (const invisible of "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u0000\u0007\u007F\u180E\u3164\u2800") {
      expect(safeName(`A${invisible}da`)).toBe("Ada");
    }
    expect(safeName("A\u{E0041}da\uD800")).toBe("Ada");
  });

  it("turns line breaks and runs of spaces into one space", () => {
    expect(safeName("  Ada\r\n\t Okafor\u2028")).toBe("Ada Okafor");
  });

  it("limits the marks on one character", () => {
    const marks = [...(safeName(`A${"\u0335\u0316".repeat(40)}da`) ?? "")].filter((character) =>
      /\p{M}/u.test(character),
    );
    expect(marks).toHaveLength(3);
  });

  it("returns names in every script as they are", () => {
    const names = [
      "Amélie Besson",
      "Nguyễn Thị Ánh",
      "田中 美咲",
      "김민준",
      "محمد علی",
      "می\u200Cخواهم",
      "क्\u200Dष अनुष्का",
      "👩🏽\u200D💻 Priya",
      "❤️\u200D🔥",
      "O’Brien-Smith (Sales) & Co. #2",
    ];
    expect(names.map(safeName)).toEqual(names.map((name) => name.normalize("NFC")));
  });

  it("returns undefined if nothing visible is left, so that the number or the fallback is shown", () => {
    expect(safeName("\u202E\u200B \u2800")).toBeUndefined();
    const address = { name: "\u202E", phoneNumber: "+16505550101\u202C", extensionId: undefined };
    expect(identityOf(address).name).toBe("+16505550101");
    expect(identityOf({ ...address, phoneNumber: undefined }).name).toBe("Unknown");
  });
});
