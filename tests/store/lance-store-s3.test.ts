/**
 * The same contract on an object store: one code path, a server that speaks S3. s3rver ignores conditional writes, so
 * there is one writer only, and it lists no tables, so a lost manifest cannot be told from a missing index.
 */
import { randomUUID } from "node:crypto";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadConfiguration } from "../../src/config.ts";
import { createLanceStore, openLanceStore } from "../../src/store/lance-store.ts";
import { archiveStoreContract, type CONTRACT_MANIFEST } from "../contracts/archive-store.contract.ts";
import { archiveStoreChangesContract } from "../contracts/archive-store-changes.contract.ts";
import { archiveStoreScopeContract } from "../contracts/archive-store-scope.contract.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const BUCKET = "archivist";

let server: S3rver;
let storageOptions: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: await temporaryFolder(),
    configureBuckets: [{ name: BUCKET }],
  });
  const { port } = await server.run();
  // As a person sets them: the environment is the configuration.
  ({ storageOptions } = loadConfiguration({
    AWS_ACCESS_KEY_ID: "S3RVER",
    AWS_SECRET_ACCESS_KEY: "S3RVER",
    AWS_REGION: "us-east-1",
    AWS_ENDPOINT: `http://127.0.0.1:${port}`,
    ALLOW_HTTP: "true",
  }));
});

afterAll(async () => {
  const closed = server.close();
  // LanceDB's connections live on: their end is not waited for.
  server.httpServer.closeAllConnections();
  await closed;
});

const onServer = {
  create: (manifest: typeof CONTRACT_MANIFEST) =>
    createLanceStore({ location: `s3://${BUCKET}/${randomUUID()}`, storageOptions }, manifest),
  reopen: ({ location }: { readonly location: string }) => openLanceStore({ location, storageOptions }),
};

archiveStoreContract("a LanceDB bucket", onServer);
archiveStoreChangesContract("a LanceDB bucket", onServer);
archiveStoreScopeContract("a LanceDB bucket", onServer);

describe("openLanceStore on a server", () => {
  it("finds no index where there is none", async () => {
    const location = `s3://${BUCKET}/nothing-here`;
    expect(await openLanceStore({ location, storageOptions })).toBeUndefined();
  });

  it("says that a server cannot be reached instead of waiting for ever", async () => {
    const unreachable = { ...storageOptions, aws_endpoint: "http://127.0.0.1:9", client_max_retries: "0" };
    const opening = openLanceStore({ location: `s3://${BUCKET}/x`, storageOptions: unreachable });
    await expect(opening).rejects.toMatchObject({
      code: "index-broken",
      nextStep: expect.stringContaining("AWS_"),
    });
  });
});
