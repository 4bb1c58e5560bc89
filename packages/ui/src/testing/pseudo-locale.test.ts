import { ConferenceError } from "@rc-conference/core";
import { describe, expect, it } from "vitest";
import { errorText } from "../internals/error-text.ts";
import { pseudo, pseudoText } from "./pseudo-locale.ts";

describe("the pseudo-locale", () => {
  it.each(["Leave", "Add call", "Other calls", "End the conference for everyone?"])(
    "makes %j about 1.4 times as long, and leaves no English letter",
    (text) => {
      const factor = [...pseudoText(text)].length / text.length;
      expect(factor).toBeGreaterThanOrEqual(1.35);
      expect(factor).toBeLessThan(1.6);
      expect(pseudoText(text)).toMatch(/^\[[^A-Za-z]+\]$/);
    },
  );

  it("keeps names, numbers and texts in texts", () => {
    expect(pseudo.muteParticipant("Ada Okafor")).toBe("[Ṁûţé Ada Okafor]");
    expect(pseudo.announceStatus(pseudo.title, pseudo.status.active)).toBe(
      "[[Çöñƒéřéñçé~~]: [Åçţîṽé~]]",
    );
    expect(pseudo.capacity(3, 10)).toBe("[3 öƒ 10~]");
    expect(pseudo.nameList(["Ada", "Jonas"], 0)).toMatch(/^\[Ada [^A-Za-z]+ Jonas~*\]$/);
    expect(pseudo.mergeCalls(2)).toBe("[Ṁéřĝé 2 çåļļš~~~~]");
    expect(
      pseudo.qualityDetails({ score: "4.1", loss: "0.2", jitter: "5", roundTrip: undefined }),
    ).toContain("[Šçöřé 4.1 öƒ 4.5, 0.2 % ļöšţ, ĵîţţéř 5 ɱš");
  });

  it("rewrites the sentences of errors", () => {
    const error = new ConferenceError("network", {
      summary: "No answer.",
      explanation: "It is offline.",
      hint: "Try again.",
    });
    expect(errorText(error, pseudo)).toBe("[Ñö åñšŵéř.~~] [Îţ îš öƒƒļîñé.~~~~] [Ţřý åĝåîñ.~~]");
  });
});
