import { readFileSync } from "node:fs";
import {
  FluentBundle,
  FluentDateTime,
  FluentNumber,
  FluentResource,
  type FluentVariable,
} from "@fluent/bundle";
import type { Locale } from "../model/language.ts";

/** Numbers choose a plural and are shown without separators, dates as days in words; texts are shown as they are. */
export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** A message in one locale. Throws when its file has no such message, or the message wants a value that is not given. */
export type Say = (id: string, values?: MessageValues) => string;

/** Whose numbers and dates are meant: the day stands before the month in English. */
const FORMATS: Readonly<Record<Locale, string>> = { en: "en-GB", "zh-Hans": "zh-Hans", "zh-Hant": "zh-Hant" };
/** Newspapers are dated by the calendar: no time zone may move a day. */
const DAY = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

/** Reads the messages of a locale from `locales/LOCALE.ftl`. */
export function loadMessages(locale: Locale): Say {
  const file = `${locale}.ftl`;
  const bundle = new FluentBundle(FORMATS[locale], { useIsolating: false });
  const source = readFileSync(new URL(`./locales/${file}`, import.meta.url), "utf8");
  const [conflict] = bundle.addResource(new FluentResource(source));
  if (conflict) throw new Error(`src/render/locales/${file}: ${conflict.message}`);
  return (id, values = {}) => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern)
      throw new Error(`src/render/locales/${file} has no message "${id}": add it in every locale`);
    const errors: Error[] = [];
    const words = bundle.formatPattern(pattern, fluentValues(values), errors);
    if (errors[0])
      throw new Error(`src/render/locales/${file}, "${id}": ${errors[0].message}`, { cause: errors[0] });
    return words;
  };
}

function fluentValues(values: MessageValues): Record<string, FluentVariable> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fluentValue(value)]));
}

function fluentValue(value: string | number | Date): FluentVariable {
  if (typeof value === "number") return new FluentNumber(value, { useGrouping: false });
  return value instanceof Date ? new FluentDateTime(value, DAY) : value;
}
