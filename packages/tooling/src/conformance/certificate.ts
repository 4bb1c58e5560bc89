import { createHash, X509Certificate } from "node:crypto";
import { connect, getCACertificates, setDefaultCACertificates } from "node:tls";

/**
 * A simulator's certificate is self-signed. It is trusted by itself: for a server on this machine only, and
 * without turning any check off, neither for it nor for others.
 */
export interface PinnedCertificate {
  pem: string;
  /** SHA-256 of the public key in base64, as Chromium's `--ignore-certificate-errors-spki-list` takes it. */
  publicKeyHash: string;
}

/** Whether the server is on this machine, so that nobody can stand between it and us. */
export function isLocal(server: string): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(server).hostname);
}

/** Reads the certificate that a server on this machine presents. Rejects if it cannot be reached. */
export function readLocalCertificate(server: string): Promise<PinnedCertificate> {
  const { hostname, port } = new URL(server);
  if (!isLocal(server)) throw new Error(`${hostname} is not on this machine.`);
  return new Promise((resolve, reject) => {
    // Only reads the certificate: nothing is sent over this connection.
    const socket = connect(
      {
        host: hostname.replace(/[[\]]/g, ""),
        port: Number(port || 443),
        rejectUnauthorized: false,
      },
      () => {
        const { raw } = socket.getPeerCertificate();
        socket.end();
        const certificate = new X509Certificate(raw);
        const publicKey = certificate.publicKey.export({ type: "spki", format: "der" });
        resolve({
          pem: certificate.toString(),
          publicKeyHash: createHash("sha256").update(publicKey).digest("base64"),
        });
      },
    );
    socket.on("error", reject);
  });
}

/** Makes Node trust these certificates besides those that it trusts already. */
export function trustInNode(certificates: readonly PinnedCertificate[]): void {
  setDefaultCACertificates([
    ...getCACertificates("default"),
    ...certificates.map(({ pem }) => pem),
  ]);
}
