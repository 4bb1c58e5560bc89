import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  openPhoneTestbed,
  type Phone,
  type PhoneTestbed,
  RUNTIMES,
  socketOf,
} from "./phones.test.kit.ts";

const SIX = ["> REGISTER", "< 100", "< 401", "> REGISTER", "< 100", "< 200"];

describe.each(RUNTIMES)("registering, simulated in the %s", (runtime) => {
  let testbed: PhoneTestbed;

  beforeEach(async () => {
    testbed = await openPhoneTestbed(runtime, { rules: { instanceLifetime: 1_000 } });
  });
  afterEach(() => testbed.close());

  const instances = async (): Promise<string[]> =>
    (await testbed.state()).registrations.map(({ instanceId }) => instanceId);

  it("takes six messages, challenge included", async () => {
    const { registrations } = await testbed.phone("karla");
    expect(registrations).toEqual(SIX);
    expect(await instances()).toEqual(["karla-phone"]);
  });

  it("is repeated on a second socket and survives the end of the first", async () => {
    const phone = await testbed.phone("karla");
    const first = socketOf(phone.webPhone);
    phone.registrations.length = 0;
    await phone.webPhone.start();
    expect(phone.registrations).toEqual(SIX);
    first?.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await instances()).toEqual(["karla-phone"]);
    const rung = phone.rung();
    await testbed.person("Ada Okafor", "call", { to: "101" });
    expect((await rung).remoteNumber).toBe("+16505550111");
  });

  it("is removed by dispose, with expires=0", async () => {
    const phone = await testbed.phone("karla");
    phone.registrations.length = 0;
    await phone.webPhone.dispose();
    expect(phone.registrations).toEqual(SIX);
    expect(await instances()).toEqual([]);
  });

  it("is refreshed three seconds before it expires", async () => {
    await testbed.close();
    testbed = await openPhoneTestbed(runtime, { rules: { registrationExpires: 4 } });
    const phone = await testbed.phone("karla");
    expect(phone.registrations).toEqual(SIX);
    await expect.poll(() => phone.registrations, { timeout: 4_000 }).toEqual([...SIX, ...SIX]);
    expect(await instances()).toEqual(["karla-phone"]);
  });

  it("is refused with a wrong password", async () => {
    const phone = await testbed.phone("karla", { password: "wrong", started: false });
    await expect(phone.webPhone.start()).rejects.toThrow("Registration failed: SIP/2.0 403");
    expect(phone.registrations.at(-1)).toBe("< 403");
    expect(await instances()).toEqual([]);
  });

  it("is refused to the sixth instance with 603, until the slot of a vanished one is free", async () => {
    const phones: Phone[] = [];
    for (let index = 0; index < 5; index += 1) {
      phones.push(await testbed.phone("karla", { instanceId: `instance-${index}` }));
    }
    const sixth = await testbed.phone("karla", { instanceId: "sixth", started: false });
    await expect(sixth.webPhone.start()).rejects.toThrow(
      "Registration failed: SIP/2.0 603 Too Many Contacts",
    );
    socketOf(phones[0]!.webPhone)?.close();
    await expect.poll(instances).toHaveLength(4);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await sixth.webPhone.start();
    expect(await instances()).toContain("sixth");
  });

  it("is required for calls: an INVITE without it gets 403", async () => {
    const phone = await testbed.phone("karla");
    await testbed.phone("karla");
    phone.clear();
    const call = await phone.webPhone.call("+16505550111");
    expect(phone.wire).toEqual(["> INVITE", "< 100", "< 403"]);
    expect(call.state).not.toBe("answered");
  });
});
