/** HTTP in front of the methods: routing, bodies, faults, and the shape of every answer. */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { ApiError } from "./api-error.ts";
import type { Fault, Faults } from "./faults.ts";
import type { Method, MethodContext } from "./method.ts";
import { parseParameters } from "./parse-body.ts";
import type { Parameters } from "./records.ts";
import type { Transcript } from "./transcript.ts";

export interface RequestHandlerDependencies {
  readonly token: string;
  readonly methods: Readonly<Record<string, Method>>;
  /** The bytes of a file by its `file_path`. */
  readonly download: (path: string) => Uint8Array;
  readonly faults: Faults;
  readonly transcript: Transcript;
  readonly contextFor: (signal: AbortSignal) => MethodContext;
}

interface Outcome {
  readonly status: number;
  readonly body: string | Uint8Array;
  readonly contentType?: string;
  readonly description?: string;
}

/** The name under which downloads stand in the transcript and are given faults. */
const DOWNLOAD = "downloadFile";

/**
 * Answers `/bot<token>/<method>` as Telegram does, with method names in any case, and `/file/bot<token>/<file_path>` with
 * the file.
 */
export function createRequestHandler(dependencies: RequestHandlerDependencies): RequestListener {
  const { faults, transcript } = dependencies;
  return (request, response) => {
    void handle(request, response).catch(() => response.destroy());
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://double");
    const path = decodeURIComponent(pathname);
    const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(path);
    if (file !== null) return sendFile(response, file[1] ?? "", file[2] ?? "");
    const [, token = "", name = ""] = /^\/bot([^/]+)\/([^/]+)$/.exec(path) ?? [];
    const method = methodName(name);
    const body = await readBody(request);
    const parsed = parse(() => parseParameters(searchParams, request.headers["content-type"] ?? "", body));
    const fault = faults.take(method, parsed.parameters);
    const enterOutcome = transcript.begin(method, parsed.parameters);
    const outcome = await answer(async () => {
      checkToken(token);
      if (fault?.kind === "refuse") throw new ApiError(fault.code, fault.description, fault.parameters);
      if (parsed.error !== undefined) throw parsed.error;
      if (fault?.kind === "drop" || fault?.kind === "respond") return undefined;
      return callMethod(method, parsed.parameters, hangUpSignal(response));
    });
    const { description } = outcome;
    const status = send(response, outcome, fault);
    enterOutcome({ status, ...(description === undefined ? {} : { description }) });
  }

  async function sendFile(response: ServerResponse, token: string, path: string): Promise<void> {
    const fault = faults.take(DOWNLOAD);
    const enterOutcome = transcript.begin(DOWNLOAD, { file_path: path });
    const outcome = await answer(async () => {
      checkToken(token);
      if (fault?.kind === "refuse") throw new ApiError(fault.code, fault.description, fault.parameters);
      return dependencies.download(path);
    });
    enterOutcome({ status: send(response, outcome, fault) });
  }

  function methodName(name: string): string {
    const known = Object.keys(dependencies.methods);
    return known.find((candidate) => candidate.toLowerCase() === name.toLowerCase()) ?? name;
  }

  function checkToken(token: string): void {
    if (token === "") throw new ApiError(404, "Not Found");
    if (!/^[1-9][0-9]*:.+$/.test(token)) throw new ApiError(404, "Not Found");
    if (token !== dependencies.token) throw new ApiError(401, "Unauthorized");
  }

  function callMethod(name: string, parameters: Parameters, signal: AbortSignal): unknown {
    const method = dependencies.methods[name];
    if (method === undefined) throw new ApiError(404, "Not Found: method not found");
    return method(parameters, dependencies.contextFor(signal));
  }
}

async function answer(act: () => Promise<unknown>): Promise<Outcome> {
  try {
    const result = await act();
    if (result instanceof Uint8Array) {
      return { status: 200, body: result, contentType: "application/octet-stream" };
    }
    return { status: 200, body: JSON.stringify({ ok: true, result }) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { code, message, parameters } = error;
    const content = { ok: false, error_code: code, description: message, ...(parameters && { parameters }) };
    return { status: code, body: JSON.stringify(content), description: message };
  }
}

function parse(read: () => Parameters): { readonly parameters: Parameters; readonly error?: unknown } {
  try {
    return { parameters: read() };
  } catch (error) {
    return { parameters: {}, error };
  }
}

/** Sends the outcome or what the fault makes of it; returns the HTTP status, 0 when there is none. */
function send(
  response: ServerResponse,
  { status, body, contentType = "application/json" }: Outcome,
  fault: Fault | undefined,
): number {
  if (fault?.kind === "drop" || fault?.kind === "lose-response") {
    response.destroy();
    return 0;
  }
  if (fault?.kind === "respond") {
    response.writeHead(fault.status, { "content-type": "text/html" }).end(fault.body);
    return fault.status;
  }
  const write = () => response.writeHead(status, { "content-type": contentType }).end(body);
  if (fault?.kind === "delay") setTimeout(write, fault.delayMs);
  else write();
  return status;
}

function hangUpSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once("close", () => controller.abort());
  return controller.signal;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
