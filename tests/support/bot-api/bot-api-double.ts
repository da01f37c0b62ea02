/**
 * A Bot API server of our own over real HTTP, strict where Telegram is strict, with people who write to the
 * bot, faults to order and a transcript of everything. See README.md beside this file.
 */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { accountMethods } from "./account-methods.ts";
import { createFaults, type Faults } from "./faults.ts";
import { downloadedFile, fileMethods } from "./file-methods.ts";
import { createRequestHandler } from "./handle-request.ts";
import { inlineMethods } from "./inline-methods.ts";
import { memberMethods } from "./member-methods.ts";
import { messageMethods } from "./message-methods.ts";
import type { MethodContext } from "./method.ts";
import { createPeople, type People } from "./people.ts";
import type { UserRecord } from "./records.ts";
import { createTranscript, type Transcript } from "./transcript.ts";
import { updateMethods } from "./update-methods.ts";
import { createUpdateQueue } from "./update-queue.ts";
import { createWebhook } from "./webhook.ts";
import { createWorld } from "./world.ts";

export interface BotApiDoubleOptions {
  /** @default "7000001:double-token" */
  readonly token?: string;
  /** @default "archivist_bot" */
  readonly username?: string;
  /** False is privacy mode, the default of every new bot. @default false */
  readonly canReadAllGroupMessages?: boolean;
}

export interface BotApiDouble extends People {
  /** For grammY's `client.apiRoot`. */
  readonly apiRoot: string;
  readonly token: string;
  readonly bot: UserRecord;
  readonly faults: Faults;
  readonly transcript: Transcript;
  /** Updates that the bot has not acknowledged. */
  readonly pendingUpdateCount: number;
  /** Commands as set for a scope and language, for example `default//zh`. */
  readonly commands: ReadonlyMap<string, readonly unknown[]>;
  /**
   * Refuses connections as a machine does on which nothing listens, those that are open and idle included, until the
   * returned function is called. Calls under way come to their end.
   */
  refuseConnections(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Starts the double on a free port of this machine. */
export async function createBotApiDouble(options: BotApiDoubleOptions = {}): Promise<BotApiDouble> {
  const {
    token = "7000001:double-token",
    username = "archivist_bot",
    canReadAllGroupMessages = false,
  } = options;
  const bot: UserRecord = {
    id: Number(token.split(":")[0]),
    is_bot: true,
    first_name: "Archivist",
    username,
  };
  const methods = {
    ...messageMethods,
    ...accountMethods,
    ...memberMethods,
    ...inlineMethods,
    ...fileMethods,
    ...updateMethods,
  };
  const world = createWorld(bot, canReadAllGroupMessages);
  const queue = createUpdateQueue();
  const transcript = createTranscript();
  const faults = createFaults();
  const commands = new Map<string, readonly unknown[]>();
  const webhook = createWebhook(queue, async (call) => {
    const { method, ...parameters } = call as { method?: string };
    await methods[method ?? ""]?.(parameters, contextFor(new AbortController().signal));
  });
  const contextFor = (signal: AbortSignal): MethodContext => ({
    world,
    queue,
    webhook,
    transcript,
    commands,
    signal,
  });

  const server = createServer(
    createRequestHandler({
      token,
      methods,
      download: (path) => downloadedFile(world, path),
      faults,
      transcript,
      contextFor,
    }),
  );
  const underWay = new Set<ServerResponse>();
  server.on("request", (_request, response) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
    if (!server.listening) response.shouldKeepAlive = false;
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;

  return {
    ...createPeople({ world, queue, transcript }),
    apiRoot: `http://127.0.0.1:${port}`,
    token,
    bot,
    faults,
    transcript,
    commands,
    get pendingUpdateCount() {
      return queue.pendingCount;
    },
    async refuseConnections() {
      server.close();
      for (const response of underWay) response.shouldKeepAlive = false;
      return () => listen(port);
    },
    async close() {
      webhook.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
