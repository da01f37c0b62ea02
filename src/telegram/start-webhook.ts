import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { ArchivistError } from "../errors.ts";
import { ALLOWED_UPDATES } from "./allowed-updates.ts";
import { callSignal } from "./call-signal.ts";
import type { LoggableError } from "./loggable-error.ts";
import { pause } from "./pause.ts";
import { readUpdate } from "./read-update.ts";
import { createSecretCheck } from "./secret-check.ts";
import type { Receiving } from "./start-polling.ts";
import type { TelegramLogger } from "./telegram-logger.ts";
import type { UpdateWork } from "./update-work.ts";

export interface WebhookOptions {
  /** The address that Telegram is told; requests for its path are taken. */
  readonly url: string;
  /** What Telegram must send along: 1 to 256 letters, digits, "_" and "-". */
  readonly secret: string;
  /** On this machine only: the proxy that ends TLS stands before it. @default 3000 */
  readonly port?: number;
  /** Updates worked on at the same time, questions in line included; more are sent again later. @default as many as can be under way and wait, and 300 */
  readonly maxConcurrency?: number;
}

export interface WebhookDependencies extends WebhookOptions {
  readonly maxConcurrency: number;
  readonly api: Api;
  readonly work: UpdateWork;
  readonly unfinishedCount: () => Promise<number>;
  /** Ends the call that tells Telegram the address. */
  readonly signal: AbortSignal;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

const HOST = "127.0.0.1";
/** Between two questions for what was left; most often the answer is that it is not yet time to look. */
const TAKE_UP_PAUSE_MS = 1_000;
export const HEALTH_PATH = "/health";
const SECRET_HEADER = "x-telegram-bot-api-secret-token";

/**
 * Receives updates by webhook. Telegram is told that an update arrived when the ledger has it, and it is handled
 * afterwards. First comes what the ledger has from the last run. A stop leaves the webhook as it is: Telegram keeps
 * what comes meanwhile and sends it to the next start.
 *
 * Rejects with an ArchivistError when the port is taken or Telegram refuses the address.
 */
export async function startWebhook(dependencies: WebhookDependencies): Promise<Receiving> {
  const { api, work, url, secret, port = 3000, maxConcurrency } = dependencies;
  const { unfinishedCount, signal, logger, toLoggable } = dependencies;
  const { pathname } = new URL(url);
  const isSecret = createSecretCheck(secret);
  const startedMs = Date.now();
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  let status: "starting" | "ok" | "stopping" = "starting";

  const handle = (update: Update): void => {
    work.handle(update).catch((error: unknown) => {
      logger.error({ error: toLoggable(error) }, "update could not be handled");
    });
  };
  const takeUpdate = async (request: IncomingMessage): Promise<number> => {
    if (request.method !== "POST") return 405;
    if (!isSecret(request.headers[SECRET_HEADER])) return 401;
    if (stopping.signal.aborted || work.size >= maxConcurrency) return 503;
    const update = await readUpdate(request);
    if (typeof update === "number") return update;
    if (stopping.signal.aborted) return 503;
    const claiming = work.claim([update]).then((claimed) => claimed.forEach(handle));
    underWay.add(claiming);
    await claiming.finally(() => underWay.delete(claiming));
    return 200;
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === HEALTH_PATH && request.method === "GET") {
      const body = {
        status,
        uptimeSeconds: Math.floor((Date.now() - startedMs) / 1000),
        unfinished: await unfinishedCount(),
      };
      response.writeHead(status === "ok" ? 200 : 503, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    } else {
      const code = path === pathname ? await takeUpdate(request) : 404;
      // What is left of a body that is refused is not waited for.
      response.writeHead(code, request.complete ? {} : { connection: "close" }).end();
    }
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      logger.warn({ error: toLoggable(error) }, "a request could not be answered");
      // Telegram sends again what was not taken.
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const takeUpLeft = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        for (const update of await work.left(Math.max(1, maxConcurrency - work.size))) handle(update);
      } catch (error) {
        logger.warn({ error: toLoggable(error) }, "unfinished updates could not be taken up");
      }
      await pause(TAKE_UP_PAUSE_MS, stopping.signal);
    }
  };

  await listen(server, port);
  // What was left is taken up first: a person's questions keep their order.
  const takingUp = takeUpLeft();
  const end = async (): Promise<void> => {
    status = "stopping";
    stopping.abort();
    await Promise.allSettled([takingUp, ...underWay]);
    await work.settled();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  try {
    const parameters = { secret_token: secret, allowed_updates: ALLOWED_UPDATES };
    await api.setWebhook(url, parameters, callSignal(signal));
  } catch (error) {
    await end();
    throw refusedAddress(error) ?? error;
  }
  status = "ok";

  let ending: Promise<void> | undefined;
  let settle = () => {};
  const finished = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return {
    finished,
    stop() {
      ending ??= end().finally(settle);
      return ending;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        new ArchivistError("bad-configuration", `Port ${port} cannot be listened on (${error.code}).`, {
          nextStep: "Stop what uses it, or set PORT to another one and tell the proxy.",
          cause: error,
        }),
      );
    });
    server.listen(port, HOST, resolve);
  });
}

function refusedAddress(error: unknown): ArchivistError | undefined {
  if (!(error instanceof GrammyError) || error.error_code !== 400) return undefined;
  return new ArchivistError("bad-configuration", `Telegram refused the webhook (${error.description}).`, {
    nextStep:
      "Correct TELEGRAM_WEBHOOK_URL: an https address that leads to this program, on port 443, 80, 88 or 8443.",
  });
}
