/** What a button under settings hands back: a mark, then a page to be shown, or a setting and its value. */
import { type Choice, choicesOf, SETTINGS_OF, type SettingName } from "../model/chat-settings.ts";
import type { SettingsAction } from "../render/settings-page.ts";

const MARK = "s/";
const NAMES: readonly SettingName[] = SETTINGS_OF.group;

/** At most 64 bytes, Telegram's limit, of ASCII. */
export function settingsData(action: SettingsAction): string {
  return MARK + ("show" in action ? `show/${action.show}` : choiceData(action));
}

/** `undefined` for what is of another button, or not of our making: a client may send anything. */
export function readSettingsData(data: string): SettingsAction | undefined {
  if (!data.startsWith(MARK)) return undefined;
  const actions: readonly SettingsAction[] = [
    { show: "overview" },
    ...NAMES.map((show) => ({ show })),
    ...NAMES.flatMap(choicesOf),
  ];
  return actions.find((action) => settingsData(action) === data);
}

function choiceData({ setting, value }: Choice): string {
  return `${setting}/${value}`;
}
