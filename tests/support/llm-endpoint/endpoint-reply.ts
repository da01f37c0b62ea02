/** What a double is asked, and what it may do about it. */

export interface EndpointMessage {
  readonly role: string;
  readonly content: string;
}

export interface EndpointRequest {
  /** From 1 on, over all that came with a right address. */
  readonly number: number;
  readonly messages: readonly EndpointMessage[];
  /** As sent. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization?: string;
}

export interface EndpointError {
  readonly message: string;
  readonly type: string;
  readonly param?: string | null;
  readonly code?: string | number | null;
}

export type EndpointReply =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly finish?: string;
      /** Before the first byte. */
      readonly delayMs?: number;
      /** Before each piece of a stream. */
      readonly pieceDelayMs?: number;
      /** After half of the text: the stream ends without saying so, or the connection breaks. Only of a stream. */
      readonly breaksBy?: "end" | "drop";
    }
  | {
      readonly kind: "error";
      readonly status: number;
      readonly error: EndpointError;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The connection breaks before anything is sent. */
  | { readonly kind: "drop" }
  /** Whatever a proxy or another server would send. */
  | { readonly kind: "raw"; readonly status: number; readonly type: string; readonly body: string };

export type Behaviour = (request: EndpointRequest) => EndpointReply | Promise<EndpointReply>;

/** An error of OpenAI's form. */
export function errorReply(
  status: number,
  message: string,
  { type = "invalid_request_error", param = null, code = null }: Partial<EndpointError> = {},
  headers: Readonly<Record<string, string>> = {},
): EndpointReply {
  return { kind: "error", status, error: { message, type, param, code }, headers };
}
