/** The list of sources of a Telegram message, told at the greatest length for which there is room. */
import { clipStart, clipText } from "./clip-text.ts";
import { escapeAttribute, escapeHtml } from "./escape-html.ts";
import type { Phrases } from "./phrases.ts";
import type { SourceEntry } from "./source-entries.ts";

/** A line of the list, its texts cut to length. */
export interface FittedSource {
  readonly number: string;
  readonly title: string;
  readonly details: string;
  readonly location: string;
  readonly url?: string;
  readonly alsoIn?: string;
}

interface LengthLimits {
  readonly title: number;
  readonly details: number;
  readonly location: number;
  readonly alsoIn: number;
}

const BRIEF: LengthLimits = { title: 60, details: 60, location: 60, alsoIn: 90 };

/** Tried in this order: every source keeps its line, told ever more briefly. */
const LENGTH_LIMITS: readonly LengthLimits[] = [
  { title: 160, details: 120, location: 160, alsoIn: 300 },
  BRIEF,
  { title: 24, details: 52, location: 32, alsoIn: 0 },
];

const MAX_LINKS = 8;
const MAX_LINK_LENGTH = 500;

/** Cuts the sources to `room` UTF-16 units; only a list too long even for that ends with "and n more". */
export function fitSources(sources: readonly SourceEntry[], room: number, phrases: Phrases): FittedSource[] {
  for (const limits of LENGTH_LIMITS) {
    const fitted = sources.map((source, index) => fitSource(source, index, limits));
    if (lengthOf(fitted) <= room) return fitted;
  }
  return fitFirst(sources, room, phrases);
}

/** A source at a length of which several fit beside the text of a page. */
export function briefSource(source: SourceEntry, place: number): FittedSource {
  return fitSource(source, place, BRIEF);
}

/** A source as HTML; the file name is code, lest Telegram make a web address of a name like "page.md". */
export function sourceHtml({ number, title, details, location, url, alsoIn }: FittedSource): string {
  if (location === "") return escapeHtml(number);
  const name = escapeHtml(title);
  const linked = url === undefined ? name : `<a href="${escapeAttribute(url)}">${name}</a>`;
  const prints = alsoIn === undefined ? "" : `\n<i>${escapeHtml(alsoIn)}</i>`;
  return `${number}${linked}${escapeHtml(details)}\n<code>${escapeHtml(location)}</code>${prints}`;
}

/** The same source as plain text. */
export function sourcePlain({ number, title, details, location, alsoIn }: FittedSource): string {
  const prints = alsoIn === undefined ? "" : `\n${alsoIn}`;
  return location === "" ? number : `${number}${title}${details}\n${location}${prints}`;
}

function fitSource(source: SourceEntry, index: number, limits: LengthLimits): FittedSource {
  const details = clipText(` · ${source.details.join(" · ")}`, limits.details);
  return {
    number: `${index + 1}. `,
    title: clipText(source.title, limits.title),
    details: source.details.length === 0 ? "" : details,
    location: clipStart(source.location, limits.location),
    ...(isLinked(source, index) ? { url: source.url } : {}),
    ...(source.alsoIn === undefined || limits.alsoIn === 0
      ? {}
      : { alsoIn: clipText(source.alsoIn, limits.alsoIn) }),
  };
}

/** Addresses are not counted in the parsed length, but Telegram refuses more than 32 KiB before parsing. */
function isLinked(source: SourceEntry, index: number): source is SourceEntry & { readonly url: string } {
  return source.url !== undefined && index < MAX_LINKS && escapeHtml(source.url).length <= MAX_LINK_LENGTH;
}

function fitFirst(sources: readonly SourceEntry[], room: number, phrases: Phrases): FittedSource[] {
  const briefest = LENGTH_LIMITS.at(-1) as LengthLimits;
  const kept = sources.map((source, index) => fitSource(source, index, briefest));
  const rest = (): FittedSource => ({
    number: phrases.moreSources(sources.length - kept.length),
    title: "",
    details: "",
    location: "",
  });
  while (kept.length > 0 && lengthOf([...kept, rest()]) > room) kept.pop();
  return [...kept, rest()];
}

function lengthOf(fitted: readonly FittedSource[]): number {
  return fitted.reduce((total, source) => total + sourcePlain(source).length + 1, 0);
}
