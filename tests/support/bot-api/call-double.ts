import type { BotApiDouble } from "./bot-api-double.ts";

export interface ApiResponse {
  readonly status: number;
  readonly ok: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: results differ by method, and the tests say what they expect
  readonly result?: any;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: Readonly<Record<string, number>>;
}

type Target = Pick<BotApiDouble, "apiRoot" | "token">;

/** Calls a method as a bot would that uses no library. */
export async function callDouble(
  { apiRoot, token }: Target,
  method: string,
  parameters: object = {},
  init: RequestInit = {},
): Promise<ApiResponse> {
  const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(parameters),
    ...init,
  });
  return { status: response.status, ...((await response.json()) as Omit<ApiResponse, "status">) };
}

/** Sends a body of any encoding. */
export function callDoubleWith(
  target: Target,
  method: string,
  body: URLSearchParams | FormData,
): Promise<ApiResponse> {
  return callDouble(target, method, {}, { body, headers: {} });
}
