import { generate } from "selfsigned";

/**
 * Generates a certificate for localhost and 127.0.0.1. Its subject is unique, because a client that trusts
 * the certificates of two simulators tells them apart by their subjects.
 */
export async function selfSignedCertificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: "commonName", value: `simulator ${crypto.randomUUID()}` }], {
    keySize: 2048,
    algorithm: "sha256",
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
