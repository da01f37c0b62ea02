/** Answers that a language model writes, through the whole line: real index, real models, the endpoint over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { loadConfiguration } from "../../src/config.ts";
import { createLogger } from "../../src/logger.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";
import { brokenConnection, good, invalidJson, lying, serverError, slow } from "../support/llm-endpoint/behaviours.ts";
import { changedDigits, wrongPassages } from "../support/llm-endpoint/falsehoods.ts";
import { type LlmEndpoint, startLlmEndpoint } from "../support/llm-endpoint/llm-endpoint.ts";
import type { PromptParts } from "../support/llm-endpoint/read-prompt.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
