import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const wanted = process.env["PORT"] ?? "5173";
const port = Number(wanted);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(
    `PORT is "${wanted}", which is not a port. Use a number from 0 to 65535, or leave it out.`,
  );
  process.exit(1);
}

const server = await createServer({
  root: fileURLToPath(new URL("../../example-crm", import.meta.url)),
  logLevel: "warn",
  server: { port, strictPort: true, host: "localhost" },
});

try {
  await server.listen();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(
    `The example could not start: ${reason}. Choose another port, as in: PORT=5180 npm start`,
  );
  process.exit(1);
}

const address = server.httpServer?.address();
const bound = typeof address === "object" && address ? address.port : port;

// Avoids a wait for the first bundling when the page is opened.
await server.warmupRequest("/src/main.tsx");
console.log(`Ready: http://localhost:${bound}`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void server.close().finally(() => process.exit(0));
  });
}
