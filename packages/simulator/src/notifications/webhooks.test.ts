import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Json, openTestbed, type Testbed } from "../testing/testbed.ts";

const PATH = "/restapi/v1.0/subscription";
const FILTER = "/restapi/v1.0/account/~/extension/~/telephony/sessions";

describe("webhooks", () => {
  let testbed: Testbed;
  let server: Server;
  let address: string;
  let received: Json[];
  let answer: (request: IncomingMessage) => { status: number; headers: Record<string, string> };

  const echo = (request: IncomingMessage) => {
    const token = request.headers["validation-token"];
    return { status: 200, headers: token ? { "validation-token": String(token) } : {} };
  };

  beforeEach(async () => {
    testbed = await openTestbed();
    received = [];
    answer = echo as typeof answer;
    server = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      const { status, headers } = answer(request);
      if (body !== "") received.push(JSON.parse(body));
      response.writeHead(status, headers).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as { port: number }).port}/hook`;
  });
  afterEach(async () => {
    await testbed.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const create = (body: object = {}) =>
    testbed.request("POST", PATH, {
      eventFilters: [FILTER],
      deliveryMode: { transportType: "WebHook", address },
      ...body,
    });
  const call = async (): Promise<void> => {
    testbed.core.simulator.person("Ada Okafor").call("101");
    await testbed.pass(300);
  };

  it("receive notifications once the address has returned the validation token", async () => {
    const { status, body } = await create({ expiresIn: 600 });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: expect.any(String),
      status: "Active",
      expiresIn: 600,
      deliveryMode: { transportType: "WebHook", address },
      eventFilters: [expect.not.stringContaining("~")],
    });
    await call();
    await expect.poll(() => received.map((each) => each.body.sequence)).toEqual([3, 4, 5]);
    expect(received[0]).toMatchObject({ subscriptionId: body.id, uuid: expect.any(String) });
  });

  it("are refused for an address that does not return the token, or is unreachable", async () => {
    const refused = { status: 400, body: { errorCode: "SUB-525" } };
    answer = () => ({ status: 200, headers: {} });
    expect(await create()).toMatchObject(refused);
    answer = () => ({ status: 500, headers: {} });
    expect(await create()).toMatchObject(refused);
    const nobody = { transportType: "WebHook", address: "http://127.0.0.1:1/" };
    expect(await create({ deliveryMode: nobody })).toMatchObject(refused);
    expect(
      await create({ deliveryMode: { transportType: "WebHook", address: "me" } }),
    ).toMatchObject({ status: 400, body: { errorCode: "CMN-101" } });
    expect(await create({ eventFilters: ["/nothing"] })).toMatchObject({
      status: 400,
      body: { errorCode: "SUB-508" },
    });
  });

  it("are read, changed, renewed, listed and removed", async () => {
    const { id } = (await create({ expiresIn: 100 })).body;
    const one = `${PATH}/${id}`;
    expect((await testbed.request("GET", one)).body).toMatchObject({ id });
    expect((await testbed.request("GET", PATH)).body.records).toHaveLength(2);
    const changed = await testbed.request("PUT", one, {
      eventFilters: [`${FILTER}?direction=Outbound`],
    });
    expect(changed.body.eventFilters[0]).toContain("direction=Outbound");
    await call();
    expect(received).toEqual([]);
    testbed.clock.advance(99_000);
    expect((await testbed.request("POST", `${one}/renew`)).status).toBe(200);
    testbed.clock.advance(99_000);
    expect((await testbed.request("GET", one)).status).toBe(200);
    expect((await testbed.request("DELETE", one)).status).toBe(204);
    expect((await testbed.request("GET", one)).status).toBe(404);
  });

  it("expire, and receive nothing more when their address keeps failing", async () => {
    const short = (await create({ expiresIn: 60 })).body.id;
    const { id } = (await create()).body;
    testbed.clock.advance(60_000);
    expect((await testbed.request("GET", `${PATH}/${short}`)).status).toBe(404);
    answer = () => ({ status: 500, headers: {} });
    await call();
    testbed.core.simulator.person("Ada Okafor").hangUp();
    await call();
    await expect.poll(() => received.length).toBeGreaterThanOrEqual(5);
    await expect
      .poll(async () => (await testbed.request("GET", `${PATH}/${id}`)).body.status)
      .toBe("Blacklisted");
  });
});
