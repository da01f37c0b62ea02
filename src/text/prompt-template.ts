/** A text with named places, such as {{question}}. */
export interface PromptTemplate {
  /** Raised with every change that a model may notice: it is told with every answer in the log. */
  readonly version: number;
  /** Every place is filled. */
  readonly render: (values: Readonly<Record<string, string>>) => string;
}

const PLACE = /\{\{(\w+)\}\}/g;

/**
 * Makes a template of its text. What is filled in is data: places that it holds are not filled in turn.
 *
 * @param declared the names of its places
 * @throws Error when text and declaration do not agree
 */
export function createPromptTemplate(
  text: string,
  declared: readonly string[],
  version: number,
): PromptTemplate {
  const used = new Set([...text.matchAll(PLACE)].map(([, name = ""]) => name));
  const unknown = [...used].filter((name) => !declared.includes(name));
  if (unknown.length > 0) throw new Error(`{{${unknown.join("}}, {{")}}} is not among its placeholders`);
  const unused = declared.filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`its placeholder ${unused.join(", ")} stands nowhere in the text`);
  return {
    version,
    render: (values) =>
      text.replace(PLACE, (_, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`no value for {{${name}}}`);
        return value;
      }),
  };
}
